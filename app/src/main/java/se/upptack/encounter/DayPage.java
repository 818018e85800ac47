package se.upptack.encounter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.FormError;

/**
 * What the actor's units counted on one day.
 *
 * @param typed   the day as it stands in the form
 * @param people  how many the lines are about in all
 * @param earlier the nearest earlier day with something counted, or null; {@code later} the nearest later one
 * @param units   whether the lines are of several units, and {@code customers} of several agencies
 */
public record DayPage(
        LocalDate day,
        String typed,
        List<Line> lines,
        int people,
        @Nullable LocalDate earlier,
        @Nullable LocalDate later,
        boolean units,
        boolean customers,
        List<FormError> errors) {

    /** One count. Nothing says who counted or who was met. */
    public record Line(String time, boolean told, boolean informed, int participants, String channel, String language, String customer, String unit) {}
}
