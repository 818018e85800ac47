package se.upptack.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.upptack.access.Actor;
import se.upptack.directory.ServiceRows.Stored;
import se.upptack.directory.ServiceRows.What;
import se.upptack.directory.ServiceRows.Who;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Ids;

/** Takes services from a file: all of them or, when a single line is wrong, none. */
@Component
class Importer {

    /** What became of a file. */
    sealed interface Outcome {

        record Taken(int added, int changed, int same) implements Outcome {}

        /** In the order of the lines. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    private final ServiceRows rows;
    private final ServiceBook book;
    private final RegisterBook registers;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Importer(ServiceRows rows, ServiceBook book, RegisterBook registers, Ids ids, Clock clock, PlatformTransactionManager manager) {
        this.rows = rows;
        this.book = book;
        this.registers = registers;
        this.ids = ids;
        this.clock = clock;
        this.transactions = new TransactionTemplate(manager);
    }

    /** Every service, as a file. */
    byte[] export() {
        return ServiceCsv.write(rows.all().stream().map(Stored::cells).toList());
    }

    Outcome take(Actor actor, byte[] file) {
        var read = ServiceCsv.read(file);
        var outcome = transactions.execute(status -> {
            rows.lock();
            return take(actor, read);
        });
        book.refresh();
        return outcome;
    }

    private Outcome take(Actor actor, ServiceCsv.Read read) {
        var faults = new ArrayList<>(read.faults());
        var known = rows.byId();
        var check = new ServiceCheck(registers.current(), LocalDate.now(clock));
        var seen = new HashSet<String>();
        var added = new ArrayList<Stored>();
        var changed = new ArrayList<Stored>();
        var same = 0;
        for (var line : read.lines()) {
            var cells = new HashMap<>(line.cells());
            var id = Cell.ID.in(cells);
            var before = known.get(id);
            if (id.isEmpty()) {
                cells.put(Cell.ID.code(), "s-" + ids.next());
            } else if (!seen.add(id)) {
                faults.add(Fault.of(line.number(), Cell.ID.code(), "directory.file.id-twice", id));
                continue;
            }
            if (before == null && !cells.containsKey(Cell.OWNER.code())) {
                cells.put(Cell.OWNER.code(), actor.organisation());
            }
            var whole = new HashMap<>(before == null ? Map.<String, String>of() : before.cells());
            whole.putAll(cells);
            var wrong = check.check(whole);
            wrong.forEach(fault -> faults.add(fault.at(line.number())));
            if (!wrong.isEmpty()) {
                continue;
            }
            if (before != null && same(before.cells(), whole)) {
                same++;
            } else if (!Keeper.mayChange(actor, Cell.OWNER.in(whole)) || before != null && !Keeper.mayChange(actor, Cell.OWNER.in(before.cells()))) {
                faults.add(Fault.of(line.number(), Cell.OWNER.code(), "directory.file.not-yours"));
            } else if (before == null) {
                added.add(new Stored(whole, 1, null, true));
            } else {
                changed.add(new Stored(whole, before.revision() + 1, before.seed(), true));
            }
        }
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(Fault::line));
            return new Outcome.Refused(faults);
        }
        var who = new Who(actor.organisation(), actor.name());
        rows.put(added, What.IMPORTED, who, clock.instant());
        rows.put(changed, What.IMPORTED, who, clock.instant());
        return new Outcome.Taken(added.size(), changed.size(), same);
    }

    private static boolean same(Map<String, String> before, Map<String, String> after) {
        return Cell.NAMES.stream().allMatch(name -> before.getOrDefault(name, "").equals(after.getOrDefault(name, "")));
    }
}
