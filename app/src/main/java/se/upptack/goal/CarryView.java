package se.upptack.goal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is carried to the next period.
 *
 * @param open      goals and areas of the reader's agency with what is decided of them
 * @param questions the guiding questions: text by id
 * @param form      null for those who do not decide
 */
public record CarryView(List<Line> open, Map<String, String> questions, List<Decided> decided, @Nullable Form form) {

    /** Something that may be carried on. */
    public record Line(String subject, String kind, String name, String state, String source, boolean decided) {}

    /** A decision. */
    public record Decided(String agency, String name, String decision, String years, String wording, List<String> questions, List<String> answers, String maker) {}

    /** The form as it stands, with what is wrong. */
    public record Form(String subject, String decision, String from, String to, String wording, List<String> answers, List<String> errors) {}
}
