package se.upptack.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.upptack.access.Actor;
import se.upptack.directory.OpenRows.Kept;
import se.upptack.directory.OpenRows.Key;
import se.upptack.directory.ServiceRows.Stored;
import se.upptack.directory.ServiceRows.What;
import se.upptack.directory.ServiceRows.Who;
import se.upptack.pack.RegisterBook;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes objects of another directory (HSDS 3.1): all of them or, when anything is wrong, none. Each is kept as it was given; a service is put
 * into our own directory as well, as far as our form can read it.
 */
@Component
class OpenImporter {

    /** What became of a file. */
    sealed interface Outcome {

        /** @param known what is worth knowing: links to nothing, fields that the specification does not have */
        record Taken(int added, int changed, int same, int objects, List<OpenFault> known) implements Outcome {}

        record Refused(List<OpenFault> faults) implements Outcome {}
    }

    private final OpenRows rows;
    private final OpenBook book;
    private final ServiceRows services;
    private final ServiceBook serviceBook;
    private final RegisterBook registers;
    private final Clock clock;
    private final TransactionTemplate transactions;

    OpenImporter(OpenRows rows, OpenBook book, ServiceRows services, ServiceBook serviceBook, RegisterBook registers, Clock clock,
            PlatformTransactionManager manager) {
        this.rows = rows;
        this.book = book;
        this.services = services;
        this.serviceBook = serviceBook;
        this.registers = registers;
        this.clock = clock;
        this.transactions = new TransactionTemplate(manager);
    }

    /** @param checked whether who sends it says to have checked the services today: only then is anyone but staff shown them */
    Outcome take(Actor actor, String name, byte[] bytes, OpenCells.Usual usual, boolean checked) {
        var file = new OpenFile(name, bytes);
        var faults = new ArrayList<>(file.faults);
        var check = new OpenCheck();
        file.objects.forEach(found -> check.check(found.kind(), found.object(), found.place()));
        file.rows.values().forEach(table -> table.forEach(row -> check.row(row.kind(), row.object(), row.place())));
        faults.addAll(check.faults());
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        file.rows.forEach((table, found) -> {
            var seen = new HashSet<String>();
            found.stream().filter(row -> !seen.add(OpenTable.text(row.object(), "id")))
                    .forEach(row -> faults.add(OpenFault.of(row.place() + "/id", "directory.file.id-twice", OpenTable.text(row.object(), "id"))));
        });
        var table = new OpenTable(file.rows);
        var parts = new OpenParts();
        file.objects.forEach(parts::take);
        table.whole().forEach(parts::take);
        faults.addAll(parts.faults);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        var known = new ArrayList<OpenFault>();
        check.unknown().forEach(field -> known.add(OpenFault.of(field, "directory.open.field-unknown")));
        table.loose().forEach(place -> known.add(OpenFault.of(place, "directory.open.loose")));
        var outcome = transactions.execute(status -> {
            services.lock();
            return new Taking(actor, usual, checked, OpenFault.quoted(name), known).take(parts, file);
        });
        serviceBook.refresh();
        book.refresh();
        return outcome;
    }

    /** One file in one transaction. */
    private final class Taking {

        private final Actor actor;
        private final OpenCells.Usual usual;
        private final boolean checked;
        private final String name;
        private final List<OpenFault> known;
        private final List<OpenFault> faults = new ArrayList<>();
        private final Map<Key, Kept> now = new HashMap<>();
        private final LocalDate today = LocalDate.now(clock);
        private final Set<UUID> ours = new HashSet<>();
        private final List<Key> changed = new ArrayList<>();

        Taking(Actor actor, OpenCells.Usual usual, boolean checked, String name, List<OpenFault> known) {
            this.actor = actor;
            this.usual = usual;
            this.checked = checked;
            this.name = name;
            this.known = known;
        }

        Outcome take(OpenParts parts, OpenFile file) {
            var all = rows.all();
            all.forEach(kept -> now.put(kept.key(), kept));
            parts.parts.forEach((key, part) -> object(key, part));
            file.rows.forEach((table, found) -> found.forEach(row -> put(
                    new Kept(new Key("row", table, UUID.fromString(OpenTable.text(row.object(), "id"))), row.object(), JsonNodeFactory.instance.objectNode(),
                            actor.organisation()))));
            var after = new OpenBook.Objects(List.copyOf(now.values()));
            var before = services.byId();
            before.keySet().forEach(own -> ours.add(Hsds.serviceId(own)));
            var added = new ArrayList<Stored>();
            var altered = new ArrayList<Stored>();
            var same = 0;
            for (var entry : parts.parts.entrySet()) {
                if (!entry.getKey().kind().equals("service")) {
                    continue;
                }
                var row = service(entry.getKey(), entry.getValue(), after, before);
                if (row == null) {
                    continue;
                }
                var old = before.get(row.id());
                if (old == null) {
                    added.add(row);
                } else if (!old.cells().equals(row.cells()) || changed.contains(entry.getKey())) {
                    altered.add(row);
                } else {
                    same++;
                }
            }
            if (!faults.isEmpty()) {
                return new Outcome.Refused(faults);
            }
            var who = new Who(actor.organisation(), actor.name());
            services.put(added, What.IMPORTED, who, clock.instant());
            services.put(altered, What.IMPORTED, who, clock.instant());
            rows.put(changed.stream().distinct().map(now::get).toList(), who, clock.instant());
            return new Outcome.Taken(added.size(), altered.size(), same, parts.parts.size(), known);
        }

