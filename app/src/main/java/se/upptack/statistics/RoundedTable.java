package se.upptack.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import se.upptack.disclosure.SteadyRounding;
import se.upptack.platform.Month;
import se.upptack.statistics.FigureTable.Line;

/**
 * The figures as those see them who may not see the cases: everything that leaves a unit's own view comes from here (ADR 0020).
 *
 * <p>Each group's running total since the beginning of the year is rounded steadily, month by month, and a period is told as differences of
 * these. So whatever is asked, in whatever order and however periods overlap, no more is told than the rounded running totals; a count
 * between 0 and the base never is. A line of which nothing is left is not there, so that no row says that there is somebody.
 *
 * @param current the month that goes on, to which everything later belongs
 */
record RoundedTable(SteadyRounding rounding, int current) {

    private static final int MONTHS = 12;

    /**
     * The lines of {@link FigureTable#add}, rounded.
     *
     * @param settle what is worked out of the sums of one line before they are rounded
     */
    List<Line> add(Sums sums, Selection selection, List<Measure> measures, Set<Breakdown> by, Consumer<long[]> settle) {
        var parts = EnumSet.of(Breakdown.MONTH, Breakdown.ORGANISATION, Breakdown.LINE);
        parts.addAll(by);
        if (selection.units() != null) {
            parts.add(Breakdown.UNIT);
        }
        var lines = add(sums, selection, measures, parts, settle, by.contains(Breakdown.MONTH), line -> {
            var key = new EnumMap<Breakdown, String>(Breakdown.class);
            by.stream().filter(breakdown -> breakdown != Breakdown.MONTH).forEach(breakdown -> key.put(breakdown, line.key(breakdown)));
            return key;
        });
        return by.isEmpty() && lines.isEmpty() ? List.of(new Line(Map.of(), new long[measures.size()])) : lines;
    }

    /** The same by county or municipality: units are added up before anything is rounded. */
    List<Line> byArea(Sums sums, Selection selection, List<Measure> measures, Breakdown area, Areas areas) {
        var parts = EnumSet.of(Breakdown.MONTH, Breakdown.ORGANISATION, Breakdown.LINE, Breakdown.UNIT);
        return add(sums, selection, measures, parts, line -> { }, false, line -> new EnumMap<>(Map.of(area, areas.of(area, line.key(Breakdown.UNIT)))));
    }

    private List<Line> add(
            Sums sums, Selection selection, List<Measure> measures, Set<Breakdown> parts, Consumer<long[]> settle, boolean byMonth,
            Function<Line, EnumMap<Breakdown, String>> group) {
        var since = Month.of(Month.yearMonth(selection.from()).withMonth(1));
        var groups = new LinkedHashMap<EnumMap<Breakdown, String>, NavigableMap<Integer, List<Line>>>();
        for (var line : FigureTable.add(sums, selection.months(since, selection.to()), measures, parts)) {
            settle.accept(line.sums());
            int month = Math.min(Integer.parseInt(line.key(Breakdown.MONTH)), current);
            groups.computeIfAbsent(group.apply(line), none -> new TreeMap<>()).computeIfAbsent(month, none -> new ArrayList<>()).add(line);
        }
        var lines = new ArrayList<Line>();
        groups.forEach((key, months) -> {
            var told = told(months, measures.size());
            int to = Math.min(selection.to(), current);
            if (byMonth) {
                told.subMap(Math.min(selection.from(), to), true, to, true).forEach((month, totals) -> {
                    var keys = new EnumMap<>(key);
                    keys.put(Breakdown.MONTH, String.valueOf(month));
                    keep(lines, keys, between(told, month, month, measures.size()));
                });
            } else {
                keep(lines, key, between(told, selection.from(), to, measures.size()));
            }
        });
        return lines;
    }

    private static void keep(List<Line> lines, Map<Breakdown, String> keys, long[] sums) {
        if (Arrays.stream(sums).anyMatch(sum -> sum > 0)) {
            lines.add(new Line(keys, sums));
        }
    }

    /** The rounded running totals of a group by month, beginning anew each year. */
    private NavigableMap<Integer, long[]> told(NavigableMap<Integer, List<Line>> months, int width) {
        var told = new TreeMap<Integer, long[]>();
        var running = new HashMap<String, long[]>();
        var totals = new long[width];
        var marks = new long[width];
        int year = 0;
        for (var month : months.entrySet()) {
            if (month.getKey() / 100 != year) {
                year = month.getKey() / 100;
                running.clear();
                Arrays.fill(totals, 0);
                Arrays.fill(marks, 0);
            }
            for (var line : month.getValue()) {
                var part = line.key(Breakdown.ORGANISATION) + '/' + line.key(Breakdown.LINE) + '/' + line.key(Breakdown.UNIT);
                var counts = running.computeIfAbsent(part, none -> new long[width]);
                for (int i = 0; i < width; i++) {
                    long more = line.sums()[i];
                    if (more != 0) {
                        marks[i] += rounding.mark(part, counts[i] + more) - rounding.mark(part, counts[i]);
                        counts[i] += more;
                        totals[i] += more;
                    }
                }
            }
            var rounded = new long[width];
            for (int i = 0; i < width; i++) {
                rounded[i] = rounding.rounded(totals[i], marks[i]);
            }
            told.put(month.getKey(), rounded);
        }
        return told;
    }

    private static long[] between(NavigableMap<Integer, long[]> told, int from, int to, int width) {
        var sums = new long[width];
        for (int year = from / 100; year <= to / 100; year++) {
            var last = told.floorEntry(Math.min(to, year * 100 + MONTHS));
            var before = told.lowerEntry(Math.max(from, year * 100 + 1));
            for (int i = 0; i < width; i++) {
                sums[i] += last == null || last.getKey() / 100 != year ? 0 : last.getValue()[i];
                sums[i] -= before == null || before.getKey() / 100 != year ? 0 : before.getValue()[i];
            }
        }
        for (int i = 0; i < width; i++) {
            sums[i] = Math.max(0, sums[i]);
        }
        return sums;
    }
}
