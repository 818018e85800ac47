package se.upptack.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Before and after a changed rule for asking (ASK-29).
 *
 * @param rules   the rules to choose between
 * @param months  the lengths to choose between, in whole months
 * @param change  the chosen one with its figures, null when there is none to choose
 */
public record ChangeView(Frame frame, List<Frame.Option> rules, List<Frame.Option> months, @Nullable Change change) {

    /**
     * @param precision how well the source dates the rule
     * @param before    the months before, in words
     * @param after     the months from the change on, in words
     * @param mixed     the month in which the change fell and which therefore belongs to neither, or empty
     */
    public record Change(
            String decision, String mode, LocalDate from, String precision, String key, String before, String after, String mixed, List<Line> lines,
            List<Counted> counts, @Nullable Chart chart) {}

    /** A share before and after. {@code difference} is in percentage points with its interval, or empty. */
    public record Line(String name, String means, Value before, Value after, String difference, boolean clear) {}

    /** A count before and after, in all and for each month. */
    public record Counted(String name, String means, Value before, Value after, String perMonthBefore, String perMonthAfter) {}
}
