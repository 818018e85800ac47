package se.upptack.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What coordinators have written: rows that are never changed. */
final class Written {

    private Written() {}

    /**
     * A verdict (GOAL-03, GOAL-09).
     *
     * @param number   counts within the installation; 0 before it is kept
     * @param agency   who judges
     * @param about    whose goal it is
     * @param restsOn  how large a part, or empty
     * @param outside  causes from outside
     * @param replaces the earlier version of the same agency's verdict, or null
     */
    record Verdict(
            long number, String agency, String about, String goal, String verdict, String restsOn, String reason, List<String> outside, LocalDate day,
            @Nullable Long replaces, String maker) {}

    /**
     * A decision on a goal or a development area for the next period (GOAL-10).
     *
     * @param kind      {@code goal} or {@code area}
     * @param decision  {@code carry}, {@code reword} or {@code end}
     * @param wording   the goal of the next period, empty when it ends
     * @param questions ids of the guiding questions, answered in the same order
     */
    record Carried(
            long number, String agency, String kind, String subject, String decision, int from, int to, String wording, List<String> questions,
            List<String> answers, String maker, Instant made) {}

    /** A year's follow-up, handed to the steering group with a copy to the coordinator between agencies (GOAL-04); {@code judged} goals had a verdict. */
    record FollowUp(long number, String agency, int year, int goals, int judged, String maker, Instant made) {}
}
