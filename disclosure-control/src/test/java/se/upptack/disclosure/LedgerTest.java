package se.upptack.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Bar B12: a year of releases, each after all earlier ones: twelve monthly, with quarters and the year, and two revisions. */
class LedgerTest {
    private static final Policy FIVE = Policy.counts("t5", 5);

    @Test
    void aYearOfReleases() {
        var counties = new LinkedHashMap<String, List<String>>();
        counties.put("north", List.of("n1", "n2", "n3"));
        counties.put("south", List.of("s1", "s2", "s3", "s4"));
        var place = Dimension.grouped("place", "land", "county", counties);
        var random = new SplittableRandom(31);
        var values = new HashMap<Key, Long>();
        var earlier = new ArrayList<Earlier>();
        long figures = 0;
        for (int month = 1; month <= 12; month++) {
            for (var leaf : place.leaves()) {
                values.put(Key.of(leaf, month(month)), (long) random.nextInt(leaf.endsWith("1") ? 40 : 12));
            }
            if (month == 6) {
                values.merge(Key.of("n1", month(2)), 1L, Long::sum);
                values.merge(Key.of("s1", month(3)), 7L, Long::sum);
            }
            var release = release(place, values, month, earlier);
            var done = assertInstanceOf(Protection.Protected.class, DisclosureControl.protect(release, FIVE), "month " + month);
            var audit = DisclosureControl.audit(done.publication(), release, FIVE);
            assertTrue(audit.safe(), "month " + month);
            figures = done.publication().cells().values().stream().filter(Publication.Value.class::isInstance).count();
            earlier.add(Earlier.of(done.publication()));
        }
        assertTrue(figures > 60, figures + " published at the end");
        // What was published in January is still what the last release shows, unless it was revised by more than the threshold.
        var last = earlier.getLast();
        earlier.getFirst().published().forEach((key, figure) -> assertEquals(figure, last.published().get(key)));
    }

    private static Release release(Dimension place, Map<Key, Long> values, int until, List<Earlier> earlier) {
        var months = new LinkedHashMap<String, List<String>>();
        var quarters = new LinkedHashMap<String, List<String>>();
        for (int month = 1; month <= until; month++) {
            months.put(month(month), List.of(month(month)));
            if (month % 3 == 0) {
                quarters.put("q" + month / 3, List.of(month(month - 2), month(month - 1), month(month)));
            }
        }
        var time = new Dimension("time", List.of(
                new Dimension.Level("all", Map.of(until == 12 ? "year" : "so far " + until, List.copyOf(months.keySet()))),
                new Dimension.Level("quarter", quarters), new Dimension.Level("month", months)));
        var shown = new ArrayList<>(List.of("month"));
        if (!quarters.isEmpty()) {
            shown.add("quarter");
        }
        if (until == 12) {
            shown.add("all");
        }
        var table = new Table("t", Map.of("place", List.of("all", "county", "place"), "time", shown));
        return Release.of("until " + until, Data.counts(List.of(place, time), Map.copyOf(values)), table).after(List.copyOf(earlier));
    }

    private static String month(int number) {
        return "m" + number;
    }
}
