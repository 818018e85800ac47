package se.upptack.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.statistics.OverviewView.Asking;
import se.upptack.statistics.OverviewView.Figured;
import se.upptack.statistics.OverviewView.Part;

/** Puts together the first page of figures. */
@Component
class FigureOverview {

    private final AskingStalls stalls;

    FigureOverview(AskingStalls stalls) {
        this.stalls = stalls;
    }

    OverviewView view(Looking looking, Frame frame) {
        var table = looking.table();
        var counts = looking.counts();
        int whole = table.row(counts);
        var byMonth = looking.countsBy(Breakdown.MONTH);
        var months = new HashMap<Integer, Integer>();
        for (int month : looking.months()) {
            var found = byMonth.get(String.valueOf(month));
            if (found != null) {
                months.put(month, table.row(found));
            }
        }
        var places = stalls.places(looking);
        places.forEach(place -> table.row(place.counts()));
        int firstPlace = whole + months.size() + 1;
        var reasons = looking.countsBy(Breakdown.REASON);
        reasons.values().removeIf(found -> found.get(Count.NOT_ASKED) == 0);
        var reasonRows = new HashMap<String, Integer>();
        reasons.forEach((reason, found) -> reasonRows.put(reason, table.row(found)));
        var figures = new Figures(looking, table, whole);
        return new OverviewView(
                frame,
                asking(figures, counts, months, reasonRows),
                inform(figures, counts),
                signs(figures, counts),
                brought(figures),
                after(figures, counts),
                stalls.rows(looking, table, places, firstPlace),
                stalls.flag(looking));
    }

    private static @Nullable Asking asking(Figures figures, Map<Count, Long> counts, Map<Integer, Integer> months, Map<String, Integer> reasonRows) {
        var looking = figures.looking();
        boolean onIndication = looking.policies().onIndicationOnly(looking.place(), looking.selection().line(), looking.filter().from(), looking.filter().to());
        if (counts.get(Count.SHOULD_ASK) == 0 && !onIndication) {
            return null;
        }
        var coverage = looking.coverage(figures.table(), figures.row(), looking.selection().line());
        var series = new CoverageSeries(looking, figures.table(), months);
        var reasons = new ArrayList<OverviewView.Reason>();
        reasonRows.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> entry) -> -figures.table().known(entry.getValue(), Count.NOT_ASKED))
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> reasons.add(new OverviewView.Reason(
                        looking.names().of(Breakdown.REASON, entry.getKey(), looking.language()), figures.table().value(entry.getValue(), Count.NOT_ASKED))));
        return new Asking(
                coverage,
                looking.t("figures.coverage.means"),
                cannot(looking, coverage, counts),
                series.trend(),
                series.chart(),
                series.rows(),
                figures.list(Count.DUE, Count.PUT, Count.NO_PART, Count.NOT_ASKED, Count.TOLD_FIRST, Count.LAPSED, Count.OVERDUE),
                reasons,
                reasonChart(looking, reasons),
                figures.one(Count.NOT_PERCEIVED, Count.NOT_ASKED),
                List.of(figures.one(Count.DEFERRED_ALONE, Count.DEFERRED), figures.one(Count.NEVER_ALONE, Count.NOT_ASKED)));
    }

    private static String cannot(Looking looking, Value coverage, Map<Count, Long> counts) {
        return switch (coverage) {
            case Value.CannotBeAssessed(var reason) when reason == Value.Reason.INDICATION ->
                counts.get(Count.SIGNS) > 0 ? looking.t("figures.coverage.cannot") : looking.t("figures.coverage.cannot.none");
            case Value.CannotBeAssessed(var reason) -> looking.t("figures.cannot." + reason.code() + ".long");
            case Value.Counted counted -> "";
            case Value.Share share -> "";
            case Value.Rate rate -> "";
            case Value.Missing missing -> "";
            case Value.Withheld withheld -> "";
            case Value.Nothing nothing -> "";
        };
    }

    private static @Nullable Chart reasonChart(Looking looking, List<OverviewView.Reason> reasons) {
        var rows = new ArrayList<RowChart.Row>();
        for (var reason : reasons) {
            if (reason.count() instanceof Value.Counted(var count)) {
                rows.add(new RowChart.Row(reason.name(), count, looking.number(count)));
            }
        }
        if (rows.isEmpty()) {
            return null;
        }
        return RowChart.bars(looking.t("figures.reasons.chart"), looking.t("figures.chart.largest", rows.getFirst().name(), rows.getFirst().text()), rows);
    }

    private static @Nullable Part inform(Figures figures, Map<Count, Long> counts) {
        return counts.get(Count.SHOULD_INFORM) == 0
                ? null
                : new Part(figures.table().share(figures.row(), Count.INFORMED_FIRST, Count.INFORM_DUE), figures.looking().t("figures.inform.means"),
                        figures.list(Count.SHOULD_INFORM, Count.INFORM_DUE, Count.INFORMED_FIRST));
    }

    private static @Nullable Part signs(Figures figures, Map<Count, Long> counts) {
        return counts.get(Count.SIGNS) == 0
                ? null
                : new Part(figures.table().share(figures.row(), Count.SIGNS_ASKED, Count.SIGNS), figures.looking().t("figures.signs.means"),
                        figures.list(Count.SIGNS, Count.SIGNS_ASKED));
    }

    private static List<Figured> brought(Figures figures) {
        return List.of(
                figures.one(Count.ASKED, null), figures.one(Count.ANSWERED_YES, Count.ASKED), figures.one(Count.DECLINED, Count.ASKED),
                figures.one(Count.TOLD, null), figures.one(Count.DETECTED, null), figures.one(Count.EXPOSED, Count.DETECTED),
                figures.one(Count.USES, Count.DETECTED), figures.one(Count.CHILD, Count.DETECTED));
    }

    private static List<Figured> after(Figures figures, Map<Count, Long> counts) {
        var after = new ArrayList<>(List.of(
                figures.one(Count.WANTS, Count.DETECTED), figures.one(Count.REFERRED, null), figures.one(Count.RECEIVED, Count.REFERRED),
                figures.one(Count.INFORMED, null), figures.one(Count.DEFERRED, null), figures.one(Count.WAITING, null)));
        if (counts.get(Count.MEETINGS_TOLD) + counts.get(Count.MEETINGS_INFORMED) > 0) {
            after.add(figures.one(Count.MEETINGS_TOLD, null));
            after.add(figures.one(Count.MEETINGS_INFORMED, null));
        }
        if (counts.get(Count.REPORTS) > 0) {
            after.add(figures.one(Count.REPORTS, null));
            after.add(figures.one(Count.REPORTS_VIOLENCE, Count.REPORTS));
        }
        return after;
    }

    /** The figures of one row, with their names and definitions. */
    private record Figures(Looking looking, ShownTable table, int row) {

        Figured one(Count count, @Nullable Count whole) {
            return new Figured(looking.t("figures.count." + count.code()), table.value(row, count), whole == null ? null : table.share(row, count, whole),
                    whole == null ? "" : looking.t("figures.count." + whole.code()), looking.t("figures.count." + count.code() + ".means"));
        }

        /** The first with no share; the others as shares of it. */
        List<Figured> list(Count whole, Count... parts) {
            var list = new ArrayList<>(List.of(one(whole, null)));
            for (var part : parts) {
                list.add(one(part, whole));
            }
            return list;
        }
    }
}
