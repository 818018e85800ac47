package se.upptack.statistics;

import java.util.List;

/**
 * What answers have led to.
 *
 * @param undivided whether the selection has a channel or rule, which consequences do not carry
 * @param owners    the units that steer the rules of the organisation, to whom what is gathered about rules goes (ACT-27)
 */
public record ConsequencesView(Frame frame, boolean undivided, List<Group> groups, List<String> owners) {

    /** One thing that is decided, adapted or granted, in which step, with how often each answer was given. {@code rules} when about rules. */
    public record Group(String step, String name, boolean rules, List<Line> lines) {}

    /** One answer. */
    public record Line(String name, Value value) {}
}
