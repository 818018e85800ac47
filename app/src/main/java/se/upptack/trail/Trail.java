package se.upptack.trail;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the trail. Every method belongs inside a transaction; the row lives and dies with what it tells about. */
@Component
public class Trail {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final InstantSource clock;

    Trail(JdbcClient jdbc, JdbcTemplate template, InstantSource clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    /**
     * Binds the agency to the current transaction and writes the row that says why: the one way into the person book.
     *
     * @return the number of the row, to which subjects found on the way can be added
     */
    public long enter(String agency, TrailRow row) {
        return jdbc.sql("select trail.enter(?, ?, ?, ?, ?, ?, ?, ?)")
                .params(agency, now(), row.account(), row.actor(), row.roles(), row.action().code(), row.subject(), row.outcome().code())
                .query(Long.class)
                .single();
    }

    /** Adds the cases that a list, a search or an export actually showed. */
    public void subjects(long entry, Collection<UUID> subjects) {
        if (!subjects.isEmpty()) {
            jdbc.sql("insert into trail.subject (agency, entry, subjects) values (platform.current_agency(), ?, ?)")
                    .params(entry, subjects.toArray(UUID[]::new))
                    .update();
        }
    }

    /** Writes many rows at once, for registrations that share a commit. The agency must be bound. */
    public void write(List<TrailRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        template.execute((Connection connection) -> {
            try (var insert = connection.prepareStatement("""
                    insert into trail.entry (agency, at, account, actor, roles, action, subject, outcome)
                    select (select platform.current_agency()), ?, r.*
                      from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[])
                        as r(account, actor, roles, action, subject, outcome)""")) {
                insert.setObject(1, now());
                insert.setArray(2, array(connection, "uuid", rows, TrailRow::account));
                insert.setArray(3, array(connection, "text", rows, TrailRow::actor));
                insert.setArray(4, array(connection, "text", rows, TrailRow::roles));
                insert.setArray(5, array(connection, "text", rows, row -> row.action().code()));
                insert.setArray(6, array(connection, "uuid", rows, TrailRow::subject));
                insert.setArray(7, array(connection, "text", rows, row -> row.outcome().code()));
                return insert.executeUpdate();
            }
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static java.sql.Array array(
            Connection connection, String type, List<TrailRow> rows, Function<TrailRow, @org.jspecify.annotations.Nullable Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
