package se.upptack.asking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of an occasion: a closed list, one code each, none counted as another. */
public enum Outcome {
    ASKED_NO,
    ASKED_YES,
    /** The question was put and the person chose not to answer. Respected, shown, never counted as a no. */
    DECLINED,
    /** The person did not want to take part in the talk at all (ASK-14). */
    DECLINED_PARTICIPATION,
    /** Not asked, with a reason; for an information not given likewise. */
    NOT_ASKED,
    /** Will be tried again on a day, with a reason. The only outcome that leaves a prompt waiting. */
    DEFERRED,
    /** Information given without a question: a success of its own. */
    INFORMED,
    /** The person told unasked; kept apart from what asking brought (ASK-15). */
    SELF_DISCLOSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Outcome> of(String code) {
        return Arrays.stream(values()).filter(outcome -> outcome.code().equals(code)).findFirst();
    }

    /** What stands for the outcome in an address, which is seen over a shoulder and kept in a history: a number that tells nothing. */
    public String sheet() {
        return String.valueOf(ordinal() + 1);
    }

    static Optional<Outcome> ofSheet(String number) {
        return Arrays.stream(values()).filter(outcome -> outcome.sheet().equals(number)).findFirst();
    }

    /** Whether the question was put and answered with yes or no. */
    public boolean asked() {
        return this == ASKED_NO || this == ASKED_YES;
    }

    /** Whether the question was put. A decline is neither yes nor no, and the question was put. */
    public boolean put() {
        return asked() || this == DECLINED;
    }

    /** Whether violence became known. */
    public boolean detected() {
        return this == ASKED_YES || this == SELF_DISCLOSED;
    }

    public boolean needsReason() {
        return this == NOT_ASKED || this == DEFERRED || this == DECLINED || this == DECLINED_PARTICIPATION;
    }
}
