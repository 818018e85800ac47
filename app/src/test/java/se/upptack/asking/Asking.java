package se.upptack.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.activation.Activations;
import se.upptack.activation.Statement;
import se.upptack.pack.RegisterBook;
import se.upptack.testing.PageTest;
import se.upptack.trail.Action;

/** Asking in the whole application with the real pack on 1 December 2021, in an agency where every unit is ready to ask. */
abstract class Asking extends PageTest {

    static final LocalDate TODAY = LocalDate.of(2021, 12, 1);

    /** A service line of the agency {@code af} with a routine question at the step {@code mapping}, and a question on signs. */
    static final String LINE = "af-fordjupat-stod";

    @BeforeEach
    void everyUnitIsReady() {
        ready("af");
    }

    void ready(String agency) {
        var statements = new ArrayList<Statement>();
        for (var row : bean(RegisterBook.class).current().rows("prerequisites").where("holder", "unit")) {
            for (var unit : bean(RegisterBook.class).current().rows("units").where("organisation", agency)) {
                statements.add(new Statement.OfUnit(unit.key(), row.key(), true, LocalDate.of(2019, 1, 1)));
            }
        }
        in(agency, () -> bean(Activations.class).state(agency, new UUID(0, 0), statements));
    }

    /** A place to ask in, with a worker and a case system that nobody else uses. */
    final class Office {

        final Actor worker;
        final Actor system;
        final String unit;
        final String line;

        Office(String agency, String unit, String line) {
            this.unit = unit;
            this.line = line;
            this.worker = account("Hanna", agency, Set.of(unit), Role.CASEWORKER);
            this.system = account("System", agency, Set.of("*"), Role.INTEGRATION_CLIENT);
        }

        UUID deliver(CaseDelivery delivery) {
            var received = bean(CaseFeed.class).receive(system, List.of(delivery), 1);
            assertThat(received).isInstanceOf(FeedOutcome.Received.class);
            return ((FeedOutcome.Received) received).ids().values().iterator().next();
        }

        CaseDelivery row(String reference, LocalDate opened) {
            return new CaseDelivery(reference, unit, line, "", opened, null, "none", null, null, null);
        }

        /** A case with the routine question due. */
        PromptRows.Waiting due(String step, LocalDate day) {
            var reference = reference();
            var id = deliver(new CaseDelivery(reference, unit, line, "", day.minusMonths(1), null, "none", step, day, null));
            return waiting(worker.agency(), id).getFirst();
        }

        RegisterOutcome register(Registration said) {
            return bean(Registrar.class).register(worker, said, UUID.randomUUID().toString());
        }

        UUID done(Registration said) {
            var outcome = register(said);
            assertThat(outcome).isInstanceOf(RegisterOutcome.Done.class);
            return ((RegisterOutcome.Done) outcome).occasion();
        }

        RegisterOutcome correct(UUID occasion, Registration said) {
            return bean(Corrections.class).correct(worker, occasion, said, "fel knapp", UUID.randomUUID().toString());
        }
    }

    static String reference() {
        return "r-" + UUID.randomUUID();
    }

    List<PromptRows.Waiting> waiting(String agency, UUID caseId) {
        return in(agency, () -> bean(PromptRows.class).waitingOfCase(caseId));
    }

    <T> T in(String agency, Supplier<T> work) {
        return bean(PersonBook.class).openAsSystem(agency, new Action("asking.test"), opened -> work.get());
    }

    /** What the figure book holds of a unit, by kind and everything that was said with it; what sums to nothing is left out. */
    static Map<String, Integer> figures(String unit) {
        var sums = new TreeMap<String, Integer>();
        database().sql("select jsonb_strip_nulls(to_jsonb(f) - 'count' - 'agency' - 'organisation' - 'unit' - 'txid') as said, sum(count) as n from figure.fact f where unit = ? group by 1")
                .param(unit)
                .query(row -> {
                    if (row.getInt("n") != 0) {
                        sums.put(row.getString("said"), row.getInt("n"));
                    }
                });
        return sums;
    }

    static long count(String sql, Object... parameters) {
        return database().sql(sql).params(parameters).query(Long.class).single();
    }

    static JdbcClient sql() {
        return database();
    }
}
