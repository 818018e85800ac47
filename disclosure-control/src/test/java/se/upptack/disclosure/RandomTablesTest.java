package se.upptack.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Bar B8: random tables, protected, and then attacked by a plain search through all tables in whole numbers that agree with what is shown.
 * The search knows nothing of the library; it is exact, so that one exposed person in a thousand tables would be found.
 */
class RandomTablesTest {
    private static final int THRESHOLD = 5;

    record Outcome(int safe, int refused, int goals, int failures, int undecided) {}

    @Test
    void thousandTablesOfThreeDimensions() {
        var outcome = attackAll(1000, new int[] {3, 3, 2}, 11);
        assertEquals(0, outcome.failures());
        assertEquals(0, outcome.undecided());
        assertTrue(outcome.safe() >= 990, outcome.toString());
    }

    @Test
    void threeHundredSquares() {
        var outcome = attackAll(300, new int[] {4, 4}, 12);
        assertEquals(0, outcome.failures());
        assertEquals(0, outcome.undecided());
        assertTrue(outcome.safe() >= 295, outcome.toString());
    }

    @Test
    void linkedTablesThatShareAMargin() {
        var random = new SplittableRandom(13);
        int goals = 0;
        for (int i = 0; i < 200; i++) {
            var data = random(random, new int[] {3, 3, 2});
            var release = Release.of("linked", data,
                    new Table("ab", Map.of("d0", List.of("all", "d0"), "d1", List.of("all", "d1"))),
                    new Table("bc", Map.of("d1", List.of("all", "d1"), "d2", List.of("all", "d2"))));
            if (DisclosureControl.protect(release, Policy.counts("t", THRESHOLD)) instanceof Protection.Protected done) {
                var attacked = attack(data, done.publication());
                assertEquals(0, attacked[1], "table " + i);
                assertEquals(0, attacked[2], "table " + i);
                goals += attacked[0];
            }
        }
        assertTrue(goals > 500);
    }

    private static Outcome attackAll(int tables, int[] sizes, long seed) {
        var random = new SplittableRandom(seed);
        int safe = 0;
        int refused = 0;
        var sum = new int[3];
        for (int i = 0; i < tables; i++) {
            var data = random(random, sizes);
            var levels = new LinkedHashMap<String, List<String>>();
            for (int d = 0; d < sizes.length; d++) {
                levels.put("d" + d, List.of("all", "d" + d));
            }
            var protection = DisclosureControl.protect(Release.of("r", data, new Table("t", levels)), Policy.counts("t", THRESHOLD));
            if (protection instanceof Protection.Protected done) {
                safe++;
                var attacked = attack(data, done.publication());
                for (int k = 0; k < 3; k++) {
                    sum[k] += attacked[k];
                }
            } else {
                refused++;
            }
        }
        return new Outcome(safe, refused, sum[0], sum[1], sum[2]);
    }

    static Data random(SplittableRandom random, int[] sizes) {
        var dimensions = new ArrayList<Dimension>();
        List<List<String>> keys = List.of(List.of());
        for (int d = 0; d < sizes.length; d++) {
            var leaves = new ArrayList<String>();
            for (int i = 0; i < sizes[d]; i++) {
                leaves.add("abcdefgh".charAt(d) + "" + i);
            }
            dimensions.add(Dimension.flat("d" + d, "T" + d, leaves));
            var longer = new ArrayList<List<String>>();
            for (var key : keys) {
                for (var leaf : leaves) {
                    var more = new ArrayList<>(key);
                    more.add(leaf);
                    longer.add(more);
                }
            }
            keys = longer;
        }
        var values = new HashMap<Key, Long>();
        int kind = random.nextInt(3);
        for (var key : keys) {
            long value = switch (kind) {
                case 0 -> random.nextInt(7);
                case 1 -> random.nextInt(3) == 0 ? 0 : random.nextInt(13);
                default -> random.nextInt(5) == 0 ? random.nextInt(4) : 3 + random.nextInt(20);
            };
            values.put(new Key(key), value);
        }
        return Data.counts(dimensions, values);
    }

