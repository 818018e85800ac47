package se.upptack.referral;

/** On what a contact rests. There is no contact without one (REF-04). */
public sealed interface Basis {

    /** @param event the number of the event in which the consent was recorded */
    record OnConsent(Consent consent, int event) implements Basis {}

    record OnGround(LegalGround ground) implements Basis {}
}
