package se.upptack.workplace;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.FormError;

/**
 * Which units have talked about which themes in a period (STAFF-04).
 *
 * @param covered how many units have talked about each theme, in the order of the themes
 * @param choices the units that the reader may write about; empty for a reader who only looks
 * @param latest  what the reader may take back
 * @param typed   what stands in the form, by field
 */
public record MeetingsPage(
        LocalDate from, LocalDate to, List<Theme> themes, List<Covered> covered, List<Line> lines, List<Choice> choices, List<Done> latest,
        Map<String, String> typed, List<FormError> errors) {

    /** A choice in a list. */
    public record Choice(String id, String name) {}

    /** A theme; {@code readable} where its material can be read here. */
    public record Theme(String id, String name, boolean readable) {}

    /** How many of the units have talked about a theme. */
    public record Covered(String theme, int units, int of) {}

    /** A unit with a cell for each theme. */
    public record Line(String unit, List<Cell> cells) {}

    /** How often a unit has talked about a theme in the period, and when last. */
    public record Cell(int times, @Nullable LocalDate latest) {}

    /** One talk that was written down. */
    public record Done(long number, LocalDate day, String unit, String theme, String maker) {}
}
