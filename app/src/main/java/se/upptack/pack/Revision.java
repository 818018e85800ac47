package se.upptack.pack;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a row: what it said, who said it, and why.
 *
 * @param cells   every column of the register; empty cells are empty texts
 * @param changed the columns that differ from the revision before; all that say something for the first one
 * @param pack    the pack it came with, or null when someone made it by hand
 * @param place   file and line in the pack, or empty
 * @param removed whether the row is gone as of this revision
 */
public record Revision(
        int number,
        Map<String, String> cells,
        Map<String, Change> changed,
        String madeBy,
        Instant madeAt,
        @Nullable String reason,
        @Nullable String pack,
        @Nullable String version,
        String place,
        boolean removed) {

    /** What a cell said before and says now; both may be empty. */
    public record Change(String before, String after) {}

    static List<Revision> of(List<Entry> latestFirst) {
        return IntStream.range(0, latestFirst.size())
                .mapToObj(i -> of(latestFirst.get(i), i + 1 < latestFirst.size() ? Optional.of(latestFirst.get(i + 1)) : Optional.empty()))
                .toList();
    }

    private static Revision of(Entry entry, Optional<Entry> before) {
        var cells = new LinkedHashMap<String, String>();
        var changed = new LinkedHashMap<String, Change>();
        for (var column : entry.register().columns()) {
            var now = entry.cell(column.name());
            var then = before.map(earlier -> earlier.cell(column.name())).orElse("");
            cells.put(column.name(), now);
            if (!now.equals(then)) {
                changed.put(column.name(), new Change(then, now));
            }
        }
        return new Revision(entry.revision(), cells, changed, entry.madeBy(), entry.madeAt(), entry.reason(), entry.pack(), entry.version(),
                entry.file() == null ? "" : entry.file() + ":" + entry.line(), entry.removed());
    }
}
