package se.upptack.survey;

import java.util.List;

/** The answers of a named round, respondent by respondent. */
public record NamedPage(Round round, List<Person> people) {

    /** Who answered and for which organisation. */
    public record Person(String name, String organisation, List<Said> said) {}

    /** An answer; {@code value} is empty where none was given, and {@code written} when the respondent wrote it herself. */
    public record Said(String question, String row, String value, boolean written, String flag, String comment) {}
}
