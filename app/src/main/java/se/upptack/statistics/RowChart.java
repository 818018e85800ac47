package se.upptack.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.statistics.Chart.Shape;
import se.upptack.statistics.Chart.Text;
import se.upptack.statistics.Value.Share;

/** Draws one row for each named thing: a bar for a count, or a point with its interval for a share. */
public final class RowChart {

    private static final int WIDTH = 400;
    private static final int LEFT = 10;
    private static final int RIGHT = 54;
    private static final int ROW = 38;
    private static final int TOP = 8;

    /** A row; {@code text} is what stands at its end. */
    record Row(String name, double value, String text) {}

    /** A row with a share; null where none can be shown. */
    public record ShareRow(String name, @Nullable Share share, String text) {}

    private RowChart() {}

    static Chart bars(String title, String summary, List<Row> rows) {
        double most = Math.max(1, rows.stream().mapToDouble(Row::value).max().orElse(1));
        var texts = new ArrayList<Text>();
        var shapes = new ArrayList<Shape>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            double y = TOP + ROW * i;
            texts.add(new Text("", Chart.at(LEFT), Chart.at(y + 13), "start", cut(row.name())));
            double width = (WIDTH - LEFT - RIGHT) * Math.max(0, row.value()) / most;
            shapes.add(new Shape.Box("s1", Chart.at(LEFT), Chart.at(y + 19), Chart.at(Math.max(width, 1)), "11"));
            texts.add(new Text("", Chart.at(LEFT + Math.max(width, 1) + 6), Chart.at(y + 29), "start", row.text()));
        }
        return new Chart(title, summary, WIDTH, TOP + ROW * rows.size() + 4, texts, shapes);
    }

    /** @param mean a share to compare with, drawn through all rows, or null */
    public static Chart shares(String title, String summary, List<ShareRow> rows, @Nullable Double mean) {
        var texts = new ArrayList<Text>();
        var shapes = new ArrayList<Shape>();
        int height = TOP + ROW * rows.size();
        for (int percent = 0; percent <= 100; percent += 25) {
            shapes.add(new Shape.Line("grid", Chart.at(x(percent / 100.0)), Chart.at(TOP), Chart.at(x(percent / 100.0)), Chart.at(height)));
            texts.add(new Text("faint", Chart.at(x(percent / 100.0)), Chart.at(height + 16), percent == 0 ? "start" : "middle", percent + " %"));
        }
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            double y = TOP + ROW * i;
            texts.add(new Text("", Chart.at(LEFT), Chart.at(y + 13), "start", cut(row.name())));
            texts.add(new Text("", Chart.at(WIDTH - 4), Chart.at(y + 28), "end", row.text()));
            var share = row.share();
            if (share != null) {
                shapes.add(new Shape.Line("line l1", Chart.at(x(share.low())), Chart.at(y + 24), Chart.at(x(share.high())), Chart.at(y + 24)));
                shapes.add(new Shape.Dot("s1", Chart.at(x(share.share())), Chart.at(y + 24), "5"));
            }
        }
        if (mean != null) {
            shapes.add(new Shape.Line("mark", Chart.at(x(mean)), Chart.at(TOP), Chart.at(x(mean)), Chart.at(height)));
        }
        return new Chart(title, summary, WIDTH, height + 24, texts, shapes);
    }

    private static double x(double share) {
        return LEFT + (WIDTH - LEFT - RIGHT) * share;
    }

    private static String cut(String name) {
        return name.length() > 52 ? name.substring(0, 51) + "…" : name;
    }
}
