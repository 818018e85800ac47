package se.upptack.asking;

import java.util.Map;
import se.upptack.platform.Month;

/** What an occasion adds to its worker's month. */
final class Worked {

    private Worked() {}

    /**
     * Only what a prompt asked for counts as the worker's scope; a talk on one's own initiative adds to asked, never takes from it.
     *
     * @param sign 1 to add, -1 to take away
     * @return the month with scoped and asked, or nothing
     */
    static Map<OccasionRows.WorkerMonth, int[]> of(OccasionRow row, boolean prompted, int sign) {
        var put = row.outcome().put();
        return prompted || put
                ? Map.of(new OccasionRows.WorkerMonth(row.worker(), row.place().unit(), row.place().line(), Month.of(row.occurred())),
                        new int[] {sign, put ? sign : 0})
                : Map.of();
    }
}
