package se.upptack.pack;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as it was written, before it is known to be right.
 *
 * @param file   the file's name, or empty for a row from a form
 * @param number the line it begins on, 0 for a row from a form
 * @param cells  the cells by column; columns that were missing are absent
 * @param owner  the organisation that added the row itself, or null when it is shared
 */
record Line(Register register, String file, int number, Map<String, String> cells, @Nullable String owner) {

    Line {
        cells = Map.copyOf(cells);
    }

    Line(Register register, int number, Map<String, String> cells) {
        this(register, register.file(), number, cells, null);
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    String key() {
        return register.keyOf(cells);
    }

    /** The place of this line as another line's fault mentions it. */
    String place() {
        return file + ":" + number;
    }
}
