package se.upptack.disclosure;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How far a sum of unknowns can be pushed when other sums are known and no unknown is negative: a primal simplex method with an explicit
 * inverse. It starts from a point that is known to be feasible, needs no first phase, and may stop as soon as a wanted value is reached.
 * Variables outside the basis may stand anywhere between their bounds, so that any feasible point goes with any basis.
 *
 * <p>Row {@code i} says: the sum of the unknowns in it equals its own variable, number {@code unknowns + i}. A known sum has equal bounds.
 */
final class Simplex {
    /** How a push ended. */
    enum End { REACHED, BLOCKED, UNBOUNDED, GAVE_UP }

    private static final double TINY = 1e-9;
    /** What counts as nothing in a direction, and how far a bound may be passed when choosing who leaves. */
    private static final double WEAK = 1e-7;
    private static final double SLACK = 1e-9;

    final int unknowns;
    final int rows;
    private final int[][] rowsOf;
    private final double[] lower;
    private final double[] upper;
    /** The point; the caller reads the unknowns at the beginning. */
    final double[] x;
    private final int[] basis;
    private final int[] place;
    /** Column {@code k} of the inverse of the basis. */
    private final double[][] inverse;
    private final double[] price;
    private final double[] step;
    private final int[] touched;
    private final SplittableRandom random;

    /**
     * @param rowsOf the rows each unknown is in
     * @param start a point that keeps every bound
     */
    Simplex(int[][] rowsOf, int rows, long[] start, long seed) {
        this.rowsOf = rowsOf;
        this.unknowns = rowsOf.length;
        this.rows = rows;
        int all = unknowns + rows;
        lower = new double[all];
        upper = new double[all];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        x = new double[all];
        basis = new int[rows];
        place = new int[all];
        Arrays.fill(place, -1);
        inverse = new double[rows][rows];
        price = new double[rows];
        step = new double[rows];
        touched = new int[rows];
        random = new SplittableRandom(seed);
        for (int i = 0; i < rows; i++) {
            basis[i] = unknowns + i;
            place[unknowns + i] = i;
            inverse[i][i] = -1;
        }
        moveTo(start);
    }

    /** Stands at another point that keeps every bound, with the basis there is. */
    void moveTo(long[] point) {
        Arrays.fill(x, unknowns, x.length, 0);
        for (int j = 0; j < unknowns; j++) {
            x[j] = point[j];
            for (int i : rowsOf[j]) {
                x[unknowns + i] += point[j];
            }
        }
    }

    /** Fixes a variable where it stands. */
    void fix(int variable) {
        lower[variable] = x[variable];
        upper[variable] = x[variable];
    }

    /** Lets a variable take any value that is not negative. */
    void free(int variable) {
        lower[variable] = 0;
        upper[variable] = Double.POSITIVE_INFINITY;
    }

    boolean fixed(int variable) {
        return lower[variable] == upper[variable];
    }

    /**
     * Pushes a sum of unknowns up or down from where the point stands.
     *
     * @param goal the unknowns that are added
     * @param direction 1 for up, -1 for down
     * @param wanted where to stop; an infinity for as far as it goes
     * @param limit how many steps to take at most
     */
    End push(int[] goal, int direction, double wanted, int limit) {
        var cost = new double[unknowns];
        double at = 0;
        for (int j : goal) {
            cost[j] = direction;
            at += x[j];
        }
        double missing = direction * (wanted - at);
        if (missing <= TINY) {
            return End.REACHED;
        }
        priceBasis(goal, direction);
        int still = 0;
        for (int round = 0; round < limit; round++) {
            int entering = choose(cost, still > 30);
            if (entering < 0) {
                return End.BLOCKED;
            }
            double gain = reduced(entering, cost);
            int way = gain > 0 ? 1 : -1;
            column(entering);
            double reach = missing / Math.abs(gain);
            double whole = Math.ceil(reach - TINY);
            int leaving = ratio(entering, way, whole);
            double length = stepLength;
            if (leaving == NOBODY && Double.isInfinite(length)) {
                return End.UNBOUNDED;
            }
            if (leaving != NOBODY && length > reach + TINY || leaving == NOBODY && length > reach) {
                // The wanted value lies before the end of the step; a whole step keeps whole numbers whole.
                length = Math.min(whole, length);
            }
            still = length > TINY ? 0 : still + 1;
            walk(entering, way, length);
            missing -= length * Math.abs(gain);
            if (missing <= TINY) {
                return End.REACHED;
            }
            if (leaving >= 0) {
                exchange(entering, leaving, gain);
            }
        }
        return End.GAVE_UP;
    }

