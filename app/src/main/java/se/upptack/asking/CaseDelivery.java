package se.upptack.asking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case, or news about one, as the agency's own system delivers it. No name and no identity number; the reference is the agency's own.
 * Delivering the same again changes nothing.
 *
 * @param step       the step that happened in the case (application, mapping, entry …), or null when there is only other news
 * @param contact    user name of the continuous contact person (ASK-33), or null
 * @param protection {@code none}, {@code confidential}, {@code protected-registration}, {@code assumed-identity} or {@code unknown}; nobody
 *                   sees a case whose status is unknown
 */
public record CaseDelivery(
        String reference,
        String unit,
        String line,
        String caseType,
        LocalDate opened,
        @Nullable LocalDate closed,
        String protection,
        @Nullable String step,
        @Nullable LocalDate stepDate,
        @Nullable String contact) {}
