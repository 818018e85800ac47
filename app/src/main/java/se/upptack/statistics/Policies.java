package se.upptack.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.Month;
import se.upptack.statistics.IndicatorFigure.Break;
import se.upptack.statistics.IndicatorFigure.Kind;

/** The dated rows of the registers that stand beside figures: rules for asking, load, code lists. */
record Policies(RegisterSnapshot registers) {

    /** The lists whose codes figures are divided by. */
    private static final List<String> LISTS = List.of("not-asked-reason", "decline-reason", "deferral-reason", "presence", "channel");

    /** The rules for asking in force at some time in the selection, of one organisation or line or of all. */
    List<Row> within(@Nullable String organisation, @Nullable String line, int from, int to) {
        return registers.rows("policies").stream()
                .filter(row -> organisation == null || row.covers("organisation", organisation))
                .filter(row -> line == null || row.covers("service_line", line))
                .filter(row -> overlaps(row, from, to))
                .toList();
    }

    /** Whether the place asks on indication and never by routine, so that nobody knows how many should have been asked. */
    boolean onIndicationOnly(@Nullable String organisation, @Nullable String line, int from, int to) {
        var modes = within(organisation, line, from, to).stream().map(row -> row.text("mode")).collect(Collectors.toSet());
        return modes.contains("indication") && !modes.contains("routine") && !modes.contains("periodic");
    }

    /**
     * Everything dated that a reader must know of to read a series rightly, in order of time.
     *
     * @param lines the service lines of which there are figures; rules of others are not told
     */
    List<Break> breaks(
            @Nullable String organisation, @Nullable String line, @Nullable Set<String> units, Set<String> lines, int from, int to) {
        var breaks = new ArrayList<Break>();
        within(organisation, line, from, to).stream()
                .filter(row -> starts(row, from, to))
                .filter(row -> lines.stream().anyMatch(one -> row.covers("service_line", one)))
                .forEach(row -> breaks.add(of(Kind.POLICY, row, row.text("precision"), row.text("decision_sv"), row.text("decision_en"))));
        registers.rows("load-periods", organisation).stream()
                .filter(row -> organisation == null || row.text("organisation").equals(organisation))
                .filter(row -> units == null || row.find("unit").map(unit -> concerns(unit, units)).orElse(true))
                .filter(row -> overlaps(row, from, to))
                .forEach(row -> breaks.add(of(Kind.LOAD, row, row.text("precision"), row.text("name_sv"), row.text("name_en"))));
        registers.rows("code-lists").stream()
                .filter(row -> LISTS.contains(row.text("id")) && starts(row, from, to) && registers.versions(row.text("id")).size() > 1)
                .forEach(row -> breaks.add(of(Kind.CODES, row, "day", row.text("name_sv"), row.text("name_en"))));
        breaks.sort(Comparator.comparing(Break::from));
        return breaks;
    }

    /** The changes of rule of a line, the latest first: those that replaced or joined something, and not merely the first row there is. */
    List<Row> changes(Set<String> organisations, @Nullable String line) {
        return registers.rows("policies").stream()
                .filter(row -> row.date("valid_from") != null)
                .filter(row -> organisations.isEmpty() || organisations.stream().anyMatch(organisation -> row.covers("organisation", organisation)))
                .filter(row -> line == null || row.text("service_line").equals(line))
                .sorted(Comparator.comparing((Row row) -> Objects.requireNonNull(row.date("valid_from"))).reversed())
                .toList();
    }

    /** The unit and everything that belongs under it, as the register has it. */
    Set<String> under(String unit) {
        var all = new java.util.TreeSet<String>();
        var next = new java.util.ArrayDeque<String>(List.of(unit));
        while (!next.isEmpty()) {
            var one = next.pop();
            if (all.add(one)) {
                registers.rows("units").where("parent", one).forEach(child -> next.add(child.key()));
            }
        }
        return all;
    }

    Optional<String> above(String unit) {
        return registers.find("units", unit).flatMap(row -> row.find("parent"));
    }

    /** A load period of a unit also concerns what belongs under it. */
    private boolean concerns(String unit, Set<String> units) {
        return under(unit).stream().anyMatch(units::contains);
    }

    private static Break of(Kind kind, Row row, String precision, String swedish, String english) {
        var from = row.date("valid_from");
        return new Break(kind, from == null ? LocalDate.EPOCH : from, row.date("valid_to"), precision, swedish, english, row.register().id(), row.key());
    }

    private static boolean starts(Row row, int from, int to) {
        var day = row.date("valid_from");
        return day != null && Month.of(day) > from && Month.of(day) <= to;
    }

    private static boolean overlaps(Row row, int from, int to) {
        var first = row.date("valid_from");
        var last = row.date("valid_to");
        return (first == null || Month.of(first) <= to) && (last == null || Month.of(last) >= from);
    }
}
