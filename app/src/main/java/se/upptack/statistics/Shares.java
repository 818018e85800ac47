package se.upptack.statistics;

/**
 * Uncertainty of shares, at 95 per cent: Wilson for one share (never Wald, which gives nonsense near 0 and 1), Newcombe's hybrid score
 * for a difference (Stat Med 1998;17:873), Cochran-Armitage for a trend.
 */
public final class Shares {

    /** The 97.5 per cent point of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /** From low to high; for a share between 0 and 1, for a difference between -1 and 1. */
    public record Interval(double low, double high) {

        boolean holds(double value) {
            return low <= value && value <= high;
        }
    }

    /**
     * Whether shares rise or fall over time.
     *
     * @param chiSquare the statistic, one degree of freedom
     * @param p         the chance of a slope at least this steep when nothing changes
     * @param rising    the direction of the slope
     */
    record Trend(double chiSquare, double p, boolean rising) {

        boolean clear() {
            return p < 0.05;
        }
    }

    private Shares() {}

    /** The interval of {@code part} of {@code whole}; {@code whole} is at least 1. */
    static Interval wilson(long part, long whole) {
        double n = whole;
        double share = part / n;
        double middle = share + Z * Z / (2 * n);
        double reach = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        return new Interval(Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale));
    }

    /** The interval of the first share minus the second; both wholes are at least 1. */
    public static Interval newcombe(long part1, long whole1, long part2, long whole2) {
        double share1 = (double) part1 / whole1;
        double share2 = (double) part2 / whole2;
        var one = wilson(part1, whole1);
        var two = wilson(part2, whole2);
        double difference = share1 - share2;
        double down = Math.hypot(share1 - one.low(), two.high() - share2);
        double up = Math.hypot(one.high() - share1, share2 - two.low());
        return new Interval(difference - down, difference + up);
    }

    /**
     * The trend over equally spaced periods. A period in which nothing was due is left out of the test but keeps its place in time.
     *
     * @return null with fewer than three periods that have a base, or when every share is 0 or every share is 1
     */
    static @org.jspecify.annotations.Nullable Trend trend(long[] parts, long[] wholes) {
        double n = 0;
        double x = 0;
        double weighted = 0;
        double squares = 0;
        double covered = 0;
        int periods = 0;
        for (int score = 0; score < parts.length; score++) {
            if (wholes[score] > 0) {
                periods++;
            }
            n += wholes[score];
            x += parts[score];
            weighted += (double) score * wholes[score];
            squares += (double) score * score * wholes[score];
            covered += (double) score * parts[score];
        }
        if (periods < 3 || x == 0 || x == n) {
            return null;
        }
        double share = x / n;
        double slope = covered - share * weighted;
        double variance = share * (1 - share) * (squares - weighted * weighted / n);
        double chiSquare = slope * slope / variance;
        return new Trend(chiSquare, beyond(Math.sqrt(chiSquare)), slope > 0);
    }

    /** The two-sided chance of a normal value beyond {@code z}: erfc(z / sqrt 2), by its continued fraction or series. */
    private static double beyond(double z) {
        if (z < 2.5) {
            double term = z;
            double sum = z;
            for (int k = 1; k < 200 && Math.abs(term) > 1e-17 * sum; k++) {
                term *= z * z / (2 * k + 1);
                sum += term;
            }
            return Math.max(0, 1 - 2 * density(z) * sum);
        }
        double fraction = 0;
        for (int k = 120; k >= 1; k--) {
            fraction = k / (z + fraction);
        }
        return 2 * density(z) / (z + fraction);
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
