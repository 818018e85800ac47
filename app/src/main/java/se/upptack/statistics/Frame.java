package se.upptack.statistics;

import java.util.List;
import se.upptack.statistics.IndicatorFigure.Break;

/**
 * What all pages of figures have around their content.
 *
 * @param path    the page itself, for the form that changes the selection
 * @param active  which of the tabs this is
 * @param query   the selection, to carry to the other pages
 * @param words   the selection in words
 * @param filters the choices, one list each
 * @param kept    whether small counts are kept back
 * @param notice  a sentence about what is shown instead of what was asked for, or empty
 * @param nobody  whether there is no unit whose figures may be shown
 * @param breaks  what stands beside the figures; the marks of charts are numbered in this order
 */
public record Frame(
        String path, String active, String query, String words, List<Select> filters, boolean kept, String notice, boolean nobody, List<Break> breaks) {

    /** One thing to choose; with no or one option there is nothing to choose. */
    public record Select(String id, String label, String everything, List<Option> options) {}

    public record Option(String code, String name, boolean chosen) {}

    public Frame {
        filters = List.copyOf(filters);
        breaks = List.copyOf(breaks);
    }
}
