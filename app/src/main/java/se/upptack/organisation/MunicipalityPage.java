package se.upptack.organisation;

import java.util.List;
import se.upptack.pack.Citation;

/**
 * Where each municipality of a county has its coordinator, and what it has through another (ORG-08, ORG-18).
 *
 * @param counts how many municipalities have each answer, those without one last
 */
public record MunicipalityPage(
        List<Choice> counties, String county, List<Integer> years, int year, List<Line> lines, List<Count> counts) {

    /**
     * One municipality; {@code seat} is empty when nothing is known.
     *
     * @param bought what it has by an agreement with another
     */
    public record Line(String name, String organisation, String seat, String through, List<Bought> bought, List<Citation> sources) {}

    /** Functions that another municipality carries out for it. */
    public record Bought(String functions, String from) {}

    public record Count(String seat, int municipalities) {}
}
