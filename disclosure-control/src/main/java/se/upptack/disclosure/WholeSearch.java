package se.upptack.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/** Searches small models completely for a table in whole numbers that agrees with everything published and brings a cell where it is wanted. */
final class WholeSearch {
    /** Sums that must hold: the unknowns of each, what is left, and how many are open. */
    private final int[][] rows;
    private final long[] left;
    private final int[] open;
    private final int[][] rowsOf;
    private final long[] value;
    private final long[] truth;
    private final boolean[] set;
    private final long most;
    private long budget;

    private WholeSearch(Model model, BitSet published, int goal, long wanted, long budget) {
        this.budget = budget;
        truth = model.truth;
        var list = new java.util.ArrayList<int[]>();
        var sums = new java.util.ArrayList<Long>();
        for (int c = published.nextSetBit(0); c >= 0; c = published.nextSetBit(c + 1)) {
            if (!model.empty(c)) {
                list.add(model.members[c]);
                sums.add(model.value[c]);
            }
        }
        // The goal as a sum: exactly what is wanted, going up from there when the search for it fails.
        list.add(model.members[goal]);
        sums.add(wanted);
        rows = list.toArray(int[][]::new);
        left = sums.stream().mapToLong(Long::longValue).toArray();
        open = new int[rows.length];
        rowsOf = new int[model.unknowns()][];
        var count = new int[model.unknowns()];
        for (var row : rows) {
            for (int j : row) {
                count[j]++;
            }
        }
        for (int j = 0; j < rowsOf.length; j++) {
            rowsOf[j] = new int[count[j]];
        }
        for (int r = rows.length - 1; r >= 0; r--) {
            open[r] = rows[r].length;
            for (int j : rows[r]) {
                rowsOf[j][--count[j]] = r;
            }
        }
        value = new long[model.unknowns()];
        set = new boolean[model.unknowns()];
        most = Math.max(wanted, Arrays.stream(truth).max().orElse(0)) + wanted + 1;
    }

    /**
     * @return a table, or null when there is none or the budget of steps ended
     */
    static @org.jspecify.annotations.Nullable Witness find(Model model, BitSet published, int goal, boolean up, long wanted, long budget) {
        for (long target = wanted; up ? target <= wanted + 3 : target >= 0; target += up ? 1 : -1) {
            var search = new WholeSearch(model, published, goal, target, budget);
            if (search.solve()) {
                var point = new double[model.unknowns()];
                for (int j = 0; j < point.length; j++) {
                    point[j] = search.value[j];
                }
                return Witness.between(model.truth, point);
            }
        }
        return null;
    }

    private boolean solve() {
        if (--budget < 0) {
            return false;
        }
        // The unknown with the least room first.
        int best = -1;
        long room = Long.MAX_VALUE;
        for (int j = 0; j < set.length; j++) {
            if (!set[j]) {
                long high = high(j);
                if (high < 0) {
                    return false;
                }
                boolean last = false;
                for (int r : rowsOf[j]) {
                    last |= open[r] == 1;
                }
                long size = rowsOf[j].length == 0 ? 0 : last ? 0 : high;
                if (size < room) {
                    room = size;
                    best = j;
                }
            }
        }
        if (best < 0) {
            return true;
        }
        long high = high(best);
        long lowest = 0;
        for (int r : rowsOf[best]) {
            if (open[r] == 1) {
                lowest = Math.max(lowest, left[r]);
                high = Math.min(high, left[r]);
            }
        }
        if (rowsOf[best].length == 0) {
            high = lowest = truth[best];
        }
        // Near the truth first: most of the rest then fits.
        long near = Math.max(lowest, Math.min(high, truth[best]));
        for (long away = 0; near - away >= lowest || near + away <= high; away++) {
            if (near - away >= lowest && put(best, near - away)) {
                return true;
            }
            if (away > 0 && near + away <= high && put(best, near + away)) {
                return true;
            }
            if (budget < 0) {
                return false;
            }
        }
        return false;
    }

    private long high(int j) {
        long high = most;
        for (int r : rowsOf[j]) {
            high = Math.min(high, left[r]);
        }
        return high;
    }

    private boolean put(int j, long amount) {
        set[j] = true;
        value[j] = amount;
        boolean fits = true;
        for (int r : rowsOf[j]) {
            left[r] -= amount;
            open[r]--;
            fits &= left[r] >= 0 && (open[r] > 0 || left[r] == 0);
        }
        if (fits && solve()) {
            return true;
        }
        for (int r : rowsOf[j]) {
            left[r] += amount;
            open[r]++;
        }
        set[j] = false;
        return false;
    }
}
