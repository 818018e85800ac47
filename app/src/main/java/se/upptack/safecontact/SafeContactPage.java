package se.upptack.safecontact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.FormError;

/**
 * What the page of channels shows.
 *
 * @param times the codes to choose from for when a channel is safe
 * @param words the codes of what can be said of a channel
 * @param typed what was typed, kept when something is left to say
 * @param codeword whether a word is agreed on
 */
public record SafeContactPage(
        UUID caseId, String reference, List<Item> items, List<String> times, List<String> words, Map<String, String> typed, List<FormError> errors,
        boolean codeword) {

    /**
     * One channel as it stands.
     *
     * @param said    the day it was said, or null when nobody has asked
     * @param until   the last day it holds by itself, or null
     * @param times   code of when it is safe, possibly empty
     */
    public record Item(String code, Verdict verdict, @Nullable LocalDate said, @Nullable LocalDate until, String times, boolean leaveMessage) {}

    /** Where the page is. */
    public static String path(UUID caseId) {
        return "/cases/" + caseId + "/contact";
    }

    public boolean chosen(String field, String value) {
        return value.equals(typed.get(field));
    }
}
