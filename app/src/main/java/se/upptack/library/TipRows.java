package se.upptack.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;

/** The tables of tips. They are about material and shared by all agencies; who sees which is asked for in the query. */
@Component
class TipRows {

    /**
     * A tip.
     *
     * @param owner     whose library it is for, or {@code *}
     * @param text      the item it is about, or null
     * @param comesFrom the actor whose material it is
     * @param outcome   {@code taken-in} or {@code not-taken-in}, or null while nobody has answered
     */
    record Tip(
            long number, String owner, @Nullable String text, String title, String comesFrom, @Nullable String web, String why, String organisation,
            String maker, OffsetDateTime madeAt, @Nullable String outcome, @Nullable String reason) {}

    private static final String SELECT = """
            select t.number, t.owner, t.text, t.title, t.comes_from, t.web, t.why, t.organisation, t.maker, t.made_at, a.outcome, a.reason
              from library.tip t left join library.tip_answer a on a.tip = t.number""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TipRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Actor actor, String owner, @Nullable String text, String title, String comesFrom, @Nullable String web, String why) {
        jdbc.sql("""
                insert into library.tip (owner, text, title, comes_from, web, why, organisation, made_by, maker, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(owner, text, title, comesFrom, web, why, actor.organisation(), actor.account(), actor.name(), now())
                .update();
    }

    /** Those that are for a library, those without an answer first. */
    List<Tip> to(List<String> owners) {
        return jdbc.sql(SELECT + " where t.owner = any(?) order by (a.tip is not null), t.number desc limit 100")
                .param(owners.toArray(String[]::new)).query(TipRows::tip).list();
    }

    List<Tip> by(UUID account) {
        return jdbc.sql(SELECT + " where t.made_by = ? order by t.number desc limit 50").param(account).query(TipRows::tip).list();
    }

    Optional<Tip> find(long number) {
        return jdbc.sql(SELECT + " where t.number = ?").param(number).query(TipRows::tip).optional();
    }

    /** The first answer stands. */
    void answer(Actor actor, long number, String outcome, String reason) {
        jdbc.sql("""
                insert into library.tip_answer (tip, outcome, reason, made_by, maker, made_at) values (?, ?, ?, ?, ?, ?)
                on conflict (tip) do nothing""")
                .params(number, outcome, reason, actor.account(), actor.name(), now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Tip tip(ResultSet row, int number) throws SQLException {
        return new Tip(
                row.getLong("number"), row.getString("owner"), row.getString("text"), row.getString("title"), row.getString("comes_from"), row.getString("web"),
                row.getString("why"), row.getString("organisation"), row.getString("maker"), row.getObject("made_at", OffsetDateTime.class),
                row.getString("outcome"), row.getString("reason"));
    }
}
