package se.upptack.asking;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys under which registrations and corrections were made, so that a request that comes again is done once. */
@Component
public class RequestKeys {

    private final JdbcClient jdbc;

    RequestKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Forgets the keys of an agency that are older than a request is promised to be known.
     *
     * @param most how many at the most, so that nobody waits
     * @return how many were forgotten; fewer than {@code most} when no more are that old, or when another instance is at it
     */
    public int forget(String agency, Instant before, int most) {
        return jdbc.sql("select asking.forget(?, ?, ?)").params(agency, before.atOffset(ZoneOffset.UTC), most).query(Integer.class).single();
    }
}
