package se.upptack.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All cells of all linked tables as sums of the same unknowns: what an attacker sees as one system of equations. Cells that consist of the
 * same unknowns are one cell here, and unknowns that no cell tells apart are one unknown.
 */
final class Model {
    /** The unknowns of each cell, ascending. */
    final int[][] members;
    /** The cells of each unknown, ascending. */
    final int[][] cellsOf;
    /** True figures of the unknowns and of the cells. */
    final long[] truth;
    final long[] value;
    /** Which cell a key is; several keys may be one cell. */
    final Map<Key, Integer> cell;
    /** The crossings of leaves behind each unknown. */
    final List<List<Key>> crossings;
    /** The leaf of the longest dimension each unknown belongs to: a place, mostly. */
    final int[] unit;
    final int units;

    private Model(int[][] members, int[][] cellsOf, long[] truth, long[] value, Map<Key, Integer> cell, List<List<Key>> crossings, int[] unit) {
        this.members = members;
        this.cellsOf = cellsOf;
        this.truth = truth;
        this.value = value;
        this.cell = cell;
        this.crossings = crossings;
        this.unit = unit;
        units = java.util.stream.IntStream.of(unit).max().orElse(-1) + 1;
    }

    int cells() {
        return members.length;
    }

    int unknowns() {
        return truth.length;
    }

    /** A cell that can hold nothing: every crossing in it is impossible. */
    boolean empty(int cell) {
        return members[cell].length == 0;
    }

    /** The model of these cells; throws IllegalArgumentException for a code that is not registered in its dimension. */
    static Model of(Data data, List<Key> keys) {
        int width = data.dimensions().size();
        var leafIndex = new ArrayList<Map<String, Integer>>();
        var sizes = new int[width];
        for (int d = 0; d < width; d++) {
            var index = new HashMap<String, Integer>();
            for (var leaf : data.dimensions().get(d).leaves()) {
                index.put(leaf, index.size());
            }
            leafIndex.add(index);
            sizes[d] = index.size();
        }
        long crossings = 1;
        for (int size : sizes) {
            crossings = Math.multiplyExact(crossings, size);
        }
        if (crossings > 5_000_000) {
            throw new IllegalArgumentException("the finest crossing has " + crossings + " cells; leave out a dimension that no table uses");
        }
        var partsOfCode = new ArrayList<Map<String, int[]>>();
        for (int d = 0; d < width; d++) {
            partsOfCode.add(new HashMap<>());
        }
        var distinct = new LinkedHashMap<Key, int[]>();
        var possible = new boolean[(int) crossings];
        Arrays.fill(possible, true);
        data.impossible().forEach(key -> possible[position(key, leafIndex, sizes)] = false);
        for (var key : keys) {
            distinct.computeIfAbsent(key, k -> membersOf(k, data, leafIndex, partsOfCode, sizes, possible));
        }
        return assemble(data, distinct, (int) crossings, leafIndex, sizes, possible);
    }

