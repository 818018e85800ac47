package se.upptack.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static se.upptack.statistics.RunningFigures.actor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact;
import se.upptack.figure.Fact.Kind;
import se.upptack.figure.FactsStated;
import se.upptack.trail.Action;

/**
 * Nobody who sees no cases subtracts her way to a person (SEC-09): ten thousand random pairs of questions, asked as the pages and the
 * interface ask them, of a table of few people. The first of these pairs asked by somebody who sees the cases, so without protection, are the control:
 * there subtraction must succeed, or the attack is worth nothing.
 */
class SubtractionTest {

    private static final int PAIRS = 10_000;
    /** So many of the same pairs are enough to see that the attack succeeds without protection. */
    private static final int CONTROL = 1_000;
    private static final int SMALL = 5;
    private static final long SEED = Long.getLong("upptack.seed", 20_211_116L);
    private static final List<String> INDICATORS = List.of("ind-detected", "ind-asked", "ind-should-ask", "ind-informed");
    private static final List<Breakdown> PARTS = List.of(Breakdown.MONTH, Breakdown.UNIT, Breakdown.LINE, Breakdown.ORGANISATION, Breakdown.CHANNEL, Breakdown.MODE);
    private static final Map<String, List<String>> PLACES = Map.of(
            "fk-sf", List.of("fk-sjukpenning", "fk-aktivitetsersattning"), "fk-bf", List.of("fk-underhallsstod", "fk-foraldrapenning"));

    /** One who sees figures only, and one who sees every case of the agency. */
    private static final Actor OUTSIDE = actor("fk", Role.AGENCY_COORDINATOR);
    private static final Actor INSIDE = actor("fk", Role.MANAGER, "*");

    private record Question(String indicator, Selection selection, @Nullable Breakdown by) {}

    private record Pair(Question first, Question second) {}

    @Test
    void noDifferenceOfTwoAnswersIsASmallCount() {
        System.out.println("SubtractionTest seed " + SEED);
        try (var app = new RunningFigures("subtraction")) {
            var indicators = app.bean(Indicators.class);
            state(app, new Random(SEED));
            app.bean(Folding.class).fold(true);
            var outside = attack(indicators, OUTSIDE, PAIRS);
            var inside = attack(indicators, INSIDE, CONTROL);
            var series = new SeriesAttack(indicators, PLACES).on("ind-detected", OUTSIDE, INSIDE, new Random(SEED + 2));
            System.out.println("SubtractionTest " + series);
            assertThat(series.apart()).as("seed %d: periods that tell more than running totals do", SEED).isZero();
            assertThat(series.wrong()).as("seed %d: figures outside of what the attack allows", SEED).isZero();
            assertThat(series.small()).isGreaterThan(500);
            assertThat(series.pinned()).as("seed %d: small counts of a month that are known for certain", SEED).isLessThanOrEqualTo(series.small() / 100);
            assertThat(outside).as("seed %d: what those outside find by subtraction", SEED).isEmpty();
            assertThat(inside).as("seed %d: the same attack on figures without protection", SEED).hasSizeGreaterThan(CONTROL / 20);
        }
    }

    /** The small counts that are found: as an answer, as a difference of two, or as what a total has more than its parts. */
    private static List<String> attack(Indicators indicators, Actor actor, int pairs) {
        var random = new Random(SEED + 1);
        return Stream.generate(() -> pair(random)).limit(pairs).toList().parallelStream().flatMap(pair -> found(indicators, actor, pair).stream()).toList();
    }

    private static Pair pair(Random random) {
        var first = question(random);
        return new Pair(first, random.nextBoolean() ? within(random, first) : question(random));
    }

    private static List<String> found(Indicators indicators, Actor actor, Pair pair) {
        var found = new ArrayList<String>();
        var one = answer(indicators, actor, pair.first);
        var other = answer(indicators, actor, pair.second);
        for (var told : List.of(one, other)) {
            small(found, count(told.total()), told.indicator().id());
            told.groups().forEach(group -> small(found, count(group.value()), "group " + group.key()));
            rest(found, told);
        }
        if (pair.first.indicator.equals(pair.second.indicator)) {
            small(found, Math.abs(count(one.total()) - count(other.total())), pair.first + " less " + pair.second);
            for (var group : one.groups()) {
                other.groups().stream().filter(same -> same.key().equals(group.key()))
                        .forEach(same -> small(found, Math.abs(count(group.value()) - count(same.value())), pair.first + " less " + pair.second + " in " + group.key()));
            }
        }
        return found;
    }

