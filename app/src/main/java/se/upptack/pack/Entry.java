package se.upptack.pack;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a row as it is stored.
 *
 * @param owner    the organisation that added the row itself, or null when it is shared
 * @param pack     the pack this revision came with, or null when someone made it by hand; then file and version are null and line is 0
 * @param cells    the cells that are not empty
 * @param reason   why it was made, or null when a pack or the first entry needs no reason
 * @param removed  whether the row is gone as of this revision
 */
record Entry(
        Register register,
        String key,
        int revision,
        @Nullable String owner,
        @Nullable String pack,
        @Nullable String version,
        Map<String, String> cells,
        @Nullable String file,
        int line,
        String madeBy,
        @Nullable String reason,
        Instant madeAt,
        boolean removed) {

    /** Names the row among all registers. */
    record Name(String register, String key) {}

    Entry {
        cells = Map.copyOf(cells);
    }

    Name name() {
        return new Name(register.id(), key);
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The entry as the rules see it. A row made by hand stands in no file and is named by its register and key. */
    Line asLine() {
        return new Line(register, file == null ? register.id() + "/" + key : file, line, cells, owner);
    }
}
