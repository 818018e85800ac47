package se.upptack.asking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The latest version of an occasion as other modules may see it. Empty texts mean that nothing was said. */
public record OccasionView(
        UUID id,
        int version,
        UUID caseId,
        @Nullable UUID promptId,
        UUID worker,
        LocalDate occurred,
        String channel,
        String presence,
        Mode mode,
        @Nullable String policy,
        Outcome outcome,
        String exposure,
        boolean usesViolence,
        boolean childWitness,
        boolean informed,
        String informationForm,
        String informationLanguage,
        String supportWish,
        List<String> forms,
        List<String> areas) {

    static OccasionView of(OccasionRow row) {
        var said = row.said();
        return new OccasionView(
                row.id(), row.version(), row.caseId(), row.promptId(), row.worker(), row.occurred(), said.channel(), said.presence(), row.mode(),
                row.policy(), row.outcome(), said.exposure(), said.usesViolence(), said.childWitness(), said.informed(), said.informationForm(),
                said.informationLanguage(), said.supportWish(), said.forms(), said.areas());
    }
}
