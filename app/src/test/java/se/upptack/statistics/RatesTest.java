package se.upptack.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the table of exact Poisson limits in Ulm, Am J Epidemiol 1990;131:373, and in Breslow and Day, IARC 82 (1987), table 2.10. */
class RatesTest {

    @ParameterizedTest
    @CsvSource({"0,0,3.689", "1,0.0253,5.572", "2,0.2422,7.225", "3,0.6187,8.767", "4,1.0899,10.242", "5,1.6235,11.668", "10,4.7954,18.390", "15,8.3954,24.740", "20,12.2165,30.888",
        "50,37.1110,65.919", "100,81.3636,121.627"})
    void aCountHasGarwoodsInterval(long count, double low, double high) {
        var interval = Rates.exact(count, 1);
        assertThat(interval.low()).isCloseTo(low, within(6e-4));
        assertThat(interval.high()).isCloseTo(high, within(6e-4));
    }

    @Test
    void theIntervalGoesByTheBase() {
        assertThat(Rates.exact(10, 20).high()).isCloseTo(18.390 / 20, within(1e-4));
        assertThat(Rates.exact(1_000_000, 1_000_000).low()).isCloseTo(1 - 1.96 / 1000, within(1e-5));
    }

    @Test
    void theGammaDistributionIsThatOfTheTextbook() {
        // The median of shape 1 is ln 2; with shape 0.5 twice the value is chi-square with one degree: 3.841459 at 95 per cent.
        assertThat(Rates.gammaQuantile(1, 0.5)).isCloseTo(Math.log(2), within(1e-12));
        assertThat(2 * Rates.gammaQuantile(0.5, 0.95)).isCloseTo(3.841458820694124, within(1e-9));
        assertThat(2 * Rates.gammaQuantile(5, 0.95)).isCloseTo(18.307038053275146, within(1e-9));
    }
}
