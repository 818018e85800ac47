package se.upptack.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.upptack.statistics.LineChart.Point;
import se.upptack.statistics.LineChart.Series;
import se.upptack.statistics.Value.Share;

/** Coverage month by month: its picture, its table and its trend, all from what may be shown. */
record CoverageSeries(Looking looking, ShownTable table, Map<Integer, Integer> monthRows) {

    List<OverviewView.Month> rows() {
        var rows = new ArrayList<OverviewView.Month>();
        for (int month : looking.months()) {
            var row = monthRows.get(month);
            if (row != null) {
                rows.add(new OverviewView.Month(monthName(month), table.value(row, Count.DUE), table.value(row, Count.PUT), value(month)));
            }
        }
        return rows;
    }

    Chart chart() {
        var points = new ArrayList<@Nullable Point>();
        var names = new ArrayList<String>();
        Share lowest = null;
        Share highest = null;
        String when = "";
        String whenHighest = "";
        for (int month : looking.months()) {
            names.add(Names.shortMonth(month, looking.language()));
            if (value(month) instanceof Share share) {
                points.add(new Point(share.share(), share.low(), share.high()));
                if (lowest == null || share.share() < lowest.share()) {
                    lowest = share;
                    when = monthName(month);
                }
                if (highest == null || share.share() > highest.share()) {
                    highest = share;
                    whenHighest = monthName(month);
                }
            } else {
                points.add(null);
            }
        }
        var summary = lowest == null || highest == null
                ? looking.t("figures.chart.empty")
                : looking.t("figures.chart.range", looking.percent(lowest), when, looking.percent(highest), whenHighest);
        return LineChart.draw(looking.t("figures.coverage.chart"), summary, names,
                List.of(new Series(looking.t("figures.coverage"), points, true)), marks().marks(), marks().loads(), true);
    }

    /** Whether coverage rises or falls. A change of rule within the period is said with it, because the test does not know of it. */
    String trend() {
        var months = looking.months();
        var parts = new long[months.size()];
        var wholes = new long[months.size()];
        for (int i = 0; i < parts.length; i++) {
            // A month that is kept back or goes on is missing from the trend, it is not 0.
            if (months.get(i) < looking.filter().current() && value(months.get(i)) instanceof Share share) {
                parts[i] = share.part();
                wholes[i] = share.whole();
            }
        }
        var trend = Shares.trend(parts, wholes);
        if (trend == null) {
            return looking.t("figures.trend.unknown");
        }
        var p = trend.p() < 0.001 ? "< 0" + looking.decimalMark() + "001" : "= " + looking.decimal(trend.p());
        var text = !trend.clear() ? looking.t("figures.trend.none", p) : trend.rising() ? looking.t("figures.trend.up", p) : looking.t("figures.trend.down", p);
        return marks().marks().isEmpty() ? text : text + " " + looking.t("figures.trend.break");
    }

    private Value value(int month) {
        var row = monthRows.get(month);
        return row == null ? new Value.Nothing() : table.share(row, Count.PUT, Count.DUE);
    }

    private String monthName(int month) {
        return Names.month(month, looking.language());
    }

    private Marks marks() {
        return new Marks(looking, looking.breaks());
    }
}
