package se.upptack.support;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of a step. */
public enum StepOutcome {
    DONE,
    NOT_APPLICABLE,
    /** The person said no to it; respected, and not a failure of the worker. */
    DECLINED,
    /** Begun and put aside: what has been said so far is kept. */
    PAUSED,
    /** Marked by mistake and open again. */
    OPEN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<StepOutcome> of(String code) {
        return Arrays.stream(values()).filter(outcome -> outcome.code().equals(code)).findFirst();
    }

    boolean closes() {
        return this != OPEN && this != PAUSED;
    }
}
