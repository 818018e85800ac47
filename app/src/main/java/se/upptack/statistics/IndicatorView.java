package se.upptack.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator with its value, its series, and all that belongs to reading it.
 *
 * @param owner    who answers for the definition
 * @param all      the indicators to choose among
 * @param choices  what it can be divided by
 * @param lines    the divided values
 * @param map      the same on a map when it is divided by area, otherwise null
 * @param work     the reader's own work list of what is looked at, empty for those who have none
 * @param chart    a picture of them, null when there is nothing to draw
 * @param compared what the value was in as many months just before, and whether the difference is clear; empty when it cannot be said
 * @param trend    whether it rises or falls over the months; empty when it is not divided by month
 * @param years    each calendar year with the question it rests on
 * @param funnel   how units of one line stand beside each other, null when units are not compared
 * @param versions the version it replaces, or those on trial beside it
 * @param downloads the same figures as files
 * @param kolada   the yearly figures collected through Kolada as a file, empty when this is none of them
 * @param sql      the whole of it as the database would count it
 * @param quality  how sure the registrations are that it rests on
 */
public record IndicatorView(
        Frame frame, Indicator indicator, String owner, Value total, List<Frame.Option> all, List<Frame.Option> choices, String by, boolean comparable,
        List<Line> lines, @Nullable AreaMap map, String work, @Nullable Chart chart, String compared, String trend, List<Year> years, @Nullable Funnels funnel, List<Version> versions, List<Download> downloads, String kolada, List<String> needs,
        String sql, List<String> bound, List<QualityView.Beside> quality) {

    /**
     * One value of what it is divided by.
     *
     * @param place where it stands in the funnel: {@code within}, {@code warning}, {@code alarm}, or empty
     * @param href  the page narrowed to it, or empty
     */
    public record Line(String name, Value value, String place, String href) {}

    /**
     * A calendar year.
     *
     * @param question since when question and definition read as they do, or when they changed within the year
     * @param change   the difference to the year before, or why there is none; empty for the first
     */
    public record Year(int year, Value value, String question, String change) {}

    /** The same figures in one format. */
    public record Download(String name, String href) {}

    /** Another version of the same indicator, with its value for the same selection. */
    public record Version(String id, String name, boolean developmental, Value value) {}

    /** The funnel of units. */
    public record Funnels(Chart chart, String words) {}
}
