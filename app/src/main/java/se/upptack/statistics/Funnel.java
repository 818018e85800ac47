package se.upptack.statistics;

import java.util.Arrays;
import se.upptack.statistics.Shares.Interval;

/**
 * Limits for comparing shares of units of different size: Spiegelhalter's funnel (Stat Med 2005;24:1185). Units differ by more than chance
 * alone even where nobody does anything worth noting; the limits are widened by that over-dispersion, multiplicatively, as measured on
 * z-scores of which the outermost tenth at each end is pulled in (winsorised), so that a few units far out do not hide themselves.
 *
 * @param target     the share of all units together
 * @param dispersion how many times the variance is larger than chance gives, 1 when that cannot be told from chance
 */
record Funnel(double target, double dispersion) {

    /** Limits that one unit in twenty falls outside by chance, and one in five hundred. */
    static final double WARNING = 1.959963984540054;
    static final double ALARM = 3.090232306167813;

    private static final double PULLED_IN = 0.1;

    /** What a unit's place says. */
    enum Place {
        WITHIN,
        BEYOND_WARNING,
        BEYOND_ALARM
    }

    /** The funnel of units; every whole is at least 1 and no part exceeds its whole. */
    static Funnel of(long[] parts, long[] wholes) {
        double target = (double) Arrays.stream(parts).sum() / Arrays.stream(wholes).sum();
        int units = parts.length;
        if (target <= 0 || target >= 1 || units < 2) {
            return new Funnel(target, 1);
        }
        double dispersion = dispersion(parts, wholes, target);
        // With chance alone the mean square has mean 1 and variance 2 / units.
        return new Funnel(target, dispersion > 1 + 2 * Math.sqrt(2.0 / units) ? dispersion : 1);
    }

    /** The mean square of the units' distances from the target, in standard errors, with the outermost pulled in. */
    static double dispersion(long[] parts, long[] wholes, double target) {
        var z = new double[parts.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = ((double) parts[i] / wholes[i] - target) / Math.sqrt(target * (1 - target) / wholes[i]);
        }
        return Arrays.stream(winsorised(z)).map(one -> one * one).average().orElseThrow();
    }

    /** Where a unit of this size is expected, at {@link #WARNING} or {@link #ALARM}. */
    Interval limits(double whole, double z) {
        double reach = z * Math.sqrt(dispersion * target * (1 - target) / whole);
        return new Interval(Math.max(0, target - reach), Math.min(1, target + reach));
    }

    Place place(long part, long whole) {
        double share = (double) part / whole;
        if (!limits(whole, ALARM).holds(share)) {
            return Place.BEYOND_ALARM;
        }
        return limits(whole, WARNING).holds(share) ? Place.WITHIN : Place.BEYOND_WARNING;
    }

    boolean widened() {
        return dispersion > 1;
    }

    /** The same with everything beyond the tenth at each end pulled in to it; between two values the tenth lies in proportion. */
    static double[] winsorised(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        double low = at(sorted, PULLED_IN);
        double high = at(sorted, 1 - PULLED_IN);
        return Arrays.stream(values).map(value -> Math.clamp(value, low, high)).toArray();
    }

    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
