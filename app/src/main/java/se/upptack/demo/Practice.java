package se.upptack.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The row that says what has been made for the demonstration. */
@Component
@ConditionalOnProperty(name = "upptack.demo.enabled", havingValue = "true")
class Practice {

    enum State {
        EMPTY,
        LOADING,
        LOADED
    }

    /** @param people a sum over offices and accounts as they were last made */
    record Made(String people, State state, long shiftDays) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Practice(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Made> made() {
        return jdbc.sql("select people, state, shift_days from demo.practice")
                .query((row, number) -> new Made(row.getString("people"), State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)), row.getLong("shift_days")))
                .optional();
    }

    void people(String fingerprint) {
        jdbc.sql("""
                insert into demo.practice (people, state, made_at) values (?, 'empty', ?)
                on conflict (single) do update set people = excluded.people, made_at = excluded.made_at""")
                .params(fingerprint, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void empty() {
        jdbc.sql("update demo.practice set state = 'empty', people = '', cases = 0, shift_days = 0").update();
    }

    void loading(int cases, long seed) {
        jdbc.sql("update demo.practice set state = 'loading', cases = ?, seed = ?, shift_days = 0, made_at = ?")
                .params(cases, seed, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void loaded(long shiftDays) {
        jdbc.sql("update demo.practice set state = 'loaded', shift_days = ?").param(shiftDays).update();
    }
}
