package se.upptack.pack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Works out what a pack changes in what is stored. A row that the pack says the same of as last time is left alone, also when someone has
 * changed it by hand since; a row that the pack says something new of follows the pack.
 */
final class PackMerge {

    /** Faults, or the revisions to add; never both. */
    record Result(List<Entry> entries, List<Fault> faults) {}

    private static final String MAKER = "pack";

    private final LoadedPack pack;
    private final Map<Entry.Name, Entry> current = new HashMap<>();
    private final Map<Entry.Name, Entry> before;
    private final Instant now;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param stored the latest revision of every row
     * @param before what the pack itself last said of each of its rows
     */
    PackMerge(LoadedPack pack, List<Entry> stored, Map<Entry.Name, Entry> before, Instant now) {
        this.pack = pack;
        stored.forEach(entry -> current.put(entry.name(), entry));
        this.before = before;
        this.now = now;
    }

    Result merge(List<Line> lines) {
        Set<Entry.Name> said = new HashSet<>();
        for (var line : lines) {
            // The pack's own lines tell what it is; two packs may both have a title.
            if (!line.register().id().equals("pack")) {
                said.add(new Entry.Name(line.register().id(), line.key()));
                row(line);
            }
        }
        before.values().stream().filter(entry -> !said.contains(entry.name())).forEach(this::gone);
        if (faults.isEmpty()) {
            faults.addAll(together());
        }
        return faults.isEmpty()
                ? new Result(List.copyOf(entries), List.of())
                : new Result(List.of(), PackRules.sorted(faults));
    }

    private void row(Line line) {
        var name = new Entry.Name(line.register().id(), line.key());
        var cells = filled(line);
        var stored = current.get(name);
        var last = before.get(name);
        if (stored == null) {
            entries.add(entry(line, cells, 1));
        } else if (last == null) {
            taken(line, cells, stored);
        } else if (!last.removed() && last.cells().equals(cells)) {
            return;
        } else if (mayFollow(line, cells, stored)) {
            entries.add(entry(line, cells, stored.revision() + 1));
        }
    }

    /** The key is in use by another pack or by hand. The same facts twice, such as the municipalities, do no harm. */
    private void taken(Line line, Map<String, String> cells, Entry stored) {
        if (stored.removed()) {
            entries.add(entry(line, cells, stored.revision() + 1));
        } else if (!stored.cells().equals(cells)) {
            var by = stored.pack() == null ? stored.madeBy() : stored.pack();
            faults.add(Fault.in(line, line.register().key().getFirst(), "key-taken", line.key(), by));
        }
    }

    private boolean mayFollow(Line line, Map<String, String> cells, Entry stored) {
        if (!line.register().frozen()) {
            return true;
        }
        var changed = line.register().columns().stream()
                .map(Column::name)
                .filter(column -> !Frozen.mayChange(column, stored.cell(column), cells.getOrDefault(column, "")))
                .toList();
        changed.forEach(column -> faults.add(Fault.in(line, column, "frozen", line.key(), stored.cell(column))));
        return changed.isEmpty();
    }

    private void gone(Entry last) {
        var stored = current.get(last.name());
        if (last.removed() || stored == null || stored.removed()) {
            return;
        }
        if (last.register().frozen()) {
            faults.add(Fault.of(last.register().file(), 0, null, "frozen-gone", last.key()));
        } else {
            entries.add(new Entry(last.register(), last.key(), stored.revision() + 1, null, pack.id(), pack.version(), last.cells(),
                    last.file(), last.line(), MAKER, null, now, true));
        }
    }

    /** What is loaded must also hold together with what is there already: another pack, rows made by hand. */
    private List<Fault> together() {
        var after = new HashMap<>(current);
        entries.forEach(entry -> after.put(entry.name(), entry));
        var lines = after.values().stream().filter(entry -> !entry.removed()).map(Entry::asLine).toList();
        return PackRules.check(lines);
    }

    private Entry entry(Line line, Map<String, String> cells, int revision) {
        return new Entry(line.register(), line.key(), revision, null, pack.id(), pack.version(), cells, line.file(), line.number(), MAKER,
                null, now, false);
    }

    static Map<String, String> filled(Line line) {
        Map<String, String> cells = new HashMap<>();
        line.cells().forEach((column, cell) -> {
            if (!cell.isEmpty()) {
                cells.put(column, cell);
            }
        });
        return cells;
    }
}
