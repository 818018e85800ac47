package se.upptack.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures divided by one thing.
 *
 * @param choices    what else they can be divided by
 * @param heads      the counts shown, one column each
 * @param coverage   whether there is a column of coverage after them
 * @param lines      one for each value, in the order to show
 * @param total      what they add up to
 * @param comparable whether the lines may be compared with each other; otherwise the page says why not
 * @param chart      a picture of them, null when there is none to draw
 */
public record DivisionView(
        Frame frame, List<Choice> choices, String by, List<Head> heads, boolean coverage, List<Line> lines, Line total, boolean comparable,
        @Nullable Chart chart) {

    /** Something to divide by. */
    public record Choice(String code, String name, boolean chosen) {}

    /** A column with its definition. */
    public record Head(String name, String means) {}

    /** One value with its figures. {@code query} leads to the first page narrowed to it, empty when that cannot be. */
    public record Line(String name, List<Value> values, Value coverage, String query) {}
}
