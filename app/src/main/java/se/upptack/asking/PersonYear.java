package se.upptack.asking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import se.upptack.figure.Fact;

/**
 * What has become true of a case within a calendar year, so that a person can be counted once: in the place and month of the first
 * occasion of the year that makes it true. When a registration or a correction changes what is first, or whether it is true at all, the
 * old fact is withdrawn and the new one stated; the figure book never learns which case it was.
 */
final class PersonYear {

    private PersonYear() {}

    static List<String> statements(Registration said) {
        var statements = new ArrayList<String>();
        if (said.outcome().put()) {
            statements.add("asked");
        }
        // Apart from each other, so that those who tell unasked never raise what asking brings (IND-FK-4).
        if (said.outcome() == Outcome.ASKED_YES) {
            statements.add("answered-yes");
        }
        if (said.outcome() == Outcome.SELF_DISCLOSED) {
            statements.add("self-disclosed");
        }
        if (said.outcome().detected() && !said.exposure().equals("none")) {
            statements.add("detected-exposed");
        }
        if (said.outcome().detected() && said.usesViolence()) {
            statements.add("detected-uses-violence");
        }
        if (said.outcome().detected() && said.supportWish().equals("yes")) {
            statements.add("wants-support");
        }
        return statements;
    }

    /** The facts that hold for a case with these occasions. */
    static List<Fact> facts(Collection<OccasionRow> occasions) {
        record Once(int year, String statement) {}
        var first = new HashMap<Once, OccasionRow>();
        occasions.stream()
                .sorted(Comparator.comparing(OccasionRow::occurred).thenComparing(OccasionRow::id))
                .forEach(row -> row.statements().forEach(statement -> first.putIfAbsent(new Once(row.occurred().getYear(), statement), row)));
        return first.entrySet().stream()
                .map(entry -> OccasionFacts.person(entry.getValue().place(), entry.getValue().occurred(), entry.getKey().statement()))
                .toList();
    }

    /** What to state when a case's occasions change from {@code before} to {@code after}; nothing for what holds in both. */
    static List<Fact> change(Collection<OccasionRow> before, Collection<OccasionRow> after) {
        var sums = new HashMap<Fact, Integer>();
        facts(after).forEach(fact -> sums.merge(fact, 1, Integer::sum));
        facts(before).forEach(fact -> sums.merge(fact, -1, Integer::sum));
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> entry.getValue() > 0 ? entry.getKey() : entry.getKey().withdrawn())
                .toList();
    }
}
