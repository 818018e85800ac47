package se.upptack.organisation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.upptack.access.Visit;
import se.upptack.pack.Fault;
import se.upptack.pack.Register;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.FormError;

/** Makes the forms for rules and reads them back. */
final class RuleForms {

    private static final List<String> TYPED = List.of("service_line", "case_type", "trigger", "mode", "topic", "interval_months", "window_before_days",
            "due_days", "until_days", "reask_after_decline_months", "requires_training", "channel", "rule", "valid_from", "valid_to", "decision_ref",
            "decision_sv", "decision_en", "reason_sv", "reason_en", "note");

    private final Words words;
    private final RegisterSnapshot registers;
    private final String organisation;
    private final Register register;

    RuleForms(Words words, String organisation, Register register) {
        this.words = words;
        this.registers = words.registers();
        this.organisation = organisation;
        this.register = register;
    }

    private boolean channel() {
        return register.id().equals("channel-rules");
    }

    /** A fresh form with the values that are usual. */
    RuleForm fresh(String line) {
        var values = new LinkedHashMap<String, String>();
        values.put("service_line", line);
        if (!channel()) {
            values.putAll(Map.of("case_type", "*", "trigger", "*", "topic", "violence", "window_before_days", "0", "due_days", "14", "until_days", "60",
                    "requires_training", "no"));
        }
        return form(values, List.of(), List.of());
    }

    RuleForm form(Map<String, String> values, Collection<String> ending, List<FormError> errors) {
        var lines = Stream.concat(new Lines(registers).of(organisation).stream(), actedFor()).toList();
        return new RuleForm(
                channel(), words.organisation(organisation), values, choices(lines),
                within("case-types", lines), within("triggers", lines),
                values("mode"), values("topic"), values("channel"), values("rule"),
                registers.rows(register.id()).where("organisation", organisation).stream()
                        .filter(row -> row.text("valid_to").isEmpty())
                        .map(row -> new Choice(row.key(), words.name("service-lines", row.text("service_line")) + ": " + sentence(row)))
                        .sorted(words.by(Choice::name))
                        .toList(),
                new LinkedHashSet<>(ending), errors);
    }

    private Stream<Row> actedFor() {
        return registers.find("organisations", organisation).stream().flatMap(row -> row.list("acts_for").stream())
                .filter(principal -> !principal.equals(organisation))
                .flatMap(principal -> registers.rows("service-lines").where("organisation", principal).stream());
    }

    /** What a rule says, in one sentence. */
    String sentence(Row row) {
        return channel() ? words.value("channel", row.text("channel")) + ": " + words.value("rule", row.text("rule")) : PolicyText.of(row, words);
    }

    /** What was typed, by column. */
    static Map<String, String> read(Visit visit) {
        var values = new LinkedHashMap<String, String>();
        TYPED.forEach(column -> values.put(column, On.field(visit, column)));
        return values;
    }

    /** The cells of the new row: what was typed, and what follows from it. */
    Map<String, String> cells(Map<String, String> typed) {
        var cells = new LinkedHashMap<String, String>();
        register.columns().forEach(column -> cells.put(column.name(), typed.getOrDefault(column.name(), "")));
        cells.put("organisation", organisation);
        cells.put("precision", "day");
        cells.put("source", "own");
        if (!channel() && !typed.getOrDefault("mode", "").equals("periodic")) {
            cells.put("interval_months", "");
        }
        cells.put("id", freeId(typed));
        return cells;
    }

    private String freeId(Map<String, String> typed) {
        var line = typed.getOrDefault("service_line", "");
        var base = String.join("-", organisation, line.startsWith(organisation + "-") ? line.substring(organisation.length() + 1) : line.equals("*") ? "all" : line,
                typed.getOrDefault(channel() ? "channel" : "mode", ""), typed.getOrDefault("valid_from", ""));
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? base : base + "-" + number)
                .filter(id -> registers.find(register.id(), id).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Faults of a row as errors of the form: beside their field, or at the top when no field can mend them. */
    static List<FormError> errors(List<Fault> faults) {
        return faults.stream()
                .map(fault -> FormError.of(
                        fault.column() == null || !TYPED.contains(fault.column()) && !fault.column().equals("reason") ? "form" : "f-" + fault.column(),
                        fault.key(), fault.arguments().toArray()))
                .distinct()
                .toList();
    }

    private List<Choice> within(String target, List<Row> lines) {
        return registers.rows(target).stream()
                .filter(row -> row.text("service_line").equals("*") || lines.stream().anyMatch(line -> line.key().equals(row.text("service_line"))))
                .map(row -> new Choice(row.key(), row.text("name", words.language()) + " (" + words.name("service-lines", row.text("service_line")) + ")"))
                .sorted(words.by(Choice::name))
                .toList();
    }

    private List<Choice> choices(List<Row> rows) {
        return rows.stream().map(row -> new Choice(row.key(), row.text("name", words.language()))).sorted(words.by(Choice::name)).toList();
    }

    private List<Choice> values(String column) {
        return register.column(column)
                .map(found -> found.type() instanceof se.upptack.pack.Column.Type.OneOf(var all)
                        ? all.stream().map(value -> new Choice(value, words.value(column, value))).toList()
                        : List.<Choice>of())
                .orElse(List.of());
    }
}
