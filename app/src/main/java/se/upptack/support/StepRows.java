package se.upptack.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of steps done. Everything here happens inside an opened person book. */
@Component
class StepRows {

    private final JdbcClient jdbc;

    StepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The records in force of an occasion, by step. */
    Map<String, StepRecord> ofOccasion(UUID occasionId) {
        return jdbc.sql("""
                select distinct on (step) step, version, kind, outcome, information_form, information_language, has_support, ground, done_by, done_at
                  from support.step_done
                 where occasion_id = ?
                 order by step, version desc""")
                .param(occasionId)
                .query(StepRows::row)
                .list()
                .stream()
                .collect(Collectors.toMap(StepRecord::step, Function.identity()));
    }

    void add(Answer answer, StepRecord row) {
        var information = row.detail().information();
        jdbc.sql("""
                insert into support.step_done (agency, occasion_id, step, version, case_id, kind, outcome, information_form, information_language,
                                               has_support, ground, done_by, done_at)
                values (platform.current_agency(), :occasion, :step, :version, :case, :kind, :outcome, :form, :language, :support, :ground, :by, :at)""")
                .param("occasion", answer.occasionId())
                .param("step", row.step())
                .param("version", row.version())
                .param("case", answer.caseId())
                .param("kind", row.kind().code())
                .param("outcome", row.outcome().code())
                .param("form", information == null ? null : information.form())
                .param("language", information == null ? null : information.language())
                .param("support", row.detail().hasSupport())
                .param("ground", row.detail().onSupport() ? "has-support" : null)
                .param("by", row.by())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static StepRecord row(ResultSet row, int number) throws SQLException {
        var form = row.getString("information_form");
        return new StepRecord(
                row.getString("step"), row.getInt("version"), StepKind.of(row.getString("kind")),
                StepOutcome.of(row.getString("outcome")).orElseThrow(),
                new StepRecord.Detail(
                        form == null ? null : new Answer.Information(form, row.getString("information_language")),
                        row.getObject("has_support", Boolean.class), row.getString("ground") != null),
                row.getObject("done_by", UUID.class), instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("done_at", OffsetDateTime.class).toInstant();
    }
}
