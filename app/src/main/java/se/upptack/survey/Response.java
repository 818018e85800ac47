package se.upptack.survey;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One respondent's answers by field.
 *
 * @param invited the invitation, null in an anonymous round
 * @param unit    empty where nothing is said, or where too few were invited from it
 */
record Response(UUID id, @Nullable Long invited, String organisation, String unit, String line, String role, Map<String, String> answers) {

    String answer(String field) {
        return answers.getOrDefault(field, "");
    }
}
