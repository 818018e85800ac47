package se.upptack.workplace;

import java.util.List;

/**
 * Which municipalities of a county have an action plan for employees who are exposed (STAFF-09).
 *
 * @param inPlace how many have one, by the latest that was said
 * @param known   of how many it is known
 */
public record PlansPage(List<Choice> counties, String county, List<Line> lines, int inPlace, int known) {

    /** A county to choose. */
    public record Choice(String code, String name) {}

    /** A municipality with the latest that was said; {@code state} is empty and the year 0 when nobody has said anything. */
    public record Line(String name, String state, int year, String document, String note) {}
}
