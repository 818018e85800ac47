package se.upptack.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a publication says, with everything needed to read it, as it was when it was protected: names and definitions do not follow the
 * registers afterwards.
 *
 * @param places the places of the tables by code, the whole first
 * @param times  the times of the tables as {@code yyyymm-yyyymm}, the whole period first
 * @param cells  every cell of every table
 * @param breaks what makes before and after different
 */
record Content(
        Definition definition, Limits limits, List<Figure> figures, List<Name> places, List<String> times, List<Cell> cells, List<Break> breaks) {

    /**
     * The rules it was protected under.
     *
     * @param threshold      the smallest count that is shown
     * @param zeros          {@code withheld} or {@code shown}
     * @param leastBase      the smallest base of which a share is given
     * @param leastPublished the smallest part of the cells, in per cent, that must be left to publish anything
     */
    record Limits(String version, int threshold, String zeros, int leastBase, int leastPublished) {}

    /**
     * An indicator.
     *
     * @param part  what is counted, as a condition on facts; the term of its cells
     * @param whole the same of the base, null when a number only is given
     */
    record Figure(
            String id, String nameSv, String nameEn, String definitionSv, String definitionEn, String caveatSv, String caveatEn, String gives, String counting,
            String sourceKind, String part, @Nullable String whole) {}

    record Name(String code, String sv, String en) {}

    record Break(LocalDate day, String sv, String en) {}

    /**
     * A cell.
     *
     * @param kind   {@code value}, {@code withheld} or {@code not-applicable}
     * @param figure the count, null when it is not a value
     */
    record Cell(String place, String time, String term, String kind, @Nullable Long figure) {}

    /**
     * What the attack on it gave. Stays with those who publish.
     *
     * @param sensitive how many cells were sensitive by themselves
     * @param whole     for how many of these both proofs are tables in whole numbers
     * @param exact     whether the intervals are exactly what an attacker reaches
     * @param intervals one for each withheld cell that has one
     */
    record Audit(boolean safe, int sensitive, int whole, boolean exact, List<Interval> intervals) {

        /** What a cell can be; {@code high} is null when nothing bounds it. */
        record Interval(String place, String time, String term, double low, @Nullable Double high) {}
    }

    /** The cell, or null when no table has it. */
    @Nullable Cell cell(String place, String time, String term) {
        return cells.stream().filter(cell -> cell.place().equals(place) && cell.time().equals(time) && cell.term().equals(term)).findFirst().orElse(null);
    }
}
