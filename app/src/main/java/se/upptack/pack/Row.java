package se.upptack.pack;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.Language;

/**
 * One row of a register as it stands now: immutable, checked when it was loaded. Asking for a column that the register does not declare
 * is a bug and throws.
 */
public final class Row {

    private final Register register;
    private final Map<String, Integer> positions;
    private final String[] cells;
    private final String key;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;
    private final Origin origin;

    /**
     * Where the row comes from.
     *
     * @param owner    the organisation that added the row itself, or null when it is shared
     * @param pack     the pack it came with, or null when it was added in the application
     * @param version  the pack's version, or null
     * @param file     file and line within the pack, empty when there is none
     * @param line     the line, 0 when there is none
     * @param revision 1 for the row as first written, counted up with each correction
     */
    public record Origin(
            @Nullable String owner, @Nullable String pack, @Nullable String version, String file, int line, int revision) {}

    Row(Register register, Map<String, Integer> positions, Map<String, String> cells, Origin origin) {
        this.register = register;
        this.positions = positions;
        this.cells = register.columns().stream().map(column -> cells.getOrDefault(column.name(), "")).toArray(String[]::new);
        this.key = register.keyOf(cells);
        this.origin = origin;
        this.from = day("valid_from");
        this.to = day("valid_to");
    }

    public Register register() {
        return register;
    }

    /** Names the row within its register, see {@link Register#keyOf}. */
    public String key() {
        return key;
    }

    public Origin origin() {
        return origin;
    }

    /** The cell as written; empty when nothing is said. */
    public String text(String column) {
        var position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException("Register " + register.id() + " has no column " + column);
        }
        return cells[position];
    }

    /** The text of a pair, {@code text("name", SV)} for {@code name_sv}; empty when nothing is said. */
    public String text(String stem, Language language) {
        return text(language.of(stem + "_sv", stem + "_en"));
    }

    /** The cell, or nothing when it is empty. */
    public Optional<String> find(String column) {
        var text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The day in the cell, or null when nothing is said: no limit in that direction. */
    public @Nullable LocalDate date(String column) {
        var text = text(column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** The whole number in the cell, if any. */
    public OptionalInt whole(String column) {
        var text = text(column);
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    /** Whether the cell says {@code yes}; an empty cell does not. */
    public boolean yes(String column) {
        return text(column).equals("yes");
    }

    /** The values of a list, in order; empty when nothing is said. */
    public List<String> list(String column) {
        return values(text(column));
    }

    /** Whether the cell is {@code value} or {@code *}. */
    public boolean covers(String column, String value) {
        var text = text(column);
        return text.equals("*") || text.equals(value);
    }

    /** Whether the row is in force on the day; both its first and its last day count, and a missing day is no limit. */
    public boolean inForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** The cells by column, in the order of the register; empty cells are empty texts. */
    public Map<String, String> cells() {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.length; i++) {
            map.put(register.columns().get(i).name(), cells[i]);
        }
        return map;
    }

    @Override
    public String toString() {
        return register.id() + "/" + key;
    }

    static List<String> values(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    }

    private @Nullable LocalDate day(String column) {
        return positions.containsKey(column) ? date(column) : null;
    }
}
