package se.upptack.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.FormError;

/**
 * What a reader has to act on this week.
 *
 * @param words    the period and place of the figures
 * @param rounded  whether counts are rounded for this reader
 * @param nobody   whether nothing can be shown without pointing out a colleague
 * @param digest   what has come since a day; null when it cannot be said to this reader, or nothing was remembered yet
 * @param stalls   where asking stalls, for those who follow units
 * @param places   the agencies beside each other, for those who follow all
 * @param listHead which of the two lists there is: {@code stalls}, {@code places}, or empty
 */
public record MineView(
        String words, boolean rounded, boolean nobody, List<Card> cards, @Nullable Digest digest, String listHead, List<OverviewView.Stall> stalls,
        List<Card> places, String work, List<View> views, List<FormError> errors, String typed) {

    /**
     * A figure.
     *
     * @param share  the share, null when only a number can be given
     * @param of     what it is a share of, in words
     * @param change against as many months just before, in words; empty when it cannot be said
     * @param href   the page where it comes from
     * @param work   the reader's own work list of it, or empty
     */
    public record Card(String label, Value value, @Nullable Value share, String of, String change, String href, String work) {}

    /** What has come since a day, a sentence each. */
    public record Digest(String since, List<String> sentences) {}

    /** A saved view. */
    public record View(String id, String name, String href, boolean shared, String maker, boolean own) {}
}
