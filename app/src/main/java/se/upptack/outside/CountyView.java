package se.upptack.outside;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.upptack.statistics.Chart;

/**
 * How a county stands, goal by goal and series by series.
 *
 * @param counties what can be chosen: name by code
 * @param years    what can be chosen, the latest first
 * @param choices  the choices of the rule: field, and its values with the chosen one first marked
 * @param sets     national sets of indicators, with what can be read by county
 * @param chart    a picture of the bands, null when there are none
 */
public record CountyView(
        String county, String countyName, Map<String, String> counties, int year, List<Integer> years, int worst, int best, int fewest,
        List<Field> choices, String query, List<Goal> goals, @Nullable Chart chart, List<NationalSet> sets, boolean mayDeliver) {

    /**
     * A national set of indicators (IND-14).
     *
     * @param regional how many of them can be read by county
     * @param marked   those of which it is known, name by id of the series
     * @param unmarked those that are known to be there and of which nobody has said, name by id
     */
    public record NationalSet(String name, String issuer, int total, int regional, Map<String, String> marked, Map<String, String> unmarked) {}

    /** A choice of the rule. */
    public record Field(String name, String chosen, List<String> values) {}

    /**
     * A goal area.
     *
     * @param statistics whether there are statistics at all (IND-13)
     */
    public record Goal(String name, String about, boolean statistics, Verdict verdict, List<Line> lines) {}

    /**
     * What was computed and what was published.
     *
     * @param computed  null when it cannot be computed
     * @param why       message key of the reason, null when it could be computed
     * @param published null when nothing was published
     */
    public record Verdict(@Nullable Band computed, @Nullable String why, @Nullable Band published, int publishedYear, String source) {

        /** Whether the two say different things. */
        public boolean differ() {
            return computed != null && published != null && computed != published;
        }
    }

    /**
     * A series.
     *
     * @param area   the police region that the value is about, or null when it is about the county itself
     * @param change what has become of the value since its first year, or null
     * @param rank   1 for the best, 0 when not ranked
     */
    public record Line(
            String id, String name, @Nullable String area, String value, int year, @Nullable String change, int sinceYear, int rank, int of,
            Verdict verdict) {}
}
