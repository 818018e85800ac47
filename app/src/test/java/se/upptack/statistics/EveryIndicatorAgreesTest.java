package se.upptack.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static se.upptack.statistics.RunningFigures.actor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.upptack.access.Actor;
import se.upptack.access.FigureBook;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact.Kind;
import se.upptack.figure.Fact;
import se.upptack.figure.FactsStated;
import se.upptack.trail.Action;

/**
 * Every shipped indicator that registrations answer, over a random history of registrations that came in through the doors everyone uses
 * ({@link LivedHistory}), three ways: as the pages count, as its SQL counts, and as a plain loop counts what {@link BookOfPersons} finds, by
 * conditions written here by hand. What other modules than asking state is stated outright, with corrections. In the middle of it and
 * afterwards figures are folded, read and recounted; made again from nothing they are the same row by row.
 */
class EveryIndicatorAgreesTest {

    private static final int NOW = RunningFigures.NOW;
    private static final List<Integer> MONTHS = List.of(202012, 202103, 202104, 202110, NOW, 202112, 202201);
    private static final Map<String, List<String>> PLACES = Map.of(
            "fk", List.of("fk-sf/fk-sjukpenning", "fk-bf/fk-underhallsstod"), "mv", List.of("mv-ansokningsenheter/mv-asyl"));
    private static final Actor NATIONAL = actor("jamy", Role.NATIONAL_COORDINATOR);
    private static final List<Selection> SELECTIONS = List.of(
            Selection.of(202101, 202112), Selection.of(202001, 299_912), Selection.of(202103, 202104).agency("fk"),
            Selection.of(202001, 202212).line("fk-underhallsstod"), Selection.of(202001, 202212).organisation("mv"),
            Selection.of(202001, 202212).units(Set.of("fk-sf", "mv-ansokningsenheter")), Selection.of(202001, 202212).units(Set.of()));

    private static final @Nullable Breakdown[] BY = {null, Breakdown.MONTH, Breakdown.UNIT, Breakdown.LINE, Breakdown.CHANNEL, Breakdown.MODE};

    /** The same history in every build; {@code -Dhistory.seed=N} lives another one. */
    private final long seed = Long.getLong("history.seed", 61_803_398_875L);

    @TempDir
    Path folder;

    @Test
    void threeWaysGiveTheSame() throws IOException {
        var random = new Random(seed);
        try (var app = new RunningFigures("agrees")) {
            var table = app.bean(FigureTable.class);
            var sql = JdbcClient.create(app.admin());
            var counted = app.bean(Indicators.class).list(NATIONAL).stream().filter(Indicator::registered).toList();
            assertThat(counted).hasSizeGreaterThan(50);
            assertThat(counted).allSatisfy(one -> one.measures(NOW).forEach(measure -> assertThat(measure.kinds()).isNotEmpty()));
            var stated = new ArrayList<Fact>();
            var history = new LivedHistory(app, folder, random);
            history.live(() -> {
                var more = others(random);
                state(app, more);
                stated.addAll(more);
                if (random.nextBoolean()) {
                    app.bean(Folding.class).fold(false);
                }
                var all = new ArrayList<>(stated);
                all.addAll(BookOfPersons.facts(sql));
                compare(table, sql, List.of(one(random, counted), one(random, counted)), all, random);
            });
            var all = new ArrayList<>(stated);
            all.addAll(BookOfPersons.facts(sql));
            compare(table, sql, counted, all, random);
            app.bean(Folding.class).fold(true);
            compare(table, sql, counted, all, random);
            // From nothing but the log: the same, row by row.
            var incremental = cells(sql);
            assertThat(incremental).hasSizeGreaterThan(20);
            assertThat(app.bean(Recount.class).run().mended()).isZero();
            sql.sql("delete from figure.cell").update();
            assertThat(app.bean(Recount.class).run().mended()).isEqualTo(incremental.size());
            assertThat(cells(sql)).isEqualTo(incremental);
            compare(new FigureTable(new FigureSums(app.bean(FigureBook.class), app.bean(JdbcClient.class))), sql, counted, all, random);
            System.out.println("History " + history.done() + ", " + all.size() + " facts, seed " + seed);
        }
    }

