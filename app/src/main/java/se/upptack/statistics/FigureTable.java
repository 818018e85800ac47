package se.upptack.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.FigureBook;

/** Sums many measures over the figure book in one statement. */
@Component
class FigureTable {

    /**
     * One line of the answer.
     *
     * @param keys what it is about, one value for each breakdown asked for; empty where the facts do not say
     * @param sums one sum for each measure, in the order they were asked for
     */
    record Line(Map<Breakdown, String> keys, long[] sums) {

        String key(Breakdown breakdown) {
            return keys.getOrDefault(breakdown, "");
        }
    }

    private final FigureBook book;
    private final JdbcClient jdbc;

    FigureTable(FigureBook book, JdbcClient jdbc) {
        this.book = book;
        this.jdbc = jdbc;
    }

    /** The sums, one line for each combination of the breakdowns that occurs; one line in all when there are none. */
    List<Line> read(Actor actor, Selection selection, List<Measure> measures, Set<Breakdown> by) {
        var parameters = new ArrayList<Object>();
        var sql = new StringBuilder("select ");
        for (var breakdown : by) {
            sql.append("coalesce(").append(breakdown.code()).append("::text, '') as ").append(breakdown.code()).append(", ");
        }
        for (int i = 0; i < measures.size(); i++) {
            sql.append(i == 0 ? "" : ", ").append("coalesce(sum(count) filter (where ");
            measures.get(i).filter(sql, parameters);
            sql.append("), 0)");
        }
        sql.append(" from figure.fact where month between ? and ?");
        parameters.add(selection.from());
        parameters.add(selection.to());
        narrow(selection, sql, parameters);
        if (!by.isEmpty()) {
            sql.append(by.stream().map(breakdown -> String.valueOf(1 + position(by, breakdown))).collect(Collectors.joining(", ", " group by ", "")));
        }
        return book.read(actor, () -> jdbc.sql(sql.toString()).params(parameters).query((row, number) -> {
            var keys = new EnumMap<Breakdown, String>(Breakdown.class);
            int at = 1;
            for (var breakdown : by) {
                keys.put(breakdown, row.getString(at++));
            }
            var sums = new long[measures.size()];
            for (int i = 0; i < sums.length; i++) {
                sums[i] = row.getLong(at++);
            }
            return new Line(keys, sums);
        }).list());
    }

    private static int position(Set<Breakdown> by, Breakdown breakdown) {
        return List.copyOf(by).indexOf(breakdown);
    }

    private static void narrow(Selection selection, StringBuilder sql, List<Object> parameters) {
        if (selection.agency() != null) {
            sql.append(" and agency = ?");
            parameters.add(selection.agency());
        }
        if (selection.organisation() != null) {
            sql.append(" and (organisation = ? or agency = ?)");
            parameters.add(selection.organisation());
            parameters.add(selection.organisation());
        }
        if (selection.units() != null) {
            sql.append(" and unit = any(?)");
            parameters.add(selection.units().toArray(String[]::new));
        }
        if (selection.line() != null) {
            sql.append(" and line = ?");
            parameters.add(selection.line());
        }
        if (selection.channel() != null) {
            sql.append(" and channel = ?");
            parameters.add(selection.channel());
        }
        if (selection.mode() != null) {
            sql.append(" and mode = ?");
            parameters.add(selection.mode());
        }
    }
}
