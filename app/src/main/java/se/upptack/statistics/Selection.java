package se.upptack.statistics;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The part of the figure book that is looked at. Null means all.
 *
 * @param from         first month, {@code yyyymm}
 * @param to           last month, included
 * @param agency       whose figures
 * @param organisation who did it, or whose figures it belongs to
 * @param units        the units; empty selects nothing
 */
record Selection(
        int from,
        int to,
        @Nullable String agency,
        @Nullable String organisation,
        @Nullable Set<String> units,
        @Nullable String line,
        @Nullable String channel,
        @Nullable String mode) {

    Selection {
        units = units == null ? null : java.util.Collections.unmodifiableSet(new TreeSet<>(units));
    }

    static Selection of(int from, int to) {
        return new Selection(from, to, null, null, null, null, null, null);
    }

    Selection months(int from, int to) {
        return new Selection(from, to, agency, organisation, units, line, channel, mode);
    }

    Selection agency(@Nullable String agency) {
        return new Selection(from, to, agency, organisation, units, line, channel, mode);
    }

    Selection organisation(@Nullable String organisation) {
        return new Selection(from, to, agency, organisation, units, line, channel, mode);
    }

    Selection units(@Nullable Set<String> units) {
        return new Selection(from, to, agency, organisation, units, line, channel, mode);
    }

    Selection line(@Nullable String line) {
        return new Selection(from, to, agency, organisation, units, line, channel, mode);
    }

    /** Whether a measure can be counted under the filters that only some facts carry. */
    boolean suits(Measure measure) {
        return (channel == null || measure.carries(Breakdown.CHANNEL)) && (mode == null || measure.carries(Breakdown.MODE));
    }
}