    private static List<String> cells(JdbcClient sql) {
        return sql.sql("select concat_ws(' ', agency, place, month, whats::text, counts::text) from figure.cell order by 1").query(String.class).list();
    }

    private void compare(FigureTable table, JdbcClient sql, List<Indicator> counted, List<Fact> facts, Random random) {
        for (var indicator : counted) {
            for (int look = 0; look < 3; look++) {
                // The first look is at everything, by unit.
                var selection = look == 0 ? SELECTIONS.get(1) : one(random, SELECTIONS);
                var by = look == 0 ? Breakdown.UNIT : BY[random.nextInt(BY.length)];
                var plain = plain(indicator, facts, selection, by);
                assertThat(page(table, indicator, selection, by)).as("%s %s %s, page, seed %s", indicator.id(), selection, by, seed).isEqualTo(plain);
                assertThat(database(sql, indicator, selection, by)).as("%s %s %s, SQL, seed %s", indicator.id(), selection, by, seed).isEqualTo(plain);
            }
        }
    }

    private static Map<String, List<Long>> page(FigureTable table, Indicator indicator, Selection selection, @Nullable Breakdown by) {
        var counts = new TreeMap<String, List<Long>>();
        for (var line : table.read(NATIONAL, selection, indicator.measures(NOW), by == null ? Set.of() : EnumSet.of(by))) {
            counts.put(by == null ? "" : line.key(by), java.util.Arrays.stream(line.sums()).boxed().toList());
        }
        return withoutNothing(counts);
    }

    private static Map<String, List<Long>> database(JdbcClient sql, Indicator indicator, Selection selection, @Nullable Breakdown by) {
        var statement = IndicatorSql.of(indicator, selection, by, NOW);
        boolean divided = indicator.denominator() != null;
        var counts = new TreeMap<String, List<Long>>();
        sql.sql(statement.text()).params(statement.values()).query(row -> {
            counts.put(by == null ? "" : row.getString("divided_by"), divided ? List.of(row.getLong("part"), row.getLong("whole")) : List.of(row.getLong("part")));
        });
        return withoutNothing(counts);
    }

    private static Map<String, List<Long>> plain(Indicator indicator, List<Fact> facts, Selection selection, @Nullable Breakdown by) {
        var sides = sides(indicator);
        var counts = new TreeMap<String, List<Long>>();
        for (var fact : facts) {
            if (fact.month() < selection.from() || fact.month() > selection.to()
                    || selection.agency() != null && !selection.agency().equals(fact.agency())
                    || selection.organisation() != null && !selection.organisation().equals(fact.organisation())
                    || selection.line() != null && !selection.line().equals(fact.line())
                    || selection.units() != null && !selection.units().contains(fact.unit())) {
                continue;
            }
            var key = by == null ? "" : switch (by) {
                case MONTH -> String.valueOf(fact.month());
                case UNIT -> fact.unit();
                case LINE -> fact.line();
                case CHANNEL -> fact.values().getOrDefault(Dimension.CHANNEL, "");
                case MODE -> fact.values().getOrDefault(Dimension.MODE, "");
                case ORGANISATION, REASON, ROUND, CAUSE, REPORTER, COUNTY, MUNICIPALITY -> throw new IllegalArgumentException();
            };
            var sums = new ArrayList<>(counts.computeIfAbsent(key, none -> sides.stream().map(side -> 0L).toList()));
            for (int side = 0; side < sides.size(); side++) {
                sums.set(side, sums.get(side) + (sides.get(side).test(fact) ? fact.count() : 0));
            }
            counts.put(key, sums);
        }
        return withoutNothing(counts);
    }

    private static Map<String, List<Long>> withoutNothing(Map<String, List<Long>> counts) {
        counts.values().removeIf(sums -> sums.stream().allMatch(sum -> sum == 0));
        return counts;
    }

    /** Numerator and denominator; the denominator of questions that are due leaves out those of this month and later that still wait. */
    private static List<Predicate<Fact>> sides(Indicator indicator) {
        var numerator = indicator.numerator();
        var denominator = indicator.denominator();
        Predicate<Fact> kept = indicator.exclusions() == null ? fact -> true : excluded(indicator.exclusions().expression()).negate();
        var sides = new ArrayList<Predicate<Fact>>();
        if (numerator != null) {
            sides.add(known(numerator.expression()).and(kept));
        }
        if (denominator != null) {
            var modes = DUE.get(denominator.expression());
            sides.add((modes == null ? known(denominator.expression()) : due(modes)).and(kept));
        }
        return sides;
    }

