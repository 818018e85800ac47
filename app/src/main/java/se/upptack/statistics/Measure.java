package se.upptack.statistics;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact.Kind;
import se.upptack.pack.Condition;

/**
 * Something that can be counted: the facts that meet a condition.
 *
 * <p>A condition on prompts or indications that says nothing of {@code state} means the ones that carry none: what was due, or noted, once
 * each. Facts with a state tell what became of them and would count them again.
 *
 * @param dueBefore for the base of a share, the month from which questions only count when they have come to an end; else never
 */
record Measure(String id, Condition where, int dueBefore) {

    private static final int NEVER = 299_912;

    static Measure of(String id, String where) {
        return new Measure(id, Condition.parse(where), NEVER);
    }

    /**
     * The same as the base of a share. Questions that are due this month or later and still wait are not yet missed: of those months only
     * the ones that have come to an end count. A measure of anything else is its own base.
     *
     * @param month the month that goes on now
     */
    Measure due(int month) {
        return kinds().equals(Set.of(Kind.PROMPT)) && values("state").isEmpty() ? new Measure(id, where, month) : this;
    }

    /** Whether the facts counted here can be told apart by this: only then may they be filtered or divided by it. */
    boolean carries(Breakdown breakdown) {
        return breakdown.place() || kinds().stream().allMatch(kind -> switch (kind) {
            case OCCASION -> breakdown != Breakdown.CAUSE && breakdown != Breakdown.REPORTER;
            case CHILD_REPORT -> breakdown == Breakdown.CAUSE || breakdown == Breakdown.REPORTER;
            case PROMPT -> breakdown == Breakdown.MODE || breakdown == Breakdown.ROUND;
            case REFERRAL -> breakdown == Breakdown.MODE;
            case ENCOUNTER -> breakdown == Breakdown.CHANNEL;
            case INDICATION, WORKER_MONTH, PERSON_YEAR, STEP, CONSEQUENCE -> false;
        });
    }

    Set<Kind> kinds() {
        var named = values("kind");
        return named.isEmpty() ? Set.of(Kind.values()) : named.stream().map(Kind::of).collect(Collectors.toUnmodifiableSet());
    }

    /** The values a column must have, empty when the condition does not speak of it. */
    List<String> values(String column) {
        return where.clauses().stream().filter(clause -> clause.column().equals(column)).flatMap(clause -> clause.values().stream()).toList();
    }

    /**
     * Whether a fact of this month that says this is counted.
     *
     * @param month {@code yyyymm}
     */
    boolean counts(What what, int month) {
        if (month < dueBefore) {
            return meets(what, true) && (!values("state").isEmpty() || !isStatelessFirst(what.kind()) || what.value(Dimension.STATE) == null);
        }
        var ended = what.kind().equals(Kind.OCCASION.code()) && "yes".equals(what.value(Dimension.CLOSES))
                || what.kind().equals(Kind.PROMPT.code()) && "lapsed".equals(what.value(Dimension.STATE));
        return ended && meets(what, false);
    }

    private boolean meets(What what, boolean kindToo) {
        for (var clause : where.clauses()) {
            boolean kind = clause.column().equals("kind");
            if (kind && !kindToo) {
                continue;
            }
            var value = kind ? what.kind() : what.value(Dimension.of(clause.column()).orElseThrow());
            if (value == null || !clause.values().contains(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStatelessFirst(String kind) {
        return kind.equals(Kind.PROMPT.code()) || kind.equals(Kind.INDICATION.code());
    }
}
