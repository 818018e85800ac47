package se.upptack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.asking.CaseDelivery;

/** A case of the demonstration on its way through the year. */
final class MadeCase {

    final String reference;
    final Office office;
    final Profile profile;
    final String caseType;
    final LocalDate opened;
    final String protection;
    final Worker worker;
    /** Whether the worker is the person's continuous contact (ASK-33). */
    final boolean contact;

    @Nullable UUID id;
    boolean closed;
    /** The prompts that have been seen to; a case has few. */
    private final List<UUID> seen = new ArrayList<>(2);

    MadeCase(String reference, Office office, Profile profile, String caseType, LocalDate opened, String protection, Worker worker, boolean contact) {
        this.reference = reference;
        this.office = office;
        this.profile = profile;
        this.caseType = caseType;
        this.opened = opened;
        this.protection = protection;
        this.worker = worker;
        this.contact = contact;
    }

    UUID id() {
        return java.util.Objects.requireNonNull(id, "not delivered yet");
    }

    String key() {
        return reference + "|" + profile.line();
    }

    /** Whether a prompt is seen for the first time. */
    boolean first(UUID prompt) {
        return !seen.contains(prompt) && seen.add(prompt);
    }

    CaseDelivery happened(@Nullable String step, LocalDate day) {
        return new CaseDelivery(
                reference, office.unit(), profile.line(), caseType, opened, null, protection, step, step == null ? null : day, contact ? worker.actor().username() : null);
    }

    CaseDelivery closed(LocalDate day) {
        return new CaseDelivery(reference, office.unit(), profile.line(), caseType, opened, day, protection, null, null, contact ? worker.actor().username() : null);
    }
}