    private static Predicate<Fact> known(String expression) {
        return java.util.Objects.requireNonNull(PLAIN.get(expression), () -> "Say by hand what " + expression + " counts");
    }

    private static Predicate<Fact> excluded(String expression) {
        assertThat(expression).isEqualTo("channel=written|form|e-service");
        return says(Dimension.CHANNEL, "written", "form", "e-service");
    }

    private static Predicate<Fact> due(List<String> modes) {
        return fact -> {
            if (!modes.contains(fact.values().getOrDefault(Dimension.MODE, "-"))) {
                return false;
            }
            boolean prompt = fact.kind() == Kind.PROMPT;
            var state = fact.values().get(Dimension.STATE);
            if (fact.month() < NOW) {
                return prompt && state == null;
            }
            return prompt && "lapsed".equals(state) || fact.kind() == Kind.OCCASION && "yes".equals(fact.values().get(Dimension.CLOSES));
        };
    }

    private static final Map<String, List<String>> DUE = Map.of(
            "should-ask", List.of("routine", "periodic"), "should-ask-routine", List.of("routine"), "should-ask-periodic", List.of("periodic"),
            "should-inform", List.of("inform-first"));

    private static final Map<String, Predicate<Fact>> PLAIN = plain();

    private static Map<String, Predicate<Fact>> plain() {
        var put = occasion("asked-no", "asked-yes", "declined");
        var detected = occasion("asked-yes", "self-disclosed");
        var shown = new String[] {"information-given", "contact-made", "received", "ended", "ended-unconfirmed", "withdrawn-after-information",
            "withdrawn-after-contact", "withdrawn-after-receipt"};
        var closes = says(Dimension.CLOSES, "yes");
        var routine = says(Dimension.MODE, "routine");
        var plain = new HashMap<String, Predicate<Fact>>();
        plain.put("should-ask", first(Kind.PROMPT).and(says(Dimension.MODE, "routine", "periodic")));
        plain.put("put", put);
        plain.put("put-routine", put.and(routine).and(closes));
        plain.put("put-mandatory", put.and(says(Dimension.MODE, "routine", "periodic")).and(closes));
        plain.put("put-periodic", put.and(says(Dimension.MODE, "periodic")).and(closes));
        plain.put("put-alone", put.and(says(Dimension.PRESENCE, "alone")));
        plain.put("put & presence!=alone", put.and(says(Dimension.PRESENCE, "alone").negate()));
        plain.put("put-repeat", put.and(says(Dimension.ROUND, "repeat")));
        plain.put("asked", occasion("asked-no", "asked-yes"));
        plain.put("answered-yes", occasion("asked-yes"));
        plain.put("declined", occasion("declined", "declined-participation"));
        plain.put("not-asked", occasion("not-asked"));
        plain.put("not-asked-routine", occasion("not-asked").and(routine));
        plain.put("not-asked-wrong-reason", occasion("not-asked").and(routine).and(says(Dimension.REASON, "not-perceived-exposed")));
        plain.put("not-asked-not-alone", occasion("not-asked").and(says(Dimension.REASON, "not-alone")));
        plain.put("deferred", occasion("deferred"));
        plain.put("self-disclosed", occasion("self-disclosed"));
        plain.put("detected", detected);
        plain.put("detected-uses-violence", detected.and(says(Dimension.USES_VIOLENCE, "yes")));
        plain.put("detected-exposed", detected.and(says(Dimension.EXPOSURE, "present", "past", "both")));
        plain.put("detected-child", detected.and(says(Dimension.CHILD_WITNESS, "yes")));
        plain.put("wants-support", detected.and(says(Dimension.WANTS_SUPPORT, "yes")));
        plain.put("detected & wants_support=unknown", detected.and(says(Dimension.WANTS_SUPPORT, "unknown")));
        plain.put("wants-support-uses-violence", detected.and(says(Dimension.USES_VIOLENCE, "yes")).and(says(Dimension.WANTS_SUPPORT, "yes")));
        plain.put("referred", of(Kind.REFERRAL).and(says(Dimension.STATE, shown)));
        plain.put("received", of(Kind.REFERRAL).and(says(Dimension.STATE, "received", "ended", "withdrawn-after-receipt")));
        plain.put("referred-withdrawn", of(Kind.REFERRAL).and(says(Dimension.STATE, "withdrawn-after-contact", "withdrawn-after-receipt")));
        plain.put("referred-uses-violence", of(Kind.REFERRAL).and(says(Dimension.USES_VIOLENCE, "yes")).and(says(Dimension.STATE, shown)));
        plain.put("referred-within-area", of(Kind.REFERRAL).and(says(Dimension.WITHIN_AREA, "yes")).and(says(Dimension.STATE, shown)));
        plain.put("referred-by-association", of(Kind.REFERRAL).and(says(Dimension.WITHIN_AREA, "yes", "no")).and(says(Dimension.STATE, shown)));
        plain.put("persons-referred-within-area", of(Kind.PERSON_YEAR).and(says(Dimension.STATE, "referred-within-area")));
        plain.put("informed", of(Kind.OCCASION).and(says(Dimension.INFORMED, "yes")));
        plain.put("informed-put", put.and(says(Dimension.INFORMED, "yes")));
        plain.put("informed-first", occasion("informed").and(says(Dimension.MODE, "inform-first")).and(closes));
        plain.put("indications", first(Kind.INDICATION));
        plain.put("indications-asked", of(Kind.INDICATION).and(says(Dimension.STATE, "asked")));
        plain.put("encounters", of(Kind.ENCOUNTER).and(says(Dimension.OUTCOME, "self-disclosed")));
        plain.put("workers-in-scope", of(Kind.WORKER_MONTH).and(says(Dimension.STATE, "scoped")));
        plain.put("workers-asking", of(Kind.WORKER_MONTH).and(says(Dimension.STATE, "asked")));
        plain.put("persons-asked", of(Kind.PERSON_YEAR).and(says(Dimension.STATE, "asked")));
        plain.put("persons-detected-asked", of(Kind.PERSON_YEAR).and(says(Dimension.STATE, "answered-yes")));
        plain.put("persons-self-disclosed", of(Kind.PERSON_YEAR).and(says(Dimension.STATE, "self-disclosed")));
        plain.put("kind=person-year & state=detected-exposed", of(Kind.PERSON_YEAR).and(says(Dimension.STATE, "detected-exposed")));
        plain.put("kind=person-year & state=detected-uses-violence", of(Kind.PERSON_YEAR).and(says(Dimension.STATE, "detected-uses-violence")));
        plain.put("measures-perpetrators", of(Kind.CONSEQUENCE).and(says(Dimension.REASON, "measure-perpetrator"))
                .and(says(Dimension.STATE, "talks", "group", "programme", "shared-service")));
        plain.put("kind=consequence & reason=measure-adult", of(Kind.CONSEQUENCE).and(says(Dimension.REASON, "measure-adult")));
        plain.put("kind=registration", of(Kind.REGISTRATION));
        plain.put("kind=registration & state=same-day", of(Kind.REGISTRATION).and(says(Dimension.STATE, "same-day")));
        plain.put("kind=registration & state=later", of(Kind.REGISTRATION).and(says(Dimension.STATE, "later")));
        plain.put("kind=registration & month_end=yes", of(Kind.REGISTRATION).and(says(Dimension.MONTH_END, "yes")));
        plain.put("kind=step & reason=child-rights", of(Kind.STEP).and(says(Dimension.REASON, "child-rights")));
        plain.put("kind=step & reason=child-rights & state=some|all", of(Kind.STEP).and(says(Dimension.REASON, "child-rights"))
                .and(says(Dimension.STATE, "some").or(says(Dimension.STATE, "all"))));
        plain.put("child-reports", of(Kind.CHILD_REPORT));
        plain.put("child-reports-violence", of(Kind.CHILD_REPORT).and(says(Dimension.ABOUT_VIOLENCE, "yes")));
        plain.put("child-reports-health-care", of(Kind.CHILD_REPORT).and(says(Dimension.REPORTER, "health-care-staff")));
        return plain;
    }

