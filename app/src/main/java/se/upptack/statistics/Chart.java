package se.upptack.statistics;

import java.util.List;
import java.util.Locale;

/**
 * A picture of figures, ready to be drawn as SVG without any style of its own: colours come from classes, so the strict content policy
 * holds and dark screens work. The table with the same figures stands beside each picture.
 *
 * @param title   what the picture shows, in one line
 * @param summary the same for those who do not see it: from, to, lowest, highest
 */
public record Chart(String title, String summary, int width, int height, List<Text> texts, List<Shape> shapes) {

    /** One drawn thing; {@code look} is a class of the style sheet. */
    public sealed interface Shape {

        record Line(String look, String x1, String y1, String x2, String y2) implements Shape {}

        record Path(String look, String d) implements Shape {}

        record Box(String look, String x, String y, String width, String height) implements Shape {}

        record Dot(String look, String x, String y, String radius) implements Shape {}
    }

    /** A text; {@code anchor} is start, middle or end. */
    public record Text(String look, String x, String y, String anchor, String text) {}

    public Chart {
        texts = List.copyOf(texts);
        shapes = List.copyOf(shapes);
    }

    static String at(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
