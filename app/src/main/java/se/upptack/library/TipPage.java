package se.upptack.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.upptack.platform.FormError;

/**
 * The page of tips: a form, one's own tips with what became of them, and for those who keep a library the tips to it.
 *
 * @param owners  whose library a tip can be for
 * @param texts   items a tip can be about
 * @param keeps   whether the visitor keeps a library
 * @param leads   whether the visitor sees how many of each unit have read something
 * @param waiting tips to answer and answered ones
 * @param typed   what stands in the form
 */
public record TipPage(
        List<LibraryPage.Choice> owners, List<LibraryPage.Choice> texts, boolean keeps, boolean leads, List<Line> waiting, List<Line> own, Map<String, String> typed,
        List<FormError> errors) {

    /**
     * One tip.
     *
     * @param outcome {@code taken-in}, {@code not-taken-in} or empty
     */
    public record Line(
            long number, String title, String comesFrom, String web, String why, String to, String about, String from, LocalDate day, String outcome,
            String reason) {}

    /** What stands in a field. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
