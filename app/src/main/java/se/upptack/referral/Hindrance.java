package se.upptack.referral;

import java.util.Locale;

/** Why something that was queued may not leave after all. */
public enum Hindrance {
    /** The consent was withdrawn, or the referral was taken further or ended. */
    CONSENT_GONE,
    CONSENT_RAN_OUT,
    /** The person has chosen that nothing leaves the house. */
    STAYS_INSIDE,
    /** The recipient is no longer in the directory. */
    RECIPIENT_GONE,
    /** It is unknown whether the person's data are protected. */
    CASE_CLOSED_TO_US,
    /** The way to reach the person is not, or no longer, said to be safe. */
    CHANNEL_NOT_SAFE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
