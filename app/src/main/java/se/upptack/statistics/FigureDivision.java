package se.upptack.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.statistics.DivisionView.Choice;
import se.upptack.statistics.DivisionView.Head;
import se.upptack.statistics.LineChart.Point;
import se.upptack.statistics.LineChart.Series;

/** Divides the figures of the selection by place, month, channel, rule or reason. */
@Component
class FigureDivision {

    private static final List<Count> BY_PLACE = List.of(Count.SHOULD_ASK, Count.DUE, Count.PUT, Count.NOT_ASKED, Count.OVERDUE, Count.WAITING, Count.ASKED,
            Count.DETECTED, Count.TOLD, Count.WANTS, Count.REFERRED, Count.INFORMED, Count.INFORMED_FIRST, Count.DEFERRED, Count.REPORTS, Count.REPORTS_VIOLENCE,
            Count.MEETINGS_TOLD, Count.MEETINGS_INFORMED);
    private static final List<Count> BY_CHANNEL = List.of(Count.ASKED, Count.ANSWERED_YES, Count.DECLINED, Count.TOLD, Count.DETECTED, Count.INFORMED, Count.DEFERRED,
            Count.MEETINGS_TOLD, Count.MEETINGS_INFORMED);
    private static final List<Count> BY_MODE = List.of(Count.ASKED, Count.ANSWERED_YES, Count.DECLINED, Count.INFORMED, Count.DEFERRED, Count.REFERRED);
    private static final List<Count> BY_ROUND = List.of(Count.SHOULD_ASK, Count.DUE, Count.PUT, Count.NOT_ASKED, Count.ASKED, Count.ANSWERED_YES, Count.DECLINED);
    private static final List<Count> BY_REASON = List.of(Count.NOT_ASKED, Count.NO_PART, Count.DECLINED, Count.DEFERRED);

    private static final List<Count> OF_REPORTS = List.of(Count.REPORTS, Count.REPORTS_VIOLENCE);

    DivisionView view(Looking looking, Frame frame, Breakdown by) {
        var counts = counts(by).stream().filter(count -> count.suits(looking.selection())).toList();
        var table = looking.table();
        int whole = table.row(looking.counts());
        var found = looking.countsBy(by);
        found.values().removeIf(values -> counts.stream().allMatch(count -> values.get(count) == 0));
        var keys = found.keySet().stream().sorted(order(looking, by)).toList();
        var rows = keys.stream().map(key -> table.row(found.get(key))).toList();
        boolean coverage = counts.contains(Count.DUE) && counts.contains(Count.PUT);
        boolean comparable = by == Breakdown.MONTH || !coverage || by != Breakdown.LINE && (looking.selection().line() != null || looking.linesThere().size() < 2);
        var lines = new ArrayList<DivisionView.Line>();
        for (int i = 0; i < keys.size(); i++) {
            lines.add(line(looking, table, rows.get(i), counts, name(looking, by, keys.get(i)), by == Breakdown.LINE ? keys.get(i) : null, narrowed(looking, by, keys.get(i))));
        }
        var total = line(looking, table, whole, counts, looking.t("figures.total"), looking.selection().line(), "");
        return new DivisionView(
                frame,
                Stream.of(Breakdown.values()).filter(one -> !one.area()).map(one -> new Choice(one.code(), looking.t("figures.by." + one.code()), one == by)).toList(),
                looking.t("figures.by." + by.code()),
                counts.stream().map(count -> new Head(looking.t("figures.count." + count.code()), looking.t("figures.count." + count.code() + ".means"))).toList(),
                coverage, lines, total, comparable, chart(looking, by, coverage, comparable, counts, lines));
    }

