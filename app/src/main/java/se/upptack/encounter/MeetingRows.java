package se.upptack.encounter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;

/** The table of counters. Every method belongs inside a transaction to which the agency is bound. */
@Component
class MeetingRows {

    /** A counter as it is kept; the meeting's presence is empty for a group. */
    record Kept(UUID id, String organisation, Meeting meeting, LocalDate happened, OffsetDateTime madeAt, boolean withdrawn) {}

    /** How many were told of or informed, by unit, customer and channel. */
    record Sum(String unit, String customer, String channel, long told, long informed) {}

    private static final String IN_UNITS = "(unit = any(:units) or '*' = any(:units))";
    private static final String COLUMNS = "id, organisation, form_key, unit, line, customer, told, informed, channel, language, presence,"
            + " participants, happened, made_at, withdrawn_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false when the actor has used the key before; then nothing was added */
    boolean add(UUID id, Actor actor, Meeting meeting, LocalDate day, List<String> codeVersions) {
        return jdbc.sql("""
                insert into encounter.meeting (agency, id, form_key, organisation, unit, line, customer, happened, told, informed, channel,
                                               language, presence, participants, code_versions, made_by, made_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?)
                on conflict (agency, made_by, form_key) do nothing""")
                .params(id, meeting.key(), actor.organisation(), meeting.unit(), meeting.line(), meeting.customer(), day, meeting.told(),
                        meeting.informed(), meeting.channel(), meeting.language(), meeting.presence(), meeting.participants(),
                        codeVersions.toArray(String[]::new), actor.account(), now())
                .update() == 1;
    }

    Optional<Kept> byKey(UUID maker, String key) {
        return jdbc.sql("select " + COLUMNS + " from encounter.meeting where made_by = ? and form_key = ?")
                .params(maker, key).query(MeetingRows::kept).optional();
    }

    Optional<Kept> byId(UUID maker, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from encounter.meeting where made_by = ? and id = ?")
                .params(maker, id).query(MeetingRows::kept).optional();
    }

    /** @return false when someone was faster */
    boolean withdraw(UUID id) {
        return jdbc.sql("update encounter.meeting set withdrawn_at = ? where id = ? and withdrawn_at is null").params(now(), id).update() == 1;
    }

    /** What the account has counted on the day and not taken back, the latest first. */
    List<Kept> ofDay(UUID maker, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + " from encounter.meeting where made_by = ? and happened = ? and withdrawn_at is null order by made_at desc, id desc")
                .params(maker, day).query(MeetingRows::kept).list();
    }

    /** What has been counted in the units on the day and not taken back, the earliest first. A unit {@code *} stands for all of the agency. */
    List<Kept> ofUnits(Collection<String> units, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + " from encounter.meeting where " + IN_UNITS + " and happened = :day and withdrawn_at is null order by made_at, id")
                .param("units", units.toArray(String[]::new))
                .param("day", day)
                .query(MeetingRows::kept)
                .list();
    }

    /** The nearest day before this one on which something was counted in the units. */
    Optional<LocalDate> dayBefore(Collection<String> units, LocalDate day) {
        return nearest(jdbc.sql("select max(happened) as day from encounter.meeting where " + IN_UNITS + " and happened < :day and withdrawn_at is null"), units, day);
    }

    /** The nearest day after this one on which something was counted in the units. */
    Optional<LocalDate> dayAfter(Collection<String> units, LocalDate day) {
        return nearest(jdbc.sql("select min(happened) as day from encounter.meeting where " + IN_UNITS + " and happened > :day and withdrawn_at is null"), units, day);
    }

    private static Optional<LocalDate> nearest(JdbcClient.StatementSpec statement, Collection<String> units, LocalDate day) {
        return Optional.ofNullable(statement
                .param("units", units.toArray(String[]::new))
                .param("day", day)
                .query((row, number) -> row.getObject("day", LocalDate.class))
                .list()
                .getFirst());
    }

    /** The latest single meeting of the account, whose choices are proposed for the next. */
    Optional<Kept> latest(UUID maker) {
        return jdbc.sql("select " + COLUMNS + " from encounter.meeting where made_by = ? and channel <> 'group' order by made_at desc, id desc limit 1")
                .param(maker).query(MeetingRows::kept).optional();
    }

    List<Sum> sums(Collection<String> units, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select unit, customer, channel,
                       coalesce(sum(participants) filter (where told), 0) as told,
                       coalesce(sum(participants) filter (where informed), 0) as informed
                  from encounter.meeting
                 where (unit = any(:units) or '*' = any(:units)) and happened between :from and :to and withdrawn_at is null
                 group by unit, customer, channel
                 order by unit, customer, channel""")
                .param("units", units.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Sum(row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var presence = row.getString("presence");
        var meeting = new Meeting(row.getString("form_key"), row.getString("unit"), row.getString("line"), row.getString("customer"),
                row.getBoolean("told"), row.getBoolean("informed"), row.getString("channel"), row.getString("language"),
                presence == null ? "" : presence, row.getInt("participants"));
        return new Kept(row.getObject("id", UUID.class), row.getString("organisation"), meeting, row.getObject("happened", LocalDate.class),
                row.getObject("made_at", OffsetDateTime.class), row.getObject("withdrawn_at") != null);
    }
}
