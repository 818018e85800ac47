package se.upptack.api;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Accounts;
import se.upptack.platform.OldKeys;

/**
 * Forgets the answers that {@link Once} keeps and the keys of requests, when they are too old for their request to come again: four times a day, a few thousand at
 * a time, so that nobody waits. Any number of instances may do it at once.
 */
@Component
class OldAnswers implements DisposableBean {

    /** How long an answer is kept; stated in the description of the interface. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(OldAnswers.class);
    private static final int AT_A_TIME = 5_000;
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration BETWEEN = Duration.ofHours(6);

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final List<OldKeys> keys;
    private final InstantSource clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("old-answers").factory());

    OldAnswers(Accounts accounts, JdbcClient jdbc, List<OldKeys> keys, InstantSource clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
        timer.scheduleWithFixedDelay(this::tick, FIRST.toMinutes(), BETWEEN.toMinutes(), TimeUnit.MINUTES);
    }

    /** @return how many answers and keys were forgotten */
    int forget() {
        var before = clock.instant().minus(KEPT);
        int all = 0;
        for (var agency : accounts.agencies()) {
            all += all(() -> jdbc.sql("select api.forget(?, ?, ?)").params(agency, before.atOffset(ZoneOffset.UTC), AT_A_TIME).query(Integer.class).single());
            for (var some : keys) {
                all += all(() -> some.forget(agency, before, AT_A_TIME));
            }
        }
        return all;
    }

    private static int all(IntSupplier some) {
        int all = 0;
        int gone;
        do {
            gone = some.getAsInt();
            all += gone;
        } while (gone == AT_A_TIME);
        return all;
    }

    private void tick() {
        try {
            forget();
        } catch (DataAccessException e) {
            // What is too old now is too old next time as well.
            LOG.warn("Old answers could not be forgotten: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
