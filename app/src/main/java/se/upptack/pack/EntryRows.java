package se.upptack.pack;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the registers. */
@Component
class EntryRows {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS =
            "register, key, revision, owner, pack, version, data, source_file, coalesce(source_line, 0) as line, made_by, reason, made_at, removed";

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    EntryRows(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** Holds everyone else who changes registers until this transaction ends, so that rules over several rows hold. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtext('pack.entry'))").query((row, number) -> "").list();
    }

    /** The latest revision of every row in the order in which the rows first came, removed ones too. A register that this version does not know any more is left out. */
    List<Entry> current() {
        return entries(sql.sql("select " + COLUMNS + """
                 from (select *, min(number) over (partition by register, key) as first from pack.entry) as e
                where current
                order by first
                """));
    }

    /** What the pack itself last said of each of its rows, before any change by hand. */
    Map<Entry.Name, Entry> lastOf(String pack) {
        var rows = new HashMap<Entry.Name, Entry>();
        entries(sql.sql("select distinct on (register, key) " + COLUMNS + " from pack.entry where pack = :pack order by register, key, revision desc")
                        .param("pack", pack))
                .forEach(entry -> rows.put(entry.name(), entry));
        return rows;
    }

    /** All revisions of a row, the latest first. */
    List<Entry> history(Register register, String key) {
        return entries(sql.sql("select " + COLUMNS + " from pack.entry where register = :register and key = :key order by revision desc")
                .param("register", register.id())
                .param("key", key));
    }

    /** Adds revisions; each becomes the current one of its row. */
    void append(List<Entry> entries) {
        var superseding = entries.stream().filter(entry -> entry.revision() > 1).toList();
        batches.batchUpdate(
                "update pack.entry set current = false where register = ? and key = ? and current",
                superseding,
                500,
                (statement, entry) -> {
                    statement.setString(1, entry.register().id());
                    statement.setString(2, entry.key());
                });
        batches.batchUpdate(
                """
                insert into pack.entry (register, key, revision, owner, pack, version, data, valid_from, valid_to, source_file, source_line,
                                        source, made_by, reason, made_at, removed, current)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, nullif(?, 0), ?, ?, ?, ?, ?, true)
                """,
                entries,
                500,
                (statement, entry) -> {
                    statement.setString(1, entry.register().id());
                    statement.setString(2, entry.key());
                    statement.setInt(3, entry.revision());
                    statement.setString(4, entry.owner());
                    statement.setString(5, entry.pack());
                    statement.setString(6, entry.version());
                    statement.setString(7, JSON.writeValueAsString(entry.cells()));
                    statement.setDate(8, day(entry, "valid_from"));
                    statement.setDate(9, day(entry, "valid_to"));
                    statement.setString(10, entry.file());
                    statement.setInt(11, entry.line());
                    statement.setString(12, entry.cell("source"));
                    statement.setString(13, entry.madeBy());
                    statement.setString(14, entry.reason());
                    statement.setObject(15, entry.madeAt().atOffset(ZoneOffset.UTC));
                    statement.setBoolean(16, entry.removed());
                });
    }

    /** Grows with every change. */
    long version() {
        return sql.sql("select coalesce(max(number), 0) from pack.entry").query(Long.class).single();
    }

    /** The sum of the files of the pack as it was last loaded. */
    Optional<String> lastSum(String pack) {
        return sql.sql("select sha256 from pack.loaded where pack = :pack order by number desc limit 1")
                .param("pack", pack)
                .query(String.class)
                .optional();
    }

    void loaded(LoadedPack pack, String sha256, Instant at) {
        sql.sql("""
                insert into pack.loaded (pack, version, sha256, title_sv, title_en, valid_from, valid_to, loaded_at)
                values (:pack, :version, :sha256, :titleSv, :titleEn, :validFrom, :validTo, :at)
                """)
                .param("pack", pack.id())
                .param("version", pack.version())
                .param("sha256", sha256)
                .param("titleSv", pack.titleSv())
                .param("titleEn", pack.titleEn())
                .param("validFrom", pack.validFrom())
                .param("validTo", pack.validTo())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What is loaded, each pack as of its latest loading, the latest last. */
    List<LoadedPack> packs() {
        return sql.sql("""
                select pack, version, title_sv, title_en, valid_from, valid_to
                from pack.loaded l
                where not exists (select from pack.loaded later where later.pack = l.pack and later.number > l.number)
                order by number
                """)
                .query((row, number) -> new LoadedPack(
                        row.getString("pack"),
                        row.getString("version"),
                        row.getString("title_sv"),
                        row.getString("title_en"),
                        row.getDate("valid_from").toLocalDate(),
                        row.getDate("valid_to").toLocalDate()))
                .list();
    }

    private static List<Entry> entries(JdbcClient.StatementSpec query) {
        return query.query((row, number) -> entry(row)).list().stream().flatMap(Optional::stream).toList();
    }

    private static Optional<Entry> entry(ResultSet row) throws SQLException {
        var register = Registers.find(row.getString("register"));
        if (register.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                register.get(),
                row.getString("key"),
                row.getInt("revision"),
                row.getString("owner"),
                row.getString("pack"),
                row.getString("version"),
                JSON.readValue(row.getString("data"), CELLS),
                row.getString("source_file"),
                row.getInt("line"),
                row.getString("made_by"),
                row.getString("reason"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("removed")));
    }

    private static @Nullable Date day(Entry entry, String column) {
        return CellRules.day(entry.cell(column)).map(Date::valueOf).orElse(null);
    }
}
