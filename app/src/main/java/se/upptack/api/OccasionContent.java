package se.upptack.api;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.asking.Outcome;
import se.upptack.asking.Registration;

/**
 * What happened, as the contract writes it. The names of the fields are those of {@link Registration}.
 *
 * @param worker user name of the worker, when a case system registers for one of the agency's workers
 */
record OccasionContent(
        @Nullable String promptId,
        @Nullable String caseId,
        @Nullable String worker,
        @Nullable String occurred,
        @Nullable String channel,
        @Nullable String presence,
        @Nullable String outcome,
        @Nullable String exposure,
        @Nullable Boolean usesViolence,
        @Nullable Boolean childWitness,
        @Nullable List<String> askedAbout,
        @Nullable String reason,
        @Nullable String deferredTo,
        @Nullable String disclosurePrompt,
        @Nullable Boolean informed,
        @Nullable String informationForm,
        @Nullable String informationLanguage,
        @Nullable String supportWish,
        @Nullable String instrument,
        @Nullable List<String> forms,
        @Nullable List<String> areas,
        @Nullable List<String> relations,
        @Nullable List<String> vulnerability,
        @Nullable List<String> tags,
        @Nullable String noticedThrough,
        @Nullable Boolean understood) {

    private static final List<String> OUTCOMES = Arrays.stream(Outcome.values()).map(Outcome::code).toList();
    private static final List<String> EXPOSURES = List.of("none", "present", "past", "both");
    private static final List<String> WISHES = List.of("yes", "no", "later");

    /** A registration of something new. */
    Registration registration(Fields fields) {
        var prompt = fields.id("promptId", promptId);
        var caseFile = fields.id("caseId", caseId);
        if ((promptId == null) == (caseId == null)) {
            fields.fault("promptId", "api.fault.prompt-or-case");
        }
        return registration(fields, prompt, caseFile);
    }

    /** What is true of something registered before: its prompt, its case and its worker stay what they were. */
    Registration correction(Fields fields) {
        if (promptId != null) {
            fields.fault("promptId", "api.fault.stays");
        }
        if (caseId != null) {
            fields.fault("caseId", "api.fault.stays");
        }
        if (worker != null) {
            fields.fault("worker", "api.fault.stays");
        }
        return registration(fields, null, null);
    }

    private Registration registration(Fields fields, @Nullable UUID prompt, @Nullable UUID caseFile) {
        var happened = fields.code("outcome", outcome, OUTCOMES);
        if (outcome == null) {
            fields.fault("outcome", "api.fault.required");
        }
        return new Registration(
                prompt, caseFile, fields.requiredDay("occurred", occurred), fields.required("channel", channel),
                fields.required("presence", presence), Outcome.of(happened).orElse(Outcome.NOT_ASKED),
                exposure == null ? "none" : fields.code("exposure", exposure, EXPOSURES), Fields.yes(usesViolence), Fields.yes(childWitness),
                Fields.list(askedAbout), Fields.text(reason), fields.day("deferredTo", deferredTo), Fields.text(disclosurePrompt),
                Fields.yes(informed), Fields.text(informationForm), Fields.text(informationLanguage),
                fields.code("supportWish", supportWish, WISHES), Fields.text(instrument), Fields.list(forms), Fields.list(areas),
                Fields.list(relations), Fields.list(vulnerability), Fields.list(tags), Fields.text(noticedThrough), Fields.yes(understood));
    }
}
