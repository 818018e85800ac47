package se.upptack.disclosure;

import java.util.BitSet;

/** An attacker who knows every published cell and how tables are added up, and asks how small or large a withheld cell can be. */
final class Attack {
    private final Model model;
    private final BitSet published;
    private final int[] variable;
    final Simplex simplex;

    /**
     * @param published known at the beginning; a copy is kept
     * @param changeable cells whose publication may be changed later
     */
    Attack(Model model, BitSet published, BitSet changeable, long seed) {
        this.model = model;
        this.published = (BitSet) published.clone();
        variable = new int[model.cells()];
        var rowsOf = new int[model.unknowns()][];
        var count = new int[model.unknowns()];
        int rows = 0;
        var known = (BitSet) published.clone();
        known.or(changeable);
        for (int c = known.nextSetBit(0); c >= 0; c = known.nextSetBit(c + 1)) {
            if (model.members[c].length == 1) {
                variable[c] = model.members[c][0];
            } else if (model.members[c].length > 1) {
                variable[c] = model.unknowns() + rows++;
                for (int j : model.members[c]) {
                    count[j]++;
                }
            }
        }
        for (int j = 0; j < rowsOf.length; j++) {
            rowsOf[j] = new int[count[j]];
        }
        for (int c = known.nextSetBit(0); c >= 0; c = known.nextSetBit(c + 1)) {
            if (model.members[c].length > 1) {
                for (int j : model.members[c]) {
                    rowsOf[j][--count[j]] = variable[c] - model.unknowns();
                }
            }
        }
        simplex = new Simplex(rowsOf, rows, model.truth, seed);
        for (int c = published.nextSetBit(0); c >= 0; c = published.nextSetBit(c + 1)) {
            if (!model.empty(c)) {
                simplex.fix(variable[c]);
            }
        }
    }

    void backToTruth() {
        simplex.moveTo(model.truth);
    }

    /** Publishes one more cell; goes back to the true table. */
    void publish(int cell) {
        backToTruth();
        published.set(cell);
        simplex.fix(variable[cell]);
    }

    /** Withholds a published cell; the point stays where it is. */
    void withhold(int cell) {
        published.clear(cell);
        simplex.free(variable[cell]);
    }

    boolean published(int cell) {
        return published.get(cell);
    }

    BitSet published() {
        return published;
    }

    Simplex.End push(int cell, boolean up, double wanted, int limit) {
        return simplex.push(model.members[cell], up ? 1 : -1, wanted, limit);
    }

    /** After a push that was blocked: whether withholding this published cell would let the goal further. */
    double blocking(int cell, int goal, boolean up) {
        if (model.empty(cell)) {
            return 0;
        }
        double gain = simplex.blocking(variable[cell], model.members[goal], up ? 1 : -1);
        // A cell that is zero could only become larger.
        return gain < 0 && model.value[cell] == 0 ? 0 : Math.abs(gain);
    }

    double at(int cell) {
        double sum = 0;
        for (int j : model.members[cell]) {
            sum += simplex.x[j];
        }
        return sum;
    }
}
