package se.upptack.pack;

import java.util.HashSet;
import java.util.Optional;
import java.util.function.Consumer;

/** What a row says about other rows must be true: keys, codes, counties, sources. */
final class ReferenceRules {

    private ReferenceRules() {}

    static void check(Line line, Content content, Consumer<Fault> faults) {
        for (var column : line.register().columns()) {
            var cell = line.cell(column.name());
            if (!cell.isEmpty()) {
                leads(line, column, column.type(), cell, content, faults);
            }
        }
        if (line.register().id().equals("codes")) {
            code(line, content, faults);
        }
        if (line.register().id().equals("units")) {
            parents(line, content, faults);
        }
    }

    private static void leads(Line line, Column column, Column.Type type, String cell, Content content, Consumer<Fault> faults) {
        switch (type) {
            case Column.Type.Reference(var registers, var any) -> {
                if (!(any && cell.equals("*")) && registers.stream().noneMatch(register -> content.has(register, cell))) {
                    faults.accept(Fault.in(line, column.name(), "reference", cell, String.join(", ", registers)));
                }
            }
            case Column.Type.CodeOf(var list) -> {
                if (!cell.equals("*")) {
                    code(line, column, list, cell, content, faults);
                }
            }
            case Column.Type.CodeNamedBy(var listColumn) -> code(line, column, line.cell(listColumn), cell, content, faults);
            case Column.Type.EntryNamedBy(var registerColumn) -> {
                var register = line.cell(registerColumn);
                if (Registers.find(register).isEmpty()) {
                    faults.accept(Fault.in(line, registerColumn, "register", register));
                } else if (!content.has(register, cell)) {
                    faults.accept(Fault.in(line, column.name(), "reference", cell, register));
                }
            }
            case Column.Type.County() -> {
                if (!content.hasCounty(cell)) {
                    faults.accept(Fault.in(line, column.name(), "county", cell));
                }
            }
            case Column.Type.ListOf(var of) ->
                Row.values(cell).stream()
                        .filter(value -> !value.isEmpty())
                        .forEach(value -> leads(line, column, of, value, content, faults));
            case Column.Type.Source() -> sources(line, column, cell, content, faults);
            case Column.Type.Facts() -> ExpressionRules.names(line, column, cell, content, faults);
            case Column.Type.Text(), Column.Type.Id(), Column.Type.Day(), Column.Type.Dated(), Column.Type.Whole(), Column.Type.Web(), Column.Type.YesNo(),
                    Column.Type.OneOf _ -> {}
        }
    }

    private static void code(Line line, Column column, String list, String code, Content content, Consumer<Fault> faults) {
        if (!content.hasCode(list, code)) {
            faults.accept(Fault.in(line, column.name(), "code", code, list));
        }
    }

    private static void sources(Line line, Column column, String cell, Content content, Consumer<Fault> faults) {
        for (var place : cell.split(";")) {
            var matcher = CellRules.SOURCE.matcher(place.strip());
            if (matcher.matches() && !matcher.group("key").equals("own") && !content.has("sources", matcher.group("key"))) {
                faults.accept(Fault.in(line, column.name(), "source-unknown", matcher.group("key")));
            }
        }
    }

    /** A code stands in a version of a list that exists, and its parent in the same version. */
    private static void code(Line line, Content content, Consumer<Fault> faults) {
        var version = line.cell("list") + "~" + line.cell("version");
        if (!content.has("code-lists", version)) {
            faults.accept(Fault.in(line, "version", "version", line.cell("version"), line.cell("list")));
        }
        var parent = line.cell("parent");
        if (!parent.isEmpty() && (parent.equals(line.cell("code")) || !content.has("codes", version + "~" + parent))) {
            faults.accept(Fault.in(line, "parent", "code", parent, line.cell("list")));
        }
    }

    /** A unit's parents stay within its organisation and never lead back to itself. */
    private static void parents(Line line, Content content, Consumer<Fault> faults) {
        var seen = new HashSet<String>();
        var unit = Optional.of(line);
        while (unit.isPresent() && !unit.get().cell("parent").isEmpty()) {
            if (!seen.add(unit.get().key())) {
                faults.accept(Fault.in(line, "parent", "parent-circle", line.cell("parent")));
                return;
            }
            unit = content.find("units", unit.get().cell("parent"));
        }
        content.find("units", line.cell("parent"))
                .filter(parent -> !parent.cell("organisation").equals(line.cell("organisation")))
                .ifPresent(parent -> faults.accept(
                        Fault.in(line, "parent", "parent-elsewhere", line.cell("parent"), parent.cell("organisation"))));
    }
}
