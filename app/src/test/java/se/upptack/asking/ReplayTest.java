package se.upptack.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.upptack.Upptack;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.asking.ReplayModel.Case;
import se.upptack.asking.ReplayModel.Rule;
import se.upptack.pack.Loading;
import se.upptack.pack.PackLoader;
import se.upptack.platform.Databases;
import se.upptack.platform.ScratchDatabase;
import se.upptack.platform.ShiftedClock;

/**
 * A year of random rules, deliveries, registrations, corrections and changes of rules, lived by the application on a real database and by
 * {@link ReplayModel} beside it. Both must know the same prompts and the same figures all the way.
 */
class ReplayTest {

    private static final LocalDate FIRST = LocalDate.of(2031, 6, 1);
    private static final int DAYS = 330;
    /** As much happens at a time as in three days one by one, in a third of the round trips. */
    private static final int STRIDE = 3;
    private static final List<String> TYPES = List.of("mooring-winter", "mooring-summer");
    private static final List<String> STEPS = List.of("berth-application", "berth-renewal");
    private static final List<String> UNITS = List.of("harbour-quay", "harbour-west");

    @TempDir
    Path folder;

    /** The same year in every build; {@code -Dreplay.seed=N} lives another one. */
    private final long seed = Long.getLong("replay.seed", 7_309_891_859_504L);
    private final Random random = new Random(seed);
    private final ReplayModel model = new ReplayModel();
    private final Map<String, LocalDate> opened = new HashMap<>();
    private final Map<String, UUID> cases = new HashMap<>();
    private final Map<ReplayModel.Occasion, UUID> ids = new HashMap<>();
    private final List<Actor> workers = List.of(worker("anna"), worker("bo"));
    private final Actor system = new Actor(UUID.randomUUID(), "system", "System", "harbour", "harbour", Set.of(Role.INTEGRATION_CLIENT), Set.of("*"), false);
    private int steps;

    private static Actor worker(String name) {
        return new Actor(UUID.nameUUIDFromBytes(name.getBytes()), name, name, "harbour", "harbour", Set.of(Role.CASEWORKER), Set.of("*"), false);
    }

    @Test
    void whateverHappensTheApplicationAndThePlainModelAgree() throws IOException {
        for (var type : List.of("*", TYPES.get(0), TYPES.get(1))) {
            for (var step : List.of("*", STEPS.get(0), STEPS.get(1))) {
                if (random.nextInt(10) < 7) {
                    model.rules.add(rule(type, step, FIRST.minusDays(100 - random.nextInt(120))));
                }
            }
        }
        writePack();
        try (ScratchDatabase database = Databases.fresh("replay"); var app = start(database)) {
            var sql = JdbcClient.create(database.admin().dataSource());
            for (int day = STRIDE - 1; day < DAYS; day += STRIDE) {
                app.getBean(ShiftedClock.class).shiftDays(day);
                var today = FIRST.plusDays(day);
                if (day % 60 == 59) {
                    changeARule(app, today);
                }
                deliver(app, today);
                register(app, sql, today);
                correct(app, today);
                if (day % 30 == 29) {
                    assertThat(prompts(sql)).as("prompts on " + today + ", seed " + seed).isEqualTo(new TreeMap<>(model.prompts()));
                    assertThat(figures(sql)).as("figures on " + today + ", seed " + seed).isEqualTo(model.figures());
                }
            }
            // Nothing that was judged under one rule is ever judged by another.
            assertThat(sql.sql("select count(*) from asking.occasion o join asking.prompt p on p.agency = o.agency and p.id = o.prompt_id"
                    + " where o.policy is distinct from p.policy or o.mode <> p.mode").query(Long.class).single()).isZero();
        }
        System.out.println(steps + " steps replayed, seed " + seed);
    }

