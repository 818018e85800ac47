package se.upptack.info;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often pages are read. Counted in memory and added to the table now and then, so that reading a page never waits for the database and no
 * row tells when someone was here more exactly than the day.
 */
@Component
public class Reads implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Reads.class);
    private static final long SECONDS = 15;

    private record Key(String page, String language, LocalDate day) {}

    /** How often a page was read in a language in a month. */
    record Sum(String page, String language, LocalDate month, long times) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ConcurrentHashMap<Key, LongAdder> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("reads").factory());

    Reads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        timer.scheduleWithFixedDelay(this::writeOrKeep, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void count(String page, String language) {
        waiting.computeIfAbsent(new Key(page, language, LocalDate.now(clock)), key -> new LongAdder()).increment();
    }

    /** Sums by month from this day on, the latest month first. */
    List<Sum> since(LocalDate day) {
        write();
        return jdbc.sql("""
                select page, language, date_trunc('month', day)::date, sum(times)
                  from info.reads where day >= ? group by 1, 2, 3 order by 3 desc, 1, 2""")
                .param(day)
                .query((row, number) -> new Sum(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class), row.getLong(4)))
                .list();
    }

    /** How often the pages were read from one day to another, both counted. */
    public long between(LocalDate from, LocalDate to) {
        write();
        return jdbc.sql("select coalesce(sum(times), 0) from info.reads where day between ? and ?").params(from, to).query(Long.class).single();
    }

    private void writeOrKeep() {
        try {
            write();
        } catch (DataAccessException e) {
            LOG.warn("Reads of pages could not be written now: {}", e.getClass().getSimpleName());
        }
    }

    private synchronized void write() {
        for (var key : List.copyOf(waiting.keySet())) {
            var times = waiting.get(key).sumThenReset();
            if (times > 0) {
                try {
                    jdbc.sql("""
                            insert into info.reads (page, language, day, times) values (?, ?, ?, ?)
                            on conflict (page, language, day) do update set times = reads.times + excluded.times""")
                            .params(key.page(), key.language(), key.day(), times).update();
                } catch (DataAccessException e) {
                    waiting.get(key).add(times);
                    throw e;
                }
            }
        }
        // Days that are over get no more reads; what is added in this instant is in the adder of today.
        waiting.keySet().removeIf(key -> key.day().isBefore(LocalDate.now(clock).minusDays(1)));
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        writeOrKeep();
    }
}
