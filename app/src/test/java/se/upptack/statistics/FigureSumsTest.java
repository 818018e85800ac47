package se.upptack.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static se.upptack.statistics.RunningFigures.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.upptack.access.Actor;
import se.upptack.access.FigureBook;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.figure.Fact;
import se.upptack.figure.Fact.Kind;
import se.upptack.figure.FactsStated;
import se.upptack.trail.Action;

/** The sums in memory say what the facts in the database say, whatever is being written meanwhile. */
class FigureSumsTest {

    private static final Measure DUE = Measure.of("kind=prompt");
    private static final Selection ALWAYS = Selection.of(190001, 299912);

    private static RunningFigures app;

    @BeforeAll
    static void start() {
        app = new RunningFigures("figure sums");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void aFigureMovesWithTheRegistrationAndNotBefore() throws Exception {
        var coordinator = actor("kommun-mora", Role.AGENCY_COORDINATOR);
        var table = app.bean(FigureTable.class);
        state("kommun-mora", 5);
        assertThat(due(table, coordinator)).isEqualTo(5);
        var stated = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var slow = Thread.ofVirtual().start(() -> app.bean(PersonBook.class).openAsSystem("kommun-mora", new Action("test.facts"), opened -> {
            app.context().publishEvent(new FactsStated(facts("kommun-mora", 100)));
            stated.countDown();
            await(finish);
            return true;
        }));
        await(stated);
        // Begun later, committed earlier.
        state("kommun-mora", 7);
        assertThat(due(table, coordinator)).isEqualTo(12);
        state("kommun-mora", 1);
        assertThat(due(table, coordinator)).isEqualTo(13);
        finish.countDown();
        slow.join();
        assertThat(due(table, coordinator)).isEqualTo(113);
        assertThat(due(table, coordinator)).isEqualTo(113);
    }

    @Test
    void whatIsWithdrawnOrRolledBackIsGone() {
        var coordinator = actor("kommun-orsa", Role.AGENCY_COORDINATOR);
        var table = app.bean(FigureTable.class);
        state("kommun-orsa", 3);
        try {
            app.bean(PersonBook.class).openAsSystem("kommun-orsa", new Action("test.facts"), opened -> {
                app.context().publishEvent(new FactsStated(facts("kommun-orsa", 50)));
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException expected) {
            assertThat(due(table, coordinator)).isEqualTo(3);
        }
        app.bean(PersonBook.class).openAsSystem("kommun-orsa", new Action("test.facts"), opened -> {
            app.context().publishEvent(new FactsStated(facts("kommun-orsa", 2).stream().map(Fact::withdrawn).toList()));
            return true;
        });
        assertThat(due(table, coordinator)).isEqualTo(1);
    }

    @Test
    void factsRestoredFromADumpCountOnce() {
        var table = app.bean(FigureTable.class);
        var coordinator = actor("kommun-leksand", Role.AGENCY_COORDINATOR);
        state("kommun-leksand", 11);
        // As after a restore on a server that has not come as far: the numbers of transactions are those of the other one.
        var sql = JdbcClient.create(app.admin());
        sql.sql("update figure.stated set txid = '99999999999' where agency = 'kommun-leksand'").update();
        sql.sql("update figure.tail set since = '99999999990'").update();
        assertThat(due(table, coordinator)).isEqualTo(11);
        state("kommun-leksand", 4);
        assertThat(due(table, coordinator)).isEqualTo(15);
        app.bean(Folding.class).fold(true);
        assertThat(due(table, coordinator)).isEqualTo(15);
        state("kommun-leksand", 1);
        assertThat(due(table, coordinator)).isEqualTo(16);
        app.bean(Folding.class).fold(false);
        assertThat(due(table, coordinator)).isEqualTo(16);
        assertThat(sql.sql("select count(*) from figure.stated where agency = 'kommun-leksand'").query(Long.class).single()).isZero();
    }

    @Test
    void whatIsFoldedReadsTheSame() {
        var coordinator = actor("kommun-avesta", Role.AGENCY_COORDINATOR);
        var table = app.bean(FigureTable.class);
        var sql = JdbcClient.create(app.admin());
        state("kommun-avesta", 6);
        app.bean(Folding.class).fold(false);
        state("kommun-avesta", 3);
        assertThat(due(table, coordinator)).isEqualTo(9);
        var inTheBook = "select coalesce(sum(count), 0) from figure.fact where agency = 'kommun-avesta' and kind = 'prompt'";
        assertThat(sql.sql(inTheBook).query(Long.class).single()).isEqualTo(9);
        app.bean(PersonBook.class).openAsSystem("kommun-avesta", new Action("test.facts"), opened -> {
            app.context().publishEvent(new FactsStated(facts("kommun-avesta", 9).stream().map(Fact::withdrawn).toList()));
            return true;
        });
        app.bean(Folding.class).fold(false);
        assertThat(due(table, coordinator)).isZero();
        assertThat(sql.sql(inTheBook).query(Long.class).single()).isZero();
        assertThat(table.linesThere(coordinator, ALWAYS)).as("a place of which nothing is left").isEmpty();
        assertThat(new FigureTable(new FigureSums(app.bean(FigureBook.class), app.bean(JdbcClient.class))).linesThere(coordinator, ALWAYS)).isEmpty();
    }

    @Test
    void aRecountFindsNothingToMendAndMendsWhatIsWrong() {
        var sql = JdbcClient.create(app.admin());
        var table = app.bean(FigureTable.class);
        var coordinator = actor("kommun-hedemora", Role.AGENCY_COORDINATOR);
        state("kommun-hedemora", 8);
        app.bean(Folding.class).fold(false);
        // More facts than a part of the log holds.
        app.bean(PersonBook.class).openAsSystem("kommun-hedemora", new Action("test.facts"), opened -> {
            var many = new ArrayList<Fact>();
            for (int i = 0; i < 900; i++) {
                many.add(new Fact("kommun-hedemora", "kommun-hedemora", "unit-" + i, "kommun-ifo", "", 202104, Kind.STEP, java.util.Map.of(), 70 + i));
            }
            app.context().publishEvent(new FactsStated(many));
            return true;
        });
        app.bean(Folding.class).fold(false);
        assertThat(sql.sql("select count(*) from figure.log where agency = 'kommun-hedemora'").query(Long.class).single()).isGreaterThan(2);
        var recount = app.bean(Recount.class);
        assertThat(recount.run().mended()).isZero();
        sql.sql("update figure.cell set counts = array[80] where agency = 'kommun-hedemora' and month = 202103").update();
        sql.sql("delete from figure.cell where agency = 'kommun-hedemora' and month = 202104 and place % 2 = 0").update();
        var wrong = sql.sql("select 901 - count(*) from figure.cell where agency = 'kommun-hedemora'").query(Long.class).single();
        assertThat(recount.run().mended()).isEqualTo(wrong + 1);
        assertThat(due(table, coordinator)).isEqualTo(8);
        assertThat(recount.run().mended()).isZero();
    }

    @Test
    void aRecountThatWasBrokenOffGoesOnWhereItStood() {
        var sql = JdbcClient.create(app.admin());
        state("kommun-sater", 3);
        app.bean(Folding.class).fold(false);
        sql.sql("update figure.fold set recounted = 202103 where agency = 'kommun-sater'").update();
        // What lies before that is not looked at again; the next recount begins from the beginning.
        sql.sql("update figure.cell set counts = array[5] where agency = 'kommun-sater'").update();
        assertThat(app.bean(Recount.class).run()).isEqualTo(new Recount.Outcome(0, 0, 0));
        assertThat(app.bean(Recount.class).run().mended()).isEqualTo(1);
    }

    @Test
    void manyWritersAndReadersAgreeWithTheDatabase() throws Exception {
        var coordinator = actor("kommun-falun", Role.AGENCY_COORDINATOR);
        var national = actor("jamy", Role.NATIONAL_COORDINATOR);
        var table = app.bean(FigureTable.class);
        // Another instance of the application, with a memory of its own.
        var other = new FigureTable(new FigureSums(app.bean(FigureBook.class), app.bean(JdbcClient.class)));
        var committed = new AtomicLong();
        var running = new AtomicBoolean(true);
        var wrong = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var reader : List.of(table, other)) {
                threads.submit(() -> {
                    while (running.get()) {
                        long before = committed.get();
                        long seen = due(reader, coordinator);
                        if (seen < before) {
                            wrong.add("saw " + seen + " after " + before + " were committed");
                        }
                    }
                });
            }
            threads.submit(() -> {
                for (int round = 0; running.get(); round++) {
                    app.bean(Folding.class).fold(round % 10 == 0);
                }
            });
            var writers = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < 6; i++) {
                var random = new Random(i);
                writers.add(threads.submit(() -> {
                    for (int round = 0; round < 60; round++) {
                        int count = 1 + random.nextInt(5);
                        state("kommun-falun", count);
                        committed.addAndGet(count);
                    }
                }));
            }
            for (var writer : writers) {
                writer.get();
            }
            running.set(false);
        }
        assertThat(wrong).isEmpty();
        assertThat(due(table, coordinator)).isEqualTo(committed.get());
        assertThat(due(other, coordinator)).isEqualTo(committed.get());
        assertThat(due(table, national)).isGreaterThanOrEqualTo(committed.get());
    }

