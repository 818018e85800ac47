package se.upptack.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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

    /** The same for those who may not see the cases. */
    List<Line> rounded(Actor actor, Selection selection, List<Measure> measures, @Nullable Breakdown by, Areas areas, RoundedTable rounded) {
        var sums = book.of(actor);
        return by != null && by.area() ? rounded.byArea(sums, selection, measures, by, areas)
                : rounded.add(sums, selection, measures, by == null ? Set.of() : Set.of(by), line -> { });
    }

    /** The service lines of which there are figures in the selection. */
    Set<String> linesThere(Actor actor, Selection selection) {
        var lines = new TreeSet<String>();
        book.of(actor).each(selection, false, Sums.EVERY_YEAR, (place, cells) -> lines.add(place.line()));
        return lines;
    }

    static List<Line> add(Sums sums, Selection selection, List<Measure> measures, Set<Breakdown> by) {
        var byPlace = by.stream().filter(Breakdown::place).toList();
        var bySaid = by.stream().filter(breakdown -> !breakdown.place()).toList();
        var lines = new HashMap<List<String>, List<@Nullable Line>>();
        var groups = new Groups(sums, bySaid);
        // What a measure counts is decided once for each thing said and each side of the month that goes on, not for every place.
        var decided = new HashMap<Integer, int[][]>();
        var decisions = new HashMap<Integer, Decisions.Of[]>();
        int due = due(measures);
        sums.each(selection, by.contains(Breakdown.UNIT), by.contains(Breakdown.MONTH) ? 0 : due / 100, (place, cells) -> {
            var counted = decided.computeIfAbsent(place.month() < due ? 0 : place.month(), month -> new int[sums.whats()][]);
            var here = lines.computeIfAbsent(byPlace.stream().map(breakdown -> value(breakdown, place)).toList(), key -> new ArrayList<>());
            Line only = bySaid.isEmpty() ? line(here, 0, by, place, groups, measures.size()) : null;
            var whats = cells.whats();
            for (int i = 0; i < whats.length; i++) {
                var counts = counted[whats[i]];
                if (counts == null) {
                    counts = counts(selection, measures, decisions.computeIfAbsent(place.month() < due ? 0 : place.month(),
                            month -> measures.stream().map(measure -> sums.decisions(measure, month)).toArray(Decisions.Of[]::new)), whats[i], sums.what(whats[i]));
                    counted[whats[i]] = counts;
                }
                if (counts.length > 0) {
                    var into = only != null ? only : line(here, groups.of(whats[i]), by, place, groups, measures.size());
                    for (int measure : counts) {
                        into.sums()[measure] += cells.counts()[i];
                    }
                }
            }
        });
        if (by.isEmpty() && lines.isEmpty()) {
            return List.of(new Line(Map.of(), new long[measures.size()]));
        }
        return lines.values().stream().flatMap(List::stream).filter(Objects::nonNull).toList();
    }

    /** The lines that things said belong to, each with a number. */
    private static final class Groups {

        private final Sums sums;
        private final List<Breakdown> by;
        private final int[] known;
        private final Map<List<String>, Integer> numbers = new HashMap<>();
        private final List<List<String>> keys = new ArrayList<>();

        private Groups(Sums sums, List<Breakdown> by) {
            this.sums = sums;
            this.by = by;
            this.known = new int[by.isEmpty() ? 0 : sums.whats()];
        }

        private int of(int what) {
            if (known[what] == 0) {
                var key = by.stream().map(breakdown -> value(breakdown, sums.what(what))).toList();
                known[what] = 1 + numbers.computeIfAbsent(key, values -> {
                    keys.add(values);
                    return keys.size() - 1;
                });
            }
            return known[what] - 1;
        }
    }

    private static Line line(List<@Nullable Line> here, int group, Set<Breakdown> by, Sums.Place place, Groups groups, int width) {
        while (here.size() <= group) {
            here.add(null);
        }
        var line = here.get(group);
        if (line == null) {
            var keys = new EnumMap<Breakdown, String>(Breakdown.class);
            by.stream().filter(Breakdown::place).forEach(breakdown -> keys.put(breakdown, value(breakdown, place)));
            for (int i = 0; i < groups.by.size(); i++) {
                keys.put(groups.by.get(i), groups.keys.get(group).get(i));
            }
            line = new Line(keys, new long[width]);
            here.set(group, line);
        }
        return line;
    }

    private static int due(List<Measure> measures) {
        return measures.stream().mapToInt(Measure::dueBefore).min().orElse(Integer.MAX_VALUE);
    }

    private static int[] counts(Selection selection, List<Measure> measures, Decisions.Of[] decisions, int number, What what) {
        if (selection.channel() != null && !selection.channel().equals(what.value(Dimension.CHANNEL))
                || selection.mode() != null && !selection.mode().equals(what.value(Dimension.MODE))) {
            return new int[0];
        }
        return java.util.stream.IntStream.range(0, measures.size()).filter(i -> decisions[i].counts(number, what)).toArray();
    }

    static boolean selects(Selection selection, Sums.Place place) {
        return selection.from() <= place.month() && place.month() <= selection.to()
                && (selection.agency() == null || selection.agency().equals(place.agency()))
                && (selection.organisation() == null || selection.organisation().equals(place.organisation()) || selection.organisation().equals(place.agency()))
                && (selection.line() == null || selection.line().equals(place.line()))
                && (selection.units() == null || selection.units().contains(place.unit()));
    }

    private static String value(Breakdown breakdown, Sums.Place place) {
        return switch (breakdown) {
            case ORGANISATION -> place.organisation();
            case UNIT -> place.unit();
            case LINE -> place.line();
            case MONTH -> String.valueOf(place.month());
            case CHANNEL, MODE, REASON, ROUND, CAUSE, REPORTER -> "";
            case COUNTY, MUNICIPALITY -> throw new IllegalArgumentException("Areas are added up from units");
        };
    }

    private static String value(Breakdown breakdown, What what) {
        var value = switch (breakdown) {
            case CHANNEL -> what.value(Dimension.CHANNEL);
            case MODE -> what.value(Dimension.MODE);
            case REASON -> what.value(Dimension.REASON);
            case ROUND -> what.value(Dimension.ROUND);
            case CAUSE -> what.value(Dimension.CAUSE);
            case REPORTER -> what.value(Dimension.REPORTER);
            case ORGANISATION, UNIT, LINE, MONTH, COUNTY, MUNICIPALITY -> null;
        };
        return value == null ? "" : value;
    }
}
