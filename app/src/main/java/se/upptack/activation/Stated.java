package se.upptack.activation;

/** What became of statements that someone wanted to make. Either all of them are kept or none. */
public sealed interface Stated {

    /** All are kept. */
    record Kept(int statements) implements Stated {}

    /** None is kept, for this reason. */
    record Refused(Reason reason) implements Stated {}

    /** Why statements are refused; the sentence is the message {@code activation.refused.<code>}. */
    enum Reason {
        /** There was nothing to say. */
        NOTHING,
        /** The day lies ahead: what is to come is no fact yet. */
        COMING_DAY,
        /** A unit that is not the agency's, or not in force. */
        UNKNOWN_UNIT,
        /** An account that is not the agency's. */
        UNKNOWN_WORKER,
        /** A prerequisite that does not apply to whom it was said of. */
        UNKNOWN_PREREQUISITE,
        /** A state that the code list does not have. */
        UNKNOWN_STATE;

        /** The name in messages. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