    private static final int NOBODY = -1;
    /** The entering variable meets its own bound. */
    private static final int ITSELF = -2;
    private double stepLength;
    private int touchedCount;

    private void priceBasis(int[] goal, int direction) {
        Arrays.fill(price, 0);
        var wanted = new int[goal.length];
        int n = 0;
        for (int j : goal) {
            if (place[j] >= 0) {
                wanted[n++] = place[j];
            }
        }
        for (int k = 0; k < rows; k++) {
            double sum = 0;
            var column = inverse[k];
            for (int i = 0; i < n; i++) {
                sum += column[wanted[i]];
            }
            price[k] = direction * sum;
        }
    }

    private double reduced(int variable, double[] cost) {
        if (variable >= unknowns) {
            return price[variable - unknowns];
        }
        double sum = cost[variable];
        for (int i : rowsOf[variable]) {
            sum -= price[i];
        }
        return sum;
    }

    private int choose(double[] cost, boolean any) {
        int best = -1;
        double most = 1e-7;
        int seen = 0;
        for (int v = 0; v < x.length; v++) {
            if (place[v] >= 0 || lower[v] == upper[v]) {
                continue;
            }
            double gain = reduced(v, cost);
            if (gain > 1e-7 && x[v] < upper[v] || gain < -1e-7 && x[v] > lower[v]) {
                if (any) {
                    if (random.nextInt(++seen) == 0) {
                        best = v;
                    }
                } else {
                    double size = Math.abs(gain);
                    if (size > most + TINY) {
                        most = size;
                        best = v;
                        seen = 1;
                    } else if (size > most - TINY && random.nextInt(++seen) == 0) {
                        best = v;
                    }
                }
            }
        }
        return best;
    }

    private void column(int variable) {
        Arrays.fill(step, 0);
        if (variable >= unknowns) {
            var column = inverse[variable - unknowns];
            for (int i = 0; i < rows; i++) {
                step[i] = -column[i];
            }
        } else {
            for (int k : rowsOf[variable]) {
                var column = inverse[k];
                for (int i = 0; i < rows; i++) {
                    step[i] += column[i];
                }
            }
        }
        touchedCount = 0;
        for (int i = 0; i < rows; i++) {
            if (Math.abs(step[i]) > 1e-11) {
                touched[touchedCount++] = i;
            } else {
                step[i] = 0;
            }
        }
    }

    /** Who stops the entering variable first; sets the length of the step. Past {@code enough} nobody needs to be found. */
    private int ratio(int entering, int way, double enough) {
        double own = way > 0 ? upper[entering] - x[entering] : x[entering] - lower[entering];
        double shortest = own;
        for (int t = 0; t < touchedCount; t++) {
            int i = touched[t];
            double size = Math.abs(step[i]);
            double room = size < WEAK ? Double.POSITIVE_INFINITY : room(i, way);
            if (!Double.isInfinite(room)) {
                shortest = Math.min(shortest, (room + SLACK) / size);
            }
        }
        // Of those that stop it within an error of rounding, the strongest: a weak one would spoil the inverse.
        int leaving = Double.isInfinite(own) ? NOBODY : ITSELF;
        double strength = own <= shortest + TINY && leaving == ITSELF ? 1 : 0;
        double length = own;
        int ties = 0;
        for (int t = 0; t < touchedCount; t++) {
            int i = touched[t];
            double size = Math.abs(step[i]);
            double room = size < WEAK ? Double.POSITIVE_INFINITY : room(i, way);
            if (Double.isInfinite(room) || room / size > shortest) {
                continue;
            }
            int v = basis[i];
            // A sum that is known never comes back once it is outside the basis, so it goes first.
            double power = lower[v] == upper[v] && size > 0.1 ? size + 100 : size;
            if (power > strength + TINY) {
                ties = 1;
            } else if (power < strength - TINY || leaving < 0 || random.nextInt(++ties) != 0) {
                continue;
            }
            strength = power;
            leaving = i;
            length = room / size;
        }
        stepLength = leaving == NOBODY && !Double.isInfinite(enough) ? enough : length;
        return leaving;
    }

