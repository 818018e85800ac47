package se.upptack.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import se.upptack.access.Visit;
import se.upptack.platform.FormError;

/**
 * The day a page is asked to show.
 *
 * @param typed what was typed, today when nothing was
 * @param day   the day shown: today when what was typed is no day
 */
record On(String typed, LocalDate day, List<FormError> errors) {

    static On of(Visit visit, Clock clock) {
        var today = LocalDate.now(clock);
        var typed = field(visit, "on");
        if (typed.isEmpty()) {
            return new On(today.toString(), today, List.of());
        }
        try {
            return new On(typed, LocalDate.parse(typed), List.of());
        } catch (DateTimeParseException e) {
            return new On(typed, today, List.of(FormError.of("on", "organisation.error.day")));
        }
    }

    /** A field of the form or the address, without blanks around it; empty when it is not there. */
    static String field(Visit visit, String name) {
        return visit.values(name).stream().findFirst().map(String::strip).orElse("");
    }
}
