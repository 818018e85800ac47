package se.upptack.organisation;

import java.time.LocalDate;
import java.util.List;
import se.upptack.platform.FormError;

/**
 * The organisations as they were on a day, by kind.
 *
 * @param on     the day as typed
 * @param day    the day shown
 */
public record OrganisationList(
        String on, LocalDate day, List<Choice> kinds, String kind, List<Choice> counties, String county, List<Group> groups, int count,
        List<FormError> errors) {

    /** The organisations of one kind. */
    public record Group(String name, List<Line> lines) {}

    /** @param lines how many service lines it had, {@code units} how many units */
    public record Line(String id, String name, String shortName, String county, Period period, int lines, int units) {}
}
