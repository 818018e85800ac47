package se.upptack.asking;

import java.util.List;

/**
 * A set of questions as it is shown to whoever asks. It is words to say and nothing more: what is answered is registered as every other
 * occasion, never per question, and nothing is added up (ASK-25).
 *
 * @param language  what the questions are written in, as a page names it
 * @param licence   on what terms they may be used
 * @param copyright whose they are
 */
public record QuestionSet(String title, String version, String language, String licence, String copyright, List<Line> lines) {

    /**
     * A heading, a piece of text or a question.
     *
     * @param depth   0 for the outermost
     * @param asked   whether it is a question
     * @param answers what there is to choose from, in order; empty when the person answers freely
     * @param only    when the question is put, or empty for always
     */
    public record Line(int depth, boolean asked, String text, List<String> answers, List<Only> only) {}

    /** A question is put only when another one was answered in this way. {@code how}: {@code is}, {@code is-not}, {@code answered}, {@code not-answered}. */
    public record Only(String question, String how, String answer) {}
}
