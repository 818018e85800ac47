package se.upptack.goal;

/**
 * Something in the documents that does not fit together.
 *
 * @param rule        the rule that found it
 * @param about       what it is about
 * @param first       what the one place says
 * @param firstSource where: source key, colon, lines
 * @param second      what the other place says, or what follows from it
 * @param firstWords  words of the document itself, in its own language, or empty
 * @param secondWords the same of the other place
 */
public record Finding(String rule, String about, String first, String firstWords, String firstSource, String second, String secondWords, String secondSource) {

    /** One line: rule, what it is about, and both places with what they say. */
    String line() {
        return rule + ": " + about + ": [" + firstSource + "] " + (first + " " + firstWords).strip() + " <> [" + secondSource + "] " + (second + " " + secondWords).strip();
    }
}
