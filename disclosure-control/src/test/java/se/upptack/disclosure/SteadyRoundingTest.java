package se.upptack.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SteadyRoundingTest {

    private final SteadyRounding rounding = new SteadyRounding("a secret of this installation".getBytes(), 5);

    @Test
    void everyFigureIsAMultipleOfTheBaseAndNearTheTruth() {
        for (int part = 0; part < 200; part++) {
            for (long count = 0; count < 60; count++) {
                long told = rounding.rounded(count, rounding.mark("part " + part, count));
                assertEquals(0, told % 5);
                assertTrue(Math.abs(told - count) < 5);
            }
        }
    }

    @Test
    void nothingIsAddedOnAverageAndEveryCountComesOutBothWays() {
        for (long count = 1; count < 12; count++) {
            double sum = 0;
            for (int part = 0; part < 20_000; part++) {
                sum += rounding.rounded(count, rounding.mark("part " + part, count));
            }
            assertEquals(count, sum / 20_000, 0.1);
        }
    }

    @Test
    void theSameGroupIsToldAlikeInWhateverOrderItsPartsCome() {
        long one = rounding.mark("a", 3) + rounding.mark("b", 9);
        long other = rounding.mark("b", 9) + rounding.mark("a", 3) + rounding.mark("c", 0);
        assertEquals(rounding.rounded(12, one), rounding.rounded(12, other));
    }

    @Test
    void anotherSecretRoundsOtherwise() {
        var other = new SteadyRounding("the secret of another place".getBytes(), 5);
        int same = 0;
        for (int part = 0; part < 1000; part++) {
            same += rounding.rounded(2, rounding.mark("p" + part, 2)) == other.rounded(2, other.mark("p" + part, 2)) ? 1 : 0;
        }
        // Two independent roundings of 2 agree in 0.6² + 0.4² = 52 per cent.
        assertTrue(same > 450 && same < 590, "they agreed " + same + " times");
    }

    @Test
    void partsThatChangeDoNotTellEachOther() {
        var random = new Random(7);
        int up = 0;
        for (int i = 0; i < 10_000; i++) {
            long rest = 40 + random.nextInt(40);
            long with = rounding.rounded(rest + 1, rounding.mark("rest " + i, rest) + rounding.mark("one " + i, 1));
            long without = rounding.rounded(rest, rounding.mark("rest " + i, rest));
            up += with > without ? 1 : 0;
        }
        // One more makes the figure larger hardly oftener than chance does.
        assertTrue(up > 1_500 && up < 4_000, "larger " + up + " times");
    }

    @Test
    void aSecretThatCanBeGuessedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SteadyRounding(new byte[8], 5));
        assertThrows(IllegalArgumentException.class, () -> new SteadyRounding(new byte[16], 1));
    }
}
