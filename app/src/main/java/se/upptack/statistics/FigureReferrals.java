package se.upptack.statistics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.upptack.figure.Dimension;

/**
 * Referrals by what they led to and by what led to them: each kind of support, and whether routine or a sign was behind the question
 * (REF-16); and the participants of a coordination association who were shown support within its area (REF-17).
 */
@Component
class FigureReferrals {

    private static final List<String> MODES = List.of("routine", "periodic", "indication", "inform-first", "own-initiative");
    private static final Measure REFERRED = Measure.of(Count.REFERRED.where());
    private static final Measure PERSONS = Measure.of("kind=person-year & state=referred");
    private static final Measure PERSONS_WITHIN = Measure.of("kind=person-year & state=referred-within-area");
    private static final Measure WITHIN = Measure.of(Count.REFERRED.where() + " & within_area=yes");
    private static final Measure BEYOND = Measure.of(Count.REFERRED.where() + " & within_area=no");

    ReferralsView view(Looking looking, Frame frame) {
        boolean undivided = looking.selection().channel() != null;
        var counts = undivided ? Map.<String, Map<String, Long>>of() : counts(looking);
        var modes = MODES.stream().filter(mode -> counts.values().stream().anyMatch(row -> row.getOrDefault(mode, 0L) != 0)).toList();
        var heads = modes.stream().map(mode -> looking.names().of(Breakdown.MODE, mode, looking.language())).toList();
        var withholding = new Withholding(looking.threshold());
        var rows = new LinkedHashMap<String, Map<String, Long>>();
        counts.keySet().stream().sorted(Comparator.comparing(kind -> name(looking, kind))).forEach(kind -> rows.put(kind, counts.get(kind)));
        var cells = new ArrayList<List<Integer>>();
        rows.values().forEach(row -> {
            var numbers = new ArrayList<>(modes.stream().map(mode -> withholding.cell(row.getOrDefault(mode, 0L))).toList());
            int sum = withholding.cell(modes.stream().mapToLong(mode -> row.getOrDefault(mode, 0L)).sum());
            withholding.sum(sum, List.copyOf(numbers));
            numbers.add(sum);
            cells.add(numbers);
        });
        var totals = new ArrayList<Integer>();
        for (int column = 0; column <= modes.size(); column++) {
            int at = column;
            long sum = rows.values().stream().mapToLong(row -> at == modes.size()
                    ? modes.stream().mapToLong(mode -> row.getOrDefault(mode, 0L)).sum()
                    : row.getOrDefault(modes.get(at), 0L)).sum();
            totals.add(withholding.cell(sum));
            withholding.sum(totals.getLast(), cells.stream().map(row -> row.get(at)).toList());
        }
        withholding.sum(totals.getLast(), List.copyOf(totals.subList(0, modes.size())));
        var area = area(looking, undivided);
        long total = rows.values().stream().flatMap(row -> row.values().stream()).mapToLong(Long::longValue).sum();
        var places = area.isEmpty() ? List.<Integer>of() : tied(withholding, area, total, totals.getLast());
        var hidden = looking.exact() ? new BitSet() : withholding.withheld();
        var lines = new ArrayList<ReferralsView.Line>();
        int number = 0;
        for (var kind : rows.keySet()) {
            var row = rows.get(kind);
            var values = new ArrayList<>(modes.stream().map(mode -> row.getOrDefault(mode, 0L)).toList());
            values.add(values.stream().mapToLong(Long::longValue).sum());
            lines.add(new ReferralsView.Line(name(looking, kind), values(values, cells.get(number++), hidden)));
        }
        var sums = new ArrayList<>(modes.stream().map(mode -> rows.values().stream().mapToLong(row -> row.getOrDefault(mode, 0L)).sum()).toList());
        sums.add(total);
        return new ReferralsView(frame, undivided, heads, lines, values(sums, totals, hidden), values(area, places, hidden));
    }

    /** How many by kind of support and rule; what was stated and withdrawn again is not there. */
    private static Map<String, Map<String, Long>> counts(Looking looking) {
        var counts = new TreeMap<String, Map<String, Long>>();
        looking.sums().each(looking.selection(), false, (place, said) -> {
            for (int i = 0; i < said.whats().length; i++) {
                var what = looking.sums().what(said.whats()[i]);
                var kind = what.value(Dimension.REASON);
                var mode = what.value(Dimension.MODE);
                var wanted = looking.selection().mode();
                if (kind != null && mode != null && (wanted == null || wanted.equals(mode)) && REFERRED.counts(what, place.month())) {
                    counts.computeIfAbsent(kind, one -> new TreeMap<>()).merge(mode, (long) said.counts()[i], Long::sum);
                }
            }
        });
        counts.values().removeIf(row -> row.values().stream().allMatch(count -> count == 0));
        return counts;
    }

    /** Referrals within and beyond the area, participants referred, and those of them within; empty where no association is in the selection. */
    private static List<Long> area(Looking looking, boolean undivided) {
        if (undivided) {
            return List.of();
        }
        var line = FigureTable.add(looking.sums(), looking.selection(), List.of(WITHIN, BEYOND), java.util.Set.of()).getFirst();
        if (line.sum(0) + line.sum(1) == 0) {
            return List.of();
        }
        var persons = looking.selection().mode() == null
                ? FigureTable.add(looking.sums(), looking.selection(), List.of(PERSONS, PERSONS_WITHIN), java.util.Set.of()).getFirst()
                : null;
        return persons == null ? List.of(line.sum(0), line.sum(1)) : List.of(line.sum(0), line.sum(1), persons.sum(0), persons.sum(1));
    }

    /** Referrals within and beyond, with those of no area, are all referrals; the participants within are some of the participants. */
    private static List<Integer> tied(Withholding withholding, List<Long> area, long total, int all) {
        var cells = area.stream().map(withholding::cell).toList();
        long elsewhere = total - area.get(0) - area.get(1);
        if (elsewhere >= 0) {
            withholding.sum(all, List.of(cells.get(0), cells.get(1), withholding.rest(elsewhere)));
        }
        if (area.size() == 4 && area.get(2) >= area.get(3)) {
            withholding.sum(cells.get(2), List.of(cells.get(3), withholding.rest(area.get(2) - area.get(3))));
        }
        return cells;
    }

    private static List<Value> values(List<Long> counts, List<Integer> cells, BitSet hidden) {
        var values = new ArrayList<Value>();
        for (int i = 0; i < counts.size(); i++) {
            values.add(hidden.get(cells.get(i)) ? new Value.Withheld() : new Value.Counted(counts.get(i)));
        }
        return values;
    }

    private static String name(Looking looking, String kind) {
        return looking.messages().find(looking.language(), "directory.kind." + kind).orElse(kind);
    }
}
