package se.upptack.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figure book added up: counts by place, month and what. Immutable; adding gives another one that shares what did not change. */
final class Sums {

    static final Sums NONE = new Sums(Map.of(), 0);

    /** Where and when. */
    record Place(String agency, String organisation, String unit, String line, int month) {}

    /** One sum. */
    record Entry(Place place, What what, long count) {}

    /** The sums of one place, in two arrays that belong together. */
    record Cells(What[] whats, long[] counts) {

        private Cells plus(List<Entry> entries) {
            var merged = new HashMap<What, Long>();
            for (int i = 0; i < whats.length; i++) {
                merged.put(whats[i], counts[i]);
            }
            entries.forEach(entry -> merged.merge(entry.what(), entry.count(), Long::sum));
            merged.values().removeIf(count -> count == 0);
            var nextWhats = new What[merged.size()];
            var nextCounts = new long[merged.size()];
            int at = 0;
            for (var one : merged.entrySet()) {
                nextWhats[at] = one.getKey();
                nextCounts[at++] = one.getValue();
            }
            return new Cells(nextWhats, nextCounts);
        }
    }

    private static final Cells EMPTY = new Cells(new What[0], new long[0]);

    private final Map<Place, Cells> cells;
    private final int whats;

    private Sums(Map<Place, Cells> cells, int whats) {
        this.cells = cells;
        this.whats = whats;
    }

    /** Every {@link What#id()} in here is smaller than this. */
    int whats() {
        return whats;
    }

    Map<Place, Cells> cells() {
        return cells;
    }

    Sums plus(List<Entry> entries, int whats) {
        if (entries.isEmpty()) {
            return this;
        }
        var byPlace = new HashMap<Place, List<Entry>>();
        entries.forEach(entry -> byPlace.computeIfAbsent(entry.place(), place -> new java.util.ArrayList<>()).add(entry));
        var next = new HashMap<>(cells);
        byPlace.forEach((place, added) -> next.put(place, next.getOrDefault(place, EMPTY).plus(added)));
        return new Sums(next, whats);
    }

    /** How many sums there are, for the measurement of memory. */
    int size() {
        return cells.values().stream().mapToInt(one -> one.whats().length).sum();
    }
}
