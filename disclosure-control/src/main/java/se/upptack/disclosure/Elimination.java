package se.upptack.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Chooses what can be published without any withheld sensitive cell becoming a sum and difference of published ones, by elimination in
 * exact arithmetic modulo a prime. A dependence that holds exactly holds modulo a prime too, so an error can only withhold too much.
 *
 * <p>After Langsrud (2024), Secondary cell suppression by Gaussian elimination, doi 10.1007/978-3-031-69651-0_6. It says nothing about
 * what follows from figures not being negative; {@link Attack} does.
 */
final class Elimination {
    static final long FIRST_PRIME = 2_147_483_647L;
    static final long SECOND_PRIME = 2_147_483_629L;

    /**
     * What came out.
     *
     * @param published the cells that may be published
     * @param exposed sensitive cells that the forced ones already give away
     */
    record Result(BitSet published, BitSet exposed) {}

    private final Model model;
    private final long prime;
    private final int[][] rows;
    private final long[][] values;
    private final int[][] users;
    private final int[] userCount;
    private final int[] alive;
    private final int[] stamp;
    private int now;

    private Elimination(Model model, long prime) {
        this.model = model;
        this.prime = prime;
        rows = new int[model.cells()][];
        values = new long[model.cells()][];
        users = new int[model.unknowns()][];
        userCount = new int[model.unknowns()];
        alive = new int[model.unknowns()];
        stamp = new int[model.cells()];
    }

    /**
     * @param sensitive cells that must not be a combination of published ones
     * @param forced cells that are known whatever is decided
     * @param order the cells that may be published, the most wanted first
     */
    static Result choose(Model model, BitSet sensitive, BitSet forced, int[] order, long prime) {
        return new Elimination(model, prime).run(sensitive, forced, order);
    }

    private Result run(BitSet sensitive, BitSet forced, int[] order) {
        for (int j = 0; j < users.length; j++) {
            users[j] = new int[8];
        }
        var takesPart = (BitSet) sensitive.clone();
        takesPart.or(forced);
        for (int c : order) {
            takesPart.set(c);
        }
        for (int c = takesPart.nextSetBit(0); c >= 0; c = takesPart.nextSetBit(c + 1)) {
            rows[c] = model.members[c];
            values[c] = new long[rows[c].length];
            Arrays.fill(values[c], 1);
            for (int j : rows[c]) {
                use(j, c);
            }
        }
        var published = (BitSet) forced.clone();
        for (int c = forced.nextSetBit(0); c >= 0; c = forced.nextSetBit(c + 1)) {
            eliminate(c);
        }
        for (int c : order) {
            if (forced.get(c) || sensitive.get(c)) {
                continue;
            }
            if (rows[c].length == 0) {
                published.set(c);
            } else if (givesAway(c, sensitive)) {
                drop(c);
            } else {
                published.set(c);
                eliminate(c);
            }
        }
        var exposed = new BitSet();
        for (int c = sensitive.nextSetBit(0); c >= 0; c = sensitive.nextSetBit(c + 1)) {
            if (rows[c].length == 0 && !model.empty(c)) {
                exposed.set(c);
            }
        }
        return new Result(published, exposed);
    }

    private void use(int unknown, int cell) {
        if (userCount[unknown] == users[unknown].length) {
            users[unknown] = Arrays.copyOf(users[unknown], users[unknown].length * 2);
        }
        users[unknown][userCount[unknown]++] = cell;
        alive[unknown]++;
    }

    private boolean givesAway(int c, BitSet sensitive) {
        int j = rarest(c);
        for (int u = 0; u < userCount[j]; u++) {
            int other = users[j][u];
            if (sensitive.get(other) && rows[other].length == rows[c].length && Arrays.equals(rows[other], rows[c])) {
                long factor = values[other][0] * inverse(values[c][0]) % prime;
                boolean parallel = true;
                for (int i = 0; i < rows[c].length && parallel; i++) {
                    parallel = values[c][i] * factor % prime == values[other][i];
                }
                if (parallel) {
                    return true;
                }
            }
        }
        return false;
    }

    private int rarest(int c) {
        int best = rows[c][0];
        for (int j : rows[c]) {
            if (alive[j] < alive[best]) {
                best = j;
            }
        }
        return best;
    }

    private void drop(int c) {
        for (int j : rows[c]) {
            alive[j]--;
        }
        rows[c] = new int[0];
    }

    /** Takes what a published cell tells out of every other. */
    private void eliminate(int c) {
        if (rows[c].length == 0) {
            return;
        }
        int pivot = rarest(c);
        long scale = inverse(values[c][Arrays.binarySearch(rows[c], pivot)]);
        var row = rows[c];
        var value = new long[row.length];
        for (int i = 0; i < row.length; i++) {
            value[i] = values[c][i] * scale % prime;
        }
        drop(c);
        now++;
        int many = userCount[pivot];
        var list = users[pivot];
        for (int u = 0; u < many; u++) {
            int other = list[u];
            if (stamp[other] == now) {
                continue;
            }
            stamp[other] = now;
            int at = rows[other].length == 0 ? -1 : Arrays.binarySearch(rows[other], pivot);
            if (at >= 0) {
                subtract(other, row, value, values[other][at]);
            }
        }
        userCount[pivot] = 0;
    }

    private void subtract(int cell, int[] row, long[] value, long factor) {
        var oldRow = rows[cell];
        var old = values[cell];
        var newRow = new int[oldRow.length + row.length];
        var fresh = new long[newRow.length];
        int n = 0;
        int a = 0;
        int b = 0;
        while (a < oldRow.length || b < row.length) {
            if (b == row.length || a < oldRow.length && oldRow[a] < row[b]) {
                newRow[n] = oldRow[a];
                fresh[n++] = old[a++];
            } else if (a == oldRow.length || row[b] < oldRow[a]) {
                newRow[n] = row[b];
                fresh[n++] = (prime - factor * value[b] % prime) % prime;
                use(row[b++], cell);
            } else {
                long left = (old[a] + prime - factor * value[b] % prime) % prime;
                if (left != 0) {
                    newRow[n] = oldRow[a];
                    fresh[n++] = left;
                } else {
                    alive[oldRow[a]]--;
                }
                a++;
                b++;
            }
        }
        rows[cell] = Arrays.copyOf(newRow, n);
        values[cell] = Arrays.copyOf(fresh, n);
    }

    private long inverse(long value) {
        long result = 1;
        long base = value % prime;
        for (long power = prime - 2; power > 0; power >>= 1) {
            if ((power & 1) == 1) {
                result = result * base % prime;
            }
            base = base * base % prime;
        }
        return result;
    }
}
