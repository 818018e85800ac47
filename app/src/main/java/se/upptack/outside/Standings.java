package se.upptack.outside;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.upptack.outside.BandRule.Standing;
import se.upptack.outside.Point.Sex;
import se.upptack.outside.Point.State;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;

/**
 * How everyone stands in every series and goal area up to a year (IND-09–12). Made anew for each page out of the values as they stand.
 *
 * @param points the values of all series looked at
 */
record Standings(RegisterSnapshot registers, List<Point> points, int year, BandRule rule) {

    /**
     * A series in the latest year that has values.
     *
     * @param year 0 when it has none
     */
    record Latest(int year, Map<String, Standing> standings) {}

    /** The values about everyone in an area, by year up to the one looked at. */
    TreeMap<Integer, Point> years(Series series, String area) {
        var years = new TreeMap<Integer, Point>();
        points.stream().filter(point -> point.series().equals(series.id()) && point.area().equals(area) && point.sex() == Sex.ALL && point.year() <= year)
                .forEach(point -> years.put(point.year(), point));
        return years;
    }

    /** Where each area stood in the latest year for which there are values. */
    Latest latest(Series series) {
        var all = new Places(registers).all(series.level());
        int last = points.stream()
                .filter(point -> point.series().equals(series.id()) && point.state() == State.VALUE && point.year() <= year && all.contains(point.area()))
                .mapToInt(Point::year).max().orElse(0);
        return new Latest(last, standings(series, last));
    }

    private Map<String, Standing> standings(Series series, int at) {
        var values = new HashMap<String, Double>();
        for (var point : points) {
            if (point.series().equals(series.id()) && point.year() == at && point.sex() == Sex.ALL && point.value() != null) {
                values.put(point.area(), point.value().doubleValue());
            }
        }
        return rule.stand(values, new Places(registers).all(series.level()), series.direction());
    }

    /** One band for each county in a goal area; a county has what its police region has (IND-10, IND-12). */
    Map<String, Band> goalArea(String goalArea) {
        var places = new Places(registers);
        var counted = new ArrayList<Map<String, Standing>>();
        for (var series : seriesOf(goalArea)) {
            if (series.direction() == Direction.NONE || series.level() == Series.Level.MUNICIPALITY) {
                continue;
            }
            var there = latest(series).standings();
            var counties = new HashMap<String, Standing>();
            for (var county : registers.counties().keySet()) {
                places.of(county, series.level()).map(there::get).ifPresent(standing -> counties.put(county, standing));
            }
            counted.add(counties);
        }
        return counted.isEmpty() ? Map.of() : rule.together(counted);
    }

    List<Series> seriesOf(String goalArea) {
        return Series.all(registers).stream().filter(series -> series.goalAreas().contains(goalArea)).toList();
    }

    /** The areas of goals, in their order. */
    List<Row> goalAreas() {
        return registers.rows("goal-areas").stream().sorted(Comparator.comparingInt(row -> row.whole("sort").orElse(0))).toList();
    }

    /** What a document published of a series, for the area or the police region of the county. */
    Optional<Row> published(Series series, String area) {
        return published(row -> row.text("series").equals(series.id()) && row.text("area").equals(area));
    }

    /** What a document published of a goal area, for the county or its police region. */
    Optional<Row> publishedGoal(String goalArea, String county) {
        @Nullable String region = new Places(registers).of(county, Series.Level.POLICE_REGION).orElse(null);
        return published(row -> row.text("goal_area").equals(goalArea) && (row.text("area").equals(county) || row.text("area").equals(region)));
    }

    private Optional<Row> published(java.util.function.Predicate<Row> which) {
        return registers.rows("published-bands").stream().filter(which).filter(row -> row.whole("year").orElseThrow() <= year)
                .max(Comparator.comparingInt(row -> row.whole("year").orElseThrow()));
    }
}
