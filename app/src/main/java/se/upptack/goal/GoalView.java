package se.upptack.goal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.statistics.Value;

/**
 * One goal with all that is known of it.
 *
 * @param partOf  the goal that it is part of, or null
 * @param doubts  what does not fit together, in words
 * @param lost    documents whose wordings are not in the sources
 * @param form    the verdict to write, null for those who do not judge
 */
public record GoalView(
        String id, String name, String agency, String line, String years, String kind, @Nullable Link partOf, List<Link> parts, List<String> doubts, List<Wording> wordings,
        List<String> lost, List<String> lacking, List<Part> steps, List<Verdict> verdicts, List<Beside> values, List<Upward> upwards, String source, @Nullable Form form) {

    /** Another goal. */
    public record Link(String id, String name) {}

    /**
     * A document's words.
     *
     * @param earlier what they are compared with, empty for the first
     * @param changes scope, quantifier, channel and condition words that changed, in words
     */
    public record Wording(String document, String kind, String dated, String years, String text, List<WordDiff.Piece> pieces, String earlier, boolean changed, List<Change> changes, String note, String source) {}

    /** A change of words; {@code words} are those of the document, empty when it is not about words. */
    public record Change(String what, String words) {}

    /** A step, activity or precondition; {@code under} says that it is part of the one before. */
    public record Part(String kind, boolean under, String name, String units, String when, String state, String about, String source) {}

    /**
     * A verdict.
     *
     * @param where    the document, or the day when it was written here
     * @param outside  causes from outside, in words
     * @param versions how many versions are before it
     */
    public record Verdict(String assessor, String where, String verdict, String written, String restsOn, String reason, List<String> outside, String note, String source, int versions) {}

    /** A value beside the verdicts: what the registrations say, or what was published. */
    public record Beside(String name, String text, @Nullable Value value, String measured, String source) {}

    /** A goal above. */
    public record Upward(String name, String note, String source) {}

    /** The form as it stands, with what is wrong. */
    public record Form(String verdict, String restsOn, String reason, List<String> outside, LocalDate day, List<String> errors) {}
}
