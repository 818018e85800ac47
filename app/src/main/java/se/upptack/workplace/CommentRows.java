package se.upptack.workplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;

/** The tables of comments and of what was decided about them. Every method belongs inside a transaction to which the agency is bound. */
@Component
class CommentRows {

    private static final String OF_ORGANISATION = """
            select c.number, c.text, c.body, c.made_by, c.maker, c.made_at, coalesce(v.outcome, 'waiting') as state, coalesce(v.reason, '') as reason
              from workplace.comment c left join workplace.comment_verdict v on v.agency = c.agency and v.comment = c.number
             where c.organisation = ?""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CommentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Actor actor, String text, String body) {
        jdbc.sql("""
                insert into workplace.comment (agency, organisation, text, body, made_by, maker, made_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?)""")
                .params(actor.organisation(), text, body, actor.account(), actor.name(), now()).update();
    }

    List<Comment> ofText(String organisation, String text) {
        return jdbc.sql(OF_ORGANISATION + " and c.text = ? order by c.number").params(organisation, text).query(CommentRows::comment).list();
    }

    List<Comment> waiting(String organisation) {
        return jdbc.sql(OF_ORGANISATION + " and v.comment is null order by c.number").param(organisation).query(CommentRows::comment).list();
    }

    Optional<Comment> find(String organisation, long number) {
        return jdbc.sql(OF_ORGANISATION + " and c.number = ?").params(organisation, number).query(CommentRows::comment).optional();
    }

    /** Decides once; false when someone else was first. */
    boolean decide(Actor actor, Comment comment, boolean approved, String reason) {
        return jdbc.sql("""
                insert into workplace.comment_verdict (agency, comment, outcome, reason, made_by, maker, made_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?) on conflict (agency, comment) do nothing""")
                .params(comment.number(), approved ? "approved" : "declined", reason, actor.account(), actor.name(), now()).update() == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Comment comment(ResultSet row, int number) throws SQLException {
        return new Comment(
                row.getLong("number"), row.getString("text"), row.getString("body"), row.getObject("made_by", UUID.class), row.getString("maker"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(), Comment.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reason"));
    }
}
