package se.upptack.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * UnitComparison beside each other within one service line.
 *
 * @param lines the service lines to choose between
 * @param line  the chosen one, empty when a choice is needed first
 * @param mean  the share of all units shown together
 */
public record UnitsView(Frame frame, List<Frame.Option> lines, String line, Value mean, List<Unit> units, @Nullable Chart chart) {

    /**
     * A unit with its share.
     *
     * @param place how it stands to the mean: {@code above}, {@code below}, or {@code within} what chance explains; empty when it cannot be told
     */
    public record Unit(String name, String introduction, Value due, Value put, Value coverage, Value notAsked, Value overdue, String place, String query) {}
}
