package se.upptack.goal;

import java.util.List;
import java.util.Map;

/**
 * The goals of an agency with their state at a glance.
 *
 * @param agency   the chosen one, empty for all
 * @param agencies what can be chosen: name by id
 */
public record GoalList(String agency, Map<String, String> agencies, List<Group> groups, boolean leads) {

    /** An agency's goals under what they are part of. */
    public record Group(String agency, List<Line> lines) {}

    /**
     * A goal at a glance.
     *
     * @param partOf   the overall goal or orientation, empty when there is none
     * @param verdicts who says what
     * @param changed  whether a later document words it otherwise
     * @param vanished short names of the documents that lack it
     * @param doubts   how many things do not fit together
     */
    public record Line(String id, String kind, String name, String line, String years, String partOf, List<Said> verdicts, boolean changed, List<String> vanished, int doubts) {}

    /** A verdict in short. */
    public record Said(String assessor, String verdict) {}
}
