package se.upptack.statistics;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.Role;

/**
 * The figures of all agencies as they are, for the one who protects them before anything is published. They go into disclosure control and
 * nowhere else: to no page, file or log.
 */
@Component
public class TrueFigures {

    /** Nobody's account: protection takes account of every agency's figures, whoever publishes. */
    private static final Actor PROTECTION = new Actor(new UUID(0, 0), "protection", "protection", "*", "*", Set.of(Role.NATIONAL_COORDINATOR), Set.of(), false);

    /** Where and when something was counted. */
    public record Place(String agency, String organisation, String unit, String line, int month) {}

    private final FigureSums sums;

    TrueFigures(FigureSums sums) {
        this.sums = sums;
    }

    /**
     * How many facts of each place meet which of the conditions; those that meet none are left out.
     *
     * @param conditions as {@link Indicator#conditions} gives them
     * @param from       first month, {@code yyyymm}
     * @param to         last month, over by now
     */
    public Map<Place, Map<BitSet, Long>> counts(List<String> conditions, int from, int to) {
        var measures = conditions.stream().map(Measure::of).toList();
        var counts = new HashMap<Place, Map<BitSet, Long>>();
        var book = sums.of(PROTECTION);
        var met = new BitSet[book.whats()];
        book.each(Selection.of(from, to), (place, cells) -> {
            for (int i = 0; i < cells.whats().length; i++) {
                int what = cells.whats()[i];
                if (met[what] == null) {
                    met[what] = new BitSet();
                    for (int m = 0; m < measures.size(); m++) {
                        met[what].set(m, measures.get(m).counts(book.what(what), place.month()));
                    }
                }
                if (!met[what].isEmpty()) {
                    counts.computeIfAbsent(new Place(place.agency(), place.organisation(), place.unit(), place.line(), place.month()), none -> new HashMap<>())
                            .merge(met[what], (long) cells.counts()[i], Long::sum);
                }
            }
        });
        return counts;
    }
}