    private static Predicate<Fact> of(Kind kind) {
        return fact -> fact.kind() == kind;
    }

    private static Predicate<Fact> first(Kind kind) {
        return fact -> fact.kind() == kind && !fact.values().containsKey(Dimension.STATE);
    }

    private static Predicate<Fact> occasion(String... outcomes) {
        return of(Kind.OCCASION).and(says(Dimension.OUTCOME, outcomes));
    }

    private static Predicate<Fact> says(Dimension dimension, String... values) {
        return fact -> List.of(values).contains(fact.values().getOrDefault(dimension, "-"));
    }

    private static final List<Kind> OTHERS = List.of(Kind.REFERRAL, Kind.ENCOUNTER, Kind.STEP, Kind.CONSEQUENCE, Kind.CHILD_REPORT, Kind.PERSON_YEAR);

    /** What other modules state, some of it put right afterwards: taken back and said otherwise, or taken back for good. */
    private static List<Fact> others(Random random) {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < 120; i++) {
            var fact = fact(random, one(random, OTHERS));
            facts.add(fact);
            if (random.nextInt(4) == 0) {
                facts.add(fact.withdrawn());
                if (random.nextBoolean()) {
                    var other = fact(random, fact.kind());
                    facts.add(new Fact(fact.agency(), fact.organisation(), fact.unit(), fact.line(), fact.caseType(), fact.month(), fact.kind(), other.values(), 1));
                }
            }
        }
        return facts;
    }

    private static Fact fact(Random random, Kind kind) {
        var agency = random.nextInt(3) == 0 ? "mv" : "fk";
        var place = one(random, PLACES.get(agency)).split("/");
        var values = new EnumMap<Dimension, String>(Dimension.class);
        switch (kind) {
            case REFERRAL -> {
                say(random, values, Dimension.MODE, "routine", "indication");
                say(random, values, Dimension.USES_VIOLENCE, "yes", "no");
                maybe(random, values, Dimension.WITHIN_AREA, "yes", "no");
                say(random, values, Dimension.STATE, "offered", "information-given", "contact-made", "received", "ended", "ended-unconfirmed", "withdrawn",
                        "withdrawn-after-information", "withdrawn-after-contact", "withdrawn-after-receipt");
            }
            case ENCOUNTER -> {
                maybe(random, values, Dimension.OUTCOME, "self-disclosed");
                say(random, values, Dimension.INFORMED, "yes", "no");
                say(random, values, Dimension.CHANNEL, "telephone", "group");
            }
            case PERSON_YEAR -> say(random, values, Dimension.STATE, "referred", "referred-within-area");
            case PROMPT, OCCASION, INDICATION, WORKER_MONTH, REGISTRATION -> throw new IllegalArgumentException("is lived, not made up: " + kind);
            case STEP -> {
                say(random, values, Dimension.OUTCOME, "asked-yes", "asked-no");
                say(random, values, Dimension.REASON, "child-rights", "common-safety");
                say(random, values, Dimension.STATE, "none", "some", "all");
            }
            case CONSEQUENCE -> {
                say(random, values, Dimension.REASON, "measure-perpetrator", "measure-adult", "other");
                say(random, values, Dimension.STATE, "talks", "group", "housing");
            }
            case CHILD_REPORT -> {
                say(random, values, Dimension.CAUSE, "violence", "other");
                say(random, values, Dimension.REPORTER, "health-care-staff", "other");
                say(random, values, Dimension.ABOUT_VIOLENCE, "yes", "no");
                say(random, values, Dimension.STATE, "duty", "recommendation");
            }
        }
        return new Fact(agency, agency, place[0], place[1], "", one(random, MONTHS), kind, values, 1);
    }

    private static void say(Random random, Map<Dimension, String> values, Dimension dimension, String... choices) {
        values.put(dimension, one(random, List.of(choices)));
    }

    private static void maybe(Random random, Map<Dimension, String> values, Dimension dimension, String... choices) {
        if (random.nextBoolean()) {
            say(random, values, dimension, choices);
        }
    }

    private static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static void state(RunningFigures app, List<Fact> facts) {
        var byAgency = facts.stream().collect(Collectors.groupingBy(Fact::agency, TreeMap::new, Collectors.toList()));
        byAgency.forEach((agency, own) -> app.bean(PersonBook.class).openAsSystem(agency, new Action("test.facts"), opened -> {
            app.context().publishEvent(new FactsStated(own));
            return true;
        }));
    }
}
