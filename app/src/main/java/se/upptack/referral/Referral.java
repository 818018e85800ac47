package se.upptack.referral;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.directory.TargetGroup;

/**
 * A referral in one of its states (REF-05). A transition is a method of the states it may leave, so that what may not happen cannot be
 * written down; {@link ContactMade} and {@link Received} cannot exist without a {@link Basis}.
 */
public sealed interface Referral {

    /**
     * What never changes.
     *
     * @param service     id in the directory
     * @param serviceKind its kind when it was offered
     * @param need        as what the person was referred: exposed, using violence, or for a child
     * @param habit       what this line's part usually is (REF-06)
     * @param place       where its facts belong
     * @param withinArea  whether the service lies within the area of the coordination association that showed it (REF-17); null elsewhere
     */
    record Head(
            UUID id, UUID caseId, UUID occasionId, String service, String serviceKind, TargetGroup need, Habit habit, LocalDate offeredOn,
            Place place, @Nullable Boolean withinArea) {}

    /** Where the facts of a referral belong, as it was when it was offered. */
    record Place(String organisation, String unit, String line, String caseType, String mode) {}

    /** What making contact is on the service line (REF-06). */
    enum Habit {
        /** The worker may make the contact, with a consent. */
        CONTACT,
        /** The agency informs; making the contact takes a choice of its own. */
        INFORMATION;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Head head();

    /** When it reached the state. */
    Moment since();

    State state();

    /** How far it has come: consenting to a contact takes nothing away from the information that was given before. */
    default State reached() {
        return state();
    }

    record Offered(Head head, Moment since) implements Referral {

        @Override
        public State state() {
            return State.OFFERED;
        }

        public Declined decline(Moment now) {
            return new Declined(head, now);
        }

        public InformationGiven inform(String form, String language, Moment now) {
            return new InformationGiven(head, form, language, now);
        }

        public Consented consent(Consent consent, Moment now) {
            return new Consented(head, consent, false, now);
        }

        public ContactMade contactOn(LegalGround ground, Moment now) {
            return new ContactMade(head, new Basis.OnGround(ground), now);
        }
    }

    /** The person said no. Respected; another service can be offered. */
    record Declined(Head head, Moment since) implements Referral {

        @Override
        public State state() {
            return State.DECLINED;
        }
    }

    /** The person knows where to turn and does it herself. Nothing has left the agency. */
    record InformationGiven(Head head, String form, String language, Moment since) implements Referral {

        @Override
        public State state() {
            return State.INFORMATION_GIVEN;
        }

        public Consented consent(Consent consent, Moment now) {
            return new Consented(head, consent, true, now);
        }

        public ContactMade contactOn(LegalGround ground, Moment now) {
            return new ContactMade(head, new Basis.OnGround(ground), now);
        }

        public Ended end(EndOutcome outcome, Moment now) {
            return new Ended(head, outcome, State.INFORMATION_GIVEN, now);
        }
    }

    /**
     * The person has consented to a contact that has not been made.
     *
     * @param informed whether the person had been told where to turn before
     */
    record Consented(Head head, Consent consent, boolean informed, Moment since) implements Referral {

        @Override
        public State state() {
            return State.CONSENTED;
        }

        @Override
        public State reached() {
            return informed ? State.INFORMATION_GIVEN : State.CONSENTED;
        }

        /**
         * The contact, if the consent still holds.
         *
         * @param event the number of the event that recorded the consent
         */
        public Optional<ContactMade> contact(int event, Moment now) {
            return consent.holdsOn(now.day()) ? Optional.of(new ContactMade(head, new Basis.OnConsent(consent, event), now)) : Optional.empty();
        }

        public ContactMade contactOn(LegalGround ground, Moment now) {
            return new ContactMade(head, new Basis.OnGround(ground), now);
        }

        /** A new consent in place of this one. */
        public Consented renew(Consent fresh, Moment now) {
            return new Consented(head, fresh, informed, now);
        }

        public Withdrawn withdraw(Moment now) {
            return new Withdrawn(head, reached(), now);
        }

        public Ended end(EndOutcome outcome, Moment now) {
            return new Ended(head, outcome, reached(), now);
        }
    }

    record ContactMade(Head head, Basis basis, Moment since) implements Referral {

        @Override
        public State state() {
            return State.CONTACT_MADE;
        }

        public Received receive(Moment now) {
            return new Received(head, basis, now);
        }

        /** Nothing more is told. Empty when the contact rests on a provision: there is no consent to take back. */
        public Optional<Withdrawn> withdraw(Moment now) {
            return basis instanceof Basis.OnConsent ? Optional.of(new Withdrawn(head, State.CONTACT_MADE, now)) : Optional.empty();
        }

        public Ended end(EndOutcome outcome, Moment now) {
            return new Ended(head, outcome, State.CONTACT_MADE, now);
        }
    }

    /** The recipient has said that the person is received. */
    record Received(Head head, Basis basis, Moment since) implements Referral {

        @Override
        public State state() {
            return State.RECEIVED;
        }

        /** @see ContactMade#withdraw */
        public Optional<Withdrawn> withdraw(Moment now) {
            return basis instanceof Basis.OnConsent ? Optional.of(new Withdrawn(head, State.RECEIVED, now)) : Optional.empty();
        }

        public Ended end(EndOutcome outcome, Moment now) {
            return new Ended(head, outcome, State.RECEIVED, now);
        }
    }

    /**
     * The person has taken the consent back.
     *
     * @param from the state it was in
     */
    record Withdrawn(Head head, State from, Moment since) implements Referral {

        @Override
        public State state() {
            return State.WITHDRAWN;
        }
    }

    /** @param from the state it was in */
    record Ended(Head head, EndOutcome outcome, State from, Moment since) implements Referral {

        @Override
        public State state() {
            return State.ENDED;
        }
    }
}
