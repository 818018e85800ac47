package se.upptack.asking;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.platform.OldKeys;

/** The keys under which registrations and corrections were made, so that a request that comes again is done once. */
@Component
class RequestKeys implements OldKeys {

    private final JdbcClient jdbc;

    RequestKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int forget(String agency, Instant before, int most) {
        return jdbc.sql("select asking.forget(?, ?, ?)").params(agency, before.atOffset(ZoneOffset.UTC), most).query(Integer.class).single();
    }
}
