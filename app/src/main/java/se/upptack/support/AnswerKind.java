package se.upptack.support;

import java.util.Locale;

/** For which answers a step is meant; the values of {@code steps.answer}. */
public enum AnswerKind {
    /** Every occasion, also after a no. */
    ANY,
    /** Violence became known, by a question or unasked. */
    AFFIRMATIVE,
    EXPOSED,
    USES_VIOLENCE,
    /** A child sees or is exposed to violence, or there is concern for one. */
    CHILD;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
