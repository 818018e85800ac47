package se.upptack.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figure book of one scope as of one moment: counts by place, month and what. Immutable; what has not changed since the last question
 * is shared with the one before. Months and places outside a selection cost nothing, and neither do units when they make no difference.
 */
final class Sums {

    /** Where and when. */
    record Place(String agency, String organisation, String unit, String line, int month) {}

    /** The sums of one place, in two arrays that belong together; what is meant by a number says {@link Sums#what}. */
    record Cells(int[] whats, int[] counts) {}

    /** @param place may occur several times */
    record Located(Place place, Cells cells) {}

    interface Visitor {
        void visit(Place place, Cells cells);
    }

    /** What one agency's facts come to after its {@code seq}th fold. */
    record Agency(String agency, long seq, NavigableMap<Integer, Month> months) {

        static Agency none(String agency) {
            return new Agency(agency, 0, new TreeMap<>());
        }

        /** @param changed by month and number of the place */
        Agency with(long seq, Map<Integer, Map<Integer, Located>> changed) {
            if (changed.isEmpty()) {
                return new Agency(agency, seq, months);
            }
            var next = new TreeMap<>(months);
            changed.forEach((month, places) -> {
                var before = next.get(month);
                var all = before == null ? new HashMap<Integer, Located>() : new HashMap<>(before.places);
                all.putAll(places);
                next.put(month, new Month(all));
            });
            return new Agency(agency, seq, next);
        }
    }

    /** The places of an agency in a month. */
    static final class Month {

        private final Map<Integer, Located> places;
        private volatile @Nullable List<Located> lines;

        private Month(Map<Integer, Located> places) {
            this.places = places;
        }

        /** The same with the units of each organisation and line added up. */
        private List<Located> lines() {
            var known = lines;
            if (known == null) {
                known = added(places.values());
                lines = known;
            }
            return known;
        }

        private static List<Located> added(Iterable<Located> places) {
            var groups = new LinkedHashMap<Place, List<Cells>>();
            for (var one : places) {
                var of = one.place;
                groups.computeIfAbsent(new Place(of.agency, of.organisation, "", of.line, of.month), key -> new ArrayList<>()).add(one.cells);
            }
            var added = new ArrayList<Located>();
            groups.forEach((place, cells) -> added.add(new Located(place, add(cells))));
            return added;
        }

        private static Cells add(List<Cells> parts) {
            int most = parts.stream().flatMapToInt(part -> Arrays.stream(part.whats)).max().orElse(-1);
            var sums = new long[most + 1];
            for (var part : parts) {
                for (int i = 0; i < part.whats.length; i++) {
                    sums[part.whats[i]] += part.counts[i];
                }
            }
            var whats = java.util.stream.IntStream.range(0, sums.length).filter(what -> sums[what] != 0).toArray();
            return new Cells(whats, Arrays.stream(whats).map(what -> Math.toIntExact(sums[what])).toArray());
        }
    }

    private final List<Agency> agencies;
    private final List<Located> tail;
    private final What[] whats;

    /**
     * @param tail  what has been stated since and is not folded yet
     * @param whats what the numbers mean
     */
    Sums(List<Agency> agencies, List<Located> tail, What[] whats) {
        this.agencies = List.copyOf(agencies);
        this.tail = List.copyOf(tail);
        this.whats = whats;
    }

    /** Every number in {@link Cells#whats} is smaller than this. */
    int whats() {
        return whats.length;
    }

    What what(int number) {
        return whats[number];
    }

    /** The places of a selection with their sums, by unit. */
    void each(Selection selection, Visitor visitor) {
        each(selection, true, visitor);
    }

    /**
     * The places of a selection with their sums.
     *
     * @param units whether units are told apart; otherwise a place's unit may be empty and stand for all
     */
    void each(Selection selection, boolean units, Visitor visitor) {
        boolean apart = units || selection.units() != null;
        for (var agency : agencies) {
            if (selection.agency() == null || selection.agency().equals(agency.agency)) {
                agency.months.subMap(selection.from(), true, Math.max(selection.from(), selection.to()), true).values()
                        .forEach(month -> visit(apart ? month.places.values() : month.lines(), selection, visitor));
            }
        }
        visit(tail, selection, visitor);
    }

    private static void visit(Iterable<Located> places, Selection selection, Visitor visitor) {
        for (var one : places) {
            // What once had something and now has nothing is kept as an empty place.
            if (one.cells.whats.length > 0 && FigureTable.selects(selection, one.place)) {
                visitor.visit(one.place, one.cells);
            }
        }
    }

    /** The first month there is anything of, or {@code otherwise}. */
    int earliest(int otherwise) {
        int earliest = tail.stream().mapToInt(one -> one.place.month).min().orElse(Integer.MAX_VALUE);
        for (var agency : agencies) {
            earliest = agency.months.isEmpty() ? earliest : Math.min(earliest, agency.months.firstKey());
        }
        return earliest == Integer.MAX_VALUE ? otherwise : earliest;
    }

    /** How many sums there are, for the measurement of memory. */
    int size() {
        return agencies.stream().flatMap(agency -> agency.months.values().stream()).flatMap(month -> month.places.values().stream())
                .mapToInt(one -> one.cells.whats.length).sum();
    }
}