    private static List<Count> counts(Breakdown by) {
        return switch (by) {
            case ORGANISATION, UNIT, LINE, MONTH -> BY_PLACE;
            case CHANNEL -> BY_CHANNEL;
            case MODE -> BY_MODE;
            case ROUND -> BY_ROUND;
            case REASON -> BY_REASON;
            case CAUSE, REPORTER -> OF_REPORTS;
            case COUNTY, MUNICIPALITY -> throw new IllegalArgumentException("An indicator is divided by area, counts are not");
        };
    }

    private static DivisionView.Line line(
            Looking looking, ShownTable table, int row, List<Count> counts, String name, @Nullable String line, String query) {
        return new DivisionView.Line(name, counts.stream().map(count -> table.value(row, count)).toList(), looking.coverage(table, row, line), query);
    }

    private static Comparator<String> order(Looking looking, Breakdown by) {
        return by == Breakdown.MONTH ? Comparator.naturalOrder() : Comparator.comparing(key -> name(looking, by, key));
    }

    private static String name(Looking looking, Breakdown by, String key) {
        return looking.names().of(by, key, looking.language());
    }

    private static String narrowed(Looking looking, Breakdown by, String key) {
        return Set.of(Breakdown.ORGANISATION, Breakdown.UNIT, Breakdown.LINE, Breakdown.CHANNEL, Breakdown.MODE).contains(by) && !key.isEmpty()
                ? looking.filter().with(by.code(), key)
                : "";
    }

    /** Months as lines, places with coverage only where they may be compared, everything else as bars of the first count. */
    private static @Nullable Chart chart(
            Looking looking, Breakdown by, boolean coverage, boolean comparable, List<Count> counts, List<DivisionView.Line> lines) {
        if (lines.isEmpty() || !comparable || by == Breakdown.LINE) {
            return null;
        }
        if (by == Breakdown.MONTH) {
            return months(looking, counts, lines);
        }
        if (coverage && by.place()) {
            var rows = lines.stream()
                    .map(line -> new RowChart.ShareRow(line.name(), line.coverage() instanceof Value.Share share ? share : null,
                            line.coverage() instanceof Value.Share share ? looking.percent(share) : ""))
                    .toList();
            return RowChart.shares(looking.t("figures.by.coverage.chart"), looking.t("figures.by.coverage.summary", rows.size()), rows, null);
        }
        int shown = Math.max(0, by == Breakdown.REASON || by == Breakdown.ROUND ? 0 : counts.indexOf(Count.ASKED));
        var rows = new ArrayList<RowChart.Row>();
        for (var line : lines) {
            if (line.values().get(shown) instanceof Value.Counted(var count)) {
                rows.add(new RowChart.Row(line.name(), count, looking.number(count)));
            }
        }
        rows.sort(Comparator.comparing(row -> -row.value()));
        var title = looking.t("figures.count." + counts.get(shown).code());
        return rows.isEmpty() ? null : RowChart.bars(title, looking.t("figures.chart.largest", rows.getFirst().name(), rows.getFirst().text()), rows);
    }

    private static @Nullable Chart months(Looking looking, List<Count> counts, List<DivisionView.Line> lines) {
        var series = new ArrayList<Series>();
        var names = lines.stream().map(DivisionView.Line::name).toList();
        for (var count : List.of(Count.ASKED, Count.NOT_ASKED, Count.DETECTED)) {
            int at = counts.indexOf(count);
            if (at >= 0) {
                var points = new ArrayList<@Nullable Point>();
                lines.forEach(line -> points.add(line.values().get(at) instanceof Value.Counted(var value) ? Point.of(Math.max(0, value)) : null));
                series.add(new Series(looking.t("figures.count." + count.code()), points, false));
            }
        }
        var labels = looking.months().stream()
                .filter(month -> names.contains(Names.month(month, looking.language())))
                .map(month -> Names.shortMonth(month, looking.language()))
                .toList();
        return labels.size() != lines.size() ? null
                : LineChart.draw(looking.t("figures.by.month.chart"), looking.t("figures.by.month.summary", names.getFirst(), names.getLast()), labels, series,
                        List.of(), List.of(), false);
    }
}
