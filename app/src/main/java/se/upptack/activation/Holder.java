package se.upptack.activation;

import java.util.Locale;

/** Who must have a prerequisite in place. */
enum Holder {
    UNIT,
    WORKER;

    /** The word in the register. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
