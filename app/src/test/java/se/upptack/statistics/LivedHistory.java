package se.upptack.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.activation.Activations;
import se.upptack.activation.Statement;
import se.upptack.asking.CaseDelivery;
import se.upptack.asking.CaseFeed;
import se.upptack.asking.Corrections;
import se.upptack.asking.FeedOutcome;
import se.upptack.asking.Indications;
import se.upptack.asking.Outcome;
import se.upptack.asking.RegisterOutcome;
import se.upptack.asking.Registrar;
import se.upptack.asking.Registration;
import se.upptack.pack.Loading;
import se.upptack.pack.PackLoader;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.ShiftedClock;
import se.upptack.trail.Action;

/**
 * Nine months of cases in two agencies, lived through the doors everyone uses: deliveries, moves and endings of cases, signs, registrations of
 * what happened long ago, deferrals, corrections, and a rule that another takes over from in mid-year.
 */
final class LivedHistory {

    private static final LocalDate TODAY = LocalDate.of(2021, 11, 16);
    private static final LocalDate CHANGE = LocalDate.of(2021, 7, 1);
    private static final int DAYS = 260;
    private static final int STRIDE = 13;

    /** Where cases come: agency, unit, the unit they may move to, line, case type, steps. */
    private record Door(String agency, String unit, String other, String line, String type, List<String> steps) {}

    private static final List<Door> DOORS = List.of(
            new Door("fk", "fk-sf", "fk-bf", "fk-sjukpenning", "requires-investigation", List.of("investigation")),
            new Door("fk", "fk-sf", "fk-bf", "fk-sjukpenning", "other", List.of("investigation")),
            new Door("fk", "fk-bf", "fk-sf", "fk-underhallsstod", "", List.of("application", "continued-entitlement")),
            new Door("mv", "mv-ansokningsenheter", "mv-mottagningsenheter", "mv-asyl", "", List.of("first-contact", "asylum-introduction")));

    private final class Lived {
        private UUID id = new UUID(0, 0);
        private String reference = "";
        private Door door = DOORS.getFirst();
        private String unit = "";
        private LocalDate opened = TODAY;
        private boolean closed;
        private boolean moved;
        private boolean signed;
    }

    private record Told(Lived of, UUID id, boolean prompted) {}

    private final RunningFigures app;
    private final JdbcClient sql;
    private final Random random;
    private final Path folder;
    private final List<Lived> cases = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private int numbers;
    private final Map<String, Integer> done = new TreeMap<>();

    LivedHistory(RunningFigures app, Path folder, Random random) {
        this.app = app;
        this.sql = JdbcClient.create(app.admin());
        this.folder = folder;
        this.random = random;
    }

    /** Lives it all; {@code now and then} is run in between. */
    void live(Runnable nowAndThen) throws IOException {
        ready();
        var changed = false;
        for (int day = -DAYS; day <= 0; day += STRIDE) {
            app.bean(ShiftedClock.class).shiftDays(day);
            var today = TODAY.plusDays(day);
            if (!changed && !today.isBefore(CHANGE.minusDays(20))) {
                changeTheRule();
                changed = true;
            }
            deliver(today);
            register(today);
            correct(today);
            if (random.nextInt(3) == 0) {
                nowAndThen.run();
            }
        }
        app.bean(ShiftedClock.class).shiftDays(0);
        assertThat(done.keySet()).contains("delivered", "moved", "closed", "sign", "registered", "deferred", "late", "corrected");
    }

    Map<String, Integer> done() {
        return done;
    }

    private void did(String what) {
        done.merge(what, 1, Integer::sum);
    }

    private void ready() {
        var registers = app.bean(RegisterBook.class).current();
        for (var agency : List.of("fk", "mv")) {
            var statements = new ArrayList<Statement>();
            for (var row : registers.rows("prerequisites").where("holder", "unit")) {
                for (var unit : registers.rows("units").where("organisation", agency)) {
                    statements.add(new Statement.OfUnit(unit.key(), row.key(), true, LocalDate.of(2019, 1, 1)));
                }
            }
            app.bean(PersonBook.class).openAsSystem(agency, new Action("test.ready"), opened -> app.bean(Activations.class).state(agency, new UUID(0, 0), statements));
        }
    }

