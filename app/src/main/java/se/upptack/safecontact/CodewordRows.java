package se.upptack.safecontact;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of codewords and of calls. Everything here happens inside an opened person book. */
@Component
class CodewordRows {

    /** A word in force: its fingerprint, and since when. */
    record Word(String fingerprint, Instant since) {}

    private record Row(UUID caseId, @Nullable String fingerprint, Instant since) {}

    private final JdbcClient jdbc;

    CodewordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The words that hold now, for those of the cases that have one. */
    Map<UUID, Word> of(Collection<UUID> caseIds) {
        var words = new HashMap<UUID, Word>();
        jdbc.sql("""
                select distinct on (case_id) case_id, fingerprint, said_at
                  from safecontact.codeword where case_id = any(?) order by case_id, version desc""")
                .param(caseIds.toArray(UUID[]::new))
                .query((row, number) -> new Row(
                        row.getObject("case_id", UUID.class), row.getString("fingerprint"), row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .list()
                .forEach(row -> {
                    if (row.fingerprint() != null) {
                        words.put(row.caseId(), new Word(row.fingerprint(), row.since()));
                    }
                });
        return words;
    }

    /** @param fingerprint null when there is no word from now on */
    void add(UUID caseId, @Nullable String fingerprint, UUID by, Instant at) {
        jdbc.sql("""
                insert into safecontact.codeword (agency, case_id, version, fingerprint, said_by, said_at)
                select platform.current_agency(), :case, coalesce(max(version), 0) + 1, :fingerprint, :by, :at
                  from safecontact.codeword where case_id = :case""")
                .param("case", caseId)
                .param("fingerprint", fingerprint)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void addCall(UUID id, @Nullable UUID caseId, UUID by, Instant at) {
        jdbc.sql("insert into safecontact.call (agency, id, passed, case_id, taken_by, taken_at) values (platform.current_agency(), ?, ?, ?, ?, ?)")
                .params(id, caseId != null, caseId, by, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many calls the worker has taken since then in which the word was wrong. */
    int failed(UUID by, Instant since) {
        return jdbc.sql("select count(*) from safecontact.call where taken_by = ? and taken_at >= ? and not passed")
                .params(by, since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
