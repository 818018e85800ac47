package se.upptack.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Bar B9: ten ways to leak, each refused or made impossible; bar B10: what leaves does not depend on what it hides. */
class LeaksTest {
    private static final Policy FIVE = Policy.counts("t5", 5);

    private static final Dimension TIME = new Dimension("time", List.of(
            new Dimension.Level("all", Map.of("q1", List.of("jan", "feb", "mar"))),
            new Dimension.Level("cumulative", Map.of("jan-feb", List.of("jan", "feb"))),
            new Dimension.Level("month", months())));

    private static Map<String, List<String>> months() {
        var months = new LinkedHashMap<String, List<String>>();
        List.of("jan", "feb", "mar").forEach(month -> months.put(month, List.of(month)));
        return months;
    }

    private static Audit audit(Release release, Policy policy, Map<Key, Long> shown) {
        var cells = new LinkedHashMap<Key, Publication.Shown>();
        release.cells().forEach(key -> cells.put(key, shown.containsKey(key) ? new Publication.Value(shown.get(key)) : new Publication.Withheld()));
        return DisclosureControl.audit(new Publication(release.name(), policy.version(), cells), release, policy);
    }

    @Test
    void zeroResidual() {
        var data = Data.counts(List.of(Dimension.flat("a", "all-a", List.of("x", "y", "z"))), Map.of(Key.of("x"), 20L));
        var release = Release.of("r", data, new Table("t", Map.of("a", List.of("all", "a"))));
        assertFalse(audit(release, FIVE, Map.of(Key.of("all-a"), 20L, Key.of("x"), 20L)).safe());
    }

    @Test
    void complement() {
        var data = Data.counts(List.of(Dimension.flat("o", "asked", List.of("yes", "no"))), Map.of(Key.of("yes"), 12L));
        var release = Release.of("r", data, new Table("t", Map.of("o", List.of("all", "o"))));
        assertFalse(audit(release, FIVE.withOpenZeros().withOutcomes(Set.of("o"), 10), Map.of(Key.of("asked"), 12L, Key.of("yes"), 12L)).safe());
    }

    @Test
    void linkedGrouping() {
        var place = Dimension.flat("p", "all-p", List.of("a", "b", "c", "d")).with("other", Map.of("bcd", List.of("b", "c", "d")));
        var data = Data.counts(List.of(place), Map.of(Key.of("a"), 3L, Key.of("b"), 4L, Key.of("c"), 20L, Key.of("d"), 30L));
        var release = Release.of("r", data, new Table("one", Map.of("p", List.of("all", "p"))), new Table("two", Map.of("p", List.of("other"))));
        assertFalse(audit(release, FIVE, Map.of(Key.of("all-p"), 57L, Key.of("c"), 20L, Key.of("d"), 30L, Key.of("bcd"), 54L)).safe());
        assertTrue(assertInstanceOf(Protection.Protected.class, DisclosureControl.protect(release, FIVE)).audit().safe());
    }

    @Test
    void groupingThatNobodyRegistered() {
        var data = Data.counts(List.of(Dimension.flat("p", "all-p", List.of("a", "b"))), Map.of(Key.of("a"), 9L, Key.of("b"), 9L));
        var release = Release.of("r", data, new Table("t", Map.of("p", List.of("all"))))
                .after(List.of(new Earlier("old", Map.of(Key.of("north"), 12L), Set.of())));
        assertEquals(Protection.Why.UNREGISTERED_GROUPING, assertInstanceOf(Protection.Refused.class, DisclosureControl.protect(release, FIVE)).why());
    }

    /** January said 12, January and February together would say 14: nobody asked for February, and still it would be known. */
    @Test
    void cumulative() {
        var data = Data.counts(List.of(TIME), Map.of(Key.of("jan"), 12L, Key.of("feb"), 2L, Key.of("mar"), 9L));
        var release = Release.of("cumulative", data, new Table("t", Map.of("time", List.of("cumulative"))))
                .after(List.of(new Earlier("january", Map.of(Key.of("jan"), 12L), Set.of())));
        assertFalse(audit(release, FIVE, Map.of(Key.of("jan-feb"), 14L)).safe());
        var done = assertInstanceOf(Protection.Protected.class, DisclosureControl.protect(release, FIVE));
        assertInstanceOf(Publication.Withheld.class, done.publication().cells().get(Key.of("jan-feb")));
    }

    @Test
    void smallRevision() {
        var data = Data.counts(List.of(TIME), Map.of(Key.of("jan"), 13L, Key.of("feb"), 9L, Key.of("mar"), 9L));
        var release = Release.of("revised", data, new Table("t", Map.of("time", List.of("month"))))
                .after(List.of(new Earlier("january", Map.of(Key.of("jan"), 12L), Set.of())));
        var audit = audit(release, FIVE, Map.of(Key.of("jan"), 13L));
        assertEquals(Set.of(Audit.Leak.SMALL_REVISION), Set.copyOf(audit.findings().stream().map(Audit.Finding::leak).toList()));
        var done = assertInstanceOf(Protection.Protected.class, DisclosureControl.protect(release, FIVE));
        assertEquals(new Decision.Suppressed(Decision.Reason.REVISION), done.decisions().get(Key.of("jan")));
    }

