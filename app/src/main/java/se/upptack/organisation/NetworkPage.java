package se.upptack.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.FormError;

/**
 * Where the agencies are represented (ORG-09, ORG-10), and who in a network lacks a declaration of intent (ORG-07).
 *
 * @param counties  every county with the day since which each agency is there
 * @param years     the ends of years for which the numbers are told
 */
public record NetworkPage(
        String on,
        LocalDate day,
        List<Coverage> agencies,
        List<CountyLine> counties,
        List<Integer> years,
        List<Choice> networks,
        String network,
        List<Member> members,
        int declared,
        List<Network> all,
        List<FormError> errors) {

    /** An agency: how many counties it covers on the day, at the end of each year, and which it does not cover. */
    public record Coverage(String id, String name, int covered, List<Integer> perYear, List<String> uncovered) {}

    /** One county; a place in {@code since} is null where the agency is not represented. */
    public record CountyLine(String name, List<Cell> since) {}

    /** Since when an agency is represented; {@code there} is false when it is not. */
    public record Cell(String agency, boolean there, Period period) {}

    /** @param signedBy who signed the declaration, empty when unknown; {@code declaration} is null when there is none */
    public record Member(String id, String name, @Nullable Period declaration, String signedBy) {}

    public record Network(String id, String name, String level, String convenor, String county, String meetings, int members) {}
}
