package se.upptack.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.upptack.platform.Databases;
import se.upptack.platform.ScratchDatabase;

/** Statements as the database keeps them. */
class StatementRowsTest {

    private static final UUID WORKER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID LEADER = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);

    private static ScratchDatabase database;

    private JdbcClient jdbc;
    private TransactionTemplate transactions;
    private StatementRows rows;

    @BeforeAll
    static void open() {
        database = Databases.fresh("activation");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void connect() {
        jdbc = JdbcClient.create(database.appPool());
        transactions = new TransactionTemplate(new JdbcTransactionManager(database.appPool()));
        rows = new StatementRows(jdbc, Clock.fixed(Instant.parse("2021-06-01T08:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void theLatestStatementAboutADayDecides() {
        in("a", () -> {
            rows.addUnits(LEADER, List.of(
                    new Statement.OfUnit("north", "routine", true, MARCH),
                    new Statement.OfUnit("north", "trained", true, MARCH),
                    new Statement.OfUnit("south", "routine", true, MARCH)));
            rows.addUnits(LEADER, List.of(new Statement.OfUnit("north", "trained", false, MARCH.plusMonths(2))));
            return true;
        });
        assertThat(in("a", () -> rows.inPlaceInUnits(List.of("north", "south", "west"), MARCH.plusMonths(1))))
                .isEqualTo(Map.of("north", Map.of("routine", MARCH, "trained", MARCH), "south", Map.of("routine", MARCH)));
        assertThat(in("a", () -> rows.inPlaceInUnits(List.of("north"), MARCH.plusMonths(2)))).isEqualTo(Map.of("north", Map.of("routine", MARCH)));
        assertThat(in("a", () -> rows.inPlaceInUnits(List.of("north"), MARCH.minusDays(1)))).isEmpty();
        assertThat(in("a", () -> rows.historyOfUnit("north"))).extracting(StatementRows.Told::what).containsExactly("trained", "trained", "routine");
    }

    @Test
    void workersAndIntroductionsAreKeptTheSameWay() {
        in("b", () -> {
            rows.addWorkers(LEADER, List.of(new Statement.OfWorker(WORKER, "course", true, MARCH)));
            rows.addIntroductions(LEADER, List.of(new Statement.OfIntroduction("north", "started-video", MARCH)), 1);
            rows.addIntroductions(LEADER, List.of(new Statement.OfIntroduction("north", "in-operation", MARCH.plusDays(30))), 1);
            return true;
        });
        assertThat(in("b", () -> rows.inPlaceForWorkers(List.of(WORKER, LEADER), MARCH))).isEqualTo(Map.of(WORKER, Map.of("course", MARCH)));
        assertThat(in("b", () -> rows.introductions(List.of("north", "south"), MARCH.plusDays(31))))
                .isEqualTo(Map.of("north", new StatementRows.State("north", "in-operation", 1, MARCH.plusDays(30))));
        assertThat(in("b", () -> rows.introductions(List.of("north"), MARCH)).get("north").state()).isEqualTo("started-video");
        assertThat(in("b", () -> rows.historyOfWorkers(List.of(WORKER)))).hasSize(1);
        assertThat(in("b", () -> rows.historyOfIntroduction("north"))).extracting(StatementRows.Told::since)
                .containsExactly(MARCH.plusDays(30), MARCH);
    }

    @Test
    void anotherAgencySeesAndWritesNothing() {
        in("c", () -> {
            rows.addUnits(LEADER, List.of(new Statement.OfUnit("east", "routine", true, MARCH)));
            return true;
        });
        assertThat(in("d", () -> rows.inPlaceInUnits(List.of("east"), MARCH))).isEmpty();
        assertThat(in("d", () -> rows.historyOfUnit("east"))).isEmpty();
        assertThatThrownBy(() -> rows.inPlaceInUnits(List.of("east"), MARCH)).rootCause().hasMessageContaining("no agency is bound");
        assertThatThrownBy(() -> in("c", () -> jdbc.sql("update activation.unit_prerequisite set met = false").update()))
                .rootCause().hasMessageContaining("permission denied");
    }

    private <T> T in(String agency, Supplier<T> work) {
        return transactions.execute(status -> {
            jdbc.sql("select set_config('upptack.agency', ?, true)").param(agency).query(String.class).single();
            return work.get();
        });
    }
}
