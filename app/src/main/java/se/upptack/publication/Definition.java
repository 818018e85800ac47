package se.upptack.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.upptack.platform.Month;

/**
 * What is to be published.
 *
 * @param scope      {@code *} for all agencies, otherwise the agency
 * @param indicators their ids
 * @param from       first month, {@code yyyymm}
 * @param to         last month, included
 * @param place      what it is divided by: {@code none}, {@code organisation}, {@code line} or {@code unit}
 * @param time       {@code none}, {@code year} or {@code quarter}
 * @param crossed    whether places are shown for each time; otherwise each by itself
 */
record Definition(String title, String scope, List<String> indicators, int from, int to, String place, String time, boolean crossed) {

    static final List<String> PLACES = List.of("none", "organisation", "line", "unit");
    static final List<String> TIMES = List.of("none", "year", "quarter");
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    Definition {
        indicators = List.copyOf(indicators);
    }

    /** The whole period as a code, the same in every publication. */
    String period() {
        return from + "-" + to;
    }

    /** The parts of the period; none when it is not divided or is one part only. */
    List<String> spans() {
        if (time.equals("none")) {
            return List.of();
        }
        int length = time.equals("year") ? YEAR : QUARTER;
        var spans = new ArrayList<String>();
        for (var month = Month.yearMonth(from); Month.of(month) <= to; month = month.plusMonths(length)) {
            spans.add(Month.of(month) + "-" + Month.of(month.plusMonths(length - 1L)));
        }
        return spans.size() < 2 ? List.of() : spans;
    }

    /** Whether the period is made up of whole parts of the chosen length. */
    boolean whole() {
        int length = time.equals("year") ? YEAR : time.equals("quarter") ? QUARTER : 1;
        return Month.count(from, to) % length == 0 && (from % 100 - 1) % length == 0;
    }

    /** The same with less detail, one step at a time: not crossed, years in place of quarters, no times, no places, fewer indicators. */
    Optional<Definition> less() {
        if (crossed) {
            return Optional.of(with(indicators, place, time, false));
        }
        if (time.equals("quarter") && Month.count(from, to) % YEAR == 0 && from % 100 == 1) {
            return Optional.of(with(indicators, place, "year", false));
        }
        if (!time.equals("none")) {
            return Optional.of(with(indicators, place, "none", false));
        }
        if (!place.equals("none")) {
            return Optional.of(with(indicators, "none", "none", false));
        }
        return indicators.size() > 1 ? Optional.of(with(indicators.subList(0, 1), "none", "none", false)) : Optional.empty();
    }

    private Definition with(List<String> indicators, String place, String time, boolean crossed) {
        return new Definition(title, scope, indicators, from, to, place, time, crossed);
    }

    /** The address of the form filled in with this. */
    String query() {
        var query = new StringBuilder("from=" + Month.yearMonth(from) + "&to=" + Month.yearMonth(to) + "&place=" + place + "&time=" + time
                + (crossed ? "&crossed=yes" : ""));
        indicators.forEach(id -> query.append("&indicator=").append(id));
        return query.toString();
    }
}