        private void object(Key key, OpenParts.Part part) {
            var old = now.get(key);
            if (old == null) {
                put(new Kept(key, part.document(), part.about(), actor.organisation()));
                return;
            }
            if (!Keeper.mayChange(actor, old.owner())) {
                if (!OpenMerge.within(part.document(), old.document())) {
                    (part.whole() ? faults : known).add(OpenFault.of(part.place(), "directory.open.not-yours"));
                }
                return;
            }
            var document = part.whole() ? part.document() : OpenMerge.over(old.document(), part.document());
            var about = part.about().deepCopy();
            // What is told in full says all of what it names, or nothing about it.
            old.about().properties().stream().filter(entry -> !part.whole() || !about.has(entry.getKey()))
                    .forEach(entry -> about.set(entry.getKey(), part.whole() || !about.has(entry.getKey())
                            ? entry.getValue()
                            : OpenParts.together(pair(entry.getKey(), entry.getValue()), pair(entry.getKey(), about.get(entry.getKey()))).get(entry.getKey())));
            if (!OpenMerge.same(document, old.document()) || !about.equals(old.about())) {
                put(new Kept(key, document, about, old.owner()));
            }
        }

        private static ObjectNode pair(String name, tools.jackson.databind.JsonNode value) {
            var pair = JsonNodeFactory.instance.objectNode();
            pair.set(name, value.deepCopy());
            return pair;
        }

        private void put(Kept kept) {
            var old = now.get(kept.key());
            if (old != kept && (old == null || !OpenMerge.same(old.document(), kept.document()) || !old.about().equals(kept.about()))) {
                now.put(kept.key(), kept);
                changed.add(kept.key());
            }
        }

        private @org.jspecify.annotations.Nullable Stored service(Key key, OpenParts.Part part, OpenBook.Objects after, Map<String, Stored> before) {
            var whole = after.service(key.id());
            if (whole == null || !whole.has("name") || !whole.has("status")) {
                faults.add(OpenFault.of(part.place() + "/name", "directory.open.needed"));
                return null;
            }
            var id = OpenCells.id(key.id());
            var old = before.get(id);
            if (old == null && ours.contains(key.id())) {
                faults.add(OpenFault.of(part.place(), "directory.open.ours"));
                return null;
            }
            if (old != null && !Keeper.mayChange(actor, Cell.OWNER.in(old.cells()))) {
                faults.add(OpenFault.of(part.place(), "directory.open.not-yours"));
                return null;
            }
            var kept = now.get(key);
            var read = new OpenCells(registers.current(), today).cells(whole, old == null ? usual : usual(old.cells()), "HSDS 3.1: " + name);
            var cells = new HashMap<>(old == null ? Map.<String, String>of() : old.cells());
            // What someone has changed here stays, unless the file has changed it as well.
            read.forEach((cell, text) -> {
                var then = kept.about().at("/cells/" + cell);
                if (old == null || !then.isString() || !then.stringValue().equals(text)) {
                    cells.put(cell, text);
                }
            });
            if (old != null) {
                cells.put(Cell.SOURCE.code(), Cell.SOURCE.in(old.cells()));
            }
            cells.putIfAbsent(Cell.OWNER.code(), actor.organisation());
            if (checked) {
                cells.put(Cell.VERIFIED_ON.code(), today.toString());
                cells.put(Cell.VERIFIED_BY.code(), actor.name());
            } else if (old == null && Cell.STATE.in(cells).equals("active")) {
                cells.put(Cell.STATE.code(), "unconfirmed");
            }
            if (checked && Cell.STATE.in(cells).equals("unconfirmed")) {
                cells.put(Cell.STATE.code(), "active");
            }
            if (Cell.PROTECTED_ADDRESS.in(cells).equals("yes")) {
                OpenCells.places(whole, part.place()).forEach(place -> faults.add(OpenFault.of(place, "directory.fault.hidden")));
            }
            new ServiceCheck(registers.current(), today).check(cells)
                    .forEach(fault -> faults.add(new OpenFault(part.place() + " (" + fault.cell() + ")", fault.key(), fault.arguments())));
            var about = kept.about().deepCopy();
            var noted = about.putObject("cells");
            for (var cell : Cell.NAMES) {
                var then = kept.about().at("/cells/" + cell);
                var text = cells.getOrDefault(cell, "");
                noted.put(cell, old != null && then.isString() && old.cells().getOrDefault(cell, "").equals(text) ? then.stringValue() : text);
            }
            put(new Kept(key, kept.document(), about, kept.owner()));
            return new Stored(full(cells), old == null ? 1 : old.revision() + 1, null, true);
        }

        private static OpenCells.Usual usual(Map<String, String> cells) {
            return new OpenCells.Usual(
                    Cell.KIND.in(cells), new HashSet<>(Cell.TARGET_GROUPS.listIn(cells)), Cell.COVERAGE.in(cells), Cell.TIER.in(cells));
        }

        private static Map<String, String> full(Map<String, String> cells) {
            var full = new HashMap<String, String>();
            Cell.NAMES.forEach(cell -> full.put(cell, cells.getOrDefault(cell, "")));
            return full;
        }
    }
}
