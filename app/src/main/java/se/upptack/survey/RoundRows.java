package se.upptack.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;

/** The tables of rounds and invitations. Everything but the links belongs inside an opened book. */
@Component
class RoundRows {

    private static final String SELECT = """
            select r.id, r.survey, r.title, r.content, r.mode, r.about, r.opens, r.closes, r.least, r.maker,
                   exists (select from survey.round_event e where e.agency = r.agency and e.round_id = r.id and e.what = 'closed') as closed
              from survey.round r""";
    private static final int KEPT = 200;

    private final JdbcClient jdbc;
    private final Clock clock;
    /** The questions of a round never change. */
    private final Map<UUID, Definition> definitions = new ConcurrentHashMap<>();

    /** Where a link leads. */
    record Link(String agency, UUID round, long invited) {}

    RoundRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Actor actor, Round round) {
        jdbc.sql("""
                insert into survey.round (agency, id, survey, title, content, mode, about, opens, closes, least, made_by, maker, made_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(round.id(), round.survey(), round.title(), round.definition().json(), round.mode().code(), round.about(), round.opens(), round.closes(),
                        round.least(), actor.account(), actor.name(), now())
                .update();
    }

    Optional<Round> find(UUID id) {
        return jdbc.sql(SELECT + " where r.id = ?").param(id).query(this::round).optional();
    }

    List<Round> all() {
        return jdbc.sql(SELECT + " order by r.opens desc, r.made_at desc, r.id desc").query(this::round).list();
    }

    List<Round> about(String about) {
        return jdbc.sql(SELECT + " where r.about = ? order by r.opens").param(about).query(this::round).list();
    }

    void event(Actor actor, UUID round, String what, @Nullable Integer quantity, @Nullable String words) {
        event(actor.account(), actor.name(), round, what, quantity, words);
    }

    void event(UUID by, String maker, UUID round, String what, @Nullable Integer quantity, @Nullable String words) {
        jdbc.sql("""
                insert into survey.round_event (agency, round_id, what, quantity, words, made_by, maker, made_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?)""")
                .params(round, what, quantity, words, by, maker, now())
                .update();
    }

    List<Round.Event> events(UUID round) {
        return jdbc.sql("select what, quantity, words, maker, made_at from survey.round_event where round_id = ? order by seq").param(round)
                .query((row, number) -> new Round.Event(row.getString("what"), row.getObject("quantity", Integer.class), row.getString("words"), row.getString("maker"),
                        row.getObject("made_at", OffsetDateTime.class).atZoneSameInstant(ZoneId.of("Europe/Stockholm")).toLocalDate()))
                .list();
    }

    /** Adds an invitation; empty when the same respondent has one already. */
    Optional<Long> invite(UUID round, Round.Invited one) {
        return jdbc.sql("""
                insert into survey.invited (agency, round_id, quantity, name, organisations, unit, line, role)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning seq""")
                .params(round, one.quantity(), one.name(), one.organisations().toArray(String[]::new), one.unit(), one.line(), one.role())
                .query(Long.class).optional();
    }

    List<Round.Invited> invited(UUID round) {
        return jdbc.sql("select seq, quantity, name, organisations, unit, line, role from survey.invited where round_id = ? order by seq").param(round)
                .query(RoundRows::invited).list();
    }

    Optional<Round.Invited> invited(UUID round, long seq) {
        return jdbc.sql("select seq, quantity, name, organisations, unit, line, role from survey.invited where round_id = ? and seq = ?").params(round, seq)
                .query(RoundRows::invited).optional();
    }

    void link(String hash, String agency, UUID round, long invited) {
        jdbc.sql("insert into survey.link (link_hash, agency, round_id, invited) values (?, ?, ?, ?)").params(hash, agency, round, invited).update();
    }

    /** Where a link leads, by its fingerprint. */
    Optional<Link> link(String hash) {
        return jdbc.sql("select agency, round_id, invited from survey.link where link_hash = ?").param(hash)
                .query((row, number) -> new Link(row.getString("agency"), row.getObject("round_id", UUID.class), row.getLong("invited"))).optional();
    }

    private Round round(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var content = row.getString("content");
        if (definitions.size() > KEPT) {
            definitions.clear();
        }
        return new Round(
                id, row.getString("survey"), row.getString("title"), definitions.computeIfAbsent(id, ignored -> Definition.of(content)),
                Round.Mode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)), row.getString("about"), row.getObject("opens", LocalDate.class),
                row.getObject("closes", LocalDate.class), row.getInt("least"), row.getString("maker"), row.getBoolean("closed"));
    }

    private static Round.Invited invited(ResultSet row, int number) throws SQLException {
        return new Round.Invited(row.getLong("seq"), row.getInt("quantity"), row.getString("name"), List.of((String[]) row.getArray("organisations").getArray()),
                row.getString("unit"), row.getString("line"), row.getString("role"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
