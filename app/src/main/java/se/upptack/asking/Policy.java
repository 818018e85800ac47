package se.upptack.asking;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.Row;
import se.upptack.platform.Language;

/**
 * An asking policy as one dated row of the register: for whom, on what ground, within which window, and by which decision.
 *
 * @param caseType   a case type, or {@code *}
 * @param step       the step in the case at which it applies, or {@code *}
 * @param interval   months between rounds of a periodic policy
 * @param reask      months after which a person who declined may be asked again; absent means never by rule
 * @param opensDays  days before the step that the prompt can be seen
 * @param dueDays    days after the step that it should be done
 * @param untilDays  days after the step that it still counts
 */
record Policy(
        String id,
        String organisation,
        String line,
        String caseType,
        String step,
        Mode mode,
        OptionalInt interval,
        OptionalInt reask,
        int opensDays,
        int dueDays,
        int untilDays,
        boolean requiresTraining,
        LocalDate from,
        @Nullable LocalDate to,
        String decisionSv,
        String decisionEn) {

    static Policy of(Row row) {
        return new Policy(
                row.key(), row.text("organisation"), row.text("service_line"), row.text("case_type"), row.text("trigger"),
                Mode.of(row.text("mode")), row.whole("interval_months"), row.whole("reask_after_decline_months"),
                row.whole("window_before_days").orElse(0), row.whole("due_days").orElse(0), row.whole("until_days").orElse(0),
                row.yes("requires_training"), java.util.Objects.requireNonNull(row.date("valid_from")), row.date("valid_to"),
                row.text("decision_sv"), row.text("decision_en"));
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether the policy speaks of such cases of such an organisation; an agency's policy covers those who act for it (SUPP-03). */
    boolean covers(CasePlace place) {
        return (organisation.equals("*") || organisation.equals(place.organisation()) || organisation.equals(place.agency()))
                && (line.equals("*") || line.equals(place.line()))
                && (caseType.equals("*") || caseType.equals(place.caseType()));
    }

    boolean appliesAt(String happened) {
        return step.equals("*") || step.equals(happened);
    }

    /** How narrowly the policy speaks; the narrowest one decides. */
    int precision() {
        return (organisation.equals("*") ? 0 : 1) + (line.equals("*") ? 0 : 8) + (caseType.equals("*") ? 0 : 4) + (step.equals("*") ? 0 : 2);
    }

    String decision(Language language) {
        return language.of(decisionSv, decisionEn);
    }
}
