package se.upptack.asking;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as others may see it. The reference is the agency's own; there is no name. */
public record CaseView(
        UUID id,
        String reference,
        String organisation,
        String unit,
        String line,
        String caseType,
        String protection,
        LocalDate opened,
        @Nullable LocalDate closed,
        @Nullable UUID contact) {

    CasePlace place(String agency) {
        return new CasePlace(agency, organisation, unit, line, caseType);
    }

    static CaseView of(PromptRows.Waiting prompt) {
        return new CaseView(
                prompt.caseId(), prompt.reference(), prompt.organisation(), prompt.unit(), prompt.line(), prompt.caseType(), prompt.protection(),
                prompt.caseOpened(), prompt.caseClosed(), prompt.contact());
    }
}
