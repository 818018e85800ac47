package se.upptack.outreach;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done: given, put up, ordered or sent.
 *
 * @param number     names it within the agency
 * @param touchpoint a row of {@code touchpoints} for what was given, otherwise null
 * @param text       the text that is up or was ordered, otherwise null
 * @param language   a code of {@code language}, or null where it says nothing
 * @param quantity   persons, pieces that are up, or copies; by kind
 * @param answers    the order that a dispatch answers, otherwise null
 * @param maker      who wrote it down, by name
 */
public record Entry(
        long number,
        Kind kind,
        String unit,
        @Nullable String touchpoint,
        @Nullable String text,
        @Nullable String language,
        LocalDate happened,
        boolean orally,
        boolean inWriting,
        boolean inGroup,
        int quantity,
        @Nullable Long answers,
        String maker) {

    /** What can be written down. */
    public enum Kind {
        GIVEN,
        DISPLAY,
        ORDER,
        DISPATCH;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
