package se.upptack.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Looks for another table that differs from the true one in few places near the goal, everything else kept. What is found there holds for
 * the whole; what is not found there may still exist.
 */
final class Neighbourhood {
    private final Model model;
    private final BitSet published;
    /** The unknowns of each unit, and in how many published cells they are. */
    private final int[][] ofUnit;
    private final int[] tightness;
    private final int[] inside;
    private final int[] rowAt;
    private final int[] chosen;
    private final SplittableRandom always;
    private SplittableRandom random;
    private int size;
    private boolean withKnown;
    private int[] inTheWay = new int[0];

    /**
     * What was found: a table in whole numbers, or one with fractions.
     *
     * @param whole null when there are fractions
     * @param unknowns with fractions: the unknowns that may differ
     * @param values with fractions: where they stand
     */
    record Found(@org.jspecify.annotations.Nullable Witness whole, int[] unknowns, double[] values) {}

    /** @param published followed as it changes */
    Neighbourhood(Model model, BitSet published, long seed) {
        this.model = model;
        this.published = published;
        always = new SplittableRandom(seed);
        random = always;
        inside = new int[model.unknowns()];
        Arrays.fill(inside, -1);
        rowAt = new int[model.cells()];
        Arrays.fill(rowAt, -1);
        chosen = new int[model.unknowns()];
        tightness = new int[model.units];
        var count = new int[model.units];
        for (int j = 0; j < model.unknowns(); j++) {
            count[model.unit[j]]++;
            for (int c : model.cellsOf[j]) {
                if (published.get(c)) {
                    tightness[model.unit[j]]++;
                }
            }
        }
        ofUnit = new int[model.units][];
        for (int u = 0; u < model.units; u++) {
            ofUnit[u] = new int[count[u]];
        }
        for (int j = model.unknowns() - 1; j >= 0; j--) {
            ofUnit[model.unit[j]][--count[model.unit[j]]] = j;
        }
    }

    private boolean known(int unknown) {
        for (int c : model.cellsOf[unknown]) {
            if (published.get(c) && model.members[c].length == 1) {
                return true;
            }
        }
        return false;
    }

    private void add(int unknown) {
        if (inside[unknown] < 0 && (withKnown || !known(unknown))) {
            inside[unknown] = size;
            chosen[size++] = unknown;
        }
    }

    /**
     * A table in which the cell has got where it is wanted, or null when none was found.
     *
     * @param partners how many other units may change
     */
    @org.jspecify.annotations.Nullable Found find(int goal, boolean up, long wanted, int partners) {
        size = 0;
        inTheWay = new int[0];
        var own = units(model.members[goal]);
        var chosenUnits = new java.util.LinkedHashSet<Integer>();
        if (own.size() == 1) {
            chosenUnits.addAll(own);
        } else {
            // What must become zero has to be inside; beyond that some that can take and give.
            for (int j : model.members[goal]) {
                if (model.truth[j] > 0 && chosenUnits.size() < partners + 8) {
                    chosenUnits.add(model.unit[j]);
                }
            }
            pick(own, chosenUnits, partners / 2 + 1, goal);
        }
        var around = around(goal, own);
        if (around >= 0) {
            var others = units(model.members[around]);
            others.removeAll(own);
            pick(others, chosenUnits, partners, around);
        }
        for (int u : chosenUnits) {
            for (int j : ofUnit[u]) {
                add(j);
            }
        }
        try {
            return solve(goal, up, wanted);
        } finally {
            for (int i = 0; i < size; i++) {
                inside[chosen[i]] = -1;
            }
        }
    }

    /**
     * As {@link #find}, and when nothing was found remembers which published cells stand in the way.
     */
    @org.jspecify.annotations.Nullable Found findOrExplain(int goal, boolean up, long wanted, int partners) {
        withKnown = true;
        try {
            return find(goal, up, wanted, partners);
        } finally {
            withKnown = false;
        }
    }

    /** As {@link #find} or {@link #findOrExplain}, with dice that are thrown for this look only: what is found does not depend on earlier looks. */
    @org.jspecify.annotations.Nullable Found findAlone(int goal, boolean up, long wanted, int partners, boolean withKnown, long dice) {
        random = new SplittableRandom(dice);
        try {
            return withKnown ? findOrExplain(goal, up, wanted, partners) : find(goal, up, wanted, partners);
        } finally {
            random = always;
        }
    }

    /** After {@link #findOrExplain} has found nothing: the published cells in the way. */
    int[] inTheWay() {
        return inTheWay;
    }

    private java.util.LinkedHashSet<Integer> units(int[] unknowns) {
        var units = new java.util.LinkedHashSet<Integer>();
        for (int j : unknowns) {
            units.add(model.unit[j]);
        }
        return units;
    }

    /** The smallest cell that holds the goal and more units than it; -1 when there is none. */
    private int around(int goal, java.util.Set<Integer> own) {
        int best = -1;
        for (int c : model.cellsOf[model.members[goal][0]]) {
            if (model.members[c].length > model.members[goal].length && (best < 0 || model.members[c].length < model.members[best].length)) {
                if (units(model.members[c]).size() > own.size()) {
                    best = c;
                }
            }
        }
        return best;
    }

