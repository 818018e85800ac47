package se.upptack.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;

/** How rows and cells are written for a reader: names in place of keys, words in place of codes. */
final class Shown {

    private static final List<String> NAMING_PAIRS = List.of("name", "title", "document", "subject", "decision", "reason", "text");
    private static final List<String> NAMING_TEXTS = List.of("name", "title", "term", "alias", "phrase", "key");
    private static final int LONGEST_LABEL = 110;

    private final Messages messages;
    private final Language language;
    private final RegisterSnapshot registers;

    Shown(Messages messages, Language language, RegisterSnapshot registers) {
        this.messages = messages;
        this.language = language;
        this.registers = registers;
    }

    String t(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    String name(Register register) {
        return t("pack.register." + register.id());
    }

    /** The heading of a column; a half of a pair also tells its language. */
    String name(Column column) {
        var name = t("pack.column." + column.stem());
        return column.inSwedish() || column.inEnglish()
                ? t(column.inSwedish() ? "pack.column.swedish" : "pack.column.english", name)
                : name;
    }

    /** What to call a row: its name, or else what it joins. */
    String label(Register register, Map<String, String> cells) {
        for (var stem : NAMING_PAIRS) {
            if (register.has(stem + "_sv")) {
                return shortened(cells.getOrDefault(language.of(stem + "_sv", stem + "_en"), ""));
            }
        }
        for (var name : NAMING_TEXTS) {
            if (register.column(name).filter(column -> column.type() instanceof Column.Type.Text).isPresent()) {
                return cells.getOrDefault(name, "");
            }
        }
        return register.key().stream()
                .filter(name -> !name.startsWith("valid_") && !cells.getOrDefault(name, "").isEmpty())
                .map(name -> cell(register, name, cells))
                .collect(Collectors.joining(" · "));
    }

    String label(Row row) {
        return label(row.register(), row.cells());
    }

    /** The columns that the label is made of. */
    Set<String> inLabel(Register register) {
        for (var stem : NAMING_PAIRS) {
            if (register.has(stem + "_sv")) {
                return Set.of(stem + "_sv", stem + "_en");
            }
        }
        for (var name : NAMING_TEXTS) {
            if (register.column(name).filter(column -> column.type() instanceof Column.Type.Text).isPresent()) {
                return Set.of(name);
            }
        }
        return new HashSet<>(register.key());
    }

    String cell(Register register, String column, Map<String, String> cells) {
        var cell = cells.getOrDefault(column, "");
        return cell.isEmpty() ? "" : cell(register.column(column).orElseThrow(), cell, cells);
    }

    private String cell(Column column, String cell, Map<String, String> cells) {
        return switch (column.type()) {
            case Column.Type.ListOf(var of) -> {
                var single = new Column(column.name(), of, true);
                yield Row.values(cell).stream().map(value -> cell(single, value, cells)).collect(Collectors.joining(", "));
            }
            case Column.Type.OneOf _, Column.Type.YesNo() -> value(column.name(), cell);
            case Column.Type.Reference(var targets, var any) -> reference(targets, cell);
            case Column.Type.CodeOf(var list) -> code(list, cell);
            case Column.Type.CodeNamedBy(var listColumn) -> code(cells.getOrDefault(listColumn, ""), cell);
            case Column.Type.EntryNamedBy(var registerColumn) -> reference(List.of(cells.getOrDefault(registerColumn, "")), cell);
            case Column.Type.County() -> registers.counties().getOrDefault(cell, cell);
            case Column.Type.Text(), Column.Type.Id(), Column.Type.Day(), Column.Type.Dated(), Column.Type.Whole(), Column.Type.Web(),
                    Column.Type.Source(), Column.Type.Facts() -> column.name().equals("register") ? register(cell) : cell;
        };
    }

    /** A closed value in words; the names of code lists stand in the register of code lists. */
    String value(String column, String value) {
        if (List.of(Registers.CODE_LISTS).contains(value) && (column.equals("list") || column.equals("id"))) {
            return registers.versions(value).stream().findFirst().map(list -> list.name(language)).orElse(value);
        }
        return messages.find(language, "pack.value." + column + "." + value).orElseGet(() -> t("pack.value." + value));
    }

    String reference(List<String> targets, String key) {
        if (key.equals("*")) {
            return t("pack.value.*");
        }
        return targets.stream()
                .filter(target -> Registers.find(target).isPresent())
                .flatMap(target -> registers.find(target, key).stream())
                .findFirst()
                .map(this::label)
                .orElse(key);
    }

    private String register(String id) {
        return Registers.find(id).map(this::name).orElse(id);
    }

    private String code(String list, String code) {
        if (code.equals("*")) {
            return t("pack.value.*");
        }
        return registers.versions(list).stream()
                .flatMap(version -> version.find(code).stream())
                .findFirst()
                .map(found -> found.name(language))
                .orElse(code);
    }

    /** The days on which a row is in force, in words; empty when nothing limits it. */
    String period(Map<String, String> cells) {
        var from = cells.getOrDefault("valid_from", "");
        var to = cells.getOrDefault("valid_to", "");
        if (from.isEmpty()) {
            return to.isEmpty() ? "" : t("pack.period.to", to);
        }
        return to.isEmpty() ? t("pack.period.from", from) : t("pack.period.both", from, to);
    }

    /** The language of what stands in a column: free text is written in Swedish, unless the column says otherwise. Empty for what this page's language words. */
    static String tongue(Column column) {
        return switch (column.type()) {
            case Column.Type.Text() -> column.inEnglish() || column.name().startsWith("en_") ? Language.EN.code() : Language.SV.code();
            case Column.Type.ListOf(var of) -> tongue(new Column(column.name(), of, true));
            case Column.Type.Id(), Column.Type.Day(), Column.Type.Dated(), Column.Type.Whole(), Column.Type.Web(), Column.Type.YesNo(),
                    Column.Type.OneOf _, Column.Type.Reference _, Column.Type.CodeOf _, Column.Type.CodeNamedBy _, Column.Type.EntryNamedBy _,
                    Column.Type.County(), Column.Type.Source(), Column.Type.Facts() -> "";
        };
    }

    /** The language of what a row is called, empty when its name exists in both. */
    String labelTongue(Register register) {
        var columns = inLabel(register);
        return columns.size() == 1 ? columns.stream().flatMap(name -> register.column(name).stream()).map(Shown::tongue).findFirst().orElse("") : "";
    }

    Optional<String> owner(Row row) {
        return registers.ownerOf(row);
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_LABEL) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_LABEL);
        return text.substring(0, end < 40 ? LONGEST_LABEL : end) + "…";
    }
}
