package se.upptack.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;

/** The table of follow-ups. Everything here happens inside an opened person book. */
@Component
class FollowUpRows {

    private static final String LATEST =
            " and not exists (select 1 from support.follow_up n where n.agency = f.agency and n.id = f.id and n.version > f.version)";
    private static final String COLUMNS = "select f.id, f.version, f.case_id, f.occasion_id, f.unit, f.due, f.outcome from support.follow_up f";

    private final JdbcClient jdbc;

    FollowUpRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of an occasion, the latest day first. */
    List<FollowUp> ofOccasion(UUID occasionId) {
        return jdbc.sql(COLUMNS + " where f.occasion_id = ?" + LATEST + " order by f.due desc, f.id desc")
                .param(occasionId)
                .query(FollowUpRows::row)
                .list();
    }

    Optional<FollowUp> find(UUID id) {
        return jdbc.sql(COLUMNS + " where f.id = ?" + LATEST).param(id).query(FollowUpRows::row).optional();
    }

    /** Those still to be done in the actor's units up to a day, the most pressing first. Whether each case may be seen is asked elsewhere. */
    List<FollowUp> open(Actor actor, LocalDate until, int atMost) {
        return jdbc.sql(COLUMNS + " where (f.unit = any(:units) or '*' = any(:units)) and f.due <= :until and f.outcome is null" + LATEST
                        + " order by f.due, f.id limit :most")
                .param("units", actor.unitArray())
                .param("until", until)
                .param("most", atMost)
                .query(FollowUpRows::row)
                .list();
    }

    void add(FollowUp row, UUID by, Instant at) {
        var outcome = row.outcome();
        jdbc.sql("""
                insert into support.follow_up (agency, id, version, case_id, occasion_id, unit, due, outcome, said_by, said_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(row.id(), row.version(), row.caseId(), row.occasionId(), row.unit(), row.due(), outcome == null ? null : outcome.code(), by,
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static FollowUp row(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new FollowUp(
                row.getObject("id", UUID.class), row.getInt("version"), row.getObject("case_id", UUID.class),
                row.getObject("occasion_id", UUID.class), row.getString("unit"), row.getObject("due", LocalDate.class),
                outcome == null ? null : FollowUp.Outcome.of(outcome).orElseThrow());
    }
}
