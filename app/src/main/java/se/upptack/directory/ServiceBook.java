package se.upptack.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.upptack.pack.RegisterBook;

/**
 * Keeps the services in memory as they stand in the table: at once after a change here, within a few seconds after one elsewhere, and as soon
 * as the register that seeds them has changed.
 */
@Component
class ServiceBook {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceBook.class);

    private final ServiceRows rows;
    private final Seeds seeds;
    private final RegisterBook registers;
    private final Clock clock;
    private final long pollNanos;
    private final AtomicLong asked = new AtomicLong();
    private volatile ServiceIndex index = ServiceIndex.EMPTY;
    private volatile long seeded = Long.MIN_VALUE;
    private volatile LocalDate day = LocalDate.MIN;

    ServiceBook(ServiceRows rows, Seeds seeds, RegisterBook registers, Clock clock, @Value("${upptack.registers-poll:3s}") Duration poll) {
        this.rows = rows;
        this.seeds = seeds;
        this.registers = registers;
        this.clock = clock;
        this.pollNanos = poll.toNanos();
        seed(registers.current().version());
        refresh();
    }

    /** The services as they stand now. */
    ServiceIndex current() {
        var now = registers.current().version();
        if (now != seeded) {
            seed(now);
            refresh();
        } else if (!LocalDate.now(clock).equals(day)) {
            // Which agreements hold depends on the day.
            refresh();
        } else if (due()) {
            poll();
        }
        return index;
    }

    /** Reads everything again; called by whoever has changed something. */
    synchronized void refresh() {
        // Read before the rows: a change that comes between is then fetched again, never missed.
        var version = rows.version();
        var today = LocalDate.now(clock);
        var shared = Sharing.on(today, registers.current());
        var fresh = new ServiceIndex(version, rows.all().stream()
                .map(ServiceRows.Stored::service)
                .map(service -> shared.containsKey(service.id()) ? service.sharedBy(shared.get(service.id())) : service)
                .toList());
        day = today;
        asked.set(System.nanoTime());
        if (version >= index.version()) {
            index = fresh;
        }
    }

    private synchronized void seed(long version) {
        if (version != seeded) {
            seeds.take(registers.current());
            seeded = version;
        }
    }

    private boolean due() {
        var last = asked.get();
        return System.nanoTime() - last > pollNanos && asked.compareAndSet(last, System.nanoTime());
    }

    private void poll() {
        try {
            if (rows.version() != index.version()) {
                refresh();
            }
        } catch (DataAccessException e) {
            // The services in memory stay good; whoever needs the database meets the fault itself.
            LOG.warn("The directory could not be compared with the database: {}", e.getClass().getSimpleName());
        }
    }
}
