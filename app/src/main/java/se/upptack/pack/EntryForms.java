package se.upptack.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.upptack.access.Visit;

/** Makes the fields of a form from the columns of a register, and reads them back. */
final class EntryForms {

    private static final List<String> LONG = List.of("text", "description", "definition", "decision", "help", "note", "context", "examples", "prioritised");

    private final Visit visit;
    private final Register register;
    private final RegisterSnapshot registers;
    private final Editor editor;
    private final Shown shown;

    EntryForms(Visit visit, Register register, RegisterSnapshot registers, Editor editor) {
        this.visit = visit;
        this.register = register;
        this.registers = registers;
        this.editor = editor;
        this.shown = new Shown(visit.messages(), visit.language(), registers);
    }

    Shown shown() {
        return shown;
    }

    /** What was typed, by column; a list's values are joined the way a file joins them. */
    Map<String, String> read() {
        var cells = new LinkedHashMap<String, String>();
        for (var column : register.columns()) {
            var values = visit.values(column.name()).stream().map(String::strip).filter(value -> !value.isEmpty());
            cells.put(column.name(), values.map(EntryForms::oneLine).collect(Collectors.joining("|")));
        }
        return cells;
    }

    EntryForm adding(Map<String, String> cells, List<Fault> faults) {
        var fields = register.columns().stream().map(column -> field(column, cells, faults)).toList();
        return new EntryForm("/registers/" + register.id(), "/registers/" + register.id(), "pack.form.new", "pack.form.new.advice",
                shown.name(register), 0, List.of(), fields, problems(faults, fields));
    }

    EntryForm correcting(String key, int revision, Map<String, String> cells, String reason, List<Fault> faults) {
        var changeable = register.columns().stream()
                .filter(column -> !register.key().contains(column.name()))
                .filter(column -> !register.frozen() || Register.REMARKS.contains(column.name()))
                .toList();
        var fields = new ArrayList<>(changeable.stream().map(column -> field(column, cells, faults)).toList());
        fields.add(reason(reason, faults));
        var fixed = RegisterPages.facts(register, cells, shown, visit.actor()).stream()
                .filter(fact -> changeable.stream().noneMatch(column -> shown.name(column).equals(fact.name())))
                .toList();
        var path = RegisterPages.path(register, key);
        return new EntryForm(path + "/correct", path, "pack.form.correct", register.frozen() ? "pack.form.correct.frozen" : "pack.form.correct.advice",
                shown.label(register, cells), revision, fixed, fields, problems(faults, fields));
    }

    EntryForm ending(String key, int revision, Map<String, String> cells, String lastDay, String reason, List<Fault> faults) {
        var column = register.column("valid_to").orElseThrow();
        var fields = List.of(
                new EntryForm.Field("f-valid_to", "valid_to", EntryForm.Kind.DAY, shown.name(column), shown.t("pack.form.hint.last"),
                        List.of(lastDay), List.of(), true, error("valid_to", faults)),
                reason(reason, faults));
        var path = RegisterPages.path(register, key);
        return new EntryForm(path + "/end", path, "pack.form.end", "pack.form.end.advice", shown.label(register, cells), revision,
                RegisterPages.facts(register, cells, shown, visit.actor()), fields, problems(faults, fields));
    }

    private EntryForm.Field reason(String reason, List<Fault> faults) {
        return new EntryForm.Field("f-reason", "change", EntryForm.Kind.LINE, shown.t("pack.form.reason"), shown.t("pack.form.reason.hint"),
                List.of(reason), List.of(), true, error("reason", faults));
    }

    private EntryForm.Field field(Column column, Map<String, String> cells, List<Fault> faults) {
        var cell = cells.getOrDefault(column.name(), "");
        boolean many = column.type() instanceof Column.Type.ListOf(var of) && !options(column, of).isEmpty();
        var type = column.type() instanceof Column.Type.ListOf(var of) ? of : column.type();
        var options = options(column, type);
        return new EntryForm.Field("f-" + column.name(), column.name(), kind(column, type, many, options), shown.name(column), hint(column, type),
                many ? Row.values(cell) : List.of(cell), options, column.required(), error(column.name(), faults));
    }

    private static EntryForm.Kind kind(Column column, Column.Type type, boolean many, List<RegisterTable.Option> options) {
        if (many) {
            return EntryForm.Kind.MANY;
        }
        if (!options.isEmpty()) {
            return EntryForm.Kind.ONE;
        }
        return switch (type) {
            case Column.Type.Day() -> EntryForm.Kind.DAY;
            case Column.Type.Whole() -> EntryForm.Kind.NUMBER;
            case Column.Type.Text() -> LONG.contains(column.stem()) ? EntryForm.Kind.LINES : EntryForm.Kind.LINE;
            case Column.Type.Id(), Column.Type.Dated(), Column.Type.Web(), Column.Type.Source(), Column.Type.Facts(), Column.Type.YesNo(),
                    Column.Type.County(), Column.Type.OneOf _, Column.Type.Reference _, Column.Type.CodeOf _, Column.Type.CodeNamedBy _,
                    Column.Type.EntryNamedBy _, Column.Type.ListOf _ -> EntryForm.Kind.LINE;
        };
    }

