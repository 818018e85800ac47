package se.upptack.asking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.FormError;
import se.upptack.platform.Page;

/**
 * The page of one case.
 *
 * @param notes      what needs to be seen first
 * @param waiting     what waits to be asked or told
 * @param indications signs that have been noted
 * @param errors      what to put right in the form of signs
 */
public record CasePageView(
        String id, String reference, String unit, String line, String caseType, LocalDate opened, @Nullable LocalDate closed, boolean mayRegister,
        List<CaseNote> notes,
        List<WorkItem> waiting, List<PromptView.HistoryItem> history, List<Sign> indications, List<Option> signs, List<Option> noticedBy, String observed,
        List<FormError> errors, String key, String today) {

    /** The message at a field of the form of signs, or nothing. */
    public @Nullable String error(Page page, String field) {
        return FormError.at(errors, field, page);
    }

    /** Signs noted together. */
    public record Sign(LocalDate observed, String names, String noticedBy) {}
}
