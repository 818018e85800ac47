package se.upptack.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Spiegelhalter, Stat Med 2005;24:1185, sections 2.2 and 3.2, step by step on numbers small enough to follow by hand. */
class FunnelTest {

    @Test
    void limitsAreThoseOfChanceAroundTheShareOfAll() {
        var funnel = Funnel.of(new long[] {20, 25, 30}, new long[] {100, 100, 100});
        assertThat(funnel.target()).isEqualTo(0.25);
        assertThat(funnel.widened()).isFalse();
        // 0.25 plus and minus 1.96 sqrt(0.25 * 0.75 / 100)
        assertThat(funnel.limits(100, Funnel.WARNING).low()).isCloseTo(0.25 - 0.0848689, within(1e-6));
        assertThat(funnel.limits(100, Funnel.ALARM).high()).isCloseTo(0.25 + 0.1338110, within(1e-5));
        assertThat(funnel.limits(1, Funnel.ALARM).low()).isZero();
        assertThat(funnel.place(20, 100)).isEqualTo(Funnel.Place.WITHIN);
        assertThat(funnel.place(15, 100)).isEqualTo(Funnel.Place.BEYOND_WARNING);
        assertThat(funnel.place(10, 100)).isEqualTo(Funnel.Place.BEYOND_ALARM);
    }

    @Test
    void theOutermostTenthAtEachEndIsPulledIn() {
        assertThat(Funnel.winsorised(new double[] {-9, 1, 2, 3, 4, 5, 6, 7, 8, 99})).containsExactly(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 17.1}, within(1e-12));
        assertThat(Funnel.winsorised(new double[] {-9, 0, 99})).containsExactly(new double[] {-7.2, 0, 79.2}, within(1e-12));
    }

    @Test
    void unitsThatDifferByMoreThanChanceWidenTheLimits() {
        // Ten units of 100 around one half: z = (share - 0.5) / 0.05 is -4 -3 -2 -1 0 0 1 2 3 4; pulled in -3.1 -3 -2 -1 0 0 1 2 3 3.1.
        long[] parts = {30, 35, 40, 45, 50, 50, 55, 60, 65, 70};
        var wholes = new long[10];
        Arrays.fill(wholes, 100);
        var funnel = Funnel.of(parts, wholes);
        assertThat(funnel.dispersion()).isCloseTo((9.61 + 9 + 4 + 1 + 0 + 0 + 1 + 4 + 9 + 9.61) / 10.0, within(1e-12));
        assertThat(funnel.limits(100, Funnel.WARNING).high()).isCloseTo(0.5 + 1.959964 * Math.sqrt(4.722 * 0.25 / 100), within(1e-6));
        assertThat(funnel.place(30, 100)).isEqualTo(Funnel.Place.WITHIN);
    }

    /** Forty units around 12 per cent; the value that R gives with its usual quantiles. */
    @Test
    void theDispersionOfFortyUnitsIsWhatRGives() {
        long[] parts = {
                16, 13, 24, 44, 6, 98, 97, 22, 19, 1, 9, 8, 41, 10, 32, 11, 36, 122, 12, 64, 97, 8, 32, 4, 7, 8, 3, 18, 88, 11,
                24, 23, 22, 4, 79, 56, 48, 4, 64, 14};
        long[] wholes = {
                58, 89, 199, 760, 45, 730, 879, 282, 249, 26, 46, 41, 314, 93, 437, 147, 354, 1062, 92, 450, 845, 47, 272, 33,
                58, 94, 21, 93, 651, 78, 138, 221, 145, 42, 550, 291, 482, 31, 363, 104};
        assertThat(Funnel.dispersion(parts, wholes, 0.12)).isCloseTo(1.4712788868982, within(1e-12));
    }

    @Test
    void chanceAloneRarelyWidensThem() {
        var random = new Random(5);
        int widened = 0;
        for (int time = 0; time < 1000; time++) {
            var parts = new long[20];
            var wholes = new long[20];
            for (int i = 0; i < 20; i++) {
                wholes[i] = 50 + random.nextInt(200);
                for (int one = 0; one < wholes[i]; one++) {
                    parts[i] += random.nextDouble() < 0.6 ? 1 : 0;
                }
            }
            widened += Funnel.of(parts, wholes).widened() ? 1 : 0;
        }
        assertThat(widened).isLessThan(40);
    }

    @Test
    void whereEverybodyIsAskedThereIsNothingToCompare() {
        assertThat(Funnel.of(new long[] {10, 20}, new long[] {10, 20}).dispersion()).isEqualTo(1);
        assertThat(Funnel.of(new long[] {10}, new long[] {20}).dispersion()).isEqualTo(1);
    }
}
