package se.upptack.statistics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
        int atLeastOne = 0;
        boolean guard = false;
        long residual = 0;
        for (int part : sum.parts) {
            if (unknown.get(part)) {
                unknowns++;
                // What is kept back is never 0, what is only not shown may be.
                atLeastOne += hidden.get(part) ? 0 : 1;
                guard |= matters(part);
                residual += values.get(part);
            }
        }
        if (unknown.get(sum.total)) {
            return unknowns > 0 || !matters(sum.total);
        }
        return !guard || (unknowns > 1 && residual >= threshold + Math.max(atLeastOne, 1) - 1);
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
        var rows = new ArrayList<Map<Integer, Long>>();
        for (var sum : sums) {
            var row = new HashMap<Integer, Long>();
            for (int part : sum.parts) {
                if (unknown.get(part)) {
                    row.merge(part, 1L, (one, other) -> (one + other) % PRIME);
                }
            }
            if (unknown.get(sum.total)) {
                row.merge(sum.total, PRIME - 1, (one, other) -> (one + other) % PRIME);
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        reduce(rows);
        for (var row : rows) {
            if (row.size() == 1 && matters(row.keySet().iterator().next())) {
                return row.keySet().iterator().next();
            }
        }
        return -1;
    }

    /** Brings the rows to a form in which each has an unknown that no other row has. */
    private static void reduce(List<Map<Integer, Long>> rows) {
        var where = new HashMap<Integer, Set<Integer>>();
        for (int i = 0; i < rows.size(); i++) {
            for (int cell : rows.get(i).keySet()) {
                where.computeIfAbsent(cell, one -> new TreeSet<>()).add(i);
            }
        }
        var left = new TreeSet<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            left.add(i);
        }
        // Rows with an unknown of their own need no elimination; the others come after them.
        for (boolean own : new boolean[] {true, false}) {
            for (int lead : List.copyOf(left)) {
                var row = rows.get(lead);
                int pivot = -1;
                for (int cell : row.keySet()) {
                    if (pivot < 0 || where.get(cell).size() < where.get(pivot).size()
                            || where.get(cell).size() == where.get(pivot).size() && cell < pivot) {
                        pivot = cell;
                    }
                }
                if (pivot < 0 || own && where.get(pivot).size() > 1) {
                    continue;
                }
                left.remove(lead);
                long inverse = power(row.get(pivot), PRIME - 2);
                row.replaceAll((cell, value) -> value * inverse % PRIME);
                for (int other : List.copyOf(where.get(pivot))) {
                    if (other != lead) {
                        subtract(rows.get(other), row, rows.get(other).get(pivot), other, where);
                    }
                }
            }
        }
    }

    private static void subtract(Map<Integer, Long> from, Map<Integer, Long> row, long factor, int number, Map<Integer, Set<Integer>> where) {
        row.forEach((cell, value) -> {
            long next = Math.floorMod(from.getOrDefault(cell, 0L) - factor * value % PRIME, PRIME);
            if (next == 0) {
                from.remove(cell);
                where.get(cell).remove(number);
            } else {
                from.put(cell, next);
                where.get(cell).add(number);
            }
        });
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
