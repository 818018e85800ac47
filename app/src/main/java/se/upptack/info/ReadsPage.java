package se.upptack.info;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.statistics.Value;

/**
 * How often the open pages have been read (INFO-05). A number below {@link #LEAST} is not told: with few readers in a month it could be guessed
 * who they were. No total is given where a number is withheld, so that it cannot be had by subtraction.
 */
public record ReadsPage(List<Month> months) {

    /** The least number that is told. */
    public static final int LEAST = 5;

    /** A month; {@code told} is how many told unasked in it (INFO-21), null for readers who see no figures. */
    public record Month(LocalDate first, List<Line> lines, @Nullable Long total, @Nullable Value told) {}

    /** A page in a language; {@code times} is null when the number is withheld. */
    public record Line(String page, String title, String language, @Nullable Long times) {}
}
