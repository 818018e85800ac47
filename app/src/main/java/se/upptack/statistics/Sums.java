package se.upptack.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The figure book of one scope as of one moment: counts by place, month and what. Immutable; what has not changed since the last question
 * is shared with the one before. Months outside a selection cost nothing, and neither do units and the months of a whole year when they make no difference.
 */
final class Sums {

    /** For {@link #each}: no difference is made between the months of any year. */
    static final int EVERY_YEAR = 10_000;

    /** Where and when. */
    record Place(String agency, String organisation, String unit, String line, int month) {}

    /** The sums of one place, in two arrays that belong together; what is meant by a number says {@link Sums#what}. */
    record Cells(int[] whats, int[] counts) {}

    /** @param place may occur several times */
    record Located(Place place, Cells cells) {}

    interface Visitor {
        void visit(Place place, Cells cells);
    }

    /** What one agency's facts come to after its {@code seq}th fold, by calendar year. */
    record Agency(String agency, long seq, NavigableMap<Integer, Year> years) {

        static Agency none(String agency) {
            return new Agency(agency, 0, new TreeMap<>());
        }

        /** @param changed by month and number of the place */
        Agency with(long seq, Map<Integer, Map<Integer, Located>> changed) {
            if (changed.isEmpty()) {
                return new Agency(agency, seq, years);
            }
            var next = new TreeMap<>(years);
            changed.forEach((month, places) -> next.merge(month / 100, new Year(new TreeMap<>(Map.of(month, new Part(places)))), Year::with));
            return new Agency(agency, seq, next);
        }
    }

    /** The months of a year, and all of them together when somebody asks. */
    static final class Year {

        private final NavigableMap<Integer, Part> months;
        private volatile @Nullable Part whole;

        private Year(NavigableMap<Integer, Part> months) {
            this.months = months;
        }

        private Year with(Year newer) {
            var next = new TreeMap<>(months);
            newer.months.forEach((month, part) -> next.merge(month, part, Part::with));
            return new Year(next);
        }

        private Part whole() {
            var known = whole;
            if (known == null) {
                var first = months.firstKey();
                known = new Part(added(months.values().stream().flatMap(month -> month.places.values().stream()).toList(),
                        of -> new Place(of.agency, of.organisation, of.unit, of.line, first)));
                whole = known;
            }
            return known;
        }
    }

    /** The places of an agency in a month or a year. */
    private static final class Part {

        private final Map<?, Located> places;
        private volatile @Nullable Collection<Located> lines;

        private Part(Map<?, Located> places) {
            this.places = places;
        }

        private Part with(Part newer) {
            var all = new HashMap<Object, Located>(places);
            all.putAll(newer.places);
            return new Part(all);
        }

        /** The same with the units of each organisation and line added up. */
        private Collection<Located> lines() {
            var known = lines;
            if (known == null) {
                known = added(places.values(), of -> new Place(of.agency, of.organisation, "", of.line, of.month)).values();
                lines = known;
            }
            return known;
        }
    }

    private static Map<Place, Located> added(Collection<Located> places, UnaryOperator<Place> into) {
        var groups = new LinkedHashMap<Place, List<Cells>>();
        for (var one : places) {
            if (one.cells.whats.length > 0) {
                groups.computeIfAbsent(into.apply(one.place), key -> new ArrayList<>()).add(one.cells);
            }
        }
        var added = new LinkedHashMap<Place, Located>();
        groups.forEach((place, cells) -> added.put(place, new Located(place, cells.size() == 1 ? cells.getFirst() : add(cells))));
        return added;
    }

    private static Cells add(List<Cells> parts) {
        int most = -1;
        for (var part : parts) {
            for (int what : part.whats) {
                most = Math.max(most, what);
            }
        }
        var sums = new long[most + 1];
        for (var part : parts) {
            for (int i = 0; i < part.whats.length; i++) {
                sums[part.whats[i]] += part.counts[i];
            }
        }
        var whats = IntStream.range(0, sums.length).filter(what -> sums[what] != 0).toArray();
        return new Cells(whats, Arrays.stream(whats).map(what -> Math.toIntExact(sums[what])).toArray());
    }

    private final List<Agency> agencies;
    private final List<Located> tail;
    private final What[] whats;
    private final int inBook;
    private final Decisions decisions;

    /**
     * @param tail      what has been stated since and is not folded yet
     * @param whats     what the numbers mean
     * @param inBook    the numbers below this are those of the book; the others are only of these sums
     * @param decisions what has been decided of the numbers of the book
     */
    Sums(List<Agency> agencies, List<Located> tail, What[] whats, int inBook, Decisions decisions) {
        this.agencies = List.copyOf(agencies);
        this.tail = List.copyOf(tail);
        this.whats = whats;
        this.inBook = inBook;
        this.decisions = decisions;
    }

    /** What a measure counts in a month, decided at most once for each thing said. */
    Decisions.Of decisions(Measure measure, int month) {
        return decisions.of(measure, month, inBook);
    }

    /** Every number in {@link Cells#whats} is smaller than this. */
    int whats() {
        return whats.length;
    }

    What what(int number) {
        return whats[number];
    }

    /** The places of a selection with their sums, by unit and month. */
    void each(Selection selection, Visitor visitor) {
        each(selection, true, 0, visitor);
    }

    /**
     * The places of a selection with their sums.
     *
     * @param units       whether units are told apart; otherwise a place's unit may be empty and stand for all
     * @param wholeBefore a calendar year; of earlier ones that lie within the selection the months may come added up, under one of them
     */
    void each(Selection selection, boolean units, int wholeBefore, Visitor visitor) {
        boolean apart = units || selection.units() != null;
        for (var agency : agencies) {
            if (selection.agency() == null || selection.agency().equals(agency.agency)) {
                agency.years.forEach((number, year) -> {
                    if (number < wholeBefore && selection.from() <= number * 100 + 1 && number * 100 + 12 <= selection.to()) {
                        visit(year.whole(), apart, selection, visitor);
                    } else {
                        year.months.forEach((month, part) -> {
                            if (selection.from() <= month && month <= selection.to()) {
                                visit(part, apart, selection, visitor);
                            }
                        });
                    }
                });
            }
        }
        visit(tail, selection, visitor);
    }

    private static void visit(Part part, boolean apart, Selection selection, Visitor visitor) {
        visit(apart ? part.places.values() : part.lines(), selection, visitor);
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
            earliest = agency.years.isEmpty() ? earliest : Math.min(earliest, agency.years.firstEntry().getValue().months.firstKey());
        }
        return earliest == Integer.MAX_VALUE ? otherwise : earliest;
    }
}
