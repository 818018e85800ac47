package se.upptack.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.statistics.Chart.Shape;
import se.upptack.statistics.Chart.Text;

/** Draws series over months: a line each, a band for the interval, a mark where something changed, a stripe where there was load. */
public final class LineChart {

    static final int WIDTH = 400;
    private static final int HEIGHT = 250;
    private static final int LEFT = 50;
    private static final int RIGHT = 14;
    private static final int TOP = 24;
    private static final int BOTTOM = 34;
    private static final int LABELS = 4;

    /** A month of a series; null where there is nothing to show. */
    public record Point(double value, double low, double high) {

        public static Point of(double value) {
            return new Point(value, value, value);
        }
    }

    /** A named line; {@code points} has one entry for each month. */
    public record Series(String name, List<@Nullable Point> points, boolean band) {}

    /** Something that happened at the beginning of a month. */
    public record Mark(int month, String label) {}

    /** Load from one month to another, counted from 0, both included. */
    public record Load(int from, int to) {}

    private final List<String> months;
    private final boolean percent;
    private final List<Text> texts = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private double most = 1;

    private LineChart(List<String> months, boolean percent) {
        this.months = months;
        this.percent = percent;
    }

    /** @param percent whether values are shares, drawn from 0 to 100 per cent; otherwise counts, drawn from 0 to the largest */
    public static Chart draw(String title, String summary, List<String> months, List<Series> series, List<Mark> marks, List<Load> loads, boolean percent) {
        var chart = new LineChart(months, percent);
        chart.most = percent ? 1 : nice(series.stream().flatMap(one -> one.points().stream()).filter(point -> point != null)
                .mapToDouble(Point::high).max().orElse(1));
        loads.forEach(chart::load);
        chart.grid();
        for (int i = 0; i < series.size(); i++) {
            chart.series(series.get(i), i + 1);
        }
        marks.forEach(chart::mark);
        if (series.size() > 1) {
            chart.legend(series);
        }
        return new Chart(title, summary, WIDTH, HEIGHT + (series.size() > 1 ? 20 * series.size() : 0), chart.texts, chart.shapes);
    }

    private void load(Load load) {
        double from = x(load.from()) - step() / 2;
        double to = x(load.to()) + step() / 2;
        from = Math.max(LEFT, from);
        to = Math.min((double) WIDTH - RIGHT, to);
        shapes.add(new Shape.Box("s2", Chart.at(from), Chart.at(HEIGHT - BOTTOM + 1), Chart.at(to - from), "5"));
    }

    private void grid() {
        int lines = percent ? 4 : (int) Math.min(4, most);
        for (int i = 0; i <= lines; i++) {
            double value = most * i / lines;
            var y = Chart.at(y(value));
            shapes.add(new Shape.Line("grid", Chart.at(LEFT), y, Chart.at(WIDTH - RIGHT), y));
            texts.add(new Text("faint", Chart.at(LEFT - 6), Chart.at(y(value) + 4), "end",
                    percent ? Math.round(100 * value) + " %" : Chart.at(value)));
        }
        int every = Math.max(1, (int) Math.ceil((double) months.size() / LABELS));
        for (int i = 0; i < months.size(); i += every) {
            texts.add(new Text("faint", Chart.at(x(i)), Chart.at(HEIGHT - 12), months.size() == 1 ? "middle" : i == 0 ? "start" : i == months.size() - 1 ? "end" : "middle", months.get(i)));
        }
    }

    private void series(Series series, int number) {
        var line = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < series.points().size(); i++) {
            var point = series.points().get(i);
            if (point == null) {
                open = false;
                continue;
            }
            line.append(open ? "L" : "M").append(Chart.at(x(i))).append(' ').append(Chart.at(y(point.value()))).append(' ');
            open = true;
        }
        if (series.band()) {
            band(series, number);
        }
        shapes.add(new Shape.Path("line l" + number, line.toString().strip()));
        for (int i = 0; i < series.points().size(); i++) {
            var point = series.points().get(i);
            if (point != null) {
                shapes.add(new Shape.Dot("s" + number, Chart.at(x(i)), Chart.at(y(point.value())), "3.2"));
            }
        }
    }

    /** One closed field for each unbroken stretch of months. */
    private void band(Series series, int number) {
        int from = -1;
        for (int i = 0; i <= series.points().size(); i++) {
            boolean there = i < series.points().size() && series.points().get(i) != null;
            if (there && from < 0) {
                from = i;
            } else if (!there && from >= 0) {
                var path = new StringBuilder();
                for (int j = from; j < i; j++) {
                    path.append(j == from ? "M" : "L").append(Chart.at(x(j))).append(' ').append(Chart.at(y(high(series, j)))).append(' ');
                }
                for (int j = i - 1; j >= from; j--) {
                    path.append('L').append(Chart.at(x(j))).append(' ').append(Chart.at(y(low(series, j)))).append(' ');
                }
                shapes.add(new Shape.Path("band s" + number, path + "Z"));
                from = -1;
            }
        }
    }

    private void mark(Mark mark) {
        double x = x(mark.month()) - (mark.month() == 0 ? 0 : step() / 2);
        shapes.add(new Shape.Line("mark", Chart.at(x), Chart.at(TOP - 4), Chart.at(x), Chart.at(HEIGHT - BOTTOM)));
        texts.add(new Text("", Chart.at(x), Chart.at(TOP - 8), "middle", mark.label()));
    }

    private void legend(List<Series> series) {
        for (int i = 0; i < series.size(); i++) {
            double y = HEIGHT + 20.0 * i + 4;
            shapes.add(new Shape.Line("line l" + (i + 1), Chart.at(LEFT), Chart.at(y - 4), Chart.at(LEFT + 22), Chart.at(y - 4)));
            texts.add(new Text("", Chart.at(LEFT + 28), Chart.at(y), "start", series.get(i).name()));
        }
    }

    private double x(int month) {
        return months.size() < 2 ? (LEFT + WIDTH - RIGHT) / 2.0 : LEFT + step() * month;
    }

    private double step() {
        return months.size() < 2 ? 0 : (double) (WIDTH - LEFT - RIGHT) / (months.size() - 1);
    }

    private double y(double value) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / most);
    }

    private static double high(Series series, int month) {
        var point = series.points().get(month);
        return point == null ? 0 : point.high();
    }

    private static double low(Series series, int month) {
        var point = series.points().get(month);
        return point == null ? 0 : point.low();
    }

    /** The smallest of 4, 8, 20, 40, 80, 200 … that holds the value, so that the grid lines stand on whole numbers. */
    private static double nice(double value) {
        for (double scale = 1; ; scale *= 10) {
            for (double step : new double[] {4, 8, 20}) {
                if (value <= step * scale) {
                    return step * scale;
                }
            }
        }
    }
}
