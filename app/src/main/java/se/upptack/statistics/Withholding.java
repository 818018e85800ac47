package se.upptack.statistics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Keeps small counts back from those who may not see the cases, and enough others that no small count can be worked out from what is
 * shown.
 *
 * <p>A table is a set of counts and the sums that are known to hold between them: rows, columns, totals, and parts of a whole. A count of
 * 1 up to the threshold is kept back; 0 is shown as 0. Then counts are kept back until (1) no sum has one single unknown, (2) no chain of
 * sums fixes an unknown that is kept back, and (3) the unknowns of one sum leave room for each of them to be anything from 1 up to the
 * threshold. Deterministic: the same table is always shown the same way.
 *
 * <p>Protects one shown table. What several tables with overlapping periods tell together is not judged here.
 */
final class Withholding {

    /** A large prime: what depends on the shown sums over the whole numbers also does so modulo this, so an error is on the safe side. */
    private static final long PRIME = 2_147_483_647L;

    /** One known sum: the total is its parts added up. */
    private record Sum(int total, int[] parts) {

        int[] cells() {
            var cells = new int[parts.length + 1];
            cells[0] = total;
            System.arraycopy(parts, 0, cells, 1, parts.length);
            return cells;
        }
    }

    private final int threshold;
    private final List<Long> values = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final BitSet unknown = new BitSet();
    private final BitSet guarded = new BitSet();
    private final BitSet hidden = new BitSet();

    /** @param threshold the smallest count that may be shown, besides 0 */
    Withholding(int threshold) {
        this.threshold = threshold;
    }

    /** Adds a count of the table and gives its number. */
    int cell(long value) {
        values.add(value);
        int cell = values.size() - 1;
        if (value > 0 && value < threshold) {
            unknown.set(cell);
            guarded.set(cell);
        }
        return cell;
    }

    /** Adds a count that is not shown but follows when the rest of a sum is: those of whom it is not true. Guarded when it is small. */
    int rest(long value) {
        int cell = cell(value);
        unknown.set(cell);
        hidden.set(cell);
        return cell;
    }

    /** States that {@code total} is the sum of {@code parts}. */
    void sum(int total, List<Integer> parts) {
        var cells = parts.stream().mapToInt(Integer::intValue).toArray();
        long added = 0;
        for (int part : cells) {
            added += values.get(part);
        }
        if (added != values.get(total)) {
            throw new IllegalArgumentException("The parts make " + added + ", the total says " + values.get(total));
        }
        sums.add(new Sum(total, cells));
    }

    void sum(int total, int... parts) {
        sum(total, java.util.Arrays.stream(parts).boxed().toList());
    }

    /** The counts to keep back. */
    BitSet withheld() {
        boolean more = true;
        while (more) {
            more = false;
            for (var sum : sums) {
                while (!safe(sum) && hideOne(sum)) {
                    more = true;
                }
            }
            if (!more) {
                more = breakChain();
            }
        }
        var shown = (BitSet) unknown.clone();
        shown.andNot(hidden);
        return shown;
    }

    private boolean safe(Sum sum) {
        int unknowns = 0;
        boolean guard = false;
        long residual = 0;
        for (int part : sum.parts) {
            if (unknown.get(part)) {
                unknowns++;
                guard |= matters(part);
                residual += values.get(part);
            }
        }
        if (unknown.get(sum.total)) {
            return unknowns > 0 || !matters(sum.total);
        }
        return !guard || (unknowns > 1 && residual >= threshold + unknowns - 1);
    }

    /** Whether an unknown must stay unknown: the small ones, and the shown ones that were kept back for their sake. */
    private boolean matters(int cell) {
        return guarded.get(cell) || !hidden.get(cell);
    }

    /** Keeps back the smallest count of the sum that helps, parts before the total; a 0 only when nothing else is left. */
    private boolean hideOne(Sum sum) {
        int best = -1;
        for (int part : sum.parts) {
            if (!unknown.get(part) && values.get(part) > 0 && (best < 0 || values.get(part) < values.get(best))) {
                best = part;
            }
        }
        if (best < 0 && !unknown.get(sum.total)) {
            best = sum.total;
        }
        if (best < 0) {
            for (int part : sum.parts) {
                if (!unknown.get(part)) {
                    best = part;
                }
            }
        }
        if (best < 0) {
            return false;
        }
        unknown.set(best);
        return true;
    }

    /** Finds an unknown that the sums together still fix and keeps one more count of its sums back; false when there is none. */
    private boolean breakChain() {
        int cell = fixed();
        if (cell < 0) {
            return false;
        }
        for (var sum : sums) {
            for (int member : sum.cells()) {
                if (member == cell && hideOne(sum)) {
                    return true;
                }
            }
        }
        for (var sum : sums) {
            if (hideOne(sum)) {
                return true;
            }
        }
        throw new IllegalStateException("A count kept back follows from the table and nothing is left to keep back");
    }

    /** An unknown that matters and that the shown counts determine, by elimination; -1 when every such unknown stays open. */
    int fixed() {
        // What occurs in few sums comes first: as a pivot it costs nothing to eliminate from the others.
        var occurrences = new int[values.size()];
        for (var sum : sums) {
            for (int member : sum.cells()) {
                occurrences[member]++;
            }
        }
        var columns = unknown.stream().boxed().sorted(java.util.Comparator.comparingInt(cell -> occurrences[cell])).mapToInt(Integer::intValue).toArray();
        var position = new int[values.size()];
        for (int i = 0; i < columns.length; i++) {
            position[columns[i]] = i;
        }
        var rows = new ArrayList<long[]>();
        for (var sum : sums) {
            var row = new long[columns.length];
            boolean any = false;
            for (int part : sum.parts) {
                if (unknown.get(part)) {
                    row[position[part]] = Math.floorMod(row[position[part]] + 1, PRIME);
                    any = true;
                }
            }
            if (unknown.get(sum.total)) {
                row[position[sum.total]] = Math.floorMod(row[position[sum.total]] - 1, PRIME);
                any = true;
            }
            if (any) {
                rows.add(row);
            }
        }
        reduce(rows, columns.length);
        for (var row : rows) {
            int found = -1;
            int nonZero = 0;
            for (int i = 0; i < row.length && nonZero < 2; i++) {
                if (row[i] != 0) {
                    found = i;
                    nonZero++;
                }
            }
            if (nonZero == 1 && matters(columns[found])) {
                return columns[found];
            }
        }
        return -1;
    }

    private static void reduce(List<long[]> rows, int width) {
        int next = 0;
        for (int column = 0; column < width && next < rows.size(); column++) {
            int pivot = next;
            while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            java.util.Collections.swap(rows, next, pivot);
            var lead = rows.get(next);
            long inverse = power(lead[column], PRIME - 2);
            for (int i = column; i < width; i++) {
                lead[i] = lead[i] * inverse % PRIME;
            }
            for (int other = 0; other < rows.size(); other++) {
                long factor = rows.get(other)[column];
                if (other != next && factor != 0) {
                    var row = rows.get(other);
                    for (int i = column; i < width; i++) {
                        row[i] = Math.floorMod(row[i] - factor * lead[i], PRIME);
                    }
                }
            }
            next++;
        }
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long b = base; exponent > 0; exponent >>= 1, b = b * b % PRIME) {
            if ((exponent & 1) == 1) {
                result = result * b % PRIME;
            }
        }
        return result;
    }
}
