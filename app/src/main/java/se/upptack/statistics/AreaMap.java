package se.upptack.statistics;

import java.util.List;

/**
 * A map of areas with their values, drawn as SVG without any style of its own. The value stands in words on each area, so that colour only
 * repeats it; the table with the same figures stands beside.
 *
 * @param kind    {@code counties} (outlines) or {@code municipalities} (one square each, placed roughly as they lie)
 * @param summary what the map says, for those who do not see it
 * @param viewBox the part of the drawing to show
 * @param steps   what the colours mean, lightest first
 */
public record AreaMap(String kind, String title, String summary, String viewBox, List<Area> areas, List<Step> steps) {

    /**
     * One area.
     *
     * @param look  a class of the style sheet: {@code m1} to {@code m5}, {@code kept} or {@code none}
     * @param path  its outline
     * @param name  what it is called, empty where there is no room
     * @param value the value in a few characters, empty where there is none
     */
    public record Area(String look, String path, String x, String y, String name, String value) {}

    public record Step(String look, String text) {}

    public AreaMap {
        areas = List.copyOf(areas);
        steps = List.copyOf(steps);
    }
}
