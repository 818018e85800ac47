package se.upptack.survey;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.upptack.statistics.Value;

/**
 * Words against deeds for a service line or a unit and a year.
 *
 * @param selfGap   what staff say minus what is registered (IND-S-2)
 * @param clientGap what is registered minus what clients say (IND-S-3)
 * @param practice  what staff know minus what they say they do
 * @param supports  by unit: the index of support and conditions, then each question
 */
public record DeedsPage(
        String line, String unit, int year, List<Integer> years, Map<String, String> lines, Map<String, String> units, @Nullable Source staff, Value registered,
        @Nullable Source clients, @Nullable Gap selfGap, @Nullable Gap clientGap, @Nullable Source knows, @Nullable Gap practice, @Nullable Reasons reasons,
        List<ResultPage.Line> supports) {

    /** A share from a round. */
    public record Source(String round, String question, String answer, Value value, boolean reworded) {}

    /** A difference in percentage points with its interval. */
    public record Gap(long points, long low, long high) {}

    /** Why not, by training. */
    public record Reasons(List<String> columns, List<ResultPage.Line> lines) {}
}