    private Rule rule(String type, String step, LocalDate from) {
        var mode = List.of("routine", "routine", "periodic", "inform-first").get(random.nextInt(4));
        int due = random.nextInt(15);
        return new Rule("rule-" + model.rules.size() + "-" + random.nextInt(1_000), type, step, mode, mode.equals("periodic") ? 1 + random.nextInt(4) : 0,
                mode.equals("inform-first") ? 0 : random.nextInt(3), random.nextInt(15), due, due + random.nextInt(40), from, null);
    }

    /** Ends a rule today or in some weeks, and lets another one take over the day after. */
    private void changeARule(ConfigurableApplicationContext app, LocalDate today) throws IOException {
        var running = model.rules.stream().filter(rule -> rule.to() == null).toList();
        var old = running.get(random.nextInt(running.size()));
        var last = later(old.from(), today.plusDays(random.nextInt(30)));
        model.rules.set(model.rules.indexOf(old), new Rule(
                old.id(), old.type(), old.step(), old.mode(), old.interval(), old.reask(), old.opens(), old.due(), old.until(), old.from(), last));
        if (random.nextInt(4) > 0) {
            model.rules.add(rule(old.type(), old.step(), last.plusDays(1)));
        }
        writePack();
        assertThat(app.getBean(PackLoader.class).load(folder)).isInstanceOf(Loading.Loaded.class);
        steps++;
    }

    private void deliver(ConfigurableApplicationContext app, LocalDate today) {
        var deliveries = new LinkedHashMap<String, CaseDelivery>();
        for (int i = 0; i < STRIDE * 2 + random.nextInt(STRIDE * 3); i++) {
            var known = model.cases.isEmpty() || random.nextInt(3) == 0 ? null : pick(List.copyOf(model.cases.values()));
            var reference = known == null ? "case-" + opened.size() : known.reference;
            if (deliveries.containsKey(reference) || known != null && known.closed != null) {
                continue;
            }
            var began = opened.computeIfAbsent(reference, name -> today.minusDays(random.nextInt(20)));
            var step = random.nextInt(4) > 0 ? pick(STEPS) : null;
            var day = step == null ? null : later(began, today.minusDays(random.nextInt(10)));
            deliveries.put(reference, new CaseDelivery(
                    reference, known == null || random.nextInt(8) == 0 ? pick(UNITS) : known.unit, "mooring", known == null ? pick(TYPES) : known.type, began,
                    known != null && random.nextInt(15) == 0 ? later(began, today.minusDays(random.nextInt(5))) : null, "none", step, day, null));
        }
        if (random.nextInt(10) > 0) {
            receive(app, List.copyOf(deliveries.values()));
        }
        deliveries.values().forEach(row -> model.deliver(row.reference(), row.unit(), row.caseType(), row.step(), row.stepDate(), row.closed()));
        // Again, or for the first time: the same news twice change nothing.
        receive(app, List.copyOf(deliveries.values()));
        steps += deliveries.size();
    }

    private void receive(ConfigurableApplicationContext app, List<CaseDelivery> deliveries) {
        var outcome = app.getBean(CaseFeed.class).receive(system, deliveries, 1);
        assertThat(outcome).as("seed " + seed).isInstanceOf(FeedOutcome.Received.class);
        ((FeedOutcome.Received) outcome).ids().forEach((key, id) -> cases.put(key.substring(0, key.indexOf('|')), id));
    }