    @Test
    void whatIsSaidTwiceInABatchIsWrittenOnce() {
        var fact = facts("fk", 1).getFirst();
        assertThat(FactWriter.merged(List.of(fact, fact, fact))).singleElement().extracting(Fact::count).isEqualTo(3);
        assertThat(FactWriter.merged(List.of(fact, fact.withdrawn()))).isEmpty();
        state("kommun-rattvik", 40);
        assertThat(app.bean(JdbcTemplate.class).getDataSource()).isNotNull();
        assertThat(JdbcClient.create(app.admin()).sql("select count(*) from figure.fact where agency = 'kommun-rattvik'").query(Long.class).single()).isEqualTo(1);
    }

    private static long due(FigureTable table, Actor actor) {
        return table.read(actor, ALWAYS, List.of(DUE), Set.of()).getFirst().sum(0);
    }

    private static void state(String agency, int count) {
        app.bean(PersonBook.class).openAsSystem(agency, new Action("test.facts"), opened -> {
            app.context().publishEvent(new FactsStated(facts(agency, count)));
            return true;
        });
    }

    private static List<Fact> facts(String agency, int count) {
        return java.util.Collections.nCopies(count, new Fact(agency, agency, agency + "-ifo", "kommun-ifo", "", 202103, Kind.PROMPT, java.util.Map.of(), 1));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
