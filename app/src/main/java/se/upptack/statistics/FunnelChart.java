package se.upptack.statistics;

import java.util.ArrayList;
import java.util.List;
import se.upptack.statistics.Chart.Shape;
import se.upptack.statistics.Chart.Text;

/** Draws units by size and share within the limits of their funnel. */
final class FunnelChart {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 260;
    private static final int LEFT = 54;
    private static final int TOP = 10;
    private static final int BOTTOM = 34;
    private static final int STEPS = 40;

    record Unit(long part, long whole) {}

    private FunnelChart() {}

    static Chart draw(String title, String summary, String across, Funnel funnel, List<Unit> units) {
        double most = 1.05 * units.stream().mapToLong(Unit::whole).max().orElse(1);
        var shapes = new ArrayList<Shape>();
        var texts = new ArrayList<Text>();
        for (int percent = 0; percent <= 100; percent += 25) {
            shapes.add(new Shape.Line("grid", Chart.at(LEFT), Chart.at(y(percent / 100.0)), Chart.at(WIDTH), Chart.at(y(percent / 100.0))));
            texts.add(new Text("faint", Chart.at(LEFT - 6), Chart.at(y(percent / 100.0) + 4), "end", percent + " %"));
        }
        for (double z : List.of(Funnel.WARNING, Funnel.ALARM)) {
            var look = z == Funnel.WARNING ? "line l1" : "line l2";
            shapes.add(new Shape.Path(look, limit(funnel, z, most, true)));
            shapes.add(new Shape.Path(look, limit(funnel, z, most, false)));
        }
        shapes.add(new Shape.Line("mark", Chart.at(LEFT), Chart.at(y(funnel.target())), Chart.at(WIDTH), Chart.at(y(funnel.target()))));
        units.forEach(unit -> shapes.add(new Shape.Dot(
                funnel.place(unit.part(), unit.whole()) == Funnel.Place.WITHIN ? "s1" : "s2", Chart.at(x(unit.whole(), most)),
                Chart.at(y((double) unit.part() / unit.whole())), "5")));
        texts.add(new Text("faint", Chart.at(LEFT), Chart.at(HEIGHT - BOTTOM + 16), "start", "0"));
        texts.add(new Text("faint", Chart.at(WIDTH - 4), Chart.at(HEIGHT - BOTTOM + 16), "end", String.valueOf(Math.round(most))));
        texts.add(new Text("faint", Chart.at((LEFT + WIDTH) / 2.0), Chart.at(HEIGHT - 4), "middle", across));
        return new Chart(title, summary, WIDTH, HEIGHT, texts, shapes);
    }

    private static String limit(Funnel funnel, double z, double most, boolean upper) {
        var path = new StringBuilder();
        for (int i = 1; i <= STEPS; i++) {
            // Closer together where the funnel bends.
            double whole = most * i * i / (STEPS * STEPS);
            var limits = funnel.limits(whole, z);
            path.append(i == 1 ? "M" : "L").append(Chart.at(x(whole, most))).append(' ').append(Chart.at(y(upper ? limits.high() : limits.low())));
        }
        return path.toString();
    }

    private static double x(double whole, double most) {
        return LEFT + (WIDTH - LEFT) * whole / most;
    }

    private static double y(double share) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - share);
    }
}
