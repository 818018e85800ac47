package se.upptack.statistics;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.upptack.access.Actor;
import se.upptack.access.FigureBook;

/**
 * Remembers once a week what the sums were, so that pages can say what has come since. The figure book knows months only; of a week it keeps
 * these sums and forgets them after five.
 */
@Component
public class FigureWeeks implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FigureWeeks.class);
    private static final int KEPT_WEEKS = 5;
    private static final int WEEK = 7;

    private record Remembered(LocalDate day, Sums sums) {}

    private final FigureBook book;
    private final JdbcClient jdbc;
    private final CellRows rows;
    private final Folding folding;
    private final FigureSums sums;
    private final Clock clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("weeks").factory());

    FigureWeeks(FigureBook book, JdbcClient jdbc, CellRows rows, Folding folding, FigureSums sums, Clock clock) {
        this.book = book;
        this.jdbc = jdbc;
        this.rows = rows;
        this.folding = folding;
        this.sums = sums;
        this.clock = clock;
        timer.scheduleWithFixedDelay(this::tick, 1, 10, TimeUnit.MINUTES);
    }

    private void tick() {
        try {
            take(LocalDate.now(clock));
        } catch (DataAccessException | TransactionException e) {
            // Tried again at the next tick.
            LOG.warn("What the figures are this week could not be kept now: {}", e.getClass().getSimpleName());
        }
    }

    /** Remembers the sums as those of a day, unless there are some of the same week already. */
    public void take(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        folding.fold(true);
        for (var agency : book.readAll(rows::agencies)) {
            book.keep(agency, () -> {
                // Whoever has the agency's row is alone with its sums.
                rows.recounted(agency);
                return jdbc.sql("""
                        insert into figure.week (agency, day, place, month, whats, counts)
                        select agency, ?, place, month, whats, counts from figure.cell
                         where agency = ? and month > ? and not exists (select from figure.week where agency = ? and day >= ? and day < ?)""")
                        .params(day, agency, day.getYear() * 100, agency, monday, monday.plusWeeks(1)).update()
                        + jdbc.sql("delete from figure.week where agency = ? and day < ?").params(agency, monday.minusWeeks(KEPT_WEEKS)).update();
            });
        }
    }

    /** The day that is compared with: the latest that lies a week back, else the first there is; nothing when none was remembered before today. */
    Optional<LocalDate> day(Actor actor) {
        var today = LocalDate.now(clock);
        return book.read(actor, () -> jdbc.sql("""
                select coalesce(max(day) filter (where day <= ?), min(day)) from figure.week
                 where day < ? and day > ? and (? = '*' or agency = ?)""")
                .params(today.minusDays(WEEK), today, today.minusWeeks(KEPT_WEEKS), FigureBook.scope(actor), FigureBook.scope(actor))
                .query(LocalDate.class).optional());
    }

    /** The sums of everything the actor's scope covers as they were on a day: of that day's year only. */
    Sums on(Actor actor, LocalDate day) {
        return remembered.compute(FigureBook.scope(actor), (scope, known) -> known != null && known.day.equals(day) ? known
                : new Remembered(day, sums.remembered(actor, day))).sums;
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