    private String hint(Column column, Column.Type type) {
        if (column.name().equals("id") && editor.organisation() != null && register.key().equals(List.of("id"))) {
            return shown.t("pack.form.hint.id", editor.organisation() + "-");
        }
        var own = visit.messages().find(visit.language(), "pack.hint." + column.name());
        if (own.isPresent()) {
            return own.get();
        }
        return switch (type) {
            case Column.Type.Id() -> shown.t("pack.form.hint.key");
            case Column.Type.Source() -> shown.t("pack.form.hint.source");
            case Column.Type.CodeNamedBy _ -> shown.t("pack.form.hint.codes");
            case Column.Type.EntryNamedBy _ -> shown.t("pack.form.hint.entry");
            case Column.Type.Text(), Column.Type.Day(), Column.Type.Dated(), Column.Type.Whole(), Column.Type.Web(), Column.Type.YesNo(),
                    Column.Type.County(), Column.Type.Facts(), Column.Type.OneOf _, Column.Type.Reference _, Column.Type.CodeOf _,
                    Column.Type.ListOf _ -> "";
        };
    }

    private List<RegisterTable.Option> options(Column column, Column.Type type) {
        return switch (type) {
            case Column.Type.OneOf(var values) -> values.stream().map(value -> new RegisterTable.Option(value, shown.value(column.name(), value))).toList();
            case Column.Type.YesNo() -> Stream.of("yes", "no").map(value -> new RegisterTable.Option(value, shown.value(column.name(), value))).toList();
            case Column.Type.County() -> registers.counties().entrySet().stream()
                    .map(county -> new RegisterTable.Option(county.getKey(), county.getValue()))
                    .toList();
            case Column.Type.CodeOf(var list) -> Stream.concat(
                            Stream.of(new RegisterTable.Option("*", shown.t("pack.value.*"))),
                            registers.versions(list).stream().limit(1).flatMap(version -> version.codes().stream())
                                    .map(code -> new RegisterTable.Option(code.code(), code.name(visit.language()))))
                    .toList();
            case Column.Type.Reference(var targets, var any) -> Stream.concat(
                            any ? Stream.of(new RegisterTable.Option("*", shown.t("pack.value.*"))) : Stream.of(),
                            targets.stream().flatMap(this::targets))
                    .toList();
            case Column.Type.Text() when column.name().equals("register") -> Registers.all().stream()
                    .filter(target -> !target.id().equals("pack"))
                    .map(target -> new RegisterTable.Option(target.id(), shown.name(target)))
                    .toList();
            case Column.Type.Text(), Column.Type.Id(), Column.Type.Day(), Column.Type.Dated(), Column.Type.Whole(), Column.Type.Web(),
                    Column.Type.Source(), Column.Type.Facts(), Column.Type.CodeNamedBy _, Column.Type.EntryNamedBy _, Column.Type.ListOf _ -> List.of();
        };
    }

    /** The rows one may point at: units, lines and the like of one's own organisation only, organisations all of them. */
    private Stream<RegisterTable.Option> targets(String target) {
        var organisation = editor.organisation();
        return registers.rows(target, organisation).stream()
                .filter(row -> organisation == null || target.equals("organisations")
                        || registers.ownerOf(row).map(organisation::equals).orElse(true))
                .map(row -> new RegisterTable.Option(row.key(), shown.label(row)))
                .sorted(Comparator.comparing(RegisterTable.Option::label));
    }

    private String error(String column, List<Fault> faults) {
        return faults.stream()
                .filter(fault -> fault.file().isEmpty() && column.equals(fault.column()))
                .map(fault -> fault.explain(visit.messages(), visit.language()))
                .collect(Collectors.joining(" "));
    }

    /** Faults that no field of the form can show: of the row as a whole, or of other rows that rest on it. */
    private List<String> problems(List<Fault> faults, List<EntryForm.Field> fields) {
        return faults.stream()
                .filter(fault -> !fault.file().isEmpty() || fields.stream().noneMatch(field -> field.id().equals("f-" + column(fault))))
                .map(fault -> fault.file().isEmpty()
                        ? heading(fault.column()) + fault.explain(visit.messages(), visit.language())
                        : fault.print(visit.messages(), visit.language()))
                .toList();
    }

    private static String column(Fault fault) {
        return fault.column() == null ? "" : fault.column();
    }

    private String heading(@Nullable String column) {
        return column == null ? "" : register.column(column).map(found -> shown.name(found) + ": ").orElse("");
    }

    private static String oneLine(String value) {
        return value.replaceAll("\\R", "\n");
    }
}
