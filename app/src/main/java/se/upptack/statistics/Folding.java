package se.upptack.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.upptack.access.FigureBook;
import se.upptack.figure.FactsStated;
import se.upptack.statistics.CellRows.Key;
import se.upptack.statistics.CellRows.Stated;

/**
 * Folds what has been stated into the sums, a little after it was committed and never in anybody's way: each agency in a transaction of its
 * own that takes the facts out, moves the sums and logs the facts. A process that dies in the middle has done nothing.
 */
@Component
class Folding implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Folding.class);
    private static final int AT_A_TIME = 20_000;
    private static final long PAUSE = 1_500;
    /** Facts are stated a little before they are committed: so many times it is looked for them. */
    private static final int QUIET = 4;
    private static final long EVERYTHING = TimeUnit.MINUTES.toNanos(1);

    private final FigureBook book;
    private final JdbcClient jdbc;
    private final CellRows rows;
    private final AtomicInteger quiet = new AtomicInteger();
    private long searched = System.nanoTime() - EVERYTHING;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("folding").factory());

    Folding(FigureBook book, JdbcClient jdbc, CellRows rows) {
        this.book = book;
        this.jdbc = jdbc;
        this.rows = rows;
        timer.scheduleWithFixedDelay(this::tick, PAUSE, PAUSE, TimeUnit.MILLISECONDS);
    }

    @EventListener
    void on(FactsStated stated) {
        quiet.set(0);
    }

    private void tick() {
        // Facts that other instances stated and left, or that a restored dump brought, are found by looking everywhere now and then.
        boolean everywhere = System.nanoTime() - searched >= EVERYTHING;
        if (!everywhere && quiet.get() >= QUIET) {
            return;
        }
        try {
            if (fold(everywhere) > 0) {
                quiet.set(0);
            } else {
                quiet.incrementAndGet();
            }
            if (everywhere) {
                searched = System.nanoTime();
            }
        } catch (DataAccessException | TransactionException e) {
            // Nothing is lost: what could not be folded is still stated.
            quiet.set(0);
            LOG.warn("Figures could not be folded now: {}", e.getClass().getSimpleName());
        }
    }

    /**
     * Folds what has been committed before.
     *
     * @param everywhere also where nothing should be left
     * @return how many facts were folded
     */
    synchronized int fold(boolean everywhere) {
        record Round(String since, String until, List<String> agencies) {}
        var round = book.readAll(() -> {
            var since = everywhere ? "0" : jdbc.sql("select since::text from figure.tail").query(String.class).single();
            // One statement: what is older than this snapshot's oldest transaction is in the list or gone.
            var until = new String[1];
            var agencies = jdbc.sql("""
                    select s.agency, pg_snapshot_xmin(pg_current_snapshot())::text as until
                      from (select null::text as agency union all select distinct agency from figure.stated where txid >= ?::xid8) as s""")
                    .param(since)
                    .query((row, number) -> {
                        until[0] = row.getString("until");
                        return java.util.Optional.ofNullable(row.getString("agency"));
                    })
                    .list().stream().flatMap(java.util.Optional::stream).sorted().toList();
            return new Round(since, until[0], agencies);
        });
        int all = 0;
        for (var agency : round.agencies) {
            int folded;
            do {
                folded = book.keep(agency, () -> fold(agency, round.since));
                all += folded;
            } while (folded == AT_A_TIME);
        }
        if (all > 0 || everywhere) {
            jdbc.sql("update figure.tail set since = ?::xid8 where since <> ?::xid8").params(round.until, round.until).update();
        }
        return all;
    }

    private int fold(String agency, String since) {
        long seq = rows.next(agency);
        var stated = new HashMap<Stated, Long>();
        int taken = rows.take(agency, since, AT_A_TIME, stated);
        stated.values().removeIf(count -> count == 0);
        if (stated.isEmpty()) {
            return taken;
        }
        var places = rows.places(agency, stated.keySet().stream().map(Stated::spot).distinct().toList());
        var whats = rows.whats(stated.keySet().stream().map(Stated::what).distinct().toList());
        var facts = new TreeMap<Key, SortedMap<Integer, Integer>>();
        stated.forEach((one, count) -> facts.computeIfAbsent(new Key(one.month(), places.get(one.spot())), key -> new TreeMap<>())
                .put(whats.get(one.what().said()), Math.toIntExact(count)));
        var cells = new TreeMap<>(rows.cells(agency, facts.keySet()));
        facts.forEach((key, sums) -> add(sums, cells.computeIfAbsent(key, one -> new TreeMap<>())));
        rows.write(agency, seq, cells);
        byMonth(facts).forEach((month, ofMonth) -> rows.log(agency, month, ofMonth));
        return taken;
    }

    private static void add(SortedMap<Integer, Integer> facts, SortedMap<Integer, Integer> cells) {
        facts.forEach((what, count) -> cells.merge(what, count, (one, other) -> {
            int sum = Math.addExact(one, other);
            return sum == 0 ? null : sum;
        }));
    }

    private static Map<Integer, TreeMap<Key, SortedMap<Integer, Integer>>> byMonth(SortedMap<Key, SortedMap<Integer, Integer>> facts) {
        return facts.entrySet().stream().collect(Collectors.groupingBy(one -> one.getKey().month(), TreeMap::new,
                Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new)));
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
