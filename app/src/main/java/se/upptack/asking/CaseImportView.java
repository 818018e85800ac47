package se.upptack.asking;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Receiving cases by hand or by file.
 *
 * @param typed  what was typed in the form for one case, by column
 * @param faults what is wrong, by line; empty when nothing is
 * @param done   what was received, or null
 */
public record CaseImportView(
        Map<String, String> typed, List<Option> units, List<Option> lines, List<Option> caseTypes, List<Option> steps, List<Option> protections,
        List<FaultLine> faults, @Nullable String done, String columns, String key, String notFound) {

    /** A fault with its place and what to do. */
    public record FaultLine(int line, String column, String text) {}
}
