package se.upptack.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one row: what it says, where that stands, and how it came to say so.
 *
 * @param tongue  the language of the name where it exists in one only, else empty
 * @param removed whether the row is gone
 * @param correct path of the form that corrects it, or null when the reader may not
 * @param end     path of the form that ends it, or null
 * @param endless whether the reader may change it and looks in vain for a way to end it, because its register has no last day
 */
public record EntryPage(
        String register,
        String registerPath,
        String name,
        String tongue,
        String key,
        boolean removed,
        List<Fact> facts,
        List<Citation> sources,
        List<String> aliases,
        List<Step> history,
        @Nullable String correct,
        @Nullable String end,
        boolean endless) {

    /** A heading and what stands under it, in which language where it exists in one only; {@code web} when it is an address to follow. */
    public record Fact(String name, String text, String tongue, boolean web) {}

    /**
     * One revision in the history.
     *
     * @param when day and time, written out
     * @param who  an account, or the pack and its version
     * @param why  empty for the first entry
     */
    public record Step(int revision, String when, String who, String why, String place, boolean first, boolean removed, List<Change> changes) {}

    /** What a cell said before and after; an empty text is shown as a dash. */
    public record Change(String name, String tongue, String before, String after) {}
}
