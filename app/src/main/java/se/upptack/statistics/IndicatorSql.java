package se.upptack.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.upptack.figure.Dimension;
import se.upptack.pack.Expression;

/**
 * An indicator as one SQL statement on the figure book, for the statistician who wants to see exactly what is counted and for the tests that
 * hold the figures of the pages against the database's own. Column names come from the vocabulary of facts; every value is a parameter.
 *
 * @param text   the statement, with {@code :p1} and so on
 * @param values what they stand for
 */
record IndicatorSql(String text, Map<String, Object> values) {

    IndicatorSql {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** @param current the month that goes on now */
    static IndicatorSql of(Indicator indicator, Selection selection, @Nullable Breakdown by, int current) {
        return new Writer().write(indicator.measures(current), selection, by);
    }

    /** The values in the order they stand in, one line each. */
    List<String> bound() {
        return values.entrySet().stream().map(entry -> ":" + entry.getKey() + " = " + entry.getValue()).toList();
    }

    private static final class Writer {

        private final Map<String, Object> values = new LinkedHashMap<>();

        IndicatorSql write(List<Measure> measures, Selection selection, @Nullable Breakdown by) {
            var columns = new ArrayList<String>();
            if (by != null) {
                columns.add("coalesce(" + column(by.code()) + "::text, '') as divided_by");
            }
            var names = List.of("part", "whole");
            for (int i = 0; i < measures.size(); i++) {
                columns.add("coalesce(sum(count) filter (\n           where " + counted(measures.get(i)) + "), 0) as " + names.get(i));
            }
            return new IndicatorSql(
                    "-- figure.fact holds no person, no day and no free text\nselect " + String.join(",\n       ", columns) + "\n  from figure.fact\n where " + String.join("\n   and ", selected(selection))
                            + (by == null ? "" : "\n group by 1\n order by 1"),
                    values);
        }

        private String counted(Measure measure) {
            if (!measure.isDue()) {
                return condition(measure.where());
            }
            // Questions of the month that goes on count when they have come to an end: they are not missed yet.
            var now = bind(measure.dueBefore());
            return "month < " + now + " and " + condition(measure.where())
                    + "\n              or month >= " + now + " and " + condition(measure.ended())
                    + "\n                 and (kind = 'occasion' and closes = 'yes' or kind = 'prompt' and state = 'lapsed')";
        }

        private List<String> selected(Selection selection) {
            var parts = new ArrayList<String>();
            parts.add("month between " + bind(selection.from()) + " and " + bind(selection.to()));
            if (selection.agency() != null) {
                parts.add("agency = " + bind(selection.agency()));
            }
            if (selection.organisation() != null) {
                var organisation = bind(selection.organisation());
                parts.add("(organisation = " + organisation + " or agency = " + organisation + ")");
            }
            if (selection.units() != null) {
                parts.add(selection.units().isEmpty() ? "false" : among("unit", List.copyOf(selection.units())));
            }
            if (selection.line() != null) {
                parts.add("line = " + bind(selection.line()));
            }
            if (selection.channel() != null) {
                parts.add("channel = " + bind(selection.channel()));
            }
            if (selection.mode() != null) {
                parts.add("mode = " + bind(selection.mode()));
            }
            return parts;
        }

        private String condition(Expression expression) {
            return switch (expression) {
                case Expression.Is(var column, var found) -> among(column(column), List.copyOf(found));
                case Expression.Unsaid(var column) -> column(column) + " is null";
                case Expression.Not(Expression.Unsaid(var column)) -> column(column) + " is not null";
                case Expression.Not(Expression.Is(var column, var found)) when column.equals("kind") -> "not " + among(column(column), List.copyOf(found));
                case Expression.Not(Expression.Is(var column, var found)) ->
                    "(" + column(column) + " is null or not " + among(column(column), List.copyOf(found)) + ")";
                case Expression.Not(var of) -> "not (" + condition(of) + ")";
                case Expression.All(var of) -> of.isEmpty() ? "true" : of.stream().map(this::condition).collect(Collectors.joining(" and "));
                case Expression.Any(var of) -> of.isEmpty() ? "false" : of.stream().map(this::condition).collect(Collectors.joining(" or ", "(", ")"));
                case Expression.Named(var measure) -> throw new IllegalArgumentException("Not resolved: " + measure);
            };
        }

        private String among(String column, List<String> found) {
            return found.size() == 1 ? column + " = " + bind(found.getFirst()) : column + found.stream().map(this::bind).collect(Collectors.joining(", ", " in (", ")"));
        }

        private String bind(Object value) {
            var name = "p" + (values.size() + 1);
            values.put(name, value);
            return ":" + name;
        }

        private static String column(String name) {
            return switch (name) {
                case "kind", "organisation", "unit", "line", "month" -> name;
                default -> Dimension.of(name).orElseThrow(() -> new IllegalArgumentException("Facts do not say " + name)).column();
            };
        }
    }
}