    /** The rule for applications ends with June; another takes over that asks again every third month. */
    private void changeTheRule() throws IOException {
        try (var files = Files.list(Path.of("../packs/upptackt-2019-2021"))) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        var rules = folder.resolve("policies.csv");
        var text = Files.readString(rules);
        var old = text.lines().filter(line -> line.startsWith("fk-underhallsstod-application-2016,")).findFirst().orElseThrow();
        var fresh = old.replace("application-2016,", "application-2021,").replace("application,routine,threats-and-violence,,0,14,", "application,periodic,threats-and-violence,3,5,4,")
                .replace(",2016-01-01,,year,", ",2021-07-01,,day,");
        Files.writeString(rules, text.replace(old, old.replace(",2016-01-01,,year,", ",2016-01-01,2021-06-30,year,") + "\n" + fresh));
        assertThat(app.bean(PackLoader.class).load(folder)).isInstanceOf(Loading.Loaded.class);
    }

    private void deliver(LocalDate today) {
        for (var agency : List.of("fk", "mv")) {
            var rows = new ArrayList<CaseDelivery>();
            var by = new LinkedHashMap<String, Lived>();
            var taken = new HashSet<String>();
            for (int i = 0; i < 9; i++) {
                var known = cases.stream().filter(one -> one.door.agency.equals(agency) && !one.closed).toList();
                var one = known.isEmpty() || random.nextInt(3) > 0 ? fresh(agency, today) : known.get(random.nextInt(known.size()));
                if (!taken.add(one.reference)) {
                    continue;
                }
                boolean again = !one.id.equals(new UUID(0, 0));
                if (again && !one.signed && random.nextInt(3) == 0) {
                    one.unit = one.unit.equals(one.door.unit) ? one.door.other : one.door.unit;
                    one.moved = true;
                    did("moved");
                }
                LocalDate ends = again && random.nextInt(3) == 0 ? later(one.opened, today.minusDays(random.nextInt(9))) : null;
                one.closed = ends != null;
                did(one.closed ? "closed" : "delivered");
                var step = random.nextInt(5) == 0 ? null : pick(one.door.steps);
                rows.add(new CaseDelivery(one.reference, one.unit, one.door.line, one.door.type, one.opened, ends, "none", step,
                        step == null ? null : later(one.opened, today.minusDays(random.nextInt(60))), null));
                by.put(one.reference + "|" + one.door.line, one);
            }
            var received = app.bean(CaseFeed.class).receive(actor(agency, Role.INTEGRATION_CLIENT), rows, 1);
            assertThat(received).isInstanceOf(FeedOutcome.Received.class);
            var ids = ((FeedOutcome.Received) received).ids();
            by.forEach((key, one) -> {
                one.id = ids.get(key);
                if (!cases.contains(one)) {
                    cases.add(one);
                }
            });
        }
        for (int i = 0; i < 3; i++) {
            var one = pick(cases);
            if (!one.moved && !one.closed) {
                var noted = app.bean(Indications.class).note(actor(one.door.agency, Role.CASEWORKER), one.id, List.of("suspicion"), later(one.opened, today.minusDays(random.nextInt(40))),
                        "worker", UUID.randomUUID().toString());
                assertThat(noted).isInstanceOf(Indications.Noted.Done.class);
                one.signed = true;
                did("sign");
            }
        }
    }

    private Lived fresh(String agency, LocalDate today) {
        var one = new Lived();
        one.reference = "lived-" + ++numbers;
        one.door = pick(DOORS.stream().filter(door -> door.agency.equals(agency)).toList());
        one.unit = one.door.unit;
        one.opened = today.minusDays(random.nextInt(90));
        return one;
    }

