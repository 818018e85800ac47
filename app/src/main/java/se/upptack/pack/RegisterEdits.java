package se.upptack.pack;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes of registers by hand: adding a row, correcting one, ending one. Each is a new revision; what was stays. A row is judged by the
 * same rules as a pack, together with everything that is there.
 */
@Component
public class RegisterEdits {

    private final EntryRows rows;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisterEdits(EntryRows rows, PlatformTransactionManager manager, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.transactions = new TransactionTemplate(manager);
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether the editor may change this row of the register.
     *
     * @param cells the cells of the row by column
     * @param owner the organisation that added the row itself, or null
     */
    public static boolean mayEdit(Editor editor, RegisterSnapshot registers, Register register, Map<String, String> cells, @Nullable String owner) {
        if (!register.editable()) {
            return false;
        }
        var organisation = editor.organisation();
        if (organisation == null || organisation.equals(owner)) {
            return true;
        }
        if (register.id().equals("organisations")) {
            return cells.getOrDefault("id", "").equals(organisation)
                    || cells.getOrDefault("tenant", "").equals(organisation)
                    || Row.values(cells.getOrDefault("acts_for", "")).contains(organisation);
        }
        return registers.ownerOf(register, cells).filter(organisation::equals).isPresent();
    }

    /** Adds a row. A row of an organisation's own has an id that begins with the organisation's, so that no two organisations take the same. */
    public EditOutcome add(Editor editor, Register register, Map<String, String> cells) {
        return inTransaction(() -> {
            var all = rows.current();
            var line = new Line(register, "", 0, cells, editor.organisation());
            if (!register.editable()) {
                return new EditOutcome.NotYours();
            }
            var faults = new ArrayList<Fault>();
            var registers = StoredRegisters.snapshot(0, List.of(), all);
            var owner = register.owner() == null ? editor.organisation() : null;
            if (!mayEdit(editor, registers, register, line.cells(), owner)) {
                faults.add(Fault.in(line, register.owner(), "not-yours"));
            }
            var organisation = editor.organisation();
            if (organisation != null && register.key().equals(List.of("id")) && !line.cell("id").startsWith(organisation + "-")) {
                faults.add(Fault.in(line, "id", "id-prefix", organisation + "-"));
            }
            var stored = all.stream().filter(entry -> entry.register() == register && entry.key().equals(line.key())).findFirst();
            if (stored.filter(entry -> !entry.removed()).isPresent()) {
                faults.add(Fault.in(line, register.key().getFirst(), "key-used", line.key()));
            }
            return save(editor, line, all, stored, organisation, null, faults);
        });
    }

    /**
     * Replaces what a row says. A row by which occasions have been judged keeps everything but its remarks.
     *
     * @param revision the revision the editor looked at
     * @param reason   why, for the history; never empty
     */
    public EditOutcome correct(Editor editor, Register register, String key, int revision, Map<String, String> cells, String reason) {
        return change(editor, register, key, revision, reason, (stored, faults) -> {
            var line = new Line(register, "", 0, cells, stored.owner());
            if (!line.key().equals(key)) {
                faults.add(Fault.in(line, register.key().getFirst(), "key-changed", key));
            }
            if (register.frozen()) {
                register.columns().stream()
                        .map(Column::name)
                        .filter(column -> column.equals("valid_to")
                                ? !stored.cell(column).equals(line.cell(column))
                                : !Frozen.mayChange(column, stored.cell(column), line.cell(column)))
                        .forEach(column -> faults.add(Fault.in(line, column, "frozen", key, stored.cell(column))));
            }
            return line;
        });
    }

    /**
     * Ends a row: {@code lastDay} is the last day on which it is in force. Rows by which occasions are judged end today at the earliest.
     *
     * @param revision the revision the editor looked at
     * @param reason   why, for the history; never empty
     */
    public EditOutcome end(Editor editor, Register register, String key, int revision, LocalDate lastDay, String reason) {
        return change(editor, register, key, revision, reason, (stored, faults) -> {
            var cells = new HashMap<>(stored.cells());
            cells.put("valid_to", lastDay.toString());
            var line = new Line(register, "", 0, cells, stored.owner());
            var ended = CellRules.day(stored.cell("valid_to"));
            if (register.frozen() && ended.isPresent()) {
                faults.add(Fault.in(line, "valid_to", "frozen", key, ended.get()));
            } else if (register.frozen() && lastDay.isBefore(LocalDate.now(clock))) {
                faults.add(Fault.in(line, "valid_to", "ended-before-today"));
            }
            return line;
        });
    }

    /** All revisions of a row, the latest first; empty when there is no such row or it is another organisation's secret. */
    public List<Revision> history(Register register, String key, @Nullable String organisation) {
        var entries = rows.history(register, key);
        boolean hidden = register.secret()
                && entries.stream().anyMatch(entry -> entry.owner() != null && !entry.owner().equals(organisation));
        return hidden ? List.of() : Revision.of(entries);
    }

    private interface Edit {
        Line apply(Entry stored, List<Fault> faults);
    }

    private EditOutcome change(Editor editor, Register register, String key, int revision, String reason, Edit edit) {
        return inTransaction(() -> {
            var all = rows.current();
            var found = all.stream()
                    .filter(entry -> entry.register() == register && entry.key().equals(key) && !entry.removed())
                    .findFirst();
            var registers = StoredRegisters.snapshot(0, List.of(), all);
            if (found.isEmpty() || !mayEdit(editor, registers, register, found.get().cells(), found.get().owner())) {
                return new EditOutcome.NotYours();
            }
            var stored = found.get();
            if (stored.revision() != revision) {
                return new EditOutcome.Superseded();
            }
            var faults = new ArrayList<Fault>();
            var line = edit.apply(stored, faults);
            if (!mayEdit(editor, registers, register, line.cells(), stored.owner())) {
                faults.add(Fault.in(line, register.owner(), "not-yours"));
            }
            if (reason.isBlank()) {
                faults.add(Fault.in(line, "reason", "reason"));
            }
            return save(editor, line, all, found, stored.owner(), reason.strip(), faults);
        });
    }

    private EditOutcome save(
            Editor editor, Line line, List<Entry> all, Optional<Entry> stored, @Nullable String owner, @Nullable String reason, List<Fault> faults) {
        // Last, so that a clash with another row is told of this one.
        var lines = new ArrayList<Line>();
        all.stream()
                .filter(entry -> !entry.removed() && !(entry.register() == line.register() && entry.key().equals(line.key())))
                .forEach(entry -> lines.add(entry.asLine()));
        lines.add(line);
        faults.addAll(PackRules.check(lines));
        if (!faults.isEmpty()) {
            return new EditOutcome.Refused(faults);
        }
        int revision = stored.map(Entry::revision).orElse(0) + 1;
        var why = reason == null && revision > 1 ? "-" : reason;
        rows.append(List.of(new Entry(line.register(), line.key(), revision, owner, null, null, PackMerge.filled(line), null, 0,
                editor.name(), why, clock.instant(), false)));
        return new EditOutcome.Saved(line.key(), revision);
    }

    private EditOutcome inTransaction(Supplier<EditOutcome> work) {
        var outcome = transactions.execute(status -> {
            rows.lock();
            var done = work.get();
            if (done instanceof EditOutcome.Saved) {
                announceAfterCommit();
            }
            return done;
        });
        return outcome == null ? new EditOutcome.NotYours() : outcome;
    }

    private void announceAfterCommit() {
        long version = rows.version();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new RegistersChanged(version));
            }
        });
    }
}
