package se.upptack.pack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;

/** Keeps the snapshot fresh: at once after a change here, and by asking for the version now and then after a change elsewhere. */
class StoredRegisters implements RegisterBook, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StoredRegisters.class);

    private final EntryRows rows;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("registers").factory());
    private volatile RegisterSnapshot snapshot;

    StoredRegisters(EntryRows rows, Duration poll) {
        this.rows = rows;
        this.snapshot = read(rows);
        timer.scheduleWithFixedDelay(this::poll, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public RegisterSnapshot current() {
        return snapshot;
    }

    @EventListener
    void changed(RegistersChanged change) {
        refresh();
    }

    private synchronized void refresh() {
        var fresh = read(rows);
        if (fresh.version() >= snapshot.version()) {
            snapshot = fresh;
        }
    }

    private void poll() {
        try {
            if (rows.version() != snapshot.version()) {
                refresh();
            }
        } catch (DataAccessException e) {
            // The registers in memory stay good; whoever needs the database meets the fault itself.
            LOG.warn("The registers could not be compared with the database: {}", e.getClass().getSimpleName());
        }
    }

    static RegisterSnapshot read(EntryRows rows) {
        // Read before the rows: a change that comes between is then fetched again, never missed.
        long version = rows.version();
        return snapshot(version, rows.packs(), rows.current());
    }

    static RegisterSnapshot snapshot(PackFiles pack) {
        var reading = PackCheck.check(pack);
        if (!reading.faults().isEmpty()) {
            throw new IllegalArgumentException("The pack has faults: " + reading.faults());
        }
        var loaded = PackLoader.pack(reading.lines());
        var entries = new PackMerge(loaded, List.of(), Map.of(), Instant.EPOCH).merge(reading.lines()).entries();
        return snapshot(1, List.of(loaded), entries);
    }

    static RegisterSnapshot snapshot(long version, List<LoadedPack> packs, List<Entry> entries) {
        var byRegister = new HashMap<String, List<Row>>();
        var positions = new HashMap<String, Map<String, Integer>>();
        for (var entry : entries) {
            if (!entry.removed()) {
                var register = entry.register();
                var origin = new Row.Origin(entry.owner(), entry.pack(), entry.version(), entry.file() == null ? "" : entry.file(),
                        entry.line(), entry.revision());
                byRegister.computeIfAbsent(register.id(), id -> new ArrayList<>())
                        .add(new Row(register, positions.computeIfAbsent(register.id(), id -> register.positions()), entry.cells(), origin));
            }
        }
        return new RegisterSnapshot(version, packs, byRegister);
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
