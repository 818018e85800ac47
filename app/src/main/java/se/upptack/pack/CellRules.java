package se.upptack.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What can be said about a cell from its column alone, and about the pairs and days of a single row. */
final class CellRules {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>]+");

    /** One place in a source: its key, and the lines in it when it has lines. */
    static final Pattern SOURCE = Pattern.compile("(?<key>[a-z0-9]+(-[a-z0-9]+)*)(:\\d+(-\\d+)?(,\\s?\\d+(-\\d+)?)*)?");

    private CellRules() {}

    static void check(Line line, Consumer<Fault> faults) {
        for (var column : line.register().columns()) {
            cell(line, column, faults);
        }
        pairs(line, faults);
        period(line, faults);
        assumption(line, faults);
    }

    private static void cell(Line line, Column column, Consumer<Fault> faults) {
        var cell = line.cell(column.name());
        if (cell.isEmpty()) {
            if (column.required()) {
                faults.accept(Fault.in(line, column.name(), "empty"));
            }
        } else {
            fits(line, column, column.type(), cell, faults);
        }
    }

    private static void fits(Line line, Column column, Column.Type type, String cell, Consumer<Fault> faults) {
        switch (type) {
            case Column.Type.Id() -> expect(ID, "id", line, column, cell, faults);
            case Column.Type.Whole() -> expect(WHOLE, "whole", line, column, cell, faults);
            case Column.Type.Dated() -> {
                if (day(cell).isEmpty() && !cell.matches("\\d{4}(-(0[1-9]|1[0-2]))?")) {
                    faults.accept(Fault.in(line, column.name(), "day", cell));
                }
            }
            case Column.Type.Web() -> expect(WEB, "web", line, column, cell, faults);
            case Column.Type.Day() -> {
                if (day(cell).isEmpty()) {
                    faults.accept(Fault.in(line, column.name(), "day", cell));
                }
            }
            case Column.Type.YesNo() -> {
                if (!cell.equals("yes") && !cell.equals("no")) {
                    faults.accept(Fault.in(line, column.name(), "value", cell, "yes, no"));
                }
            }
            case Column.Type.OneOf(var values) -> {
                if (!values.contains(cell)) {
                    faults.accept(Fault.in(line, column.name(), "value", cell, String.join(", ", values)));
                }
            }
            case Column.Type.ListOf(var of) -> {
                var seen = new HashSet<String>();
                for (var value : Row.values(cell)) {
                    if (value.isEmpty()) {
                        faults.accept(Fault.in(line, column.name(), "list-gap"));
                    } else if (!seen.add(value)) {
                        faults.accept(Fault.in(line, column.name(), "list-twice", value));
                    } else {
                        fits(line, column, of, value, faults);
                    }
                }
            }
            case Column.Type.Source() -> {
                for (var place : cell.split(";", -1)) {
                    expect(SOURCE, "source", line, column, place.strip(), faults);
                }
            }
            case Column.Type.Facts() -> ExpressionRules.form(line, column, cell, faults);
            // These are looked up among the other rows: ReferenceRules.
            case Column.Type.Text(), Column.Type.County(), Column.Type.Reference _, Column.Type.CodeOf _, Column.Type.CodeNamedBy _,
                    Column.Type.EntryNamedBy _ -> {}
        }
    }

    private static void expect(Pattern pattern, String key, Line line, Column column, String cell, Consumer<Fault> faults) {
        if (!pattern.matcher(cell).matches()) {
            faults.accept(Fault.in(line, column.name(), key, cell));
        }
    }

    /** A pair that may be left out must be left out in both languages. */
    private static void pairs(Line line, Consumer<Fault> faults) {
        for (var column : line.register().columns()) {
            if (column.required() || !column.inSwedish()) {
                continue;
            }
            var english = column.stem() + "_en";
            boolean swedishEmpty = line.cell(column.name()).isEmpty();
            if (swedishEmpty != line.cell(english).isEmpty()) {
                faults.accept(Fault.in(line, swedishEmpty ? column.name() : english, "pair", swedishEmpty ? english : column.name()));
            }
        }
    }

    private static void period(Line line, Consumer<Fault> faults) {
        var from = day(line.cell("valid_from"));
        var to = day(line.cell("valid_to"));
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            faults.accept(Fault.in(line, "valid_to", "period", to.get(), from.get()));
        }
    }

    private static void assumption(Line line, Consumer<Fault> faults) {
        if (line.cell("precision").equals("assumed") && line.register().has("note") && line.cell("note").isEmpty()) {
            faults.accept(Fault.in(line, "note", "assumed"));
        }
    }

    static Optional<LocalDate> day(String cell) {
        try {
            return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
