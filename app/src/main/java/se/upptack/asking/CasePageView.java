package se.upptack.asking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        Map<String, String> errors, String key, String today) {

    /** Signs noted together. */
    public record Sign(LocalDate observed, String names, String noticedBy) {}
}
