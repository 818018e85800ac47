package se.upptack.concern;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of concern. Everything here happens inside an opened person book. */
@Component
class ConcernRows {

    record Asked(int version, ChildAnswer answer, Instant at) {}

    /**
     * @param rule   id of the rule the decision rests on, null when none was found
     * @param causes why, null where it has not been said
     */
    record Decided(
            int version, LegalRole role, String duty, @Nullable String rule, @Nullable String law, Decision decision, @Nullable Causes causes, UUID by,
            Instant at) {

        boolean saysTheSameAs(Decided other) {
            return decision.equals(other.decision) && role == other.role && duty.equals(other.duty) && Objects.equals(causes, other.causes);
        }
    }

    private final JdbcClient jdbc;

    ConcernRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The role on the day: of what was said to hold from that day or earlier, the last said; for a day before any of it, the earliest. */
    Optional<LegalRole> role(UUID account, LocalDate day) {
        return jdbc.sql("""
                select role from concern.legal_role
                 where account = ?
                 order by since <= ? desc, case when since <= ? then version end desc, since, version desc
                 limit 1""")
                .params(account, day, day)
                .query((row, number) -> LegalRole.of(row.getString("role")).orElseThrow())
                .optional();
    }

    void addRole(UUID account, LegalRole role, LocalDate since, Instant at) {
        jdbc.sql("""
                insert into concern.legal_role (agency, account, version, role, since, said_at)
                select platform.current_agency(), ?, coalesce(max(version), 0) + 1, ?, ?, ? from concern.legal_role where account = ?""")
                .params(account, role.code(), since, at.atOffset(ZoneOffset.UTC), account)
                .update();
    }

    Optional<Asked> asked(UUID occasionId) {
        return jdbc.sql("select version, answer, said_at from concern.question where occasion_id = ? order by version desc limit 1")
                .param(occasionId)
                .query((row, number) -> new Asked(
                        row.getInt("version"), ChildAnswer.of(row.getString("answer")).orElseThrow(), instant(row, "said_at")))
                .optional();
    }

    void addAsked(UUID occasionId, UUID caseId, Asked asked, UUID by) {
        jdbc.sql("""
                insert into concern.question (agency, occasion_id, version, case_id, answer, said_by, said_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?)""")
                .params(occasionId, asked.version(), caseId, asked.answer().code(), by, asked.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Decided> decided(UUID occasionId) {
        return jdbc.sql("""
                select version, role, duty, rule, law, decision, ground, suspected_at, reported_at, said_by, said_at
                  from concern.decision
                 where occasion_id = ?
                 order by version desc
                 limit 1""")
                .param(occasionId)
                .query(ConcernRows::decided)
                .optional()
                .map(row -> new Decided(
                        row.version(), row.role(), row.duty(), row.rule(), row.law(), row.decision(), causes(occasionId, row.version()), row.by(), row.at()));
    }

    private @Nullable Causes causes(UUID occasionId, int version) {
        return causes(jdbc.sql("select cause, violence, main from concern.decision_cause where occasion_id = ? and version = ? order by main desc, cause")
                .params(occasionId, version));
    }

    /** The causes of rows with the main one first, or null when there are none. */
    static @Nullable Causes causes(JdbcClient.StatementSpec statement) {
        var all = statement.query((row, number) -> new Causes.Cause(row.getString("cause"), row.getBoolean("violence"))).list();
        return all.isEmpty() ? null : new Causes(all.getFirst(), List.copyOf(all.subList(1, all.size())));
    }

    void addDecided(UUID occasionId, UUID caseId, Decided row) {
        var decision = row.decision();
        var reportedAt = decision instanceof Decision.Report report ? report.reportedAt() : null;
        jdbc.sql("""
                insert into concern.decision (agency, occasion_id, version, case_id, role, duty, rule, law, decision, ground, suspected_at, reported_at,
                                              said_by, said_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(occasionId, row.version(), caseId, row.role().code(), row.duty(), row.rule(), row.law(), decision.code(),
                        decision instanceof Decision.NotReport not ? not.ground().code() : null,
                        decision.suspectedAt().atOffset(ZoneOffset.UTC), reportedAt == null ? null : reportedAt.atOffset(ZoneOffset.UTC), row.by(),
                        row.at().atOffset(ZoneOffset.UTC))
                .update();
        var causes = row.causes();
        if (causes != null) {
            for (var cause : causes.all()) {
                jdbc.sql("""
                        insert into concern.decision_cause (agency, occasion_id, version, cause, violence, main)
                        values (platform.current_agency(), ?, ?, ?, ?, ?)""")
                        .params(occasionId, row.version(), cause.code(), cause.violence(), cause.equals(causes.main()))
                        .update();
            }
        }
    }

    private static Decided decided(ResultSet row, int number) throws SQLException {
        var suspected = instant(row, "suspected_at");
        var ground = row.getString("ground");
        var reported = row.getObject("reported_at", OffsetDateTime.class);
        var decision = ground == null
                ? new Decision.Report(suspected, reported == null ? null : reported.toInstant())
                : new Decision.NotReport(suspected, Decision.Ground.of(ground).orElseThrow());
        return new Decided(
                row.getInt("version"), LegalRole.of(row.getString("role")).orElseThrow(), row.getString("duty"), row.getString("rule"),
                row.getString("law"), decision, null, row.getObject("said_by", UUID.class), instant(row, "said_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
