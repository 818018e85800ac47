package se.upptack.directory;

import java.util.List;

/**
 * What the page of gaps shows: each county with how often support was missing in the last twelve months.
 *
 * @param groups the codes of the columns
 */
public record GapsPage(List<String> groups, List<County> counties, int most) {

    /**
     * A county.
     *
     * @param counts one for each column
     * @param column where it lies in the picture, from the west
     * @param row    the same from the north
     */
    public record County(String code, String name, List<Integer> counts, int total, int column, int row) {

        /** How strongly it is coloured, 0 to 60 in hundredths. */
        public int strength(int most) {
            return total == 0 || most == 0 ? 0 : 10 + 50 * total / most;
        }
    }

    /** A count as it is told: few are never told exactly. */
    public static String told(int count) {
        return count == 0 ? "0" : count < 5 ? "1–4" : String.valueOf(count);
    }
}
