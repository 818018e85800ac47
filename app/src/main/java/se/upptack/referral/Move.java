package se.upptack.referral;

import java.util.List;
import java.util.Optional;

/** Where a step leads from a referral as it stands: to the next state, or nowhere. The whole transition table stands here. */
sealed interface Move {

    /** @param beyondHabit that the worker chose to make contact where the line usually informs */
    record To(Referral next, boolean beyondHabit) implements Move {}

    record No(List<Refusal> reasons) implements Move {

        public No {
            reasons = List.copyOf(reasons);
        }
    }

    Move NOT_FROM_HERE = new No(List.of(Refusal.NOT_FROM_HERE));

    static Move decline(Referral from, Moment now) {
        return switch (from) {
            case Referral.Offered offered -> to(offered.decline(now));
            case Referral.Declined _, Referral.InformationGiven _, Referral.Consented _, Referral.ContactMade _, Referral.Received _,
                    Referral.Withdrawn _, Referral.Ended _ -> NOT_FROM_HERE;
        };
    }

    static Move inform(Referral from, String form, String language, Moment now) {
        return switch (from) {
            case Referral.Offered offered -> to(offered.inform(form, language, now));
            case Referral.Declined _, Referral.InformationGiven _, Referral.Consented _, Referral.ContactMade _, Referral.Received _,
                    Referral.Withdrawn _, Referral.Ended _ -> NOT_FROM_HERE;
        };
    }

    static Move consent(Referral from, Consent consent, boolean beyondHabit, Moment now) {
        return switch (from) {
            case Referral.Offered offered -> new To(offered.consent(consent, now), beyondHabit);
            case Referral.InformationGiven informed -> new To(informed.consent(consent, now), beyondHabit);
            case Referral.Consented consented -> new To(consented.renew(consent, now), beyondHabit);
            case Referral.Declined _, Referral.ContactMade _, Referral.Received _, Referral.Withdrawn _, Referral.Ended _ -> NOT_FROM_HERE;
        };
    }

    /** @param event the number of the event in which the consent was recorded */
    static Move contact(Referral from, int event, Moment now) {
        return switch (from) {
            case Referral.Consented consented -> consented.contact(event, now).map(Move::to).orElse(new No(List.of(Refusal.CONSENT_RAN_OUT)));
            case Referral.Offered _, Referral.Declined _, Referral.InformationGiven _, Referral.ContactMade _, Referral.Received _,
                    Referral.Withdrawn _, Referral.Ended _ -> NOT_FROM_HERE;
        };
    }

    static Move contactOn(Referral from, LegalGround ground, boolean beyondHabit, Moment now) {
        return switch (from) {
            case Referral.Offered offered -> new To(offered.contactOn(ground, now), beyondHabit);
            case Referral.InformationGiven informed -> new To(informed.contactOn(ground, now), beyondHabit);
            case Referral.Consented consented -> new To(consented.contactOn(ground, now), beyondHabit);
            case Referral.Declined _, Referral.ContactMade _, Referral.Received _, Referral.Withdrawn _, Referral.Ended _ -> NOT_FROM_HERE;
        };
    }

    static Move receive(Referral from, Moment now) {
        return switch (from) {
            case Referral.ContactMade made -> to(made.receive(now));
            case Referral.Offered _, Referral.Declined _, Referral.InformationGiven _, Referral.Consented _, Referral.Received _,
                    Referral.Withdrawn _, Referral.Ended _ -> NOT_FROM_HERE;
        };
    }

    static Move withdraw(Referral from, Moment now) {
        return switch (from) {
            case Referral.Consented consented -> to(consented.withdraw(now));
            case Referral.ContactMade made -> takenBack(made.withdraw(now));
            case Referral.Received received -> takenBack(received.withdraw(now));
            case Referral.Offered _, Referral.Declined _, Referral.InformationGiven _, Referral.Withdrawn _, Referral.Ended _ -> NOT_FROM_HERE;
        };
    }

    static Move end(Referral from, EndOutcome outcome, Moment now) {
        return switch (from) {
            case Referral.InformationGiven informed -> to(informed.end(outcome, now));
            case Referral.Consented consented -> to(consented.end(outcome, now));
            case Referral.ContactMade made -> to(made.end(outcome, now));
            case Referral.Received received -> to(received.end(outcome, now));
            case Referral.Offered _, Referral.Declined _, Referral.Withdrawn _, Referral.Ended _ -> NOT_FROM_HERE;
        };
    }

    private static Move to(Referral next) {
        return new To(next, false);
    }

    private static Move takenBack(Optional<Referral.Withdrawn> withdrawn) {
        return withdrawn.map(Move::to).orElse(new No(List.of(Refusal.NO_CONSENT)));
    }
}