    private static IndicatorFigure answer(Indicators indicators, Actor actor, Question question) {
        return indicators.value(actor, question.indicator, question.selection, question.by);
    }

    /** The total less all groups but one, and the total less all groups: those of whom nothing is said. */
    private static void rest(List<String> found, IndicatorFigure told) {
        long sum = told.groups().stream().mapToLong(group -> count(group.value())).sum();
        if (!told.groups().isEmpty()) {
            small(found, Math.abs(count(told.total()) - sum), "rest of " + told.indicator().id());
            told.groups().forEach(group -> small(found, Math.abs(count(told.total()) - sum + count(group.value())), "all but " + group.key()));
        }
    }

    private static void small(List<String> found, long count, String how) {
        if (count > 0 && count < SMALL) {
            found.add(how + ": " + count);
        }
    }

    private static long count(Value value) {
        return switch (value) {
            case Value.Counted(var count) -> count;
            case Value.Share share -> share.whole() - share.part();
            case Value.Rate rate -> rate.part();
            case Value.CannotBeAssessed _, Value.Missing _, Value.Withheld _, Value.Nothing _ -> 0;
        };
    }

    private static Question question(Random random) {
        int from = 202001 + random.nextInt(12) + 100 * random.nextInt(2);
        int to = Math.min(202110, from + random.nextInt(8));
        to = to % 100 > 12 ? to + 88 : to;
        var unit = random.nextInt(3) == 0 ? one(random, List.copyOf(new java.util.TreeSet<>(PLACES.keySet()))) : null;
        var selection = new Selection(Math.min(from, to), Math.max(from, to), null, random.nextInt(4) == 0 ? "fk" : null, unit == null ? null : Set.of(unit),
                random.nextInt(3) == 0 ? one(random, PLACES.get(unit == null ? "fk-sf" : unit)) : null,
                random.nextInt(5) == 0 ? one(random, List.of("telephone", "physical")) : null, random.nextInt(5) == 0 ? "routine" : null);
        return new Question(one(random, INDICATORS), selection, random.nextBoolean() ? one(random, PARTS) : null);
    }

    /** The same with one thing narrowed: a month less, one unit, one line, one channel, one rule. */
    private static Question within(Random random, Question of) {
        var all = of.selection;
        var narrowed = switch (random.nextInt(5)) {
            case 0 -> all.months(all.from(), Math.max(all.from(), all.to() - 1));
            case 1 -> all.units() == null ? all.units(Set.of("fk-bf")) : all;
            case 2 -> all.line() == null ? all.line("fk-sjukpenning") : all;
            case 3 -> new Selection(all.from(), all.to(), null, all.organisation(), all.units(), all.line(), "telephone", all.mode());
            default -> new Selection(all.from(), all.to(), null, all.organisation(), all.units(), all.line(), all.channel(), "routine");
        };
        return new Question(of.indicator, narrowed, of.by);
    }

    private static void state(RunningFigures app, Random random) {
        var facts = new ArrayList<Fact>();
        PLACES.forEach((unit, lines) -> lines.forEach(line -> {
            for (int month : MadeFacts.months(202001, 202110)) {
                for (int i = random.nextInt(12); i > 0; i--) {
                    var values = new EnumMap<Dimension, String>(Dimension.class);
                    values.put(Dimension.MODE, random.nextInt(3) == 0 ? "indication" : "routine");
                    facts.add(new Fact("fk", "fk", unit, line, "", month, Kind.PROMPT, values, 1));
                    var said = new EnumMap<>(values);
                    said.put(Dimension.OUTCOME, one(random, List.of("asked-no", "asked-no", "asked-yes", "self-disclosed", "not-asked")));
                    said.put(Dimension.CHANNEL, one(random, List.of("telephone", "physical")));
                    said.put(Dimension.INFORMED, random.nextBoolean() ? "yes" : "no");
                    said.put(Dimension.CLOSES, "yes");
                    facts.add(new Fact("fk", "fk", unit, line, "", month, Kind.OCCASION, said, 1));
                }
            }
        }));
        app.bean(PersonBook.class).openAsSystem("fk", new Action("test.facts"), opened -> {
            app.context().publishEvent(new FactsStated(facts));
            return true;
        });
    }

    private static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
