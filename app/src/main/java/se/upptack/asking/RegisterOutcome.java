package se.upptack.asking;

import java.util.List;
import java.util.UUID;
import se.upptack.platform.Language;

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
     * @param arguments what to insert in the Swedish sentence, and {@code english} what to insert in the English one
     */
    record Violation(String field, String key, List<String> arguments, List<String> english) {

        public Violation {
            arguments = List.copyOf(arguments);
            english = List.copyOf(english);
        }

        /** What to insert in the sentence of a language. */
        public List<String> arguments(Language language) {
            return language == Language.SV ? arguments : english;
        }

        /** One that inserts words of a register, which has them in both languages. */
        static Violation told(String field, String key, String swedish, String english) {
            return new Violation(field, key, List.of(swedish), List.of(english));
        }

        static Violation of(String field, String key, String... arguments) {
            return new Violation(field, key, List.of(arguments), List.of(arguments));
        }
    }
}
