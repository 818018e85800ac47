package se.upptack.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One register: a kind of dated rows with declared columns. A file of a pack, a table on a page and a form are all made from this.
 *
 * @param id       the name, also of the file ({@code <id>.csv})
 * @param theme    where it stands among the others on the page of registers
 * @param columns  in the order of the file
 * @param key      the columns that together name a row, never empty
 * @param owner    the column that leads to the organisation whose row it is, or null when no row belongs to one organisation. It names
 *                 an organisation, or a row of another register that in turn leads to one
 * @param editable whether rows may be added, corrected and ended in the application
 * @param frozen   whether a loaded row may change only by being ended, because occasions have been judged by it
 * @param secret   whether a row that an organisation added itself is seen by that organisation only
 */
public record Register(
        String id,
        Theme theme,
        List<Column> columns,
        List<String> key,
        @Nullable String owner,
        boolean editable,
        boolean frozen,
        boolean secret) {

    /** The parts in which the registers are shown. */
    public enum Theme {
        PACK,
        ORGANISATION,
        COOPERATION,
        SERVICE,
        ASKING,
        CONTENT,
        WORDS,
        LAW,
        FIGURES
    }

    /** Columns of a frozen register that may be mended in a loaded row: they say where it comes from, not what it means. */
    static final List<String> REMARKS = List.of("note", "source");

    public Register {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        if (columns.stream().map(Column::name).distinct().count() != columns.size()) {
            throw new IllegalArgumentException("Register " + id + " declares a column twice");
        }
    }

    public String file() {
        return id + ".csv";
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    public boolean has(String name) {
        return column(name).isPresent();
    }

    /**
     * The key of a row. A composite key is its parts joined by {@code ~}; characters that cannot stand in an address become {@code _}.
     *
     * @param cells the cells of the row by column
     */
    public String keyOf(Map<String, String> cells) {
        return key.stream()
                .map(name -> cells.getOrDefault(name, "").replaceAll("[/\\\\;%~?#]", "_"))
                .collect(Collectors.joining("~"));
    }

    /** Positions of the columns, for rows that keep their cells in an array. */
    Map<String, Integer> positions() {
        var positions = new HashMap<String, Integer>();
        for (int i = 0; i < columns.size(); i++) {
            positions.put(columns.get(i).name(), i);
        }
        return Map.copyOf(positions);
    }
}
