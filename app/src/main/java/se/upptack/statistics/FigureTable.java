package se.upptack.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.figure.Dimension;

/** Sums many measures over a part of the figure book, divided as wanted. */
@Component
class FigureTable {

    /**
     * One line of the answer.
     *
     * @param keys what it is about, one value for each breakdown asked for; empty where the facts do not say
     * @param sums one sum for each measure, in the order they were asked for
     */
    record Line(Map<Breakdown, String> keys, long[] sums) {

        String key(Breakdown breakdown) {
            return keys.getOrDefault(breakdown, "");
        }

        long sum(int measure) {
            return sums[measure];
        }
    }

    private final FigureSums book;

    FigureTable(FigureSums book) {
        this.book = book;
    }

    /** The sums, one line for each combination of the breakdowns that occurs; one line in all when there are none. */
    List<Line> read(Actor actor, Selection selection, List<Measure> measures, Set<Breakdown> by) {
        return add(book.of(actor), selection, measures, by);
    }

    /** The service lines of which there are figures in the selection. */
    Set<String> linesThere(Actor actor, Selection selection) {
        return book.of(actor).cells().keySet().stream().filter(place -> selects(selection, place)).map(Sums.Place::line).collect(Collectors.toSet());
    }

    static List<Line> add(Sums sums, Selection selection, List<Measure> measures, Set<Breakdown> by) {
        var lines = new HashMap<List<String>, Line>();
        var byWhat = by.stream().anyMatch(breakdown -> !breakdown.place());
        // What a measure counts is decided once for each thing said and each side of the month that goes on, not for every place.
        var decided = new HashMap<Integer, int[][]>();
        sums.cells().forEach((place, cells) -> {
            if (!selects(selection, place)) {
                return;
            }
            var counted = decided.computeIfAbsent(place.month() < due(measures) ? 0 : place.month(), month -> new int[sums.whats()][]);
            Line line = byWhat ? null : line(lines, by, place, null, measures.size());
            for (int i = 0; i < cells.whats().length; i++) {
                var what = cells.whats()[i];
                var counts = counted[what.id()];
                if (counts == null) {
                    counts = counts(selection, measures, what, place.month());
                    counted[what.id()] = counts;
                }
                if (counts.length > 0) {
                    var into = line != null ? line : line(lines, by, place, what, measures.size());
                    for (int measure : counts) {
                        into.sums()[measure] += cells.counts()[i];
                    }
                }
            }
        });
        if (by.isEmpty() && lines.isEmpty()) {
            return List.of(new Line(Map.of(), new long[measures.size()]));
        }
        return new ArrayList<>(lines.values());
    }

    private static int due(List<Measure> measures) {
        return measures.stream().mapToInt(Measure::dueBefore).min().orElse(Integer.MAX_VALUE);
    }

    private static int[] counts(Selection selection, List<Measure> measures, What what, int month) {
        if (selection.channel() != null && !selection.channel().equals(what.value(Dimension.CHANNEL))
                || selection.mode() != null && !selection.mode().equals(what.value(Dimension.MODE))) {
            return new int[0];
        }
        return java.util.stream.IntStream.range(0, measures.size()).filter(i -> measures.get(i).counts(what, month)).toArray();
    }

    static boolean selects(Selection selection, Sums.Place place) {
        return selection.from() <= place.month() && place.month() <= selection.to()
                && (selection.agency() == null || selection.agency().equals(place.agency()))
                && (selection.organisation() == null || selection.organisation().equals(place.organisation()) || selection.organisation().equals(place.agency()))
                && (selection.line() == null || selection.line().equals(place.line()))
                && (selection.units() == null || selection.units().contains(place.unit()));
    }

    private static Line line(Map<List<String>, Line> lines, Set<Breakdown> by, Sums.Place place, @Nullable What what, int width) {
        var key = by.stream().map(breakdown -> value(breakdown, place, what)).toList();
        return lines.computeIfAbsent(key, values -> {
            var keys = new EnumMap<Breakdown, String>(Breakdown.class);
            int at = 0;
            for (var breakdown : by) {
                keys.put(breakdown, values.get(at++));
            }
            return new Line(keys, new long[width]);
        });
    }

    private static String value(Breakdown breakdown, Sums.Place place, @Nullable What what) {
        var value = switch (breakdown) {
            case ORGANISATION -> place.organisation();
            case UNIT -> place.unit();
            case LINE -> place.line();
            case MONTH -> String.valueOf(place.month());
            case CHANNEL -> what == null ? null : what.value(Dimension.CHANNEL);
            case MODE -> what == null ? null : what.value(Dimension.MODE);
            case REASON -> what == null ? null : what.value(Dimension.REASON);
            case ROUND -> what == null ? null : what.value(Dimension.ROUND);
            case CAUSE -> what == null ? null : what.value(Dimension.CAUSE);
            case REPORTER -> what == null ? null : what.value(Dimension.REPORTER);
        };
        return value == null ? "" : value;
    }
}
