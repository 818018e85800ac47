package se.upptack.goal;

import java.time.LocalDate;
import java.util.List;

/**
 * The yearly follow-up of an agency's goals (GOAL-04).
 *
 * @param late   years that had goals and were never handed in
 * @param handed what has been handed in: the agency's own, or everybody's for those who see all
 */
public record FollowUpView(int year, List<Line> goals, List<String> late, List<Handed> handed, boolean mayHandIn, List<String> errors) {

    /** A goal of the year; {@code judged} when it has a verdict of that year or later. */
    public record Line(String id, String name, boolean judged) {}

    /** A follow-up that was handed in. */
    public record Handed(String agency, int year, int judged, int goals, String maker, LocalDate day) {}
}