    private void pick(java.util.Set<Integer> from, java.util.Set<Integer> into, int many, int cell) {
        var stock = new java.util.HashMap<Integer, Long>();
        for (int j : model.members[cell]) {
            stock.merge(model.unit[j], model.truth[j], Long::sum);
        }
        var ranked = from.stream().filter(u -> !into.contains(u)).sorted(Comparator.comparingLong((Integer u) -> -Math.min(3, stock.getOrDefault(u, 0L))).thenComparingInt(u -> tightness[u])).toList();
        var left = new java.util.ArrayList<>(ranked.subList(0, Math.min(ranked.size(), 3 * many)));
        for (int i = 0; i < many && !left.isEmpty(); i++) {
            into.add(left.remove(random.nextInt(left.size())));
        }
    }

    private @org.jspecify.annotations.Nullable Found solve(int goal, boolean up, long wanted) {
        int rows = 0;
        var rowsOf = new int[size][];
        var seen = new int[64];
        for (int i = 0; i < size; i++) {
            int n = 0;
            for (int c : model.cellsOf[chosen[i]]) {
                if (published.get(c) && model.members[c].length > 1) {
                    if (rowAt[c] < 0) {
                        rowAt[c] = rows++;
                    }
                    if (n == seen.length) {
                        seen = Arrays.copyOf(seen, 2 * n);
                    }
                    seen[n++] = rowAt[c];
                }
            }
            rowsOf[i] = Arrays.copyOf(seen, n);
        }
        var start = new long[size];
        int parts = 0;
        var goalParts = new int[size];
        for (int i = 0; i < size; i++) {
            start[i] = model.truth[chosen[i]];
            for (int c : model.cellsOf[chosen[i]]) {
                if (c == goal) {
                    goalParts[parts++] = i;
                }
            }
        }
        var cellOfRow = new int[rows];
        for (int i = 0; i < size; i++) {
            for (int c : model.cellsOf[chosen[i]]) {
                if (rowAt[c] >= 0) {
                    cellOfRow[rowAt[c]] = c;
                    rowAt[c] = -1;
                }
            }
        }
        if (parts == 0) {
            return null;
        }
        var simplex = new Simplex(rowsOf, rows, start, random.nextLong());
        for (int r = 0; r < rows; r++) {
            simplex.fix(size + r);
        }
        for (int i = 0; i < size; i++) {
            if (withKnown && known(chosen[i])) {
                simplex.fix(i);
            }
        }
        var goalUnknowns = Arrays.copyOf(goalParts, parts);
        // The rest of the goal cell stays as it is.
        long inReach = 0;
        for (int i : goalUnknowns) {
            inReach += start[i];
        }
        double target = wanted - (model.value[goal] - inReach);
        if (target < 0) {
            return null;
        }
        var end = simplex.push(goalUnknowns, up ? 1 : -1, target, 2000);
        if (end != Simplex.End.REACHED) {
            if (withKnown && end == Simplex.End.BLOCKED) {
                explain(simplex, goalUnknowns, up ? 1 : -1, cellOfRow);
            }
            return null;
        }
        if (simplex.error() > 1e-7) {
            return null;
        }
        return read(simplex);
    }

    private void explain(Simplex simplex, int[] goal, int direction, int[] cellOfRow) {
        var cells = new java.util.ArrayList<Integer>();
        for (int r = 0; r < cellOfRow.length; r++) {
            double gain = simplex.blocking(size + r, goal, direction);
            if (gain > 0 || gain < 0 && model.value[cellOfRow[r]] > 0) {
                cells.add(cellOfRow[r]);
            }
        }
        for (int i = 0; i < size; i++) {
            double gain = simplex.fixed(i) ? simplex.blocking(i, goal, direction) : 0;
            if (gain > 0 || gain < 0 && model.truth[chosen[i]] > 0) {
                for (int c : model.cellsOf[chosen[i]]) {
                    if (model.members[c].length == 1 && published.get(c)) {
                        cells.add(c);
                            }
                }
            }
        }
        inTheWay = cells.stream().mapToInt(Integer::intValue).toArray();

    }

    private @org.jspecify.annotations.Nullable Found read(Simplex simplex) {
        var small = new long[size];
        for (int i = 0; i < size; i++) {
            small[i] = model.truth[chosen[i]];
        }
        var difference = Witness.between(small, simplex.x);
        if (difference == null) {
            return new Found(null, Arrays.copyOf(chosen, size), Arrays.copyOf(simplex.x, size));
        }
        // In ascending order of the unknowns of the whole.
        var order = IntStream.range(0, difference.unknowns().length).boxed().sorted(Comparator.comparingInt(i -> chosen[difference.unknowns()[i]])).toList();
        return new Found(new Witness(order.stream().mapToInt(i -> chosen[difference.unknowns()[i]]).toArray(), order.stream().mapToLong(i -> difference.changes()[i]).toArray()), new int[0], new double[0]);
    }
}
