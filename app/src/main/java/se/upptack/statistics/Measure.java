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

    /** The kinds that have a first fact without a state. */
    private static final Set<Kind> STATELESS_FIRST = Set.of(Kind.PROMPT, Kind.INDICATION);

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
            case OCCASION -> true;
            case PROMPT -> breakdown == Breakdown.MODE || breakdown == Breakdown.ROUND;
            case REFERRAL -> breakdown == Breakdown.MODE;
            case ENCOUNTER -> breakdown == Breakdown.CHANNEL;
            case INDICATION, WORKER_MONTH, PERSON_YEAR, STEP -> false;
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

    /** Adds the condition to a statement. Columns are the closed ones of the figure book, values are always parameters. */
    void filter(StringBuilder sql, List<Object> parameters) {
        if (dueBefore == NEVER) {
            what(sql, parameters);
            return;
        }
        sql.append("case when month < ? then ");
        parameters.add(dueBefore);
        what(sql, parameters);
        sql.append(" else (kind = 'occasion' and closes = 'yes' or kind = 'prompt' and state = 'lapsed')");
        where.clauses().stream().filter(clause -> !clause.column().equals("kind")).forEach(clause -> clause(clause, sql.append(" and "), parameters));
        sql.append(" end");
    }

    private void what(StringBuilder sql, List<Object> parameters) {
        var and = "";
        for (var clause : where.clauses()) {
            clause(clause, sql.append(and), parameters);
            and = " and ";
        }
        if (values("state").isEmpty() && kinds().stream().anyMatch(STATELESS_FIRST::contains)) {
            sql.append(and).append(kinds().size() == 1 ? "state is null" : "(state is null or kind not in ('prompt', 'indication'))");
        }
    }

    private static void clause(Condition.Clause clause, StringBuilder sql, List<Object> parameters) {
        if (!clause.column().equals("kind") && Dimension.of(clause.column()).isEmpty()) {
            throw new IllegalArgumentException("Facts have no " + clause.column());
        }
        sql.append(clause.column()).append(clause.values().stream().map(value -> "?").collect(Collectors.joining(", ", " in (", ")")));
        parameters.addAll(clause.values());
    }
}