    /** Goals tried, goals an attacker excludes, goals the search could not decide. */
    private static int[] attack(Data data, Publication publication) {
        var inner = new ArrayList<>(data.values().keySet());
        inner.sort(null);
        var rows = new ArrayList<int[]>();
        var sums = new ArrayList<Long>();
        var goals = new ArrayList<int[]>();
        publication.cells().forEach((key, shown) -> {
            var members = new ArrayList<Integer>();
            for (int i = 0; i < inner.size(); i++) {
                boolean inside = true;
                for (int d = 0; d < key.codes().size(); d++) {
                    inside &= data.dimensions().get(d).leavesOf(key.codes().get(d)).contains(inner.get(i).codes().get(d));
                }
                if (inside) {
                    members.add(i);
                }
            }
            var array = members.stream().mapToInt(Integer::intValue).toArray();
            long value = members.stream().mapToLong(i -> data.values().get(inner.get(i))).sum();
            if (shown instanceof Publication.Value figure) {
                assertEquals(value, figure.figure());
                assertTrue(value >= THRESHOLD);
                rows.add(array);
                sums.add(value);
            } else if (value < THRESHOLD) {
                goals.add(array);
            }
        });
        var result = new int[3];
        for (var goal : goals) {
            for (boolean up : new boolean[] {false, true}) {
                result[0]++;
                // Short searches from many sides; each that ends within its steps has decided the matter.
                Boolean possible = null;
                for (int side = 0; side < 400 && possible == null; side++) {
                    var search = new Plain(inner.size(), rows, sums, goal, up, side);
                    boolean found = search.solve(0);
                    possible = found ? Boolean.TRUE : search.steps > search.most ? null : Boolean.FALSE;
                }
                if (!Boolean.TRUE.equals(possible)) {
                    result[possible == null ? 2 : 1]++;
                }
            }
        }
        return result;
    }

    /** Depth first, the cell with the least room first, cutting off what cannot add up any more. */
    private static final class Plain {
        private final SplittableRandom random;
        final int most;
        private static final long PLENTY = 1000;
        private final int unknowns;
        private final List<int[]> rows = new ArrayList<>();
        private final long[] left;
        private final boolean atLeast;
        private final long[] value;
        private final long[] low;
        private final long[] high;
        int steps;

        Plain(int unknowns, List<int[]> known, List<Long> sums, int[] goal, boolean up, int side) {
            random = new SplittableRandom(side);
            most = 500 + 50 * side;
            this.unknowns = unknowns;
            rows.addAll(known);
            rows.add(goal);
            atLeast = up;
            left = new long[rows.size()];
            for (int r = 0; r < sums.size(); r++) {
                left[r] = sums.get(r);
            }
            left[sums.size()] = up ? THRESHOLD : 0;
            value = new long[unknowns];
            java.util.Arrays.fill(value, -1);
            low = new long[unknowns];
            high = new long[unknowns];
        }

        /** What each cell can be by looking at one sum at a time; false when nothing fits. */
        private boolean bounds() {
            for (int j = 0; j < unknowns; j++) {
                low[j] = value[j] < 0 ? 0 : value[j];
                high[j] = value[j] < 0 ? PLENTY : value[j];
            }
            for (boolean changed = true; changed; ) {
                changed = false;
                for (int r = 0; r < rows.size(); r++) {
                    boolean open = atLeast && r == rows.size() - 1;
                    long least = 0;
                    long most = 0;
                    for (int j : rows.get(r)) {
                        least += low[j];
                        most += high[j];
                    }
                    if (most < left[r] || !open && least > left[r]) {
                        return false;
                    }
                    for (int j : rows.get(r)) {
                        long up = open ? high[j] : Math.min(high[j], left[r] - (least - low[j]));
                        long down = Math.max(low[j], left[r] - (most - high[j]));
                        if (up < high[j] || down > low[j]) {
                            most -= high[j] - up;
                            least += down - low[j];
                            high[j] = up;
                            low[j] = down;
                            changed = true;
                            if (down > up) {
                                return false;
                            }
                        }
                    }
                }
            }
            return true;
        }

        boolean solve(int depth) {
            if (++steps > most || !bounds()) {
                return false;
            }
            int best = -1;
            for (int j = 0; j < unknowns; j++) {
                long size = best < 0 ? Long.MAX_VALUE : high[best] - low[best];
                if (value[j] < 0 && (high[j] - low[j] < size || high[j] - low[j] == size && random.nextInt(3) == 0)) {
                    best = j;
                }
            }
            if (best < 0) {
                return true;
            }
            long from = low[best];
            long to = high[best];
            // From somewhere within outwards.
            long middle = from + random.nextLong(to - from + 1);
            for (long step = 0; step <= 2 * (to - from) + 1; step++) {
                long amount = step % 2 == 0 ? middle + step / 2 : middle - (step + 1) / 2;
                if (amount < from || amount > to) {
                    continue;
                }
                value[best] = amount;
                if (solve(depth + 1)) {
                    return true;
                }
                if (steps > most) {
                    return false;
                }
            }
            value[best] = -1;
            return false;
        }
    }
}
