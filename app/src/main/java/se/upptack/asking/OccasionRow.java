package se.upptack.asking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of an occasion as it is kept.
 *
 * @param place        where it counts: where the case was when it was registered, also after the case has moved
 * @param codeVersions the version of each code list that was used, {@code list:version} (TAX-13)
 */
record OccasionRow(
        UUID id,
        int version,
        UUID caseId,
        CasePlace place,
        @Nullable UUID promptId,
        UUID worker,
        Mode mode,
        @Nullable String policy,
        int round,
        Registration said,
        List<String> codeVersions,
        @Nullable String correctionReason) {

    LocalDate occurred() {
        return said.occurred();
    }

    Outcome outcome() {
        return said.outcome();
    }

    List<String> statements() {
        return PersonYear.statements(said);
    }
}
