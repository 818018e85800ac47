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
        var z = new double[units];
        for (int i = 0; i < units; i++) {
            z[i] = ((double) parts[i] / wholes[i] - target) / Math.sqrt(target * (1 - target) / wholes[i]);
        }
        double squares = Arrays.stream(winsorised(z)).map(one -> one * one).sum();
        double dispersion = squares / units;
        // With chance alone the mean square has mean 1 and variance 2 / units.
        return new Funnel(target, dispersion > 1 + 2 * Math.sqrt(2.0 / units) ? dispersion : 1);
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

    /** The same with the outermost tenth at each end replaced by the value next within. */
    static double[] winsorised(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int cut = (int) Math.floor(PULLED_IN * sorted.length);
        double low = sorted[cut];
        double high = sorted[sorted.length - 1 - cut];
        return Arrays.stream(values).map(value -> Math.clamp(value, low, high)).toArray();
    }
}
