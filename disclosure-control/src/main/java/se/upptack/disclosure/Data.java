package se.upptack.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known, at the finest crossing: the true figures. Never published, and never printed: {@link #toString} tells sizes only.
 *
 * @param dimensions the order of the codes in every {@link Key}
 * @param values the figure of each crossing of leaves, not negative; a crossing that is not named is zero
 * @param impossible crossings that everybody knows to be empty (structural zeros): they are neither sensitive nor a place to hide
 * @param contributions for magnitudes: what each respondent added, by crossing; empty for counts of persons
 */
public record Data(List<Dimension> dimensions, Map<Key, Long> values, Set<Key> impossible, Map<Key, List<Contribution>> contributions) {

    /**
     * What one respondent (an employer, an office) added to a magnitude.
     *
     * @param respondent who; the same in every crossing
     * @param value not negative
     */
    public record Contribution(String respondent, long value) {}

    public Data {
        dimensions = List.copyOf(dimensions);
        values = Map.copyOf(values);
        impossible = Set.copyOf(impossible);
        contributions = Map.copyOf(contributions);
        for (var entry : values.entrySet()) {
            check(dimensions, entry.getKey());
            if (entry.getValue() < 0) {
                throw new IllegalArgumentException("a figure is negative at " + entry.getKey());
            }
            if (entry.getValue() > 0 && impossible.contains(entry.getKey())) {
                throw new IllegalArgumentException("there is a figure where there can be none: " + entry.getKey());
            }
        }
        for (var key : impossible) {
            check(dimensions, key);
        }
        for (var entry : contributions.entrySet()) {
            long sum = entry.getValue().stream().mapToLong(Contribution::value).sum();
            if (sum != values.getOrDefault(entry.getKey(), 0L) || entry.getValue().stream().anyMatch(part -> part.value() < 0)) {
                throw new IllegalArgumentException("the contributions do not add up at " + entry.getKey());
            }
        }
    }

    /** Counts of persons. */
    public static Data counts(List<Dimension> dimensions, Map<Key, Long> values) {
        return new Data(dimensions, values, Set.of(), Map.of());
    }

    private static void check(List<Dimension> dimensions, Key key) {
        if (key.codes().size() != dimensions.size()) {
            throw new IllegalArgumentException("the cell " + key + " has another number of codes than there are dimensions");
        }
        for (int i = 0; i < dimensions.size(); i++) {
            if (!dimensions.get(i).levels().getLast().codes().containsKey(key.codes().get(i))) {
                throw new IllegalArgumentException("the code " + key.codes().get(i) + " is no leaf of " + dimensions.get(i).id());
            }
        }
    }

    /** The cells of a table, in the order of its dimensions' codes. */
    public List<Key> cells(Table table) {
        for (var name : table.levels().keySet()) {
            if (dimensions.stream().noneMatch(dimension -> dimension.id().equals(name))) {
                throw new IllegalArgumentException("the table " + table.id() + " names a dimension that does not exist: " + name);
            }
        }
        List<List<String>> crossed = List.of(List.of());
        for (var dimension : dimensions) {
            var codes = new ArrayList<String>();
            var names = table.levels().get(dimension.id());
            if (names == null) {
                codes.add(dimension.total());
            } else {
                names.forEach(name -> codes.addAll(dimension.level(name).codes().keySet()));
            }
            var next = new ArrayList<List<String>>(crossed.size() * codes.size());
            for (var before : crossed) {
                for (var code : codes) {
                    var longer = new ArrayList<>(before);
                    longer.add(code);
                    next.add(longer);
                }
            }
            crossed = next;
        }
        return crossed.stream().map(Key::new).toList();
    }

    @Override
    public String toString() {
        return "Data[" + dimensions.size() + " dimensions]";
    }
}
