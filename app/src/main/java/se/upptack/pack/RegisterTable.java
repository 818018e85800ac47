package se.upptack.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one register.
 *
 * @param heads         headings after the first column, which is the row's name
 * @param tongues      the language of what stands under each heading where it exists in one only, else empty
 * @param nameTongue   the same for the first column
 * @param total         rows that fit the choice, on all pages
 * @param organisations those that own rows here; empty when rows have no owner
 * @param on            the day the table shows, ISO, also when the choice could not be read
 * @param fault         message key when the choice could not be read, or null
 * @param previous      query of the page before, or null
 * @param next          query of the page after, or null
 * @param add           path of the form for a new row, or null when the reader may not add one
 */
public record RegisterTable(
        String id,
        String name,
        String about,
        List<String> heads,
        List<String> tongues,
        String nameTongue,
        List<Line> lines,
        int total,
        List<Option> organisations,
        String organisation,
        String on,
        boolean all,
        boolean dated,
        String words,
        @Nullable String fault,
        @Nullable String previous,
        @Nullable String next,
        @Nullable String add) {

    /** One row: where it leads, what it is called, its other cells in the order of the headings, and whether it is out of force on the day. */
    public record Line(String path, String name, List<String> cells, boolean idle) {}

    /** A choice in a list. */
    public record Option(String value, String label) {}
}
