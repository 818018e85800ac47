package se.upptack.statistics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.upptack.access.FigureBook;
import se.upptack.statistics.CellRows.Key;

/**
 * Makes the sums again from the log of facts and compares them with those that are there, row by row. What differs is mended and said in the
 * log of the application: it should never happen. An agency's month at a time, each in a transaction of its own, while figures are read and
 * facts arrive. One that was broken off goes on where it stood.
 */
@Component
class Recount implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);
    private static final Duration FIRST = Duration.ofHours(2);
    private static final Duration BETWEEN = Duration.ofDays(1);

    /**
     * What came of it.
     *
     * @param facts  how many entries of the log were read
     * @param rows   how many rows of sums they made
     * @param mended how many of them were not there, or not so
     */
    record Outcome(long facts, long rows, long mended) {

        Outcome plus(Outcome other) {
            return new Outcome(facts + other.facts, rows + other.rows, mended + other.mended);
        }
    }

    private final FigureBook book;
    private final CellRows rows;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("recount").factory());

    Recount(FigureBook book, CellRows rows, @Value("${upptack.figures.recount:false}") boolean atOnce) {
        this.book = book;
        this.rows = rows;
        timer.scheduleWithFixedDelay(this::tick, atOnce ? 0 : FIRST.toSeconds(), BETWEEN.toSeconds(), TimeUnit.SECONDS);
    }

    private void tick() {
        try {
            var began = System.nanoTime();
            var outcome = run();
            LOG.info("Figures were recounted: {} facts, {} rows of sums, {} mended, {} ms", outcome.facts, outcome.rows, outcome.mended,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
            if (outcome.mended > 0) {
                LOG.warn("{} rows of sums differed from the facts and were mended", outcome.mended);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The recount of figures was broken off and goes on next time: {}", e.getClass().getSimpleName());
        }
    }

    /** Recounts everything, or the rest of what was begun. */
    Outcome run() {
        var agencies = book.readAll(rows::agencies);
        if (!book.readAll(rows::recounting)) {
            agencies.forEach(agency -> book.keep(agency, () -> {
                rows.recounted(agency, 0);
                return true;
            }));
        }
        var all = new Outcome(0, 0, 0);
        for (var agency : agencies) {
            for (var outcome = next(agency); outcome != null; outcome = next(agency)) {
                all = all.plus(outcome);
            }
        }
        return all;
    }

    /** Recounts the next month of an agency; null when there is none. */
    private @Nullable Outcome next(String agency) {
        return book.keep(agency, () -> {
            var done = rows.recounted(agency);
            if (done == null) {
                return null;
            }
            var month = rows.monthAfter(agency, done);
            if (month == null) {
                rows.recounted(agency, null);
                return null;
            }
            var outcome = month(agency, month);
            rows.recounted(agency, month);
            return outcome;
        });
    }

    private Outcome month(String agency, int month) {
        var counting = new Counting();
        rows.facts(agency, month, counting);
        var sums = counting.sums;
        var wrong = new TreeMap<Key, SortedMap<Integer, Integer>>();
        var there = new ArrayList<Integer>();
        rows.each(agency, month, (place, whats, counts) -> {
            there.add(place);
            if (!same(sums.getOrDefault(place, new long[0]), whats, counts)) {
                wrong.put(new Key(month, place), cells(sums.getOrDefault(place, new long[0])));
            }
        });
        var missing = new HashMap<>(sums);
        there.forEach(missing::remove);
        missing.forEach((place, counts) -> wrong.put(new Key(month, place), cells(counts)));
        if (!wrong.isEmpty()) {
            rows.write(agency, rows.next(agency), wrong);
        }
        return new Outcome(counting.facts, sums.size(), wrong.size());
    }

    /** Adds up facts; those of one place mostly come one after another. */
    private static final class Counting implements FactLog.Reader {

        private final Map<Integer, long[]> sums = new HashMap<>();
        private long[] here = new long[0];
        private int place = -1;
        private long facts;

        @Override
        public void fact(int where, int what, int count) {
            if (where != place || what >= here.length) {
                here = sums.getOrDefault(where, new long[0]);
                if (what >= here.length) {
                    here = Arrays.copyOf(here, what + 64);
                    sums.put(where, here);
                }
                place = where;
            }
            here[what] += count;
            facts++;
        }
    }

    private static boolean same(long[] sums, Integer[] whats, Integer[] counts) {
        int at = 0;
        for (int what = 0; what < sums.length; what++) {
            if (sums[what] != 0) {
                if (at == whats.length || whats[at] != what || counts[at] != sums[what]) {
                    return false;
                }
                at++;
            }
        }
        return at == whats.length;
    }

    private static SortedMap<Integer, Integer> cells(long[] sums) {
        var cells = new TreeMap<Integer, Integer>();
        for (int what = 0; what < sums.length; what++) {
            if (sums[what] != 0) {
                cells.put(what, Math.toIntExact(sums[what]));
            }
        }
        return cells;
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
