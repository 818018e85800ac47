package se.upptack.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator with its value, its series, and all that belongs to reading it.
 *
 * @param choices  what it can be divided by
 * @param lines    the divided values
 * @param chart    a picture of them, null when there is nothing to draw
 * @param download the address of the same figures as a file
 */
public record IndicatorView(
        Frame frame, Indicator indicator, Value total, List<DivisionView.Choice> choices, String by, boolean comparable, List<Line> lines,
        @Nullable Chart chart, String download, List<String> needs) {

    /** One value of what it is divided by. */
    public record Line(String name, Value value) {}
}
