package se.upptack.asking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits today, by unit and service line, the most overdue first.
 *
 * @param late how many are overdue in all
 * @param part whether only a part of what the reader may see was asked for
 */
public record StandingView(List<Line> lines, int late, boolean part) {

    /**
     * One unit and line.
     *
     * @param late   the last day has passed; {@code soon} within a week, {@code coming} later, {@code deferred} put off to a coming day
     * @param oldest the last day of the most overdue, or null when none is
     */
    public record Line(String unit, String line, int late, @Nullable LocalDate oldest, int soon, int coming, int deferred) {}
}
