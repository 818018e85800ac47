package se.upptack.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is told to the recipient. */
public enum Share {
    /** The name, and a way to be reached that the person says is safe. */
    NAME_AND_SAFE_CONTACT,
    /** Which support the person wants. */
    WANTED_SUPPORT,
    LANGUAGE_AND_ADAPTATION,
    /** What concerns safety now. */
    SAFETY,
    /** That there is a case here. */
    CASE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Share> of(String code) {
        return Arrays.stream(values()).filter(share -> share.code().equals(code)).findFirst();
    }
}
