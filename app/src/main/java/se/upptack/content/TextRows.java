package se.upptack.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of versions and decisions. */
@Component
class TextRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    TextRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Grows with every version and every decision. */
    long state() {
        return jdbc.sql("select coalesce((select max(number) from content.version), 0) + coalesce((select max(number) from content.decision), 0)")
                .query(Long.class).single();
    }

    /** Every version with its latest decision, the newest first within a text and language. */
    List<Version> all() {
        return jdbc.sql("""
                select v.number, v.text, v.language, v.revision, v.body, v.stage, v.made_from, v.pack, v.made_by, v.maker, v.made_at,
                       d.outcome, d.reviewer, d.capacity, d.reason, d.decided_on
                  from content.version v
                  left join lateral (select * from content.decision where version = v.number order by number desc limit 1) d on true
                 order by v.text, v.language, v.revision desc""")
                .query(TextRows::version).list();
    }

    /** One at a time writes, so that revisions are counted without gaps. Held until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('content.version'))").query(rows -> {});
    }

    long add(String text, String language, String body, boolean ready, @Nullable Long madeFrom, @Nullable String pack, @Nullable UUID madeBy, String maker) {
        return jdbc.sql("""
                insert into content.version (text, language, revision, body, stage, made_from, pack, made_by, maker, made_at)
                select ?, ?, 1 + coalesce(max(revision), 0), ?, ?, ?, ?, ?, ?, ? from content.version where text = ? and language = ?
                returning number""")
                .params(text, language, body, ready ? "translated" : "draft", madeFrom, pack, madeBy, maker, now(), text, language)
                .query(Long.class).single();
    }

    void decide(long version, Version.Verdict verdict, UUID madeBy, String maker) {
        jdbc.sql("""
                insert into content.decision (version, outcome, reviewer, capacity, reason, decided_on, made_by, maker, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(version, verdict.outcome().code(), verdict.reviewer(), verdict.capacity(), verdict.reason(), verdict.decidedOn(), madeBy, maker, now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        var verdict = outcome == null ? null : new Version.Verdict(
                Version.Outcome.valueOf(outcome.toUpperCase(java.util.Locale.ROOT)), row.getString("reviewer"), row.getString("capacity"),
                row.getString("reason"), row.getObject("decided_on", LocalDate.class));
        var body = row.getString("body");
        return new Version(
                row.getLong("number"), row.getString("text"), row.getString("language"), row.getInt("revision"), Markdown.title(body), body,
                row.getString("stage").equals("translated"), row.getObject("made_from", Long.class), row.getString("pack"),
                row.getObject("made_by", UUID.class), row.getString("maker"), row.getObject("made_at", OffsetDateTime.class).toInstant(), verdict);
    }
}
