package se.upptack.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.CodeList;

/**
 * What the page after an answer shows.
 *
 * @param outcome message key of the outcome
 * @param done    how many of the steps are done or do not apply
 * @param left    the others, in order
 * @param fault   what is left to say after a form that could not be used, or null
 */
public record AnswerPage(
        UUID occasionId,
        String reference,
        LocalDate occurred,
        String outcome,
        boolean affirmative,
        boolean usesViolence,
        List<Item> steps,
        int done,
        List<Item> left,
        List<CodeList.Code> forms,
        List<CodeList.Code> languages,
        LocalDate suggestedFollowUp,
        LocalDate latestFollowUp,
        List<Door> doors,
        @Nullable Fault fault) {

    /** Where the page is. */
    public static String path(UUID occasionId) {
        return "/work/answer/" + occasionId;
    }

    public String path() {
        return path(occasionId);
    }

    /**
     * A step as it stands.
     *
     * @param state   in one sentence how it stands, empty while it is open
     * @param undo    whether the mark can be taken back
     * @param onSupport whether to offer that there already is support as the ground for not needing it
     * @param way     the door it is done behind, or null
     */
    public record Item(
            String id, StepKind kind, String name, String responsibility, String help, boolean closed, String state, boolean undo,
            boolean onSupport, SupportSection.@Nullable Way way) {}

    /** One of the three doors. */
    public record Door(SupportSection.Door door, List<SupportSection.Line> lines, List<SupportSection.Way> ways) {}

    /** A field that has to be filled in, and the sentence that says so. */
    public record Fault(String step, String field, String message) {}
}
