package se.upptack.outside;

import java.util.Locale;

/** A place among others: among those with the worst values, the best, or in between (source 004:901-905). */
public enum Band {
    WORST,
    MIDDLE,
    BEST;

    /** As in the register and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
