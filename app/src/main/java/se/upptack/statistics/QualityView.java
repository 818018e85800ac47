package se.upptack.statistics;

import java.util.List;

/**
 * How sure the registrations are: of the whole selection, and of each unit that had enough workers for nobody to be pointed out.
 *
 * @param beside the indicators about the registering itself
 * @param few    how many units had too few workers to be shown
 */
public record QualityView(Frame frame, List<Beside> beside, List<Unit> units, int few) {

    /** An indicator about the registering, with its value for the selection. */
    public record Beside(String id, String name, String definition, String caveat, Value value) {}

    /**
     * One unit; nothing in it is about one worker.
     *
     * @param present  questions put although someone was present
     * @param sameDay  registered the same day
     * @param monthEnd registered afterwards at the end of the month
     * @param yes      affirmative answers of those who answered
     * @param noYes    whether so many have answered without one yes that the way of asking is worth a look
     * @param silent   the month after which nothing has been registered although questions were due, or empty
     */
    public record Unit(String name, Value present, Value sameDay, Value monthEnd, Value yes, boolean noYes, String silent) {}
}
