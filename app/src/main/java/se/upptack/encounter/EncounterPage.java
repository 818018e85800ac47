package se.upptack.encounter;

import java.util.List;
import java.util.UUID;
import se.upptack.content.Guidance;
import se.upptack.pack.Citation;
import se.upptack.platform.FormError;

/**
 * The page of meetings without a case.
 *
 * @param mayCount  whether the forms are there: for those who meet people
 * @param whereFrom the source that says that no notes are made
 * @param guidance texts for this place of work
 * @param month     this month's sums for a manager's units, empty for others
 */
public record EncounterPage(
        boolean mayCount,
        List<Choice> units,
        List<Choice> lines,
        List<Choice> customers,
        List<Choice> channels,
        List<Choice> languages,
        List<Choice> presences,
        Form form,
        GroupForm group,
        List<Line> today,
        boolean showsMonth,
        List<MonthLine> month,
        List<Citation> whereFrom,
        List<Guidance.Hint> guidance,
        List<FormError> errors) {

    /** A code or an entry to choose. */
    public record Choice(String id, String name) {}

    /** What is chosen for the next meeting; {@code key} names it once. */
    public record Form(String key, String unit, String line, String customer, String channel, String language, String presence) {}

    /** The same for a group. */
    public record GroupForm(String key, String unit, String line, String customer, String language, String participants, boolean open) {}

    /** Something counted today that can be taken back. */
    public record Line(UUID id, String time, boolean told, boolean informed, int participants, String channel, String language, String customer) {}

    /** Sums of a unit this month. */
    public record MonthLine(String unit, String customer, String channel, long told, long informed) {}
}
