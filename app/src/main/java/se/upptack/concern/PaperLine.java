package se.upptack.concern;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A written report in a list: how far it has come, and nothing of what it says.
 *
 * @param open        whether there is a draft
 * @param number      the latest paper, 0 while there is none
 * @param madeAt      when the latest handed-over paper was handed over, or null
 * @param feedbackDue when feedback is expected, or null
 * @param answered    whether it has come, or is known not to come
 */
public record PaperLine(
        UUID id,
        UUID caseId,
        UUID occasionId,
        boolean open,
        int number,
        @Nullable String receiver,
        @Nullable String municipality,
        Instant savedAt,
        @Nullable Instant madeAt,
        @Nullable LocalDate feedbackDue,
        boolean answered) {

    /** {@code draft}, {@code finished} but not handed over, or {@code made}. */
    public String state() {
        return open ? "draft" : madeAt == null ? "finished" : "made";
    }

    boolean waits() {
        return open || madeAt == null || feedbackDue != null && !answered;
    }

    public String path() {
        return path(id);
    }

    /** Where a report is. The address says nothing about anyone, nor what it is. */
    public static String path(UUID id) {
        return "/work/papers/" + id;
    }
}
