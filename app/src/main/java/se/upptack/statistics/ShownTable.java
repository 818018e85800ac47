package se.upptack.statistics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.upptack.statistics.Value.CannotBeAssessed;
import se.upptack.statistics.Value.Counted;
import se.upptack.statistics.Value.Reason;
import se.upptack.statistics.Value.Withheld;

/**
 * Counts as one reader may see them. Everything that a page shows together goes into one table with the sums between its parts, and what
 * must be kept back is decided for all of it at once.
 */
final class ShownTable {

    private record Row(Map<Count, Long> counts, Map<Count, Integer> cells) {}

    private final Selection selection;
    private final boolean exact;
    private final Withholding withholding;
    private final List<Row> rows = new ArrayList<>();
    private @Nullable BitSet hidden;

    /** @param exact whether the reader may see the cases themselves; then nothing is kept back */
    ShownTable(Selection selection, boolean exact, int threshold) {
        this.selection = selection;
        this.exact = exact;
        this.withholding = new Withholding(threshold);
    }

    /** Adds a group; counts that are not shown of it are still part of what adds up. Gives the number of the row. */
    int row(Map<Count, Long> counts, Set<Count> shown) {
        var cells = new EnumMap<Count, Integer>(Count.class);
        if (!exact) {
            for (var count : Count.values()) {
                if (count.suits(selection)) {
                    cells.put(count, shown.contains(count) ? withholding.cell(counts.get(count)) : withholding.rest(counts.get(count)));
                }
            }
            for (var whole : Count.WHOLES) {
                addUp(counts, cells, whole);
            }
        }
        rows.add(new Row(counts, cells));
        return rows.size() - 1;
    }

    /** The cell of a count in a row, to state what it adds up to. */
    int cell(int row, Count count) {
        return rows.get(row).cells().getOrDefault(count, -1);
    }

    /** States that a row is the sum of others, count by count. */
    void total(int total, List<Integer> parts) {
        if (exact || parts.isEmpty()) {
            return;
        }
        rows.get(total).cells().forEach((count, cell) -> {
            var cells = parts.stream().map(part -> rows.get(part).cells().get(count)).toList();
            long sum = parts.stream().mapToLong(part -> rows.get(part).counts().get(count)).sum();
            if (sum == rows.get(total).counts().get(count)) {
                withholding.sum(cell, cells);
            }
        });
    }

    /** States that one count of a row is the sum of that count in other rows. */
    void total(int row, Count count, List<Integer> cells) {
        var whole = rows.get(row).cells().get(count);
        if (!exact && whole != null && !cells.isEmpty()) {
            withholding.sum(whole, cells);
        }
    }

    Value value(int row, Count count) {
        if (!count.suits(selection)) {
            return new CannotBeAssessed(Reason.NOT_DIVIDED);
        }
        return isHidden(row, count) ? new Withheld() : new Counted(rows.get(row).counts().get(count));
    }

    Value share(int row, Count part, Count whole) {
        if (!part.suits(selection) || !whole.suits(selection)) {
            return new CannotBeAssessed(Reason.NOT_DIVIDED);
        }
        if (isHidden(row, part) || isHidden(row, whole)) {
            return new Withheld();
        }
        return Value.share(rows.get(row).counts().get(part), rows.get(row).counts().get(whole));
    }

    /** The count itself when the reader may see it, otherwise -1. */
    long known(int row, Count count) {
        return value(row, count) instanceof Counted(var number) ? number : -1;
    }

    private boolean isHidden(int row, Count count) {
        return !exact && hidden().get(rows.get(row).cells().get(count));
    }

    private BitSet hidden() {
        var known = hidden;
        if (known == null) {
            known = withholding.withheld();
            hidden = known;
        }
        return known;
    }

    private void addUp(Map<Count, Long> counts, Map<Count, Integer> cells, Count.Whole whole) {
        if (!cells.containsKey(whole.whole()) || !cells.keySet().containsAll(whole.parts())) {
            return;
        }
        long rest = counts.get(whole.whole()) - whole.parts().stream().mapToLong(counts::get).sum();
        if (whole.complete() ? rest != 0 : rest < 0) {
            return;
        }
        var parts = new ArrayList<>(whole.parts().stream().map(cells::get).toList());
        if (!whole.complete()) {
            parts.add(withholding.rest(rest));
        }
        withholding.sum(cells.get(whole.whole()), parts);
    }
}
