package se.upptack.disclosure;

/** What was decided for a cell, with the reason. Stays inside; {@link Publication} is what leaves. */
public sealed interface Decision permits Decision.Published, Decision.Suppressed, Decision.NotApplicable {

    /** May be published. */
    record Published(long figure) implements Decision {}

    /** Must be withheld. */
    record Suppressed(Reason reason) implements Decision {}

    /** A structural zero. */
    record NotApplicable() implements Decision {}

    /** Why a cell is withheld. */
    enum Reason {
        /** Below the threshold, or a sensitive zero. */
        THRESHOLD,
        /** All, or nearly all, are in one category, or the total is too small for its parts. */
        GROUP,
        /** A respondent could estimate another's figure. */
        RESPONDENTS,
        /** The figure was published before and has changed by less than the threshold. */
        REVISION,
        /** Protects another cell. */
        SECONDARY;

        /** Whether the cell itself is sensitive. */
        public boolean primary() {
            return this != SECONDARY;
        }
    }
}
