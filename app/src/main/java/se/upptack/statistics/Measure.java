package se.upptack.statistics;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact.Kind;
import se.upptack.pack.Expression;

/**
 * Something that can be counted: the facts that meet an expression.
 *
 * <p>As the base of a share, questions that are due this month or later and still wait are not yet missed. Of those months what has come to
 * an end counts, whatever came of it, as if it were the prompt.
 */
final class Measure {

    private static final int NEVER = 299_912;

    private final Expression where;
    private final Expression ended;
    private final Predicate<What> meets;
    private final Predicate<What> meetsEnded;
    private final int dueBefore;

    private Measure(Expression where, int dueBefore) {
        this.where = where;
        this.ended = where.given("kind", Kind.PROMPT.code()).given("state", null);
        this.dueBefore = dueBefore;
        this.meets = test(where);
        this.meetsEnded = test(ended);
    }

    /** A measure that names no other. */
    static Measure of(String where) {
        return of(Expression.parse(where).meaning(name -> {
            throw new IllegalArgumentException("Nothing else is known here: " + name);
        }));
    }

    /** @param meaning what {@link Expression#meaning} gave */
    static Measure of(Expression meaning) {
        return new Measure(meaning, NEVER);
    }

    /**
     * The same as the base of a share: see the class. A measure of anything but prompts is its own base.
     *
     * @param month the month that goes on now
     */
    Measure due(int month) {
        return beginnings() ? new Measure(where, month) : this;
    }

    /** The month from which only what has come to an end counts; far away for those that are no base. */
    int dueBefore() {
        return dueBefore;
    }

    boolean isDue() {
        return dueBefore != NEVER;
    }

    /** What is counted. */
    Expression where() {
        return where;
    }

    /** What is asked of a fact that ended something in the month that goes on or later. */
    Expression ended() {
        return ended;
    }

    /** Whether the facts counted here can be told apart by this: only then may they be filtered or divided by it. */
    boolean carries(Breakdown breakdown) {
        return breakdown.place() || kinds().stream().allMatch(kind -> switch (kind) {
            case OCCASION -> breakdown != Breakdown.CAUSE && breakdown != Breakdown.REPORTER;
            case CHILD_REPORT -> breakdown == Breakdown.CAUSE || breakdown == Breakdown.REPORTER;
            case PROMPT -> breakdown == Breakdown.MODE || breakdown == Breakdown.ROUND;
            case REFERRAL, REFERRAL_TARGET -> breakdown == Breakdown.MODE;
            case ENCOUNTER -> breakdown == Breakdown.CHANNEL;
            case INDICATION, WORKER_MONTH, PERSON_YEAR, STEP, CONSEQUENCE, REGISTRATION -> false;
        });
    }

    Set<Kind> kinds() {
        return where.values("kind").map(named -> named.stream().map(Kind::of).collect(Collectors.toUnmodifiableSet())).orElse(Set.of(Kind.values()));
    }

    /** The values a column must have, empty when the expression leaves it open. */
    List<String> values(String column) {
        return where.values(column).map(List::copyOf).orElse(List.of());
    }

    /**
     * Whether a fact of this month that says this is counted.
     *
     * @param month {@code yyyymm}
     */
    boolean counts(What what, int month) {
        return counts(what, month >= dueBefore);
    }

    /** The same, when it is known on which side of the month that goes on it is: {@code then} that month or later. */
    boolean counts(What what, boolean then) {
        if (!then) {
            return meets.test(what);
        }
        var over = what.kind().equals(Kind.OCCASION.code()) && "yes".equals(what.value(Dimension.CLOSES))
                || what.kind().equals(Kind.PROMPT.code()) && "lapsed".equals(what.value(Dimension.STATE));
        return over && meetsEnded.test(what);
    }

    private boolean beginnings() {
        // Nothing is left of it for a fact that tells what became of a prompt.
        return kinds().equals(Set.of(Kind.PROMPT)) && where.given("state", "ended").equals(new Expression.Any(List.of()));
    }

    private static Predicate<What> test(Expression expression) {
        return switch (expression) {
            case Expression.Is(var column, var values) -> is(column, values);
            case Expression.Unsaid(var column) -> unsaid(column);
            case Expression.Not(var of) -> test(of).negate();
            case Expression.All(var of) -> {
                var all = of.stream().map(Measure::test).toList();
                yield what -> {
                    for (var one : all) {
                        if (!one.test(what)) {
                            return false;
                        }
                    }
                    return true;
                };
            }
            case Expression.Any(var of) -> {
                var any = of.stream().map(Measure::test).toList();
                yield what -> any.stream().anyMatch(one -> one.test(what));
            }
            case Expression.Named(var measure) -> throw new IllegalArgumentException("Not resolved: " + measure);
        };
    }

    private static Predicate<What> is(String column, Set<String> values) {
        if (column.equals("kind")) {
            return what -> values.contains(what.kind());
        }
        var dimension = Dimension.of(column).orElseThrow();
        return what -> {
            var value = what.value(dimension);
            return value != null && values.contains(value);
        };
    }

    private static Predicate<What> unsaid(String column) {
        if (column.equals("kind")) {
            return what -> false;
        }
        var dimension = Dimension.of(column).orElseThrow();
        return what -> what.value(dimension) == null;
    }
}
