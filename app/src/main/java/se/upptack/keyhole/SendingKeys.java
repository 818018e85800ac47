package se.upptack.keyhole;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.platform.OldKeys;

/** The keys of what was sent. */
@Component
class SendingKeys implements OldKeys {

    private final JdbcClient jdbc;

    SendingKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int forget(String agency, Instant before, int most) {
        return jdbc.sql("select keyhole.forget(?, ?, ?)").params(agency, before.atOffset(ZoneOffset.UTC), most).query(Integer.class).single();
    }
}
