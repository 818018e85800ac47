package se.upptack.goal;

/**
 * Something in the documents that does not fit together.
 *
 * @param rule        the rule that found it
 * @param about       what it is about
 * @param first       what the one place says
 * @param firstSource where: source key, colon, lines
 * @param second      what the other place says, or what follows from it
 */
public record Finding(String rule, String about, String first, String firstSource, String second, String secondSource) {}
