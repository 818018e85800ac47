package se.upptack.survey;

import java.util.List;

/** The links that were made, shown once. */
public record LinksPage(Round round, List<Round.Made> made) {}
