package se.upptack.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.FormError;

/**
 * A report that has become a paper: print it, hand it over, and note what came back.
 *
 * @param late    whether a duty to report at once was kept waiting (CHILD-04)
 * @param typed   what was typed, to keep it when something is left to say
 * @param errors  what is left to say
 */
public record PaperPage(
        UUID id,
        UUID occasionId,
        String reference,
        List<Paper> papers,
        boolean late,
        List<Reply> replies,
        LocalDate today,
        Map<String, String> typed,
        List<FormError> errors) {

    /**
     * One paper.
     *
     * @param to      the receiver in words
     * @param causes  in words
     * @param how     how it was handed over as a code, null while it was not
     * @param madeAt  when, in words
     * @param feedbackDue when feedback is expected, or null
     */
    public record Paper(
            int number, String receiver, String to, String template, String causes, boolean supplement, String finishedAt, @Nullable String how,
            @Nullable String madeAt, @Nullable LocalDate feedbackDue) {}

    public record Reply(String kind, LocalDate day) {}

    public String path() {
        return PaperLine.path(id);
    }

    public Paper latest() {
        return papers.getFirst();
    }

    public boolean handedOver() {
        return papers.stream().anyMatch(paper -> paper.how() != null);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
