package se.upptack.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why the recipient is contacted. A closed list, so that a consent is short and says nothing more than needed. */
public enum Purpose {
    /** So that the recipient gets in touch with the person. */
    GET_IN_TOUCH,
    BOOK_A_TIME,
    PLAN_PROTECTION,
    MEET_TOGETHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Purpose> of(String code) {
        return Arrays.stream(values()).filter(purpose -> purpose.code().equals(code)).findFirst();
    }
}
