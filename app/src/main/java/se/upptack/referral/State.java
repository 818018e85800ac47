package se.upptack.referral;

import java.util.Arrays;
import java.util.Locale;

/** The states of a referral by name, as they are kept and shown. */
public enum State {
    OFFERED,
    DECLINED,
    INFORMATION_GIVEN,
    CONSENTED,
    CONTACT_MADE,
    RECEIVED,
    WITHDRAWN,
    ENDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static State of(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst().orElseThrow();
    }

    /** Whether something can still happen to it. */
    public boolean open() {
        return this != DECLINED && this != WITHDRAWN && this != ENDED;
    }

    /** Whether the person has been shown the way: told where to turn, or someone has been contacted. */
    boolean referred() {
        return this == INFORMATION_GIVEN || this == CONTACT_MADE || this == RECEIVED;
    }
}
