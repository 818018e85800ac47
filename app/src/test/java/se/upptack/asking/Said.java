package se.upptack.asking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registration in the making, with what a test does not speak of left as it is when all is well. */
final class Said {

    private final Outcome outcome;
    private final LocalDate occurred;
    private @Nullable UUID prompt;
    private @Nullable UUID caseId;
    private String channel = "physical";
    private String presence = "alone";
    private String exposure = "none";
    private boolean usesViolence;
    private boolean childWitness;
    private String reason = "";
    private @Nullable LocalDate deferredTo;
    private String disclosure = "";
    private boolean informed;
    private String form = "";
    private String wish = "";
    private boolean understood;
    private List<String> about;

    private Said(Outcome outcome, LocalDate occurred) {
        this.outcome = outcome;
        this.occurred = occurred;
        this.about = outcome.asked() ? List.of("exposure") : List.of();
        this.exposure = outcome.detected() ? "present" : "none";
        this.disclosure = outcome == Outcome.SELF_DISCLOSED ? "own-need" : "";
        this.reason = switch (outcome) {
            case NOT_ASKED -> "workload";
            case DEFERRED -> "not-alone";
            case DECLINED, DECLINED_PARTICIPATION -> "not-stated";
            case ASKED_NO, ASKED_YES, INFORMED, SELF_DISCLOSED -> "";
        };
        this.deferredTo = outcome == Outcome.DEFERRED ? occurred.plusDays(14) : null;
        this.informed = outcome == Outcome.INFORMED;
        this.form = informed ? "written" : "";
    }

    static Said that(Outcome outcome, LocalDate occurred) {
        return new Said(outcome, occurred);
    }

    Said prompt(UUID prompt) {
        this.prompt = prompt;
        return this;
    }

    Said inCase(UUID caseId) {
        this.caseId = caseId;
        return this;
    }

    Said channel(String channel) {
        this.channel = channel;
        return this;
    }

    Said presence(String presence) {
        this.presence = presence;
        return this;
    }

    Said exposure(String exposure) {
        this.exposure = exposure;
        return this;
    }

    Said usesViolence() {
        this.usesViolence = true;
        return this;
    }

    Said childWitness() {
        this.childWitness = true;
        return this;
    }

    Said reason(String reason) {
        this.reason = reason;
        return this;
    }

    Said deferredTo(@Nullable LocalDate day) {
        this.deferredTo = day;
        return this;
    }

    Said disclosure(String code) {
        this.disclosure = code;
        return this;
    }

    Said informed(String form) {
        this.informed = true;
        this.form = form;
        return this;
    }

    Said wish(String wish) {
        this.wish = wish;
        return this;
    }

    Said understood() {
        this.understood = true;
        return this;
    }

    Said about(String... about) {
        this.about = List.of(about);
        return this;
    }

    Registration now() {
        return new Registration(
                prompt, caseId, occurred, channel, presence, outcome, exposure, usesViolence, childWitness, about, reason, deferredTo, disclosure, informed,
                form, "", wish, "", List.of(), List.of(), List.of(), List.of(), List.of(), "", understood);
    }
}