    private void register(ConfigurableApplicationContext app, JdbcClient sql, LocalDate today) {
        var known = new HashMap<String, UUID>();
        sql.sql("select p.id, c.reference || ' ' || p.policy || ' ' || coalesce(p.step, 'null') || ' ' || p.round || ' ' || p.opens from asking.prompt p"
                + " join asking.case_file c on c.agency = p.agency and c.id = p.case_id where p.state in ('open', 'deferred')").query(row -> {
            known.put(row.getString(2), row.getObject(1, UUID.class));
        });
        var registrations = new ArrayList<Registrar.Keyed>();
        var expected = new ArrayList<ReplayModel.@Nullable Occasion>();
        for (int i = 0; i < STRIDE * 6; i++) {
            // What follows from a registration in this same batch has no id yet.
            var waiting = model.prompts.stream().filter(prompt -> prompt.waits() && !prompt.opens.isAfter(today) && known.containsKey(name(prompt))).toList();
            var prompt = waiting.isEmpty() || random.nextInt(4) == 0 ? null : pick(waiting);
            var of = prompt == null ? pick(List.copyOf(model.cases.values())) : prompt.of;
            var said = said(today, of, prompt != null, true);
            if (prompt != null) {
                said.prompt(known.get(name(prompt)));
            } else {
                said.inCase(cases.get(of.reference));
            }
            var worker = pick(workers);
            var now = said.now();
            registrations.add(new Registrar.Keyed(worker, now, UUID.randomUUID().toString()));
            expected.add(model.register(of, prompt, worker.username(), now));
            if (prompt != null && prompt.state.equals("closed") && random.nextInt(3) == 0) {
                registrations.add(new Registrar.Keyed(worker, now, UUID.randomUUID().toString()));
                expected.add(null);
            }
        }
        var outcomes = app.getBean(Registrar.class).registerAll("harbour", registrations);
        for (int i = 0; i < outcomes.size(); i++) {
            if (expected.get(i) == null) {
                assertThat(outcomes.get(i)).as("seed " + seed).isInstanceOf(RegisterOutcome.Refused.class);
            } else {
                assertThat(outcomes.get(i)).as("seed " + seed).isInstanceOf(RegisterOutcome.Done.class);
                ids.put(expected.get(i), ((RegisterOutcome.Done) outcomes.get(i)).occasion());
            }
        }
        steps += outcomes.size();
    }

    private static String name(ReplayModel.Prompt prompt) {
        return String.join(" ", prompt.of.reference, prompt.rule.id(), String.valueOf(prompt.step), String.valueOf(prompt.round), prompt.opens.toString());
    }

    private void correct(ConfigurableApplicationContext app, LocalDate today) {
        for (int i = 0; i < STRIDE * 2; i++) {
            var occasion = pick(model.occasions);
            var said = said(today, occasion.of, occasion.prompt != null, false).now();
            if (occasion.said.outcome() == Outcome.DEFERRED || occasion.prompt != null && ReplayModel.closes(occasion.prompt, said) != occasion.closes) {
                continue;
            }
            assertThat(app.getBean(Corrections.class).correct(pick(workers), ids.get(occasion), said, "slip", UUID.randomUUID().toString()))
                    .as("seed " + seed).isInstanceOf(RegisterOutcome.Done.class);
            model.correct(occasion, said);
            steps++;
        }
    }

