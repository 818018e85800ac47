package se.upptack.safecontact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to reach a person outside a meeting. */
public enum Channel {
    PHONE,
    TEXT_MESSAGE,
    EMAIL,
    LETTER,
    /** The state's digital mailbox, which others in a family may be able to open. */
    DIGITAL_POST,
    /** Through another professional or someone the person has named. */
    THROUGH_OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Channel> of(String code) {
        return Arrays.stream(values()).filter(channel -> channel.code().equals(code)).findFirst();
    }
}