    private static Model assemble(Data data, Map<Key, int[]> distinct, int crossings, List<Map<String, Integer>> leafIndex, int[] sizes, boolean[] possible) {
        var raw = new ArrayList<int[]>(distinct.values());
        var count = new int[crossings];
        raw.forEach(cell -> {
            for (int j : cell) {
                count[j]++;
            }
        });
        var of = new int[crossings][];
        for (int j = 0; j < crossings; j++) {
            of[j] = new int[count[j]];
        }
        var filled = new int[crossings];
        for (int c = 0; c < raw.size(); c++) {
            for (int j : raw.get(c)) {
                of[j][filled[j]++] = c;
            }
        }
        // Unknowns in exactly the same cells cannot be told apart by anyone, so only their sum is an unknown.
        var classes = new LinkedHashMap<List<Integer>, Integer>();
        var classOf = new int[crossings];
        for (int j = 0; j < crossings; j++) {
            if (of[j].length == 0 || !possible[j]) {
                classOf[j] = -1;
                continue;
            }
            var signature = Arrays.stream(of[j]).boxed().toList();
            classOf[j] = classes.computeIfAbsent(signature, s -> classes.size());
        }
        var truth = new long[classes.size()];
        data.values().forEach((key, amount) -> {
            int unknown = classOf[position(key, leafIndex, sizes)];
            if (unknown >= 0) {
                truth[unknown] = Math.addExact(truth[unknown], amount);
            }
        });
        int longest = 0;
        for (int d = 1; d < sizes.length; d++) {
            longest = sizes[d] > sizes[longest] ? d : longest;
        }
        int below = 1;
        for (int d = longest + 1; d < sizes.length; d++) {
            below *= sizes[d];
        }
        var unit = new int[truth.length];
        for (int j = crossings - 1; j >= 0; j--) {
            if (classOf[j] >= 0) {
                unit[classOf[j]] = j / below % sizes[longest];
            }
        }
        var behind = new ArrayList<List<Key>>();
        for (int i = 0; i < truth.length; i++) {
            behind.add(new ArrayList<>());
        }
        data.contributions().keySet().forEach(key -> {
            int unknown = classOf[position(key, leafIndex, sizes)];
            if (unknown >= 0) {
                behind.get(unknown).add(key);
            }
        });
        var same = new LinkedHashMap<List<Integer>, Integer>();
        var cell = new LinkedHashMap<Key, Integer>();
        var members = new ArrayList<int[]>();
        int c = 0;
        for (var key : distinct.keySet()) {
            var parts = Arrays.stream(raw.get(c++)).map(j -> classOf[j]).filter(j -> j >= 0).distinct().sorted().toArray();
            int id = same.computeIfAbsent(Arrays.stream(parts).boxed().toList(), p -> {
                members.add(parts);
                return members.size() - 1;
            });
            cell.put(key, id);
        }
        return finish(members, truth, cell, behind, unit);
    }

    private static Model finish(List<int[]> members, long[] truth, Map<Key, Integer> cell, List<List<Key>> behind, int[] unit) {
        var value = new long[members.size()];
        var cellsOf = new ArrayList<List<Integer>>();
        for (int j = 0; j < truth.length; j++) {
            cellsOf.add(new ArrayList<>());
        }
        for (int i = 0; i < value.length; i++) {
            for (int j : members.get(i)) {
                value[i] = Math.addExact(value[i], truth[j]);
                cellsOf.get(j).add(i);
            }
        }
        return new Model(members.toArray(int[][]::new), cellsOf.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new),
                truth, value, cell, behind, unit);
    }

    private static int[] membersOf(Key key, Data data, List<Map<String, Integer>> leafIndex, List<Map<String, int[]>> partsOfCode, int[] sizes, boolean[] possible) {
        if (key.codes().size() != sizes.length) {
            throw new IllegalArgumentException("the cell " + key + " has another number of codes than there are dimensions");
        }
        int[] crossed = {0};
        for (int d = 0; d < sizes.length; d++) {
            var code = key.codes().get(d);
            var dimension = data.dimensions().get(d);
            var index = leafIndex.get(d);
            var parts = partsOfCode.get(d).computeIfAbsent(code, c -> {
                var leaves = dimension.leavesOf(c);
                if (leaves == null) {
                    throw new IllegalArgumentException("unregistered grouping: the dimension " + dimension.id() + " has no code " + c);
                }
                return leaves.stream().mapToInt(index::get).toArray();
            });
            var next = new int[crossed.length * parts.length];
            int n = 0;
            for (int before : crossed) {
                for (int part : parts) {
                    next[n++] = before * sizes[d] + part;
                }
            }
            crossed = next;
        }
        return Arrays.stream(crossed).filter(j -> possible[j]).toArray();
    }

    private static int position(Key key, List<Map<String, Integer>> leafIndex, int[] sizes) {
        int at = 0;
        for (int d = 0; d < sizes.length; d++) {
            at = at * sizes[d] + leafIndex.get(d).get(key.codes().get(d));
        }
        return at;
    }
}
