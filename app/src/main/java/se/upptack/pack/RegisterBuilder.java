package se.upptack.pack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a register down in the notation of the format's own table: a name that ends with {@code ?} may be empty. */
final class RegisterBuilder {

    private final String id;
    private final Register.Theme theme;
    private final List<Column> columns = new ArrayList<>();
    private List<String> key = List.of("id");
    private @Nullable String owner;
    private boolean editable;
    private boolean frozen;
    private boolean secret;

    RegisterBuilder(String id, Register.Theme theme) {
        this.id = id;
        this.theme = theme;
    }

    RegisterBuilder id() {
        return column("id", new Column.Type.Id());
    }

    RegisterBuilder id(String name) {
        return column(name, new Column.Type.Id());
    }

    RegisterBuilder text(String... names) {
        return each(new Column.Type.Text(), names);
    }

    /** A text in Swedish and one in English. */
    RegisterBuilder pair(String name) {
        var mark = name.endsWith("?") ? "?" : "";
        var stem = name.substring(0, name.length() - mark.length());
        return text(stem + "_sv" + mark, stem + "_en" + mark);
    }

    RegisterBuilder day(String... names) {
        return each(new Column.Type.Day(), names);
    }

    RegisterBuilder whole(String... names) {
        return each(new Column.Type.Whole(), names);
    }

    RegisterBuilder dated(String name) {
        return column(name, new Column.Type.Dated());
    }

    RegisterBuilder web(String name) {
        return column(name, new Column.Type.Web());
    }

    RegisterBuilder yesNo(String... names) {
        return each(new Column.Type.YesNo(), names);
    }

    RegisterBuilder oneOf(String name, String... values) {
        return column(name, new Column.Type.OneOf(List.of(values)));
    }

    RegisterBuilder someOf(String name, String... values) {
        return column(name, new Column.Type.ListOf(new Column.Type.OneOf(List.of(values))));
    }

    RegisterBuilder to(String name, String... registers) {
        return column(name, new Column.Type.Reference(List.of(registers), false));
    }

    /** A reference in which {@code *} stands for any. */
    RegisterBuilder toAny(String name, String register) {
        return column(name, new Column.Type.Reference(List.of(register), true));
    }

    RegisterBuilder toSome(String name, String register) {
        return column(name, new Column.Type.ListOf(new Column.Type.Reference(List.of(register), false)));
    }

    RegisterBuilder someCodesOf(String name, String list) {
        return column(name, new Column.Type.ListOf(new Column.Type.CodeOf(list)));
    }

    RegisterBuilder county() {
        return column("county?", new Column.Type.County());
    }

    RegisterBuilder period() {
        return day("valid_from?", "valid_to?");
    }

    RegisterBuilder periodFrom() {
        return day("valid_from", "valid_to?");
    }

    RegisterBuilder precision(String name) {
        return oneOf(name, "day", "month", "year", "assumed");
    }

    RegisterBuilder note() {
        return text("note?");
    }

    RegisterBuilder source() {
        return column("source", new Column.Type.Source());
    }

    RegisterBuilder column(String name, Column.Type type) {
        boolean optional = name.endsWith("?");
        columns.add(new Column(optional ? name.substring(0, name.length() - 1) : name, type, !optional));
        return this;
    }

    RegisterBuilder key(String... names) {
        key = List.of(names);
        return this;
    }

    RegisterBuilder owner(String column) {
        owner = column;
        return this;
    }

    RegisterBuilder editable() {
        editable = true;
        return this;
    }

    RegisterBuilder frozen() {
        frozen = true;
        return this;
    }

    RegisterBuilder secret() {
        secret = true;
        return this;
    }

    Register build() {
        return new Register(id, theme, columns, key, owner, editable, frozen, secret);
    }

    private RegisterBuilder each(Column.Type type, String... names) {
        for (var name : names) {
            column(name, type);
        }
        return this;
    }
}
