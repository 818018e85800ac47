package se.upptack.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tables with known answers (bar B4); each says where the answer comes from. */
class PublishedCasesTest {

    private static final Map<String, List<String>> BOTH = Map.of("row", List.of("all", "row"), "column", List.of("all", "column"));

    static Data table(String[] rows, String[] columns, long[][] counts) {
        var values = new LinkedHashMap<Key, Long>();
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                values.put(Key.of(rows[r], columns[c]), counts[r][c]);
            }
        }
        return Data.counts(List.of(Dimension.flat("row", "Total", List.of(rows)), Dimension.flat("column", "Total", List.of(columns))), values);
    }

    static Set<String> withheld(Protection protection) {
        var done = assertInstanceOf(Protection.Protected.class, protection);
        assertTrue(done.audit().safe());
        return done.publication().cells().entrySet().stream().filter(entry -> entry.getValue() instanceof Publication.Withheld)
                .map(entry -> entry.getKey().toString()).collect(Collectors.toSet());
    }

    static long secondary(Protection protection) {
        return assertInstanceOf(Protection.Protected.class, protection).decisions().values().stream()
                .filter(decision -> decision instanceof Decision.Suppressed suppressed && !suppressed.reason().primary()).count();
    }

    private static Audit audit(Release release, Policy policy, Protection protection) {
        return DisclosureControl.audit(assertInstanceOf(Protection.Protected.class, protection).publication(), release, policy);
    }

    /** tau-ARGUS batch example 1, github.com/sdcTools/checkTauArgus ex1; the intervals are GLPK's. */
    @Test
    void tauArgusExampleOne() {
        var data = table(new String[] {"A", "B", "C", "D"}, new String[] {"male", "female"}, new long[][] {{895, 137}, {753, 973}, {569, 486}, {540, 793}});
        var policy = Policy.counts("t1", 1);
        var release = Release.of("ex1", data, new Table("t", BOTH)).demanding(Map.of(Key.of("A", "female"), new Release.Demand(0, 275)));
        var protection = DisclosureControl.protect(release, policy);
        assertEquals(Set.of("A/female", "A/male", "C/male", "C/female"), withheld(protection));
        var audit = audit(release, policy, protection);
        assertEquals(Audit.Method.EXACT, audit.method());
        assertEquals(new Audit.Interval(0, 623), audit.intervals().get(Key.of("A", "female")));
        assertEquals(new Audit.Interval(409, 1032), audit.intervals().get(Key.of("A", "male")));
        assertEquals(new Audit.Interval(432, 1055), audit.intervals().get(Key.of("C", "male")));
        assertEquals(new Audit.Interval(0, 623), audit.intervals().get(Key.of("C", "female")));
    }

    /** Fischetti and Salazar (2001): cost 59, and [5, 30] for the cell of 22. */
    @Test
    void fischettiAndSalazar() {
        var data = table(new String[] {"A", "B", "C"}, new String[] {"I", "II", "III"}, new long[][] {{20, 50, 10}, {8, 19, 22}, {17, 32, 12}});
        var policy = Policy.counts("t10", 10);
        var release = Release.of("fs", data, new Table("t", BOTH));
        var protection = DisclosureControl.protect(release, policy);
        assertEquals(Set.of("B/I", "B/III", "C/I", "C/III"), withheld(protection));
        var audit = audit(release, policy, protection);
        assertEquals(new Audit.Interval(0, 25), audit.intervals().get(Key.of("B", "I")));
        assertEquals(new Audit.Interval(5, 30), audit.intervals().get(Key.of("B", "III")));
        assertEquals(new Audit.Interval(0, 25), audit.intervals().get(Key.of("C", "I")));
        assertEquals(new Audit.Interval(4, 29), audit.intervals().get(Key.of("C", "III")));
    }

    /** A table of 27 cells with a group of structural zeros, from a public R test of cell suppression: its six cells and no more are withheld. */
    @Test
    void twentySevenCells() {
        var names = new String[] {"1", "2", "3", "4", "5", "6", "7", "8"};
        var counts = new long[][] {{262, 78}, {110, 59}, {52, 16}, {54, 16}, {97, 17}, {90, 37}, {1, 3}, {0, 0}};
        var plain = table(names, new String[] {"x", "y"}, counts);
        var data = new Data(plain.dimensions(), plain.values(), Set.of(Key.of("8", "x"), Key.of("8", "y")), Map.of());
        var protection = DisclosureControl.protect(Release.of("r27", data, new Table("t", BOTH)), Policy.counts("t10", 10));
        assertEquals(Set.of("3/x", "3/y", "3/Total", "7/x", "7/y", "7/Total"), withheld(protection));
    }

    /** Linked tables that are safe each and unsafe together, github.com/sdcTools/sdcTable test-linked-tables: one more cell, N; K in [0, 10]. */
    @Test
    void linkedTables() {
        var place = Dimension.grouped("place", "Total", "county", counties()).with("size",
                Map.of("BIG", List.of("L", "M"), "small", List.of("A", "B", "I", "J", "K", "N")));
        var data = Data.counts(List.of(place), Map.of(Key.of("A"), 2L, Key.of("B"), 2L, Key.of("I"), 8L, Key.of("J"), 8L, Key.of("K"), 3L, Key.of("L"), 3L, Key.of("M"), 3L, Key.of("N"), 7L));
        var policy = Policy.counts("t4", 4).withOpenZeros();
        var release = Release.of("linked", data, new Table("county", Map.of("place", List.of("all", "county", "place"))), new Table("size", Map.of("place", List.of("all", "size"))));
        var protection = DisclosureControl.protect(release, policy);
        assertEquals(Set.of("A", "B", "K", "L", "M", "N"), withheld(protection));
        assertEquals(new Audit.Interval(0, 10), audit(release, policy, protection).intervals().get(Key.of("K")));
        assertEquals(new Audit.Interval(0, 4), audit(release, policy, protection).intervals().get(Key.of("A")));

        // Each table alone leaves N open, and with the other table K is known.
        var before = new LinkedHashMap<Key, Publication.Shown>();
        release.cells().forEach(key -> before.put(key, assertInstanceOf(Protection.Protected.class, protection).publication().cells().get(key)));
        before.put(Key.of("N"), new Publication.Value(7));
        var leak = DisclosureControl.audit(new Publication("linked", "t4", before), release, policy);
        assertFalse(leak.safe());
        assertEquals(new Audit.Interval(3, 3), leak.intervals().get(Key.of("K")));
    }

    private static Map<String, List<String>> counties() {
        var counties = new LinkedHashMap<String, List<String>>();
        counties.put("county-1", List.of("A", "B", "I", "J"));
        counties.put("county-2", List.of("K", "L", "M", "N"));
        return counties;
    }

    /** sdcTable test-protectTable: with zeros and the threshold as they are there, at most one more cell than its best method. */
    @Test
    void singletons() {
        var data = Data.counts(List.of(Dimension.flat("row", "Total", List.of("a", "b", "c", "d"))), Map.of(Key.of("a"), 1L, Key.of("b"), 2L, Key.of("c"), 1L));
        var release = Release.of("singleton", data, new Table("t", Map.of("row", List.of("all", "row"))));
        var ones = DisclosureControl.protect(release, Policy.counts("t2", 2).withOpenZeros());
        assertTrue(secondary(ones) <= 1 + 1, "detectSingletons: 1");
        assertTrue(withheld(ones).containsAll(Set.of("a", "c")));
    }

    /** The linear check passes and yet every withheld cell is known to be zero: found, and one more cell is withheld. */
    @Test
    void zeroResidualTrap() {
        var data = Data.counts(List.of(Dimension.flat("area", "any", List.of("A0", "A1", "A2", "A3", "A4"))), Map.of(Key.of("A0"), 15L, Key.of("A1"), 5L));
        var release = Release.of("trap", data, new Table("t", Map.of("area", List.of("all", "area"))));
        var policy = Policy.counts("t5", 5);
        assertEquals(Set.of("A1", "A2", "A3", "A4"), withheld(DisclosureControl.protect(release, policy)));
        var cells = new LinkedHashMap<Key, Publication.Shown>();
        release.cells().forEach(key -> cells.put(key, new Publication.Withheld()));
        cells.put(Key.of("any"), new Publication.Value(20));
        cells.put(Key.of("A0"), new Publication.Value(15));
        cells.put(Key.of("A1"), new Publication.Value(5));
        var audit = DisclosureControl.audit(new Publication("trap", "t5", cells), release, policy);
        assertFalse(audit.safe());
        assertEquals(new Audit.Interval(0, 0), audit.intervals().get(Key.of("A3")));
    }

    /** The denominator and complement cases: five of five. */
    @Test
    void complement() {
        var policy = Policy.counts("t5", 5).withOutcomes(Set.of("column"), 10);
        var cases = new long[][] {{12, 12}, {12, 9}, {40, 6}, {7, 0}, {200, 30}};
        var expected = new boolean[] {false, false, true, false, true};
        for (int i = 0; i < cases.length; i++) {
            var data = Data.counts(List.of(Dimension.flat("column", "asked", List.of("yes", "no"))), Map.of(Key.of("yes"), cases[i][1], Key.of("no"), cases[i][0] - cases[i][1]));
            var protection = DisclosureControl.protect(Release.of("u" + i, data, new Table("t", Map.of("column", List.of("all", "column")))), policy);
            assertEquals(expected[i], !withheld(protection).contains("yes"), "case " + (i + 1));
        }
    }

    /** GaussSuppression's vignette, Table 1: as many more cells as there, or one more. */
    @Test
    void vignette() {
        var data = table(new String[] {"young", "old"}, new String[] {"Spain", "Iceland", "Portugal"}, new long[][] {{5, 2, 0}, {6, 3, 4}});
        var protection = DisclosureControl.protect(Release.of("vignette", data, new Table("t", BOTH)), Policy.counts("t2", 2));
        assertEquals(Set.of("young/Portugal", "young/Iceland", "old/Iceland", "old/Portugal"), withheld(protection));
        assertEquals(3, secondary(protection));
    }
}
