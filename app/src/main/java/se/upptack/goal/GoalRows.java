package se.upptack.goal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;

/** The tables of what coordinators write. Every method belongs inside a transaction of the figure book. */
@Component
class GoalRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    GoalRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One at a time judges a goal for an agency, so that each version replaces the one before. Held until the transaction ends. */
    void lock(String agency, String goal) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('goal ' || ? || ' ' || ?, 0))").params(agency, goal).query(ignored -> {});
    }

    void add(Actor actor, Written.Verdict verdict) {
        jdbc.sql("""
                insert into goal.verdict (agency, about, goal, verdict, rests_on, reason, outside, day, replaces, made_by, maker, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(actor.agency(), verdict.about(), verdict.goal(), verdict.verdict(), verdict.restsOn(), verdict.reason(),
                        verdict.outside().toArray(String[]::new), verdict.day(), verdict.replaces(), actor.account(), actor.name(), now())
                .update();
    }

    /** Every version, the latest first. */
    List<Written.Verdict> verdicts() {
        return jdbc.sql("select number, agency, about, goal, verdict, rests_on, reason, outside, day, replaces, maker from goal.verdict order by number desc")
                .query((row, at) -> new Written.Verdict(
                        row.getLong("number"), row.getString("agency"), row.getString("about"), row.getString("goal"), row.getString("verdict"),
                        row.getString("rests_on"), row.getString("reason"), texts(row, "outside"), row.getObject("day", LocalDate.class),
                        row.getObject("replaces", Long.class), row.getString("maker")))
                .list();
    }

    void add(Actor actor, Written.Carried carried) {
        jdbc.sql("""
                insert into goal.carried (agency, kind, subject, decision, year_from, year_to, wording, questions, answers, made_by, maker, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(actor.agency(), carried.kind(), carried.subject(), carried.decision(), carried.from(), carried.to(), carried.wording(),
                        carried.questions().toArray(String[]::new), carried.answers().toArray(String[]::new), actor.account(), actor.name(), now())
                .update();
    }

    List<Written.Carried> carried() {
        return jdbc.sql("select * from goal.carried order by number desc")
                .query((row, at) -> new Written.Carried(
                        row.getLong("number"), row.getString("agency"), row.getString("kind"), row.getString("subject"), row.getString("decision"),
                        row.getInt("year_from"), row.getInt("year_to"), row.getString("wording"), texts(row, "questions"), texts(row, "answers"),
                        row.getString("maker"), row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void handIn(Actor actor, int year, int goals, int judged) {
        jdbc.sql("insert into goal.follow_up (agency, year, goals, judged, made_by, maker, made_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(actor.agency(), year, goals, judged, actor.account(), actor.name(), now())
                .update();
    }

    List<Written.FollowUp> followUps() {
        return jdbc.sql("select number, agency, year, goals, judged, maker, made_at from goal.follow_up order by number desc")
                .query((row, at) -> new Written.FollowUp(
                        row.getLong("number"), row.getString("agency"), row.getInt("year"), row.getInt("goals"), row.getInt("judged"),
                        row.getString("maker"), row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
