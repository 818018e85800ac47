package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.upptack.Upptack;
import se.upptack.platform.Databases;
import se.upptack.platform.ScratchDatabase;
import se.upptack.platform.ShiftedClock;

/** The made-up year: made once, the same for the same seed, begun over when it was interrupted, and never mixed with cases of one's own. */
class PracticeYearTest {

    private static final String CASES = "250";

    private final List<ScratchDatabase> databases = new ArrayList<>();

    private ScratchDatabase database() {
        var database = Databases.fresh("practice");
        databases.add(database);
        return database;
    }

    @AfterEach
    void drop() {
        databases.forEach(ScratchDatabase::close);
    }

    private ConfigurableApplicationContext start(ScratchDatabase database, Map<String, String> more) {
        var properties = new LinkedHashMap<>(database.properties());
        properties.put("upptack.port", "0");
        properties.put("upptack.demo.enabled", "true");
        properties.put("upptack.demo.cases", CASES);
        properties.put("upptack.clock", "2026-11-22T10:00:00Z");
        properties.put("logging.file.name", Repository.built("practice.log").toString());
        properties.put("logging.threshold.console", "error");
        properties.putAll(more);
        // One application after another: the log they set up belongs to the JVM.
        synchronized (RunningApp.class) {
            return new SpringApplicationBuilder(Upptack.class)
                    .run(properties.entrySet().stream().map(entry -> "--" + entry.getKey() + "=" + entry.getValue()).toArray(String[]::new));
        }
    }

    private static JdbcClient sql(ScratchDatabase database) {
        return JdbcClient.create(database.admin().dataSource());
    }

    private static int count(ScratchDatabase database, String table) {
        return sql(database).sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** Everything the figure book says, in an order that does not depend on ids. */
    private static List<String> figures(ScratchDatabase database) {
        return sql(database).sql("""
                select concat_ws('|', agency, organisation, unit, line, case_type, month, kind, mode, outcome, reason, channel, presence, informed, exposure,
                                 uses_violence, child_witness, wants_support, round, state, closes) || ' ' || sum(count)
                  from figure.fact
                 group by agency, organisation, unit, line, case_type, month, kind, mode, outcome, reason, channel, presence, informed, exposure,
                          uses_violence, child_witness, wants_support, round, state, closes
                having sum(count) <> 0
                 order by 1""").query(String.class).list();
    }

    @Test
    void theYearIsMadeOnceEndsTodayAndIsBegunOverWhenItWasInterrupted() throws Exception {
        var database = database();
        try (var app = start(database, Map.of())) {
            assertThat(LocalDate.now(app.getBean(ShiftedClock.class))).isEqualTo(LocalDate.of(2020, 4, 30));
        }
        assertThat(count(database, "asking.case_file")).isEqualTo(Integer.valueOf(CASES));
        var occasions = count(database, "asking.occasion where version = 1");
        assertThat(occasions).isGreaterThan(80);
        // Whoever registers leaves a trace, also in practice.
        assertThat(sql(database).sql("select count(*) from trail.entry where action = 'asking.register-occasion' and outcome = 'done'").query(Integer.class).single())
                .isEqualTo(occasions);
        assertThat(sql(database).sql("select count(*) from asking.prompt where state in ('open', 'deferred') and opens <= date '2020-04-30'").query(Integer.class).single())
                .isPositive();
        var figures = figures(database);
        assertThat(figures).hasSizeGreaterThan(100);
        assertThat(Files.readString(Path.of(database.properties().get("upptack.data")).resolve("sign-ins.txt"))).contains("fk-anna", "jamy-jenny");

        // Three days later the next start finds everything as it was, and three days have passed.
        try (var app = start(database, Map.of("upptack.clock", "2026-11-25T10:00:00Z"))) {
            assertThat(LocalDate.now(app.getBean(ShiftedClock.class))).isEqualTo(LocalDate.of(2020, 5, 3));
        }
        assertThat(count(database, "asking.occasion where version = 1")).isEqualTo(occasions);

        // As a crash in the middle leaves it.
        sql(database).sql("update demo.practice set state = 'loading', shift_days = 0").update();
        sql(database).sql("delete from asking.occasion where ctid in (select ctid from asking.occasion limit 50)").update();
        start(database, Map.of()).close();
        assertThat(count(database, "asking.case_file")).isEqualTo(Integer.valueOf(CASES));
        assertThat(figures(database)).isEqualTo(figures);

        start(database, Map.of("upptack.demo.reset", "true", "upptack.demo.seed", "1", "upptack.demo.cases", "60")).close();
        assertThat(count(database, "asking.case_file")).isEqualTo(60);
        assertThat(figures(database)).isNotEqualTo(figures);
    }

    /** Also after corrections, supplements and everything that follows a yes. */
    @Test
    void theFigureBookCountsWhatThePersonBookSays() {
        var database = database();
        start(database, Map.of("upptack.demo.cases", "4000")).close();
        assertThat(sql(database).sql("""
                select distinct state from referral.referral_event""").query(String.class).list())
                .contains("offered", "information-given", "consented", "contact-made", "received", "ended");
        assertThat(count(database, "support.step_done")).isGreaterThan(100);
        assertThat(count(database, "support.follow_up where outcome is null and version = 1")).isPositive();
        assertThat(count(database, "concern.decision")).isPositive();
        assertThat(count(database, "asking.occasion where version > 1 and correction_reason <> 'supplement'")).isPositive();
        BooksAgree.check(sql(database));
    }

    @Test
    void withoutCasesThereAreOfficesAndPeopleReadyToBeginToday() {
        var database = database();
        try (var app = start(database, Map.of("upptack.empty", "true"))) {
            assertThat(LocalDate.now(app.getBean(ShiftedClock.class))).isEqualTo(LocalDate.of(2026, 11, 22));
        }
        assertThat(count(database, "asking.case_file")).isZero();
        assertThat(sql(database).sql("select username from access.account where kind = 'demo'").query(String.class).list()).contains("fk-anna", "ssc-said");
        assertThat(sql(database).sql("select count(distinct unit) from activation.unit_prerequisite where since = date '2026-11-22'").query(Integer.class).single())
                .isGreaterThanOrEqualTo(40);

        // Someone has begun to use it in earnest: the next start leaves the cases alone and makes none.
        sql(database).sql("""
                insert into asking.case_file (agency, id, reference, organisation, unit, line, protection, opened, received_at)
                values ('fk', gen_random_uuid(), 'OWN-1', 'fk', 'fk-ovning-ekbacken', 'fk-underhallsstod', 'none', '2026-11-22', now())""").update();
        try (var app = start(database, Map.of())) {
            assertThat(LocalDate.now(app.getBean(ShiftedClock.class))).isEqualTo(LocalDate.of(2026, 11, 22));
        }
        assertThat(count(database, "asking.case_file")).isEqualTo(1);
    }
}
