package se.upptack.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page of figures.
 *
 * @param asking  what came of the questions that fell due by routine or interval; null when none did and none could
 * @param inform  where information comes first; null when it does not
 * @param signs   where the question follows a sign; null when nothing was noted
 * @param brought what the questions brought, whatever made them be asked
 * @param after   what was done after the answer
 */
public record OverviewView(
        Frame frame, @Nullable Asking asking, @Nullable Part inform, @Nullable Part signs, List<Figured> brought, List<Figured> after, List<Stall> stalls, Flag flag) {

    /** A figure with its name, what share of what it is, and how it is counted. */
    public record Figured(String label, Value value, @Nullable Value share, String of, String means) {}

    /** Figures that belong together, with the share that sums them up. */
    public record Part(Value share, String means, List<Figured> figures) {}

    /**
     * @param cannot a sentence in place of everything else when coverage cannot be assessed, otherwise empty
     * @param trend  whether coverage rises or falls, in words
     */
    public record Asking(
            Value coverage,
            String means,
            String cannot,
            String trend,
            Chart chart,
            List<Month> months,
            List<Figured> outcomes,
            List<Reason> reasons,
            @Nullable Chart reasonChart,
            Figured notPerceived,
            List<Figured> missed) {}

    /** A month of the coverage series. */
    public record Month(String name, Value due, Value put, Value coverage) {}

    /** A reason for not asking. */
    public record Reason(String name, Value count) {}

    /**
     * A unit and service line, most missed questions first.
     *
     * @param introduction how far the introduction of asking has come, or empty
     * @param reason       the most frequent reason for not asking, or empty
     * @param flagged      asked share below the set level over the set months (ASK-30)
     * @param query        the selection narrowed to this unit and line
     */
    public record Stall(
            String unit, String line, String introduction, Value due, Value put, Value coverage, Value notAsked, Value overdue, String reason,
            boolean flagged, String query) {}

    /** The rule behind {@link Stall#flagged}. */
    public record Flag(int percent, String from, String to) {}
}
