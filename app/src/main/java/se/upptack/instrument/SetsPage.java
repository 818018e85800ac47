package se.upptack.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.upptack.asking.QuestionSet;
import se.upptack.platform.FormError;

/** What the pages of question sets show. */
public sealed interface SetsPage {

    /** All sets, and the form for another. {@code kinds} are the kinds of items that can be taken in. */
    record All(List<Line> sets, boolean mayWrite, String kinds, Map<String, String> typed, List<FormError> errors, List<Wrong> wrong) implements SetsPage {}

    /** One set in the list, with the names of the service lines where it is used. */
    record Line(long number, String title, String version, List<String> lines) {}

    /** Something in a file that has to be mended: where, and what to do. */
    record Wrong(String path, String text) {}

    /** A choice in a list. */
    record Choice(String id, String name) {}

    /**
     * One set with its terms, before it is used and after.
     *
     * @param used    where it is used
     * @param lines   where it could be used too
     * @param ignored extensions of the file that mean nothing here
     */
    record One(
            long number, QuestionSet set, String url, String publisher, String permitted, String maker, LocalDate day, List<Choice> used, List<Choice> lines,
            List<String> ignored, boolean mayWrite, List<FormError> errors) implements SetsPage {}
}
