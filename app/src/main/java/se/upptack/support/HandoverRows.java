package se.upptack.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;

/** The tables of what is passed on. Everything here happens inside an opened person book. */
@Component
class HandoverRows {

    private static final String SELECT = """
            select h.id, h.key, h.reference, h.line, h.unit, h.from_unit, h.case_id, h.occasion_id, h.step, h.need, h.content, h.sent_by, h.sent_at, e.state
              from support.handover h
              left join support.handover_end e on e.agency = h.agency and e.handover_id = h.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    HandoverRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Handover> find(UUID id) {
        return jdbc.sql(SELECT + " where h.id = ?").param(id).query(this::row).optional();
    }

    Optional<Handover> byKey(UUID account, String key) {
        return jdbc.sql(SELECT + " where h.sent_by = ? and h.key = ?").params(account, key).query(this::row).optional();
    }

    List<Handover> ofOccasion(UUID occasionId) {
        return jdbc.sql(SELECT + " where h.occasion_id = ? order by h.sent_at desc").param(occasionId).query(this::row).list();
    }

    /** What waits for the actor's units, the longest waiting first. Who may be told of each is asked elsewhere. */
    List<Handover> waiting(Actor actor, int atMost) {
        return jdbc.sql(SELECT + " where (h.unit = any(:units) or '*' = any(:units)) and e.state is null order by h.sent_at, h.id limit :most")
                .param("units", actor.unitArray())
                .param("most", atMost)
                .query(this::row)
                .list();
    }

    /** What the account has passed on since a day, the latest first. */
    List<Handover> sent(UUID account, LocalDate since, int atMost) {
        return jdbc.sql(SELECT + " where h.sent_by = ? and h.sent_at >= ? order by h.sent_at desc, h.id desc limit ?")
                .params(account, since.atStartOfDay(clock.getZone()).toOffsetDateTime(), atMost)
                .query(this::row)
                .list();
    }

    /** Adds it, or does nothing when the form was sent before. */
    boolean add(Handover handover, int needVersion, int contentVersion, Instant at) {
        var origin = handover.origin();
        return jdbc.sql("""
                insert into support.handover (agency, id, key, reference, line, unit, from_unit, case_id, occasion_id, step, need, content, code_versions,
                                              sent_by, sent_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (agency, sent_by, key) do nothing""")
                .params(handover.id(), handover.key(), handover.reference(), handover.line(), handover.unit(), handover.fromUnit(),
                        origin == null ? null : origin.caseId(), origin == null ? null : origin.occasionId(), origin == null ? null : origin.step(),
                        handover.need(), handover.content().toArray(String[]::new), new Integer[] {needVersion, contentVersion}, handover.sentBy(),
                        at.atOffset(ZoneOffset.UTC))
                .update() > 0;
    }

    /** Ends it; false when somebody already has. */
    boolean end(UUID id, Handover.End end, @Nullable Boolean violenceRaised, UUID by, Instant at) {
        return jdbc.sql("""
                insert into support.handover_end (agency, handover_id, state, violence_raised, said_by, said_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(id, end.code(), violenceRaised == null ? null : violenceRaised ? "yes" : "no", by, at.atOffset(ZoneOffset.UTC))
                .update() > 0;
    }

    private Handover row(ResultSet row, int number) throws SQLException {
        var occasion = row.getObject("occasion_id", UUID.class);
        var state = row.getString("state");
        return new Handover(
                row.getObject("id", UUID.class), row.getString("key"), row.getString("reference"), row.getString("line"), row.getString("unit"),
                row.getString("from_unit"),
                occasion == null ? null : new Handover.Origin(row.getObject("case_id", UUID.class), occasion, row.getString("step")),
                row.getString("need"), List.of((String[]) row.getArray("content").getArray()), row.getObject("sent_by", UUID.class),
                LocalDate.ofInstant(row.getObject("sent_at", OffsetDateTime.class).toInstant(), clock.getZone()),
                state == null ? null : Handover.End.of(state).orElseThrow());
    }
}
