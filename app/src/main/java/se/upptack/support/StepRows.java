package se.upptack.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of steps done, of what was answered in them and of who confirmed. Everything here happens inside an opened person book. */
@Component
class StepRows {

    private record Said(String step, int version, String field, List<String> values) {}

    /** What is kept about an answered field besides the answer. */
    record FieldSaid(StepField field, @org.jspecify.annotations.Nullable Integer codeVersion, List<String> values) {}

    private final JdbcClient jdbc;

    StepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The records in force of an occasion, by step. */
    Map<String, StepRecord> ofOccasion(UUID occasionId) {
        var said = jdbc.sql("select step, version, field, said from support.step_answer where occasion_id = ?")
                .param(occasionId)
                .query((row, number) -> new Said(
                        row.getString("step"), row.getInt("version"), row.getString("field"), List.of((String[]) row.getArray("said").getArray())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(one -> one.step() + " " + one.version(), Collectors.toMap(Said::field, Said::values)));
        return jdbc.sql("""
                select distinct on (step) step, version, kind, outcome, information_form, information_language, has_support, ground, done_by, done_at
                  from support.step_done
                 where occasion_id = ?
                 order by step, version desc""")
                .param(occasionId)
                .query((row, number) -> row(row, said))
                .list()
                .stream()
                .collect(Collectors.toMap(StepRecord::step, Function.identity()));
    }

    /** The cases in which one of these steps was done. */
    Set<UUID> casesOf(Set<String> steps) {
        return Set.copyOf(jdbc.sql("select distinct case_id from support.step_done where step = any(?)")
                .param(steps.toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    /** The occasions of these cases in whose steps something was answered. */
    Map<UUID, Set<UUID>> answered(Set<UUID> cases) {
        var occasions = new HashMap<UUID, Set<UUID>>();
        if (!cases.isEmpty()) {
            jdbc.sql("""
                    select distinct d.case_id, d.occasion_id
                      from support.step_done d
                      join support.step_answer a on a.agency = d.agency and a.occasion_id = d.occasion_id and a.step = d.step and a.version = d.version
                     where d.case_id = any(?)""")
                    .param(cases.toArray(UUID[]::new))
                    .query((row, number) -> occasions
                            .computeIfAbsent(row.getObject("case_id", UUID.class), id -> new HashSet<>())
                            .add(row.getObject("occasion_id", UUID.class)))
                    .list();
        }
        return occasions;
    }

    void add(Answer answer, StepRecord row, List<FieldSaid> said) {
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
        for (var one : said) {
            jdbc.sql("""
                    insert into support.step_answer (agency, occasion_id, step, version, field, kind, code_version, said)
                    values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?)""")
                    .params(answer.occasionId(), row.step(), row.version(), one.field().id(), one.field().kind().code(), one.codeVersion(),
                            one.values().toArray(String[]::new))
                    .update();
        }
    }

    /** The steps of an occasion that a second handler stands behind, with the version that was confirmed. */
    Map<String, Integer> confirmed(UUID occasionId) {
        return jdbc.sql("select step, max(version) as version from support.step_confirmed where occasion_id = ? group by step")
                .param(occasionId)
                .query((row, number) -> Map.entry(row.getString("step"), row.getInt("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void confirm(Answer answer, StepRecord row, UUID by, Instant at) {
        jdbc.sql("""
                insert into support.step_confirmed (agency, occasion_id, step, version, marked_by, confirmed_by, confirmed_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(answer.occasionId(), row.step(), row.version(), row.by(), by, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Counts something done within the service undertaking; false when the form was sent before. */
    boolean count(UUID key, Answer answer, String step, UUID by, LocalDate day) {
        return jdbc.sql("""
                insert into support.service_count (agency, key, step, unit, line, counted_by, counted_on)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(key, step, answer.unit(), answer.line(), by, day)
                .update() > 0;
    }

    private static StepRecord row(ResultSet row, Map<String, Map<String, List<String>>> said) throws SQLException {
        var form = row.getString("information_form");
        return new StepRecord(
                row.getString("step"), row.getInt("version"), StepKind.of(row.getString("kind")),
                StepOutcome.of(row.getString("outcome")).orElseThrow(),
                new StepRecord.Detail(
                        form == null ? null : new Answer.Information(form, row.getString("information_language")),
                        row.getObject("has_support", Boolean.class), row.getString("ground") != null,
                        said.getOrDefault(row.getString("step") + " " + row.getInt("version"), Map.of())),
                row.getObject("done_by", UUID.class), instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("done_at", OffsetDateTime.class).toInstant();
    }
}
