package se.upptack.support;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.FormError;

/**
 * The form for passing on within the agency.
 *
 * @param occasion the answer it comes from, or null when someone called without a case of the sender's
 * @param from     the sender's own units, when it comes from no answer
 */
public record PassOnPage(
        @Nullable UUID occasion, String step, String key, String reference, List<AnswerPage.Item.Option> from, List<AnswerPage.Item.Option> lines,
        List<AnswerPage.Item.Option> units, List<AnswerPage.Item.Option> needs, List<AnswerPage.Item.Option> contents, List<FormError> errors) {

    /** Where the form is sent. */
    public String action() {
        return occasion == null ? "/work/pass-on" : AnswerPage.path(occasion) + "/pass-on";
    }
}
