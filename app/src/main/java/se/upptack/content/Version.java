package se.upptack.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a text says in a language, as one version (INFO-02).
 *
 * @param number   names the version among all
 * @param revision 1 for the first in this language, counted up
 * @param title    the first heading
 * @param body     the whole Markdown, heading included
 * @param ready    whether its writer holds it to be ready for someone to judge
 * @param madeFrom number of the version it was translated or adapted from, or null when nobody has said
 * @param pack     the pack that delivered it, or null when it was written in the application
 * @param madeBy   the account that wrote it, or null when a pack delivered it
 * @param maker    who wrote it, by name
 * @param verdict  the latest decision about it, or null
 */
public record Version(
        long number,
        String text,
        String language,
        int revision,
        String title,
        String body,
        boolean ready,
        @Nullable Long madeFrom,
        @Nullable String pack,
        @Nullable UUID madeBy,
        String maker,
        Instant madeAt,
        @Nullable Verdict verdict) {

    /**
     * What was decided about a version.
     *
     * @param reviewer the person who has read it in its language, by name
     * @param capacity what makes that person able to judge: "authorised translator", "specialist at …"
     * @param reason   why it was returned or withdrawn; may be empty when approved
     */
    public record Verdict(Outcome outcome, String reviewer, String capacity, String reason, LocalDate decidedOn) {}

    /** What can be decided. */
    public enum Outcome {
        APPROVED,
        RETURNED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Where a version stands. */
    public enum Stage {
        DRAFT,
        TRANSLATED,
        APPROVED,
        RETURNED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Stage stage() {
        if (verdict == null) {
            return ready ? Stage.TRANSLATED : Stage.DRAFT;
        }
        return switch (verdict.outcome()) {
            case APPROVED -> Stage.APPROVED;
            case RETURNED -> Stage.RETURNED;
            case WITHDRAWN -> Stage.WITHDRAWN;
        };
    }

    public boolean approved() {
        return stage() == Stage.APPROVED;
    }

    /** Whether it may be shown although nobody has approved it: the product's own words in the product's own languages. */
    boolean shownAsDraft() {
        return pack != null && verdict == null && TextLanguage.OWN.contains(language);
    }
}
