package se.upptack.disclosure;

/**
 * Another table that agrees with everything published: how it differs from the true one. As long as it exists, nobody can rule it out.
 *
 * @param unknowns which unknowns differ, ascending
 * @param changes by how much, none of them zero
 */
record Witness(int[] unknowns, long[] changes) {

    /** The difference between a point and the truth; null when the point is not whole. */
    static @org.jspecify.annotations.Nullable Witness between(long[] truth, double[] point) {
        int n = 0;
        for (int j = 0; j < truth.length; j++) {
            if (point[j] != Math.rint(point[j])) {
                return null;
            }
            if ((long) point[j] != truth[j]) {
                n++;
            }
        }
        var unknowns = new int[n];
        var changes = new long[n];
        n = 0;
        for (int j = 0; j < truth.length; j++) {
            if ((long) point[j] != truth[j]) {
                unknowns[n] = j;
                changes[n++] = (long) point[j] - truth[j];
            }
        }
        return new Witness(unknowns, changes);
    }

    /** Adds what differs in every cell to {@code change}. */
    void addTo(long[] change, Model model) {
        for (int i = 0; i < unknowns.length; i++) {
            for (int cell : model.cellsOf[unknowns[i]]) {
                change[cell] += changes[i];
            }
        }
    }

    /** Undoes {@link #addTo}, cheaper than clearing. */
    void clear(long[] change, Model model) {
        for (int unknown : unknowns) {
            for (int cell : model.cellsOf[unknown]) {
                change[cell] = 0;
            }
        }
    }

    /** In whole numbers: nothing is negative, and no cell of {@code published} differs. */
    boolean holds(Model model, java.util.BitSet published, long[] change) {
        for (int i = 0; i < unknowns.length; i++) {
            if (model.truth[unknowns[i]] + changes[i] < 0) {
                return false;
            }
            for (int cell : model.cellsOf[unknowns[i]]) {
                if (change[cell] != 0 && published.get(cell)) {
                    return false;
                }
            }
        }
        return true;
    }
}
