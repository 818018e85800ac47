package se.upptack.asking;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.asking.RegisterOutcome.Violation;

/** The form of an occasion as it was typed: every field a text, kept as it is when something has to be put right. */
public record OccasionForm(
        String key, String outcome, String presence, String channel, String occurred, String exposure, @Nullable Boolean usesViolence,
        @Nullable Boolean childWitness, List<String> askedAbout, String reason, String deferredTo, String disclosurePrompt, @Nullable Boolean informed,
        String informationForm, String informationLanguage, String supportWish, String instrument, List<String> forms, List<String> areas,
        List<String> relations, List<String> vulnerability, List<String> tags, String noticedThrough, @Nullable Boolean understood,
        String correctionReason) {

    public OccasionForm {
        key = text(key);
        outcome = text(outcome);
        presence = text(presence);
        channel = text(channel);
        occurred = text(occurred);
        exposure = text(exposure);
        askedAbout = list(askedAbout);
        reason = text(reason);
        deferredTo = text(deferredTo);
        disclosurePrompt = text(disclosurePrompt);
        informationForm = text(informationForm);
        informationLanguage = text(informationLanguage);
        supportWish = text(supportWish);
        instrument = text(instrument);
        forms = list(forms);
        areas = list(areas);
        relations = list(relations);
        vulnerability = list(vulnerability);
        tags = list(tags);
        noticedThrough = text(noticedThrough);
        correctionReason = text(correctionReason);
    }

    /** An empty form with what is known from the step before. */
    static OccasionForm fresh(String key, Optional<Outcome> outcome, String presence, String channel, LocalDate today) {
        return new OccasionForm(
                key, outcome.map(Outcome::code).orElse(""), presence, channel, today.toString(), "", null, null, List.of("exposure"), "", "", "", null, "oral-individual", "", "", "", List.of(),
                List.of(), List.of(), List.of(), List.of(), "", null, "");
    }

    /** The form of an occasion that is to be corrected. */
    static OccasionForm of(String key, OccasionRow row) {
        var said = row.said();
        return new OccasionForm(
                key, said.outcome().code(), said.presence(), said.channel(), said.occurred().toString(), said.exposure(), said.usesViolence(),
                said.childWitness(), said.askedAbout(), said.reason(), said.deferredTo() == null ? "" : said.deferredTo().toString(),
                said.disclosurePrompt(), said.informed(), said.informationForm(), said.informationLanguage(), said.supportWish(), said.instrument(),
                said.forms(), said.areas(), said.relations(), said.vulnerability(), said.tags(), said.noticedThrough(), true, "");
    }

    boolean yes(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    /** The registration that the form says, or what cannot be read in it. */
    Optional<Registration> registration(@Nullable UUID promptId, @Nullable UUID caseId, List<Violation> unreadable) {
        var found = Outcome.of(outcome);
        if (found.isEmpty()) {
            unreadable.add(Violation.of("outcome", "asking.rule.outcome"));
        }
        var day = date("occurred", occurred, unreadable);
        var later = deferredTo.isEmpty() ? null : date("deferredTo", deferredTo, unreadable);
        if (presence.isEmpty()) {
            unreadable.add(Violation.of("presence", "asking.rule.presence"));
        }
        if (channel.isEmpty()) {
            unreadable.add(Violation.of("channel", "asking.rule.channel-missing"));
        }
        if (!unreadable.isEmpty()) {
            return Optional.empty();
        }
        var is = found.orElseThrow();
        var informedToo = yes(informed) || is == Outcome.INFORMED;
        return Optional.of(new Registration(
                promptId, caseId, day, channel, presence, is,
                is.detected() ? (exposure.isEmpty() ? "none" : exposure) : "none",
                is.detected() && yes(usesViolence),
                is.detected() && yes(childWitness),
                is.asked() || is == Outcome.DECLINED ? askedAbout : List.of(),
                is.needsReason() ? reason : "",
                is == Outcome.DEFERRED ? later : null,
                is == Outcome.SELF_DISCLOSED ? disclosurePrompt : "",
                informedToo,
                informedToo ? informationForm : "",
                informedToo ? informationLanguage : "",
                is.detected() ? supportWish : "",
                instrument,
                is.detected() ? forms : List.of(),
                is.detected() ? areas : List.of(),
                is.detected() ? relations : List.of(),
                is.detected() ? vulnerability : List.of(),
                is.detected() ? tags : List.of(),
                is.detected() && yes(usesViolence) ? noticedThrough : "",
                yes(understood)));
    }

    private static @Nullable LocalDate date(String field, String text, List<Violation> unreadable) {
        try {
            // A year of more than four digits is a day to the parser, but not to anyone else.
            if (text.length() == 10) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            // Told below, as a day of another length is.
        }
        unreadable.add(Violation.of(field, "asking.rule.date"));
        return null;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static List<String> list(@Nullable List<String> values) {
        return values == null ? List.of() : new ArrayList<>(values).stream().filter(value -> value != null && !value.isBlank()).toList();
    }
}
