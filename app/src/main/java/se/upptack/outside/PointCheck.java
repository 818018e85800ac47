package se.upptack.outside;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.upptack.outside.SeriesFile.Placed;
import se.upptack.pack.RegisterSnapshot;

/** Whether what a file says can be so: the area exists, the year has been, the value is within what such a value can be. */
final class PointCheck {

    private static final int FIRST_YEAR = 1990;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private PointCheck() {}

    /** All faults, in the order of the file. */
    static List<Fault> check(List<Placed> points, RegisterSnapshot registers, int thisYear) {
        var faults = new ArrayList<Fault>();
        var places = new Places(registers);
        var seen = new HashMap<Point.Key, String>();
        Map<String, Series> series = new HashMap<>();
        Series.all(registers).forEach(one -> series.put(one.id(), one));
        for (var placed : points) {
            var point = placed.point();
            var about = series.get(point.series());
            if (about == null) {
                faults.add(Fault.of(placed.where(), "series", point.series()));
                continue;
            }
            if (!places.knows(point.area(), about.level())) {
                faults.add(Fault.of(placed.where(), "area." + about.level().code(), point.area()));
            }
            if (point.year() < FIRST_YEAR || point.year() > thisYear) {
                faults.add(Fault.of(placed.where(), "year-range", point.year(), FIRST_YEAR, thisYear));
            }
            var value = point.value();
            if (value != null && value.signum() < 0) {
                faults.add(Fault.of(placed.where(), "negative", value.toPlainString()));
            }
            if (value != null && about.share() && value.compareTo(WHOLE) > 0) {
                faults.add(Fault.of(placed.where(), "share", value.toPlainString()));
            }
            var first = seen.putIfAbsent(point.key(), placed.where());
            if (first != null) {
                faults.add(Fault.of(placed.where(), "twice", point.area(), point.year(), first));
            }
        }
        return faults;
    }
}
