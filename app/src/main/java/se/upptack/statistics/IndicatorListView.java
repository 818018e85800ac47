package se.upptack.statistics;

import java.util.List;

/** The indicators with their value for the selection, those of one organisation together. */
public record IndicatorListView(Frame frame, List<Group> groups) {

    /** The indicators of one organisation, or those that hold for all. */
    public record Group(String name, List<Item> items) {}

    /**
     * @param source        how the value came about: registered, self-assessed …
     * @param developmental whether it is a version on trial
     */
    public record Item(String id, String name, String definition, Value value, String source, String needs, boolean developmental) {}
}
