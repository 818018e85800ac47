package se.upptack.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.FormError;

/**
 * The page of one text in one language: what stands there, what it is made from, its history, and the forms.
 *
 * @param source     what it is made from, or null
 * @param html       the newest version as readers would see it, safe to show as it is; empty when there is none
 * @param sourceHtml the source likewise
 * @param history    all versions, the newest first
 * @param typed      what stands in the field
 * @param since      number of the newest version when the form was shown, 0 for none
 */
public record TextPage(
        Text text,
        TextLanguage language,
        @Nullable Version newest,
        @Nullable Version shown,
        @Nullable Version source,
        String html,
        String sourceHtml,
        List<Version> history,
        boolean mayWrite,
        boolean mayDecide,
        String typed,
        long since,
        Verdict verdict,
        @Nullable Readability readability,
        List<FormError> errors) {

    /** What was typed about a decision. */
    public record Verdict(String outcome, String reviewer, String capacity, String reason) {

        static final Verdict EMPTY = new Verdict("", "", "", "");
    }
}
