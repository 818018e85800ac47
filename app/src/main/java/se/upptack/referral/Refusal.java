package se.upptack.referral;

import java.util.Locale;

/** Why something was not done with a referral. Nothing was written. The sentence is the message {@code referral.refused.<code>}. */
public enum Refusal {
    /** The wish for support is asked before any referral (REF-15). */
    WISH_NOT_ASKED,
    SERVICE_UNKNOWN,
    /** The service is not for whom the person is referred as. */
    NOT_FOR_NEED,
    /** The referral has been taken further, or has ended, since the page was shown. */
    NOT_FROM_HERE,
    FORM_MISSING,
    LANGUAGE_MISSING,
    PURPOSE_MISSING,
    WHAT_MISSING,
    /** The last day is missing, has been, or is too far away. */
    UNTIL_WRONG,
    NOT_READ_BACK,
    /** The consent has run out; the person is asked again. */
    CONSENT_RAN_OUT,
    LAW_UNKNOWN,
    REASON_MISSING,
    OUTCOME_MISSING,
    /** On this line the agency informs; making contact takes a choice of its own (REF-06). */
    BEYOND_HABIT,
    /** The person has chosen that nothing leaves the house. */
    STAYS_INSIDE,
    /** There is a consent or a contact; it is withdrawn or ended first. */
    STILL_OUTSIDE,
    /** The contact rests on a provision, so there is no consent to take back. */
    NO_CONSENT,
    /** The key was used for something else. */
    KEY_USED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