    private double room(int at, int way) {
        int v = basis[at];
        return Math.max(0, -way * step[at] > 0 ? upper[v] - x[v] : x[v] - lower[v]);
    }

    private void walk(int entering, int way, double length) {
        if (length <= 0) {
            return;
        }
        x[entering] = snap(x[entering] + way * length, entering);
        for (int t = 0; t < touchedCount; t++) {
            int i = touched[t];
            int v = basis[i];
            x[v] = snap(x[v] - way * length * step[i], v);
        }
    }

    /** Whole numbers stay whole, and nobody passes a bound by an error of rounding. */
    private double snap(double value, int variable) {
        double whole = Math.rint(value);
        double clean = Math.abs(value - whole) < 1e-7 ? whole : value;
        return Math.max(lower[variable], Math.min(upper[variable], clean));
    }

    private void exchange(int entering, int at, double gain) {
        double pivot = step[at];
        double scale = gain / pivot;
        for (int k = 0; k < rows; k++) {
            double part = inverse[k][at];
            if (part == 0) {
                continue;
            }
            price[k] += scale * part;
            double factor = part / pivot;
            var column = inverse[k];
            for (int t = 0; t < touchedCount; t++) {
                int i = touched[t];
                double now = column[i] - factor * step[i];
                column[i] = Math.abs(now) < 1e-12 ? 0 : now;
            }
            column[at] = factor;
        }
        place[basis[at]] = -1;
        basis[at] = entering;
        place[entering] = at;
        age++;
    }

    /** After BLOCKED: how much the goal would gain from a change of this fixed variable, with its direction; 0 when it does not matter. */
    double blocking(int variable, int[] goal, int direction) {
        if (place[variable] >= 0) {
            return 0;
        }
        double gain;
        if (variable >= unknowns) {
            gain = price[variable - unknowns];
        } else {
            double sum = 0;
            for (int j : goal) {
                if (j == variable) {
                    sum = direction;
                }
            }
            for (int i : rowsOf[variable]) {
                sum -= price[i];
            }
            gain = sum;
        }
        return Math.abs(gain) < 1e-7 ? 0 : gain;
    }

    /** How far the point is from keeping the sums: an error of rounding, or a sign that the inverse is spoilt. */
    double error() {
        var sums = new double[rows];
        for (int j = 0; j < unknowns; j++) {
            for (int i : rowsOf[j]) {
                sums[i] += x[j];
            }
        }
        double most = 0;
        for (int i = 0; i < rows; i++) {
            most = Math.max(most, Math.abs(sums[i] - x[unknowns + i]));
        }
        return most;
    }

    /** Goes back to the basis of the beginning, whose inverse has hardly any entries; the point stays. */
    void fresh() {
        for (int i = 0; i < rows; i++) {
            place[basis[i]] = -1;
        }
        for (int i = 0; i < rows; i++) {
            Arrays.fill(inverse[i], 0);
            inverse[i][i] = -1;
            basis[i] = unknowns + i;
            place[unknowns + i] = i;
        }
        age = 0;
    }

    /** Exchanges since the beginning or {@link #fresh}. */
    int age;
}