    private Said said(LocalDate today, Case of, boolean prompted, boolean deferrable) {
        var outcome = pick(List.of(Outcome.values()));
        outcome = outcome == Outcome.DEFERRED && !(prompted && deferrable) ? Outcome.NOT_ASKED : outcome;
        var said = Said.that(outcome, later(opened.get(of.reference), today.minusDays(random.nextInt(deferrable ? 6 : 200))))
                .channel(pick(List.of("physical", "telephone"))).understood()
                .reason(outcome == Outcome.NOT_ASKED ? "storm" : outcome == Outcome.DEFERRED ? "tide" : outcome.needsReason() ? "no-reason" : "");
        if (outcome == Outcome.SELF_DISCLOSED) {
            said.disclosure("lantern");
        }
        if (outcome == Outcome.INFORMED || random.nextInt(3) == 0) {
            said.informed("flag");
        }
        if (outcome.detected() && random.nextBoolean()) {
            said.usesViolence().exposure(random.nextBoolean() ? "past" : "none");
        }
        return outcome.put() ? said : said.presence(pick(List.of("alone", "crew-near")));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Map<String, String> prompts(JdbcClient sql) {
        var all = new TreeMap<String, String>();
        sql.sql("select c.reference || ' ' || p.policy || ' ' || coalesce(p.step, 'null') || ' ' || p.round || ' ' || p.opens || ' ' || p.due || ' ' || p.until,"
                + " p.state || ' ' || p.unit from asking.prompt p join asking.case_file c on c.agency = p.agency and c.id = p.case_id where p.state <> 'withdrawn'").query(row -> {
            all.put(row.getString(1), row.getString(2));
        });
        return all;
    }

    private static Map<String, Integer> figures(JdbcClient sql) {
        var sums = new TreeMap<String, Integer>();
        sql.sql("""
                select case kind
                         when 'prompt' then concat_ws(' ', kind, unit, case_type, month, mode, round, state)
                         when 'occasion' then concat_ws(' ', kind, unit, case_type, month, mode, outcome, channel, presence, exposure,
                                                        case closes when 'yes' then 'closes' else 'stays' end)
                         else concat_ws(' ', kind, unit, case_type, month, state) end as said,
                       sum(count) as n
                  from figure.fact
                 where kind <> 'registration' -- the model has no opinion on how late something was registered
                 group by 1 having sum(count) <> 0""").query(row -> {
            sums.put(row.getString(1), row.getInt(2));
        });
        return sums;
    }

    /** The invented pack with the rules of the model, no other conditions, and the codes this test uses. */
    private void writePack() throws IOException {
        var invented = Path.of("src/test/resources/packs/invented");
        try (var files = Files.list(invented)) {
            for (var file : files.toList()) {
                var text = Files.readString(file);
                var header = text.lines().findFirst().orElseThrow() + "\n";
                Files.writeString(folder.resolve(file.getFileName().toString()), switch (file.getFileName().toString()) {
                    case "policies.csv" -> header + policies();
                    case "prerequisites.csv", "channel-rules.csv" -> header;
                    case "case-types.csv" -> text + "mooring-summer,mooring,Sommarplats,Summer berth,Om sommaren.,In summer.,saga:1\n";
                    case "triggers.csv" -> text + "berth-renewal,mooring,Förnyad plats,Renewed berth,saga:1\n";
                    case "code-lists.csv" -> text + "disclosure-prompt,Skäl,Reasons,1,2031-01-01,,,saga:1\ninformation-form,Sätt,Ways,1,2031-01-01,,,saga:1\n";
                    case "codes.csv" -> text + "disclosure-prompt,1,lantern,,10,Lykta,Lantern,,,,saga:1\ninformation-form,1,flag,,10,Flagga,Flag,,,,saga:1\n";
                    default -> text;
                });
            }
        }
    }

    private String policies() {
        var lines = new StringBuilder();
        model.rules.forEach(rule -> lines.append(String.join(",", rule.id(), "harbour", "mooring", rule.type(), rule.step(), rule.mode(), "violence",
                rule.interval() == 0 ? "" : String.valueOf(rule.interval()), String.valueOf(rule.opens()), String.valueOf(rule.due()), String.valueOf(rule.until()),
                rule.reask() == 0 ? "" : String.valueOf(rule.reask()), "", rule.from().toString(), rule.to() == null ? "" : rule.to().toString(), "day", "", "Så är det.",
                "So it is.", "", "saga:1")).append('\n'));
        return lines.toString();
    }

    private ConfigurableApplicationContext start(ScratchDatabase database) {
        var properties = new LinkedHashMap<>(database.properties());
        properties.put("upptack.port", "0");
        properties.put("upptack.packs", folder.toString());
        properties.put("upptack.empty", "true");
        properties.put("upptack.demo.enabled", "false");
        properties.put("upptack.clock", FIRST + "T08:00:00Z");
        return SpringApplication.run(
                Upptack.class, properties.entrySet().stream().map(entry -> "--" + entry.getKey() + "=" + entry.getValue()).toArray(String[]::new));
    }
}
