package se.upptack.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a referral ended. Not knowing is an allowed end (REF-05). */
public enum EndOutcome {
    SUPPORT_OBTAINED,
    NOT_SUITABLE,
    /** Nobody could receive the person. */
    NO_PLACE,
    PERSON_STOPPED,
    UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<EndOutcome> of(String code) {
        return Arrays.stream(values()).filter(outcome -> outcome.code().equals(code)).findFirst();
    }
}
