package se.upptack.asking;

import java.util.UUID;

/**
 * The page with an extract of a case.
 *
 * @param line   the name of the service line
 * @param agency the name of the agency
 */
public record CaseExtractView(UUID id, CaseExtract extract, String line, String agency) {}
