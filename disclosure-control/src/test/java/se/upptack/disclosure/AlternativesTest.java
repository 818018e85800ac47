package se.upptack.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Rounding, cell keys and magnitudes against published cases. */
class AlternativesTest {

    /** exPSD of SmallCountRounding (test-PLSrounding.R): rows and columns of a 3 x 5 table, base 5. */
    @Test
    void roundsAsSmallCountRoundingDoes() {
        var data = PublishedCasesTest.table(new String[] {"row1", "row2", "row3"}, new String[] {"col1", "col2", "col3", "col4", "col5"},
                new long[][] {{6, 0, 1, 3, 4}, {1, 2, 3, 1, 2}, {0, 1, 1, 0, 2}});
        var rounded = SmallCountRounding.round(Release.of("exPSD", data, new Table("rows", Map.of("row", List.of("all", "row"))), new Table("columns", Map.of("column", List.of("all", "column")))), 5);
        assertEquals(List.of(28L, 15L, 8L, 5L, 7L, 5L, 5L, 5L, 6L), List.copyOf(rounded.cells().values()));
        assertEquals(2, rounded.largestChange());
    }

    @Test
    void roundedTablesAddUpAndHaveNoSmallCount() {
        var random = new SplittableRandom(21);
        for (int i = 0; i < 200; i++) {
            var data = RandomTablesTest.random(random, new int[] {4, 3, 2});
            var release = Release.of("r", data, new Table("t", Map.of("d0", List.of("all", "d0"), "d1", List.of("all", "d1"), "d2", List.of("all", "d2"))));
            var cells = SmallCountRounding.round(release, 5).cells();
            assertTrue(cells.values().stream().allMatch(count -> count == 0 || count >= 5));
            var model = Model.of(data, release.cells());
            for (var sum : Sums.of(data, model)) {
                var figures = new long[model.cells()];
                cells.forEach((key, figure) -> figures[model.cell.get(key)] = figure);
                long parts = 0;
                for (int part : sum.parts()) {
                    parts += figures[part];
                }
                assertEquals(figures[sum.whole()], parts);
            }
        }
    }

    /** The table of CensusProtection, D = 2, variance 1.08, no ones (ptable_d2_v108_js1.csv). */
    private static List<CellKeys.Noise> published() {
        var table = new ArrayList<CellKeys.Noise>();
        double[][] rows = {{0, 0, 1}, {1, 0, 0.513333333333334}, {1, 2, 0.459999999999997}, {1, 3, 0.0266666666666684}, {2, 0, 0.165608346861048},
            {2, 2, 0.546349918833711}, {2, 3, 0.244866774888386}, {2, 4, 0.043174959416855}, {3, 2, 0.420784681404797}, {3, 3, 0.277645955785609},
            {3, 4, 0.182354044214391}, {3, 5, 0.119215318595203}, {4, 2, 0.0739466779323054}, {4, 3, 0.244213288270854}, {4, 4, 0.363680067593605},
            {4, 5, 0.244213288271006}, {4, 6, 0.0739466779322297}};
        for (var row : rows) {
            table.add(new CellKeys.Noise((int) row[0], (int) row[1], row[2]));
        }
        return table;
    }

    @Test
    void cellKeysFollowThePublishedTable() {
        var keys = new CellKeys(published());
        var random = new SplittableRandom(22);
        for (int count : new int[] {1, 2, 3, 4, 40}) {
            double sum = 0;
            double squares = 0;
            int draws = 200_000;
            for (int i = 0; i < draws; i++) {
                long shown = keys.publish(count, random.nextLong());
                assertNotEquals(1, shown);
                sum += shown - count;
                squares += (shown - count) * (shown - count);
            }
            assertEquals(0, sum / draws, 0.015);
            assertEquals(1.08, squares / draws, 0.02);
        }
        assertEquals(0, keys.publish(List.of()));
        var secret = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        var group = List.of(CellKeys.recordKey(secret, "1"), CellKeys.recordKey(secret, "2"), CellKeys.recordKey(secret, "3"));
        assertEquals(keys.publish(group), keys.publish(group.reversed()));
        assertEquals(keys.publish(group), keys.publish(3, group.stream().mapToLong(Long::longValue).sum()));
    }

    @Test
    void aTableThatDoesNotAddUpIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CellKeys(List.of(new CellKeys.Noise(0, 0, 1), new CellKeys.Noise(1, 2, 1))));
    }

    private static Data offices() {
        var contributions = Map.of(
                Key.of("a"), List.of(new Data.Contribution("large", 100), new Data.Contribution("second", 10), new Data.Contribution("third", 5)),
                Key.of("b"), List.of(new Data.Contribution("one", 40), new Data.Contribution("two", 38), new Data.Contribution("three", 37)),
                Key.of("c"), List.of(new Data.Contribution("four", 30), new Data.Contribution("five", 30), new Data.Contribution("six", 30)));
        return new Data(List.of(Dimension.flat("p", "all-p", List.of("a", "b", "c"))), Map.of(Key.of("a"), 115L, Key.of("b"), 115L, Key.of("c"), 90L), Set.of(), contributions);
    }

    /** p-percent by hand: in a the second knows the largest within 5 of 100; 10 percent asks for 5 more. */
    @Test
    void pPercent() {
        var release = Release.of("r", offices(), new Table("t", Map.of("p", List.of("all", "p"))));
        var policy = Policy.pPercent("p10", 10);
        var done = assertInstanceOf(Protection.Protected.class, DisclosureControl.protect(release, policy));
        assertEquals(new Decision.Suppressed(Decision.Reason.RESPONDENTS), done.decisions().get(Key.of("a")));
        var interval = DisclosureControl.audit(done.publication(), release, policy).intervals().get(Key.of("a"));
        assertTrue(interval.low() <= 110 && interval.high() >= 120, interval.toString());
        assertEquals(2, done.decisions().values().stream().filter(Decision.Suppressed.class::isInstance).count());
    }

    /** Dominance by hand: the largest holds 100 of 115, more than 80 percent; 125 would be needed. */
    @Test
    void dominance() {
        var release = Release.of("r", offices(), new Table("t", Map.of("p", List.of("all", "p"))));
        var policy = Policy.dominance("n1k80", 1, 80);
        var done = assertInstanceOf(Protection.Protected.class, DisclosureControl.protect(release, policy));
        assertEquals(new Decision.Suppressed(Decision.Reason.RESPONDENTS), done.decisions().get(Key.of("a")));
        assertTrue(DisclosureControl.audit(done.publication(), release, policy).intervals().get(Key.of("a")).high() >= 125);
    }
}
