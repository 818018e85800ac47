package se.upptack.disclosure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The other way: no cell withheld, small counts rounded. Crossings behind small published counts become 0 or the base, chosen so that sums stay
 * close; every table is then added up from the rounded crossings, so that all tables agree with each other. For tables that must be complete
 * and additive. It does not look at earlier releases, and a reader knows less of every small count but something of each.
 *
 * <p>After Langsrud and Heldal (2018), PLS based rounding of small counts.
 */
public final class SmallCountRounding {

    /**
     * The rounded tables.
     *
     * @param cells every cell of the release with its rounded figure
     * @param largestChange the largest difference between a cell and its true figure
     */
    public record Rounded(Map<Key, Long> cells, long largestChange) {}

    private SmallCountRounding() {}

    /**
     * Rounds until no published count lies between zero and the base.
     *
     * @param base counts from 1 up to one less than this are small; at least 2
     */
    public static Rounded round(Release release, int base) {
        if (base < 2) {
            throw new IllegalArgumentException("the base must be at least 2");
        }
        var keys = release.cells();
        var model = Model.of(release.data(), keys);
        var chosen = new boolean[model.unknowns()];
        long[] rounded = model.truth.clone();
        long[] cells = model.value.clone();
        while (choose(model, cells, rounded, chosen, base)) {
            rounded = place(model, chosen, base);
            cells = new long[model.cells()];
            for (int c = 0; c < cells.length; c++) {
                for (int j : model.members[c]) {
                    cells[c] += rounded[j];
                }
            }
        }
        var result = new LinkedHashMap<Key, Long>();
        long largest = 0;
        for (var key : keys) {
            int c = model.cell.get(key);
            result.put(key, cells[c]);
            largest = Math.max(largest, Math.abs(cells[c] - model.value[c]));
        }
        return new Rounded(result, largest);
    }

    /** Adds the crossings behind small published counts; false when there is none left. */
    private static boolean choose(Model model, long[] cells, long[] rounded, boolean[] chosen, int base) {
        boolean more = false;
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] > 0 && cells[c] < base) {
                for (int j : model.members[c]) {
                    if (!chosen[j] && rounded[j] > 0 && rounded[j] < base) {
                        chosen[j] = true;
                        more = true;
                    }
                }
            }
        }
        return more;
    }

    /** Rounds the chosen crossings: as many up as their sum asks for, one by one where the sums lack most. */
    private static long[] place(Model model, boolean[] chosen, int base) {
        var rounded = model.truth.clone();
        var missing = new long[model.cells()];
        long sum = 0;
        for (int j = 0; j < chosen.length; j++) {
            if (chosen[j]) {
                rounded[j] = 0;
                sum += model.truth[j];
                for (int c : model.cellsOf[j]) {
                    missing[c] += model.truth[j];
                }
            }
        }
        for (long left = Math.round((double) sum / base); left > 0; left--) {
            int best = -1;
            long most = Long.MIN_VALUE;
            for (int j = 0; j < chosen.length; j++) {
                if (!chosen[j] || rounded[j] > 0 || model.truth[j] == 0) {
                    continue;
                }
                long score = 0;
                for (int c : model.cellsOf[j]) {
                    score += missing[c];
                }
                if (score > most || score == most && best >= 0 && model.truth[j] > model.truth[best]) {
                    most = score;
                    best = j;
                }
            }
            if (best < 0) {
                break;
            }
            rounded[best] = base;
            for (int c : model.cellsOf[best]) {
                missing[c] -= base;
            }
        }
        return rounded;
    }
}