    @Test
    void largeRevisionIsFine() {
        var data = Data.counts(List.of(TIME), Map.of(Key.of("jan"), 17L, Key.of("feb"), 9L, Key.of("mar"), 9L));
        var release = Release.of("revised", data, new Table("t", Map.of("time", List.of("month"))))
                .after(List.of(new Earlier("january", Map.of(Key.of("jan"), 12L), Set.of())));
        assertTrue(audit(release, FIVE, Map.of(Key.of("jan"), 17L)).safe());
    }

    @Test
    void shareTimesDenominator() {
        var publication = new Publication("r", "p", Map.of(Key.of("part"), new Publication.Withheld(), Key.of("whole"), new Publication.Value(200), Key.of("few"), new Publication.Value(8)));
        assertTrue(publication.share(Key.of("part"), Key.of("whole"), 20).isEmpty());
        assertTrue(publication.share(Key.of("few"), Key.of("few"), 20).isEmpty());
        assertEquals(0.04, publication.share(Key.of("few"), Key.of("whole"), 20).orElseThrow(), 1e-12);
    }

    @Test
    void rank() {
        var publication = new Publication("r", "p", Map.of(Key.of("a"), new Publication.Withheld(), Key.of("b"), new Publication.Value(8), Key.of("c"), new Publication.Value(9)));
        assertEquals(List.of(Key.of("c"), Key.of("b")), publication.ranked(List.of(Key.of("a"), Key.of("b"), Key.of("c"))));
    }

    /** Nothing that leaves tells a sensitive cell from one that protects it, nor a zero from a four. */
    @Test
    void reasonText() {
        var data = PublishedCasesTest.table(new String[] {"a", "b", "c"}, new String[] {"x", "y", "z"}, new long[][] {{0, 4, 20}, {7, 9, 20}, {20, 20, 20}});
        var done = assertInstanceOf(Protection.Protected.class, DisclosureControl.protect(Release.of("r", data,
                new Table("t", Map.of("row", List.of("all", "row"), "column", List.of("all", "column")))), FIVE));
        var withheld = done.publication().lines().lines().filter(line -> !line.matches(".*\\t[0-9]+")).map(line -> line.substring(line.indexOf('\t'))).distinct().toList();
        assertEquals(List.of("\t.."), withheld);
        assertEquals("Data[2 dimensions]", data.toString());
    }

    @Test
    void missingIsNotZero() {
        var data = Data.counts(List.of(Dimension.flat("a", "all-a", List.of("x", "y", "z"))), Map.of(Key.of("x"), 20L, Key.of("y"), 30L, Key.of("z"), 3L));
        var release = Release.of("r", data, new Table("t", Map.of("a", List.of("a"))));
        var audit = audit(release, FIVE, Map.of(Key.of("x"), 20L, Key.of("y"), 30L, Key.of("z"), 0L));
        assertTrue(audit.findings().contains(new Audit.Finding(Key.of("z"), Audit.Leak.WRONG_FIGURE)));
    }

    /** What an earlier release told cannot be taken back, so a release that would complete it is refused. */
    @Test
    void oldCell() {
        var data = Data.counts(List.of(Dimension.flat("a", "all-a", List.of("x", "y", "z"))), Map.of(Key.of("x"), 20L, Key.of("y"), 30L, Key.of("z"), 3L));
        var release = Release.of("r", data, new Table("t", Map.of("a", List.of("all", "a"))))
                .after(List.of(new Earlier("old", Map.of(Key.of("all-a"), 53L, Key.of("x"), 20L), Set.of()), new Earlier("older", Map.of(Key.of("y"), 30L), Set.of())));
        var refused = assertInstanceOf(Protection.Refused.class, DisclosureControl.protect(release, FIVE));
        assertEquals(Protection.Why.EARLIER_RELEASES, refused.why());
        assertEquals(List.of(Key.of("z")), refused.cells());
    }

    @Test
    void tooLittleLeftIsRefusedWithSomethingCoarser() {
        var data = PublishedCasesTest.table(new String[] {"a", "b", "c"}, new String[] {"x", "y", "z"}, new long[][] {{1, 4, 2}, {3, 2, 2}, {2, 1, 3}});
        var release = Release.of("r", data, new Table("t", Map.of("row", List.of("all", "row"), "column", List.of("all", "column"))));
        var refused = assertInstanceOf(Protection.Refused.class, DisclosureControl.protect(release, FIVE.withLeastPublished(50)));
        assertEquals(Protection.Why.TOO_LITTLE_LEFT, refused.why());
        var coarser = release.showing(refused.coarser().orElseThrow());
        assertInstanceOf(Protection.Protected.class, DisclosureControl.protect(coarser, FIVE.withLeastPublished(50)));
    }

    /** B10: another truth behind the same figures gives the same bytes. */
    @Test
    void swappedBehindTheCurtain() {
        var both = Map.of("row", List.of("all", "row"), "column", List.of("all", "column"));
        var one = PublishedCasesTest.table(new String[] {"a", "b", "c"}, new String[] {"x", "y", "z"}, new long[][] {{0, 4, 20}, {4, 0, 20}, {20, 20, 20}});
        var other = PublishedCasesTest.table(new String[] {"a", "b", "c"}, new String[] {"x", "y", "z"}, new long[][] {{4, 0, 20}, {0, 4, 20}, {20, 20, 20}});
        var first = assertInstanceOf(Protection.Protected.class, DisclosureControl.protect(Release.of("r", one, new Table("t", both)), FIVE));
        var second = assertInstanceOf(Protection.Protected.class, DisclosureControl.protect(Release.of("r", other, new Table("t", both)), FIVE));
        assertEquals(first.publication().lines(), second.publication().lines());
    }
}
