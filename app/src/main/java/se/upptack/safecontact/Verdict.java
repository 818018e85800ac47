package se.upptack.safecontact;

import java.util.Locale;

/** Whether a channel may be used now. Only {@link #SAFE} means yes. */
public enum Verdict {
    SAFE,
    /** It was safe, but that was long ago or before something new became known. */
    ASK_AGAIN,
    /** Nobody has asked, or the person does not know. */
    UNKNOWN,
    UNSAFE;

    public boolean permits() {
        return this == SAFE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
