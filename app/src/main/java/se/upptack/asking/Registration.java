package se.upptack.asking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a worker says happened. Codes only; there is no free text to leak. Empty texts mean that nothing was said.
 *
 * @param promptId   the prompt this answers, or null when nothing had prompted it; then {@code caseId} says which case
 * @param askedAbout {@code exposure}, {@code use}, or both (ASK-26)
 * @param reason     a code of the list that belongs to the outcome: why not asked, why deferred, why declined
 * @param understood that the worker has read that routine means asking regardless of what was perceived (ASK-13)
 */
public record Registration(
        @Nullable UUID promptId,
        @Nullable UUID caseId,
        LocalDate occurred,
        String channel,
        String presence,
        Outcome outcome,
        String exposure,
        boolean usesViolence,
        boolean childWitness,
        List<String> askedAbout,
        String reason,
        @Nullable LocalDate deferredTo,
        String disclosurePrompt,
        boolean informed,
        String informationForm,
        String informationLanguage,
        String supportWish,
        String instrument,
        List<String> forms,
        List<String> areas,
        List<String> relations,
        List<String> vulnerability,
        List<String> tags,
        String noticedThrough,
        boolean understood) {

    public Registration {
        // Information that was given was given, whichever of the two fields says it.
        informed = informed || outcome == Outcome.INFORMED;
        askedAbout = List.copyOf(askedAbout);
        forms = List.copyOf(forms);
        areas = List.copyOf(areas);
        relations = List.copyOf(relations);
        vulnerability = List.copyOf(vulnerability);
        tags = List.copyOf(tags);
    }

    /** The same with information that was given. */
    Registration withInformation(String form, String language) {
        return new Registration(
                promptId, caseId, occurred, channel, presence, outcome, exposure, usesViolence, childWitness, askedAbout, reason, deferredTo,
                disclosurePrompt, true, form, language, supportWish, instrument, forms, areas, relations, vulnerability, tags, noticedThrough,
                understood);
    }

    /** The same with what the person says about wanting support. */
    Registration withSupportWish(String wish) {
        return new Registration(
                promptId, caseId, occurred, channel, presence, outcome, exposure, usesViolence, childWitness, askedAbout, reason, deferredTo,
                disclosurePrompt, informed, informationForm, informationLanguage, wish, instrument, forms, areas, relations, vulnerability, tags,
                noticedThrough, understood);
    }

    /** The shortest registration there is: alone, asked, the answer was no. */
    public static Registration askedNo(UUID promptId, LocalDate occurred, String channel) {
        return new Registration(
                promptId, null, occurred, channel, "alone", Outcome.ASKED_NO, "none", false, false, List.of("exposure"), "", null, "", false, "", "",
                "", "", List.of(), List.of(), List.of(), List.of(), List.of(), "", false);
    }
}
