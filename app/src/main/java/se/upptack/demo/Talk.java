package se.upptack.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.asking.Outcome;
import se.upptack.asking.Registration;

/** What is said about one occasion while it is being put together; most of it is usually nothing. */
final class Talk {

    private final @Nullable UUID prompt;
    private final @Nullable UUID caseId;
    private final LocalDate day;
    final Outcome outcome;
    String channel = "physical";
    String presence = "alone";
    String exposure = "none";
    boolean usesViolence;
    boolean childWitness;
    List<String> askedAbout = List.of();
    String reason = "";
    @Nullable LocalDate deferredTo;
    String disclosurePrompt = "";
    String informationForm = "";
    String informationLanguage = "";
    String supportWish = "";
    String instrument = "";
    List<String> forms = List.of();
    List<String> areas = List.of();
    List<String> relations = List.of();
    List<String> vulnerability = List.of();
    List<String> tags = List.of();
    String noticedThrough = "";

    /** @param prompt what it answers, or null when nothing had prompted it */
    Talk(MadeCase about, @Nullable UUID prompt, LocalDate day, Outcome outcome) {
        this.prompt = prompt;
        this.caseId = prompt == null ? about.id() : null;
        this.day = day;
        this.outcome = outcome;
    }

    Registration said() {
        return new Registration(
                prompt, caseId, day, channel, presence, outcome, exposure, usesViolence, childWitness, askedAbout, reason, deferredTo, disclosurePrompt,
                !informationForm.isEmpty(), informationForm, informationLanguage, supportWish, instrument, forms, areas, relations, vulnerability, tags,
                noticedThrough, true);
    }
}
