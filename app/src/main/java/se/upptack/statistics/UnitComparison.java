package se.upptack.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.statistics.Value.Share;

/**
 * Compares units, only ever within one service line: Försäkringskassan's own rule is that results of different benefits must not be
 * compared (source 003:173), and the same holds for every agency here.
 */
@Component
class UnitComparison {

    private final IntroductionStates introductions;
    private final Clock clock;

    UnitComparison(IntroductionStates introductions, Clock clock) {
        this.introductions = introductions;
        this.clock = clock;
    }

    UnitsView view(Looking looking, Frame frame) {
        var lines = looking.there(looking.selection().line(null), Sums.Place::line).stream()
                .map(line -> new Frame.Option(line, looking.names().of(Breakdown.LINE, line, looking.language()), line.equals(looking.filter().line())))
                .sorted(Comparator.comparing(Frame.Option::name))
                .toList();
        var only = lines.size() == 1 && looking.filter().line().isEmpty();
        if (looking.filter().line().isEmpty() && !only) {
            return new UnitsView(frame, lines, "", new Value.Nothing(), List.of(), null);
        }
        var line = only ? lines.getFirst().code() : looking.filter().line();
        var table = looking.table();
        int whole = table.row(looking.counts());
        var found = looking.countsBy(Breakdown.UNIT);
        found.values().removeIf(counts -> counts.get(Count.DUE) == 0);
        var keys = found.keySet().stream().sorted(Comparator.comparing(key -> looking.names().of(Breakdown.UNIT, key, looking.language()))).toList();
        var rows = keys.stream().map(key -> table.row(found.get(key))).toList();
        var mean = looking.coverage(table, whole, line);
        var states = introductions.of(looking.actor(), keys, LocalDate.now(clock));
        var units = new ArrayList<UnitsView.Unit>();
        for (int i = 0; i < keys.size(); i++) {
            units.add(unit(looking, table, rows.get(i), keys.get(i), states, mean, line));
        }
        units.sort(Comparator.comparingDouble((UnitsView.Unit unit) -> unit.coverage() instanceof Share share ? share.share() : 2));
        return new UnitsView(frame, lines, looking.names().of(Breakdown.LINE, line, looking.language()), mean, units, chart(looking, units, mean));
    }

    private static UnitsView.Unit unit(Looking looking, ShownTable table, int row, String unit, Map<String, String> states, Value mean, String line) {
        var coverage = looking.coverage(table, row, line);
        var place = "";
        if (coverage instanceof Share share && mean instanceof Share all) {
            place = share.high() < all.share() ? "below" : share.low() > all.share() ? "above" : "within";
        }
        var state = states.get(unit);
        return new UnitsView.Unit(
                looking.names().of(Breakdown.UNIT, unit, looking.language()), state == null ? "" : looking.names().code(state, looking.language(), "introduction-state"),
                table.value(row, Count.DUE), table.value(row, Count.PUT), coverage, table.value(row, Count.NOT_ASKED), table.value(row, Count.OVERDUE), place,
                looking.filter().of(unit, line));
    }

    private static @Nullable Chart chart(Looking looking, List<UnitsView.Unit> units, Value mean) {
        var rows = units.stream()
                .map(unit -> new RowChart.ShareRow(unit.name(), unit.coverage() instanceof Share share ? share : null,
                        unit.coverage() instanceof Share share ? looking.percent(share) : ""))
                .toList();
        if (rows.stream().noneMatch(row -> row.share() != null)) {
            return null;
        }
        var summary = mean instanceof Share share ? looking.t("figures.units.summary", rows.size(), looking.percent(share)) : looking.t("figures.by.coverage.summary", rows.size());
        return RowChart.shares(looking.t("figures.units.chart"), summary, rows, mean instanceof Share share ? Double.valueOf(share.share()) : null);
    }
}
