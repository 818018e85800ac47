package se.upptack.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bars that can be measured on a nation's lattices within an ordinary test run: B1, B2, B3, B5, B6 for the year, B10, B11. */
class BarsTest {
    private static final Policy FIVE = Policy.counts("t5", 5);
    private static Release year;
    private static Protection.Protected protectedYear;

    @BeforeAll
    static void protectYear() {
        var national = National.of(National.Lattice.YEAR);
        year = new Release("year", national.data(), national.tables(), List.of(), List.of(), Map.of());
        protectedYear = assertInstanceOf(Protection.Protected.class, DisclosureControl.protect(year, FIVE));
    }

    @Test
    void b1NothingSensitiveIsACombinationOfWhatIsPublished() {
        for (var lattice : List.of(National.Lattice.YEAR, National.Lattice.QUARTER, National.Lattice.RECOMMENDED)) {
            var situation = situation(lattice);
            var published = Elimination.choose(situation.model, situation.sensitive, new BitSet(), situation.order(), Elimination.FIRST_PRIME).published();
            for (long prime : new long[] {Elimination.FIRST_PRIME, Elimination.SECOND_PRIME}) {
                assertTrue(Elimination.choose(situation.model, situation.sensitive, published, new int[0], prime).exposed().isEmpty());
            }
        }
    }

    @Test
    void b2NoSensitiveCellHasLessRoomThanThePolicyDemands() {
        var audit = DisclosureControl.audit(protectedYear.publication(), year, FIVE);
        assertTrue(audit.safe(), audit.findings().size() + " findings");
        assertEquals(Audit.Method.EXACT, audit.method());
        // The situation counts cells that are the same in two names once; there are 993 names.
        assertEquals(989, audit.sensitive());
        var sensitive = situation(National.Lattice.YEAR);
        audit.intervals().forEach((key, interval) -> {
            if (sensitive.sensitive.get(sensitive.model.cell.get(key))) {
                assertTrue(interval.low() < 1e-6 && interval.high() > 5 - 1e-6, key + " " + interval);
            }
        });
    }

    @Test
    void b3EveryPublishedSumLeavesRoom() {
        var situation = situation(National.Lattice.YEAR);
        int withParts = 0;
        for (var sum : situation.sums) {
            long left = 0;
            int cells = 0;
            boolean sensitive = false;
            for (int part : sum.parts()) {
                if (!published(situation, part)) {
                    left += situation.model.value[part];
                    cells++;
                    sensitive |= situation.sensitive.get(part);
                }
            }
            if (published(situation, sum.whole()) && sensitive) {
                withParts++;
                assertTrue(left >= 5 && cells >= 2);
            }
        }
        assertTrue(withParts > 100);
    }

    private static boolean published(Situation situation, int cell) {
        return situation.model.cell.entrySet().stream().filter(entry -> entry.getValue() == cell)
                .anyMatch(entry -> protectedYear.publication().cells().get(entry.getKey()) instanceof Publication.Value);
    }

    /** Secondary cells by elimination alone, against GaussSuppression 1.2.3: 33 or 34 for the year, 116 for quarters, 88 to 91 for its months. */
    @Test
    void b5AsFewAsTheReferenceToolWithholds() {
        assertEquals(33, byElimination(National.Lattice.YEAR), 3);
        assertEquals(116, byElimination(National.Lattice.QUARTER), 11);
        assertTrue(byElimination(National.Lattice.MONTH) <= 91 * 1.1);
    }

    private static long byElimination(National.Lattice lattice) {
        var situation = situation(lattice);
        var published = Elimination.choose(situation.model, situation.sensitive, new BitSet(), situation.order(), Elimination.FIRST_PRIME).published();
        return situation.shown().values().stream().filter(cell -> !published.get(cell) && !situation.sensitive.get(cell)).count();
    }

    @Test
    void b6TheYearKeepsItsInformation() {
        long figures = protectedYear.publication().cells().values().stream().filter(Publication.Value.class::isInstance).count();
        assertEquals(1872, protectedYear.publication().cells().size());
        assertTrue(figures >= 780, figures + " published");
    }

    @Test
    void b11TheSameInputGivesTheSameBytes() {
        for (int run = 0; run < 2; run++) {
            var again = assertInstanceOf(Protection.Protected.class, DisclosureControl.protect(year, FIVE));
            assertEquals(protectedYear.publication().lines(), again.publication().lines());
        }
    }

    private static Situation situation(National.Lattice lattice) {
        var national = National.of(lattice);
        return new Situation(new Release("n", national.data(), national.tables(), List.of(), List.of(), Map.of()), FIVE);
    }
}
