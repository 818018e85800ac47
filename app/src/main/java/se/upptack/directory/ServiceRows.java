package se.upptack.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the services. */
@Component
class ServiceRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = String.join(", ", Cell.NAMES) + ", revision, seed, by_hand, changed_at";

    private static final String UPDATES =
            Cell.NAMES.stream().filter(name -> !name.equals("id")).map(name -> name + " = excluded." + name).collect(Collectors.joining(", "));

    /** What happened to a service; the words of the table. */
    enum What {
        SEEDED,
        ADDED,
        CHANGED,
        VERIFIED,
        CLOSED,
        IMPORTED
    }

    /** Who says something of a service. */
    record Who(String organisation, String name) {}

    /**
     * A service as it is stored.
     *
     * @param seed   what the pack said when the row was last taken from it, or null
     * @param byHand whether someone has changed it since
     */
    record Stored(Map<String, String> cells, int revision, @Nullable String seed, boolean byHand, Instant changedAt) {

        /** A row that is about to be written. */
        Stored(Map<String, String> cells, int revision, @Nullable String seed, boolean byHand) {
            this(cells, revision, seed, byHand, Instant.EPOCH);
        }

        String id() {
            return Cell.ID.in(cells);
        }

        Service service() {
            return Service.of(cells, revision, changedAt);
        }
    }

    /** A change in the history of a service. */
    record Change(What what, int revision, String organisation, String by, Instant at) {}

    private final JdbcClient sql;

    ServiceRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Grows with every change. */
    long version() {
        return sql.sql("select coalesce(max(number), 0) from directory.change").query(Long.class).single();
    }

    /** Holds everyone else who changes services until this transaction ends. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtext('directory.service'))").query((row, number) -> "").list();
    }

    List<Stored> all() {
        return sql.sql("select " + COLUMNS + " from directory.service order by id").query((row, number) -> stored(row)).list();
    }

    Optional<Stored> find(String id) {
        return sql.sql("select " + COLUMNS + " from directory.service where id = ?").param(id).query((row, number) -> stored(row)).optional();
    }

    Map<String, Stored> byId() {
        return all().stream().collect(Collectors.toMap(Stored::id, stored -> stored));
    }

    List<Change> history(String id) {
        return sql.sql("select what, revision, organisation, said_by, said_at from directory.change where service = ? order by revision desc")
                .param(id)
                .query((row, number) -> new Change(
                        What.valueOf(row.getString("what").toUpperCase(java.util.Locale.ROOT)), row.getInt("revision"), row.getString("organisation"),
                        row.getString("said_by"), row.getTimestamp("said_at").toInstant()))
                .list();
    }

    /** Writes the rows as they now are, new or not, and what happened to each. */
    void put(List<Stored> rows, What what, Who who, Instant at) {
        if (rows.isEmpty()) {
            return;
        }
        var json = JSON.writeValueAsString(rows.stream().map(row -> json(row, at)).toList());
        sql.sql("insert into directory.service (" + COLUMNS + ") select " + COLUMNS + " from jsonb_populate_recordset(null::directory.service, ?::jsonb)"
                        + " on conflict (id) do update set " + UPDATES
                        + ", revision = excluded.revision, seed = excluded.seed, by_hand = excluded.by_hand, changed_at = excluded.changed_at")
                .param(json)
                .update();
        sql.sql("""
                insert into directory.change (service, what, revision, data, organisation, said_by, said_at)
                select row ->> 'id', ?, (row ->> 'revision')::int, row - 'seed' - 'by_hand' - 'changed_at', ?, ?, ?
                  from jsonb_array_elements(?::jsonb) as row
                """)
                .params(what.name().toLowerCase(java.util.Locale.ROOT), who.organisation(), who.name(), at.atOffset(ZoneOffset.UTC), json)
                .update();
    }

    private static Map<String, @Nullable Object> json(Stored row, Instant at) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        for (var cell : Cell.values()) {
            var text = cell.in(row.cells());
            json.put(cell.code(), switch (cell.kind()) {
                case TEXT, LONG -> text;
                case LIST -> cell.listIn(row.cells());
                case WHOLE -> text.isEmpty() ? null : Integer.valueOf(text);
                case YES_NO -> text.equals("yes");
                case DAY -> text.isEmpty() ? null : text;
            });
        }
        json.put("revision", row.revision());
        json.put("seed", row.seed());
        json.put("by_hand", row.byHand());
        json.put("changed_at", at.toString());
        return json;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var cells = new HashMap<String, String>();
        for (var cell : Cell.values()) {
            var name = cell.code();
            cells.put(name, switch (cell.kind()) {
                case TEXT, LONG -> row.getString(name);
                case LIST -> String.join("|", (String[]) row.getArray(name).getArray());
                case WHOLE, DAY -> java.util.Objects.requireNonNullElse(row.getString(name), "");
                case YES_NO -> row.getBoolean(name) ? "yes" : "no";
            });
        }
        return new Stored(Map.copyOf(cells), row.getInt("revision"), row.getString("seed"), row.getBoolean("by_hand"),
                row.getTimestamp("changed_at").toInstant());
    }
}
