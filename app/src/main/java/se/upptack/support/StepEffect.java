package se.upptack.support;

import java.util.Arrays;
import java.util.Locale;
import se.upptack.pack.Condition;
import se.upptack.pack.Row;

/**
 * What an answer in a step does, as the register {@code step-effects} says it.
 *
 * @param target the mark or the step it concerns, else empty
 */
record StepEffect(String id, Condition when, Does does, String target, Step.Text text) {

    /** The values of {@code step-effects.does}. */
    enum Does {
        /** Puts a mark on the case. */
        MARK,
        /** Closes another step as not applicable. */
        CLOSES,
        /** Says at once what to do. */
        ADVICE,
        /** A colleague confirms, where the unit's own routine says two handlers (ACT-20). */
        SECOND_HANDLER;

        static Does of(String code) {
            return Arrays.stream(values())
                    .filter(does -> does.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static StepEffect of(Row row) {
        return new StepEffect(
                row.key(), StepField.condition(row.text("when")), Does.of(row.text("does")), row.text("target"),
                new Step.Text(row.text("text_sv"), row.text("text_en")));
    }
}
