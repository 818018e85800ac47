package se.upptack.outside;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.statistics.Chart;
import se.upptack.statistics.Chart.Shape;
import se.upptack.statistics.Chart.Text;

/** Draws bands: a strip from the worst to the best for each row, with a full dot for what was computed and an open square for what was published. */
final class BandChart {

    private static final int WIDTH = 400;
    private static final int ROW = 46;
    private static final int TOP = 6;
    private static final int STRIP = 12;

    /**
     * A row of the picture.
     *
     * @param place where among the others, 0 to 1, or null to stand in the middle of the band
     */
    record Row(String name, @Nullable Band computed, @Nullable Double place, @Nullable Band published) {}

    private BandChart() {}

    static Chart draw(String title, String summary, List<Row> rows, BandRule rule, String worst, String best) {
        var texts = new ArrayList<Text>();
        var shapes = new ArrayList<Shape>();
        for (int i = 0; i < rows.size(); i++) {
            int y = TOP + i * ROW;
            var row = rows.get(i);
            texts.add(new Text("", "0", String.valueOf(y + 14), "start", row.name()));
            double edge = 4.0 * rule.worst();
            double end = 4.0 * (100 - rule.best());
            box(shapes, "s2", 0, y + 20, edge);
            box(shapes, "s3", edge, y + 20, end - edge);
            box(shapes, "s1", end, y + 20, WIDTH - end);
            if (row.published() != null) {
                double x = middle(row.published(), edge, end);
                shapes.add(new Shape.Path("mark-open", "M" + at(x - 5) + " " + (y + 21) + "h10v10h-10Z"));
            }
            if (row.computed() != null) {
                double x = row.place() == null ? middle(row.computed(), edge, end) : Math.clamp(row.place() * WIDTH, 5, WIDTH - 5);
                shapes.add(new Shape.Dot("mark-full", at(x), String.valueOf(y + 26), "5"));
            }
        }
        int bottom = TOP + rows.size() * ROW + 12;
        texts.add(new Text("faint", "0", String.valueOf(bottom), "start", worst));
        texts.add(new Text("faint", String.valueOf(WIDTH), String.valueOf(bottom), "end", best));
        return new Chart(title, summary, WIDTH, bottom + 8, texts, shapes);
    }

    private static void box(List<Shape> shapes, String look, double from, int y, double width) {
        shapes.add(new Shape.Box(look, at(from), String.valueOf(y), at(Math.max(0, width - 2)), String.valueOf(STRIP)));
    }

    private static double middle(Band band, double edge, double end) {
        return switch (band) {
            case WORST -> edge / 2;
            case MIDDLE -> (edge + end) / 2;
            case BEST -> (end + WIDTH) / 2;
        };
    }

    private static String at(double value) {
        return String.format(java.util.Locale.ROOT, "%.1f", value);
    }
}
