package se.upptack.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is kept back may be worked out from what is shown. */
class WithholdingTest {

    @Test
    void smallCountsAreKeptBackAndZeroIsZero() {
        var table = new Withholding(5);
        int total = table.cell(40);
        var parts = List.of(table.cell(0), table.cell(3), table.cell(17), table.cell(20));
        table.sum(total, parts);
        assertThat(cells(table.withheld())).containsExactly(parts.get(1), parts.get(2));
    }

    @Test
    void nothingIsKeptBackWhenNothingIsSmall() {
        var table = new Withholding(5);
        table.sum(table.cell(16), table.cell(5), table.cell(0), table.cell(11));
        assertThat(table.withheld().isEmpty()).isTrue();
    }

    @Test
    void aSmallTotalIsKeptBackWithItsOnlyPart() {
        var table = new Withholding(5);
        table.sum(table.cell(3), table.cell(3), table.cell(0));
        assertThat(cells(table.withheld())).containsExactly(0, 1);
    }

    @Test
    void twoOnesAreNotTheOnlyWayToMakeTwo() {
        var table = new Withholding(5);
        int total = table.cell(30);
        int one = table.cell(1);
        int other = table.cell(1);
        table.sum(total, one, other, table.cell(28));
        // Known to be at least 1 each, two unknowns that make 2 would both be 1.
        assertThat(table.withheld().cardinality()).isGreaterThan(2);
    }

    @Test
    void whatIsLeftOfAWholeCountsToo() {
        var table = new Withholding(5);
        int whole = table.cell(60);
        int part = table.cell(58);
        table.sum(whole, part, table.rest(2));
        assertThat(table.withheld().get(part) || table.withheld().get(whole)).isTrue();
        var harmless = new Withholding(5);
        harmless.sum(harmless.cell(60), harmless.cell(40), harmless.rest(20));
        assertThat(harmless.withheld().isEmpty()).isTrue();
    }

    @Test
    void aChainOfSumsDoesNotGiveAwayWhatEachSumHides() {
        // Two blocks joined by one cell: each row and column has two unknowns, yet the joining cell follows from the totals.
        long[][] inner = {
            {2, 3, 20, 30, 9},
            {3, 2, 9, 40, 30},
            {20, 30, 2, 3, 2},
            {40, 30, 3, 2, 30},
        };
        var table = table(inner, 5);
        table.withheld();
        assertThat(table.fixed()).isNegative();
    }

    @Test
    void whatIsOnlyNotShownMayBeNothing() {
        // Forty groups that are not shown may each be 0, so their sum tells nothing of any one of them.
        var table = new Withholding(5);
        int total = table.cell(40);
        table.sum(total, java.util.stream.IntStream.range(0, 40).mapToObj(i -> table.rest(1)).toList());
        assertThat(table.withheld().isEmpty()).isTrue();
    }

    @Test
    void eliminationFindsWhatAPlainSolverFinds() {
        // a + b = 7, b + c = 9, a + c = 6 has one answer, although no sum has a single unknown: a = 2.
        var table = new Withholding(5);
        int a = table.cell(2);
        int b = table.cell(5);
        int c = table.cell(4);
        table.sum(table.cell(7), a, b);
        table.sum(table.cell(9), b, c);
        table.sum(table.cell(6), a, c);
        assertThat(table.withheld().cardinality()).isGreaterThan(3);
        assertThat(table.fixed()).isNegative();
    }

    @Test
    void aLargeTableIsDecidedAtOnce() {
        var random = new Random(7);
        var inner = new long[300][12];
        for (var row : inner) {
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextInt(25);
            }
        }
        var table = table(inner, 5);
        table.withheld();
        assertThat(table.fixed()).isNegative();
    }

    @Test
    void aWrongSumIsABug() {
        var table = new Withholding(5);
        assertThatThrownBy(() -> table.sum(table.cell(9), table.cell(4), table.cell(4))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void inRandomTablesNoSumHasOneUnknownAndNoChainGivesOne(int seed) {
        var random = new Random(seed);
        for (int round = 0; round < 250; round++) {
            int rows = 1 + random.nextInt(7);
            int columns = 2 + random.nextInt(6);
            int most = 1 + random.nextInt(round % 3 == 0 ? 6 : 40);
            var inner = new long[rows][columns];
            for (var row : inner) {
                for (int j = 0; j < columns; j++) {
                    row[j] = random.nextInt(4) == 0 ? 0 : random.nextInt(most);
                }
            }
            var table = table(inner, 5);
            var withheld = table.withheld();
            for (var sum : sums(inner)) {
                int unknown = 0;
                long residual = 0;
                for (int i = 0; i < sum.length; i++) {
                    if (withheld.get(sum[i])) {
                        unknown++;
                        residual += i == 0 ? 0 : value(inner, sum[i]);
                    }
                }
                assertThat(unknown).as("seed %d round %d", seed, round).isNotEqualTo(1);
                if (unknown > 0 && !withheld.get(sum[0])) {
                    assertThat(residual).isGreaterThanOrEqualTo(5 + unknown - 1);
                }
            }
            for (int cell = 0; cell < (rows + 1) * (columns + 1); cell++) {
                long value = value(inner, cell);
                assertThat(value > 0 && value < 5 && !withheld.get(cell)).as("a small count is shown").isFalse();
            }
            assertThat(table.fixed()).as("seed %d round %d", seed, round).isNegative();
        }
    }

    /** A table with totals in row 0 and column 0. */
    private static Withholding table(long[][] inner, int threshold) {
        var table = new Withholding(threshold);
        for (int cell = 0; cell < (inner.length + 1) * (inner[0].length + 1); cell++) {
            table.cell(value(inner, cell));
        }
        for (var sum : sums(inner)) {
            var parts = new ArrayList<Integer>();
            for (int i = 1; i < sum.length; i++) {
                parts.add(sum[i]);
            }
            table.sum(sum[0], parts);
        }
        return table;
    }

    private static long value(long[][] inner, int cell) {
        int width = inner[0].length + 1;
        int row = cell / width;
        int column = cell % width;
        long value = 0;
        for (int i = 0; i < inner.length; i++) {
            for (int j = 0; j < inner[0].length; j++) {
                if ((row == 0 || row == i + 1) && (column == 0 || column == j + 1)) {
                    value += inner[i][j];
                }
            }
        }
        return value;
    }

    private static List<int[]> sums(long[][] inner) {
        int width = inner[0].length + 1;
        var sums = new ArrayList<int[]>();
        for (int row = 0; row <= inner.length; row++) {
            var cells = new int[width];
            for (int j = 0; j < width; j++) {
                cells[j] = row * width + j;
            }
            sums.add(cells);
        }
        for (int column = 0; column < width; column++) {
            var cells = new int[inner.length + 1];
            for (int i = 0; i <= inner.length; i++) {
                cells[i] = i * width + column;
            }
            sums.add(cells);
        }
        return sums;
    }

    private static List<Integer> cells(BitSet withheld) {
        return withheld.stream().boxed().toList();
    }
}
