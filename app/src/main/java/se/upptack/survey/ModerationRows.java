package se.upptack.survey;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;

/** What has been decided of free texts. The latest word about each holds. */
@Component
class ModerationRows {

    /** {@code relevant}, {@code outside} or {@code left-out}, the latter two with a reason. */
    record Word(String state, @Nullable String reason) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ModerationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Actor actor, UUID round, UUID response, String field, String state, @Nullable String reason) {
        jdbc.sql("""
                insert into survey.moderation (agency, round_id, response, field, state, reason, made_by, maker, made_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(round, response, field, state, reason, actor.account(), actor.name(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** By response and field, written after each other. */
    Map<String, Word> latest(UUID round) {
        var words = new HashMap<String, Word>();
        jdbc.sql("select response, field, state, reason from survey.moderation where round_id = ? order by seq").param(round)
                .query(row -> {
                    words.put(row.getString("response") + row.getString("field"), new Word(row.getString("state"), row.getString("reason")));
                });
        return words;
    }
}
