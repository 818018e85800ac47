package se.upptack.library;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what staff have read: written inside a transaction to which the agency is bound, read in one that is bound to its figures. */
@Component
class ReadRows {

    /** That an account has read a version of a text; the version is null for a text that stands elsewhere. */
    record Read(String text, @Nullable Long version, UUID account, Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Saying it twice changes nothing. */
    void add(String text, @Nullable Long version, UUID account) {
        jdbc.sql("""
                insert into library.acknowledgement (agency, text, version, account, made_at)
                values (platform.current_agency(), ?, ?, ?, ?) on conflict do nothing""")
                .params(text, version, account, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Read> of(String agency, String text) {
        return jdbc.sql("select text, version, account, made_at from library.acknowledgement where agency = ? and text = ? order by number desc")
                .params(agency, text)
                .query((row, number) -> read(row))
                .list();
    }

    List<Read> all(String agency) {
        return jdbc.sql("select text, version, account, made_at from library.acknowledgement where agency = ?")
                .param(agency)
                .query((row, number) -> read(row))
                .list();
    }

    private static Read read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Read(
                row.getString("text"), row.getObject("version", Long.class), row.getObject("account", UUID.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
