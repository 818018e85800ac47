package se.upptack.safecontact;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.FormError;

/**
 * The page for whoever calls.
 *
 * @param reference what was typed
 * @param caseId    the case, only when the word was right
 */
public record CallPage(String reference, Standing standing, @Nullable UUID caseId, List<FormError> errors) {

    /** How the call stands. */
    public enum Standing {
        ASKING,
        PASSED,
        NOTHING,
        PAUSED
    }

    static CallPage fresh() {
        return new CallPage("", Standing.ASKING, null, List.of());
    }
}
