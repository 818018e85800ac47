package se.upptack.instrument;

import java.util.List;
import se.upptack.asking.QuestionSet;

/**
 * A file that was read and found right.
 *
 * @param url       names the questions whatever the version
 * @param language  as {@code sv}; Swedish when the file says nothing
 * @param publisher who publishes them, or empty
 * @param lines     headings, texts and questions in order
 * @param ignored   extensions of the file that mean nothing here, by their addresses
 */
record Questionnaire(
        String url, String version, String title, String language, String publisher, String copyright, List<QuestionSet.Line> lines, List<String> ignored) {}