    private void register(LocalDate today) {
        for (var agency : List.of("fk", "mv")) {
            var keyed = new ArrayList<Registrar.Keyed>();
            var of = new ArrayList<Told>();
            var asked = new HashSet<UUID>();
            for (int i = 0; i < 14; i++) {
                var one = pick(cases.stream().filter(known -> known.door.agency.equals(agency)).toList());
                var prompt = sql.sql("select id from asking.prompt where agency = ? and case_id = ? and state in ('open', 'deferred') and opens <= ?::date order by due, policy, coalesce(step, ''), opens, round, kind limit 1")
                        .params(agency, one.id, today.toString()).query(UUID.class).optional().orElse(null);
                if (prompt != null && !asked.add(prompt)) {
                    continue;
                }
                int ago = random.nextInt(4) == 0 ? random.nextInt(120) : random.nextInt(10);
                did(ago > 40 ? "late" : "registered");
                keyed.add(new Registrar.Keyed(actor(agency, Role.CASEWORKER), said(prompt, prompt == null ? one.id : null, later(one.opened, today.minusDays(ago)), true),
                        UUID.randomUUID().toString()));
                of.add(new Told(one, one.id, prompt != null));
            }
            var outcomes = app.bean(Registrar.class).registerAll(agency, keyed);
            for (int i = 0; i < outcomes.size(); i++) {
                if (outcomes.get(i) instanceof RegisterOutcome.Done registered) {
                    told.add(new Told(of.get(i).of, registered.occasion(), of.get(i).prompted));
                    did(keyed.get(i).said().outcome().code());
                } else {
                    did("refused");
                }
            }
        }
    }

    /** What may not be corrected that way is refused and changes nothing. */
    private void correct(LocalDate today) {
        for (int i = 0; i < 8 && !told.isEmpty(); i++) {
            var one = pick(told);
            var outcome = app.bean(Corrections.class).correct(actor(one.of.door.agency, Role.CASEWORKER), one.id,
                    said(null, null, later(one.of.opened, today.minusDays(random.nextInt(120))), false), "fel knapp", UUID.randomUUID().toString());
            did(outcome instanceof RegisterOutcome.Done ? "corrected" : "refused");
        }
    }

    private Registration said(@Nullable UUID prompt, @Nullable UUID caseId, LocalDate occurred, boolean deferrable) {
        var outcome = pick(List.of(Outcome.values()));
        outcome = outcome == Outcome.DEFERRED && (prompt == null || !deferrable) ? Outcome.NOT_ASKED : outcome;
        if (random.nextInt(3) == 0) {
            outcome = random.nextBoolean() ? Outcome.ASKED_NO : Outcome.ASKED_YES;
        }
        boolean uses = outcome.detected() && random.nextInt(3) == 0;
        boolean informed = outcome == Outcome.INFORMED || random.nextInt(3) == 0;
        var reason = switch (outcome) {
            case NOT_ASKED -> pick(List.of("not-perceived-exposed", "workload", "not-alone"));
            case DEFERRED -> "not-alone";
            case DECLINED, DECLINED_PARTICIPATION -> "not-stated";
            case ASKED_NO, ASKED_YES, INFORMED, SELF_DISCLOSED -> "";
        };
        return new Registration(
                prompt, caseId, occurred, pick(List.of("telephone", "physical", "written", "e-service")), outcome.put() ? pick(List.of("alone", "interpreter")) : "family", outcome,
                !outcome.detected() || uses && random.nextBoolean() ? "none" : pick(List.of("present", "past", "both")), uses, outcome.detected() && random.nextInt(4) == 0,
                outcome.asked() ? List.of("exposure") : List.of(), reason, outcome == Outcome.DEFERRED ? occurred.plusDays(14) : null,
                outcome == Outcome.SELF_DISCLOSED ? "own-need" : "", informed, informed ? "written" : "", "", outcome.detected() ? pick(List.of("yes", "no", "later", "")) : "", "",
                List.of(), List.of(), List.of(), List.of(), List.of(), "", true);
    }

    private static Actor actor(String agency, Role role) {
        return new Actor(UUID.nameUUIDFromBytes((agency + role).getBytes()), agency + "-" + role.code(), "Test", agency, agency, Set.of(role), Set.of("*"), false);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
