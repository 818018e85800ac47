package se.upptack.asking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has become true of a case within a calendar year, so that a person can be counted once. A statement is stated as a fact when it
 * becomes true and withdrawn when a correction makes it untrue; the figure book never learns which case it was.
 */
final class PersonYear {

    private PersonYear() {}

    static List<String> statements(Registration said) {
        var statements = new ArrayList<String>();
        if (said.outcome().asked()) {
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

    static Set<String> of(Collection<OccasionRow> occasions, int year) {
        var all = new TreeSet<String>();
        occasions.stream().filter(row -> row.occurred().getYear() == year).forEach(row -> all.addAll(row.statements()));
        return all;
    }
}
