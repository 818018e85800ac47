package se.upptack.statistics;

import se.upptack.statistics.Shares.Interval;

/**
 * Uncertainty of counts at 95 per cent: Garwood's exact interval of a Poisson count (Biometrika 1936;28:437), from the quantiles of the
 * gamma distribution as Ulm gives it (Am J Epidemiol 1990;131:373). It holds its 95 per cent at every size, also at 0.
 */
final class Rates {

    private static final double TAIL = 0.025;

    private Rates() {}

    /**
     * The interval of so many for each of a base that is known without error.
     *
     * @param count 0 or more
     * @param base  more than 0
     */
    static Interval exact(long count, double base) {
        double low = count == 0 ? 0 : gammaQuantile(count, TAIL);
        return new Interval(low / base, gammaQuantile(count + 1.0, 1 - TAIL) / base);
    }

    /** Where the gamma distribution of this shape and scale 1 has reached {@code p}, by bisection: slow beside Newton, and never wrong. */
    static double gammaQuantile(double shape, double p) {
        double low = 0;
        double high = Math.max(10, shape + 10 * Math.sqrt(shape) + 10);
        for (int step = 0; step < 100; step++) {
            double middle = (low + high) / 2;
            if (gammaBelow(shape, middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The regularised incomplete gamma function P(shape, x): by its series below the mean, by its continued fraction above. */
    static double gammaBelow(double shape, double x) {
        if (x <= 0) {
            return 0;
        }
        double scale = Math.exp(shape * Math.log(x) - x - logGamma(shape));
        if (x < shape + 1) {
            double term = 1 / shape;
            double sum = term;
            for (int k = 1; k < 100_000 && term > 1e-17 * sum; k++) {
                term *= x / (shape + k);
                sum += term;
            }
            return Math.min(1, scale * sum);
        }
        // Lentz's method.
        double tiny = 1e-300;
        double b = x + 1 - shape;
        double c = 1 / tiny;
        double d = 1 / b;
        double fraction = d;
        for (int k = 1; k < 100_000; k++) {
            double a = -k * (k - shape);
            b += 2;
            d = 1 / nonZero(a * d + b, tiny);
            c = nonZero(b + a / c, tiny);
            double factor = c * d;
            fraction *= factor;
            if (Math.abs(factor - 1) < 1e-15) {
                break;
            }
        }
        return 1 - scale * fraction;
    }

    private static double nonZero(double value, double tiny) {
        return Math.abs(value) < tiny ? tiny : value;
    }

    /** Stirling's series, after lifting small arguments to where it is exact to the last digits. */
    private static double logGamma(double x) {
        double lifted = x;
        double product = 0;
        while (lifted < 15) {
            product += Math.log(lifted);
            lifted += 1;
        }
        double inverse = 1 / (lifted * lifted);
        double series = (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / lifted;
        return (lifted - 0.5) * Math.log(lifted) - lifted + 0.5 * Math.log(2 * Math.PI) + series - product;
    }
}
