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
}
