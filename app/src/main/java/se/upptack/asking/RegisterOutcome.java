package se.upptack.asking;

import java.util.List;
import java.util.UUID;

/** What came of a registration. */
public sealed interface RegisterOutcome {

    /**
     * It is committed.
     *
     * @param repeated true when the same request had been carried out before; nothing was done twice
     */
    record Done(UUID occasion, boolean repeated) implements RegisterOutcome {}

    /** It was not written, for these reasons; all of them, so that they can be put right at once. */
    record Refused(List<Violation> violations) implements RegisterOutcome {

        public Refused {
            violations = List.copyOf(violations);
        }
    }

    /** There is no such prompt or case, or not for this account. */
    record NotThere() implements RegisterOutcome {}

    /** More is waiting to be written than can be done in time; nothing was written. Try again in a moment. */
    record Busy() implements RegisterOutcome {}

    /**
     * A rule that the registration breaks.
     *
     * @param field the field to change
     * @param key   message key that says what to do
     */
    record Violation(String field, String key, List<String> arguments) {

        public Violation {
            arguments = List.copyOf(arguments);
        }

        static Violation of(String field, String key, String... arguments) {
            return new Violation(field, key, List.of(arguments));
        }
    }
}
