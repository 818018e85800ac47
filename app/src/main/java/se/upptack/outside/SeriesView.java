package se.upptack.outside;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.statistics.Chart;

/**
 * One series: what it is, how it has gone in an area, and how everyone stands.
 *
 * @param bands whether it has bands at all
 */
public record SeriesView(
        String id, String name, String definition, String issuer, String direction, String unit, String caveat, String source, String kolada, String query,
        String areaName, int year, boolean bands, @Nullable Chart chart, List<Year> years, List<Line> lines, List<Delivered> deliveries) {

    /** The values of the area in a year: everyone, women, men. */
    public record Year(int year, String all, String women, String men) {}

    /** An area in the latest year. */
    public record Line(String name, String value, int rank, @Nullable Band band, boolean here) {}

    /** Where values came from. */
    public record Delivered(String source, int values, String organisation, Instant at) {}
}
