package se.upptack.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.upptack.statistics.Value.CannotBeAssessed;
import se.upptack.statistics.Value.Reason;

/** The rows of a page with the counts that its reader may see, and the shares of these. */
final class ShownTable {

    private final Selection selection;
    private final boolean exact;
    private final int base;
    private final List<Map<Count, Long>> rows = new ArrayList<>();

    /**
     * @param exact whether the reader may see the cases themselves; then 0 is shown, and every share
     * @param base  what counts are rounded to for the others
     */
    ShownTable(Selection selection, boolean exact, int base) {
        this.selection = selection;
        this.exact = exact;
        this.base = base;
    }

    /** Adds a group. Gives the number of the row. */
    int row(Map<Count, Long> counts) {
        rows.add(counts);
        return rows.size() - 1;
    }

    Value value(int row, Count count) {
        if (!count.suits(selection)) {
            return new CannotBeAssessed(Reason.NOT_DIVIDED);
        }
        return Value.counted(number(row, count), exact);
    }

    Value share(int row, Count part, Count whole) {
        if (!part.suits(selection) || !whole.suits(selection)) {
            return new CannotBeAssessed(Reason.NOT_DIVIDED);
        }
        return Value.share(number(row, part), number(row, whole), exact, base);
    }

    /** The count itself when it is shown, otherwise -1. */
    long known(int row, Count count) {
        return value(row, count) instanceof Value.Counted(var number) ? number : -1;
    }

    /** The count as the page works with it: 0 for what is not shown. */
    long number(int row, Count count) {
        return rows.get(row).get(count);
    }
}
