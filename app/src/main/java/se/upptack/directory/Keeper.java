package se.upptack.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.directory.ServiceRows.Stored;
import se.upptack.directory.ServiceRows.What;
import se.upptack.directory.ServiceRows.Who;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Ids;
import se.upptack.platform.Missing;

/** Adding, changing and verifying services (REF-01, REF-11), by those who may. */
@Component
class Keeper {

    /** What became of it. */
    sealed interface Outcome {

        record Saved(String id) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}

        /** Someone else has changed the service since the page was shown. */
        record Superseded() implements Outcome {}
    }

    private final ServiceRows rows;
    private final ServiceBook book;
    private final RegisterBook registers;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Keeper(ServiceRows rows, ServiceBook book, RegisterBook registers, Ids ids, Clock clock, PlatformTransactionManager manager) {
        this.rows = rows;
        this.book = book;
        this.registers = registers;
        this.ids = ids;
        this.clock = clock;
        this.transactions = new TransactionTemplate(manager);
    }

    /** Whether this account keeps the directory at all. */
    static boolean keeps(Actor actor) {
        return actor.is(Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR);
    }

    /** An organisation keeps its own entries and those that belong to nobody; the national coordinator keeps all. */
    static boolean mayChange(Actor actor, String owner) {
        return keeps(actor) && (actor.is(Role.NATIONAL_COORDINATOR) || owner.isEmpty() || owner.equals(actor.organisation()));
    }

    /** The stored cells of a service that this account may change. */
    Stored own(Actor actor, String code) {
        var id = book.current().byCode(code).map(Service::id).orElseThrow(Missing::new);
        return rows.find(id).filter(stored -> mayChange(actor, Cell.OWNER.in(stored.cells()))).orElseThrow(Missing::new);
    }

    Outcome add(Actor actor, Map<String, String> typed, boolean checkedNow) {
        var cells = new HashMap<>(typed);
        cells.put(Cell.ID.code(), "s-" + ids.next());
        cells.putIfAbsent(Cell.OWNER.code(), actor.organisation());
        return put(actor, new Stored(cells, 1, null, true), checkedNow, What.ADDED);
    }

    Outcome change(Actor actor, String code, int revision, Map<String, String> typed, boolean checkedNow) {
        return step(actor, code, revision, What.CHANGED, checkedNow, cells -> {
            var changed = new HashMap<>(cells);
            changed.putAll(typed);
            return changed;
        });
    }

    /** Someone has checked that it is so, today. */
    Outcome verify(Actor actor, String code, int revision) {
        return step(actor, code, revision, What.VERIFIED, true, UnaryOperator.identity());
    }

    private Outcome step(Actor actor, String code, int revision, What what, boolean checkedNow, UnaryOperator<Map<String, String>> change) {
        var done = transactions.execute(status -> {
            rows.lock();
            var before = own(actor, code);
            return before.revision() != revision
                    ? new Outcome.Superseded()
                    : write(actor, new Stored(change.apply(before.cells()), revision + 1, before.seed(), true), checkedNow, what);
        });
        book.refresh();
        return done;
    }

    private Outcome put(Actor actor, Stored row, boolean checkedNow, What what) {
        if (!mayChange(actor, Cell.OWNER.in(row.cells()))) {
            throw new Missing();
        }
        var done = transactions.execute(status -> {
            rows.lock();
            return write(actor, row, checkedNow, what);
        });
        book.refresh();
        return done;
    }

    private Outcome write(Actor actor, Stored row, boolean checkedNow, What what) {
        var today = LocalDate.now(clock);
        var cells = new HashMap<>(row.cells());
        if (checkedNow) {
            cells.put(Cell.VERIFIED_ON.code(), today.toString());
            cells.put(Cell.VERIFIED_BY.code(), actor.name());
            if (Cell.STATE.in(cells).equals("unconfirmed")) {
                cells.put(Cell.STATE.code(), "active");
            }
        } else if (Cell.STATE.in(cells).equals("unconfirmed")) {
            cells.put(Cell.VERIFIED_ON.code(), "");
            cells.put(Cell.VERIFIED_BY.code(), "");
        }
        var faults = new ServiceCheck(registers.current(), today).check(cells);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        rows.put(List.of(new Stored(cells, row.revision(), row.seed(), row.byHand())), what, new Who(actor.organisation(), actor.name()), clock.instant());
        return new Outcome.Saved(row.id());
    }
}
