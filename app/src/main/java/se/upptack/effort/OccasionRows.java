package se.upptack.effort;

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

/** The tables of occasions. Every method belongs inside a transaction to which the agency is bound. */
@Component("effortOccasionRows")
class OccasionRows {

    /**
     * One occasion.
     *
     * @param code what someone who is there types to be counted
     * @param door the secret part of the address where those who were there answer
     */
    record Occasion(
            UUID id, String course, @Nullable String unit, String place, Instant starts, Instant ends, @Nullable Integer seats, String state,
            @Nullable String reason, @Nullable String trainer, String code, String door, @Nullable String coordinator, @Nullable LocalDate networkUntil,
            int signedUp, int came) {}

    /** How many came from where, at one occasion. */
    record Came(UUID occasion, String organisation, String municipality, String way, int persons) {}

    /** What one person answered; {@code course} is what it was about. */
    record Answer(
            UUID occasion, String course, String moment, boolean onPaper, @Nullable Integer relevance, @Nullable String expectation, @Nullable String newKnowledge,
            List<String> wants, @Nullable String used, @Nullable String hinderedBy) {}

    private static final String OCCASION = """
            select o.id, o.course, o.unit, o.place, o.starts_at, o.ends_at, o.seats, o.state, o.reason, o.trainer, o.code, o.door, o.coordinator, o.network_until,
                   (select count(*) from effort.signup s where s.agency = o.agency and s.occasion = o.id and s.withdrawn is null) as signed_up,
                   (select coalesce(sum(a.persons), 0) from effort.attendance a where a.agency = o.agency and a.occasion = o.id) as came
              from effort.occasion o""";

    private final JdbcClient jdbc;
    private final Clock clock;

    OccasionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Occasion> all() {
        return jdbc.sql(OCCASION + " order by o.starts_at desc").query(OccasionRows::occasion).list();
    }

    Optional<Occasion> find(UUID id) {
        return jdbc.sql(OCCASION + " where o.id = ?").param(id).query(OccasionRows::occasion).optional();
    }

    Optional<Occasion> behind(String door) {
        return jdbc.sql(OCCASION + " where o.door = ?").param(door).query(OccasionRows::occasion).optional();
    }

    void add(Occasion occasion, UUID by) {
        jdbc.sql("""
                insert into effort.occasion (agency, id, course, unit, place, starts_at, ends_at, seats, state, trainer, code, door, made_by, made_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?, 'planned', ?, ?, ?, ?, ?)""")
                .params(occasion.id(), occasion.course(), occasion.unit(), occasion.place(), at(occasion.starts()), at(occasion.ends()), occasion.seats(),
                        occasion.trainer(), occasion.code(), occasion.door(), by, now())
                .update();
    }

    void state(UUID id, String state, @Nullable String reason) {
        jdbc.sql("update effort.occasion set state = ?, reason = ? where id = ?").params(state, reason, id).update();
    }

    void network(UUID id, String coordinator, LocalDate until) {
        jdbc.sql("update effort.occasion set coordinator = ?, network_until = ? where id = ?").params(coordinator, until, id).update();
    }

    /** One at a time signs up, so that no more come than there is room for. Held until the transaction ends. */
    void lock(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('effort.occasion', ?))").param(id.getMostSignificantBits()).query(ignored -> {});
    }

    boolean signedUp(UUID occasion, UUID account) {
        return jdbc.sql("select exists (select from effort.signup where occasion = ? and account = ? and withdrawn is null)")
                .params(occasion, account).query(Boolean.class).single();
    }

    /** The occasions that someone has signed up for. */
    List<UUID> of(UUID account) {
        return jdbc.sql("select occasion from effort.signup where account = ? and withdrawn is null").param(account).query(UUID.class).list();
    }

    void signUp(UUID occasion, UUID account) {
        jdbc.sql("""
                insert into effort.signup (agency, occasion, account, signed_at) values (platform.current_agency(), ?, ?, ?)
                on conflict (agency, occasion, account) do update set withdrawn = null, signed_at = excluded.signed_at""")
                .params(occasion, account, now()).update();
    }

    void withdraw(UUID occasion, UUID account) {
        jdbc.sql("update effort.signup set withdrawn = ? where occasion = ? and account = ?").params(now(), occasion, account).update();
    }

    /** @return false when she has said so before */
    boolean came(UUID occasion, UUID account) {
        return jdbc.sql("""
                insert into effort.signup (agency, occasion, account, signed_at, came) values (platform.current_agency(), ?, ?, ?, true)
                on conflict (agency, occasion, account) do update set came = true, withdrawn = null where not effort.signup.came""")
                .params(occasion, account, now()).update() > 0;
    }

    /** Says how many came from somewhere; the last word about a place and a way holds. */
    void attendance(Came came) {
        jdbc.sql("""
                insert into effort.attendance (agency, occasion, organisation, municipality, way, persons, made_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?)
                on conflict (agency, occasion, organisation, municipality, way) do update set persons = excluded.persons, made_at = excluded.made_at""")
                .params(came.occasion(), came.organisation(), came.municipality(), came.way(), came.persons(), now()).update();
    }

    /** One more came from somewhere and typed the code. */
    void oneMore(UUID occasion, String organisation, String municipality) {
        jdbc.sql("""
                insert into effort.attendance (agency, occasion, organisation, municipality, way, persons, made_at)
                values (platform.current_agency(), ?, ?, ?, 'code', 1, ?)
                on conflict (agency, occasion, organisation, municipality, way) do update
                   set persons = effort.attendance.persons + 1, made_at = excluded.made_at""")
                .params(occasion, organisation, municipality, now()).update();
    }

    List<Came> attendance() {
        return jdbc.sql("select occasion, organisation, municipality, way, persons from effort.attendance order by organisation, municipality, way")
                .query((row, number) -> new Came(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4), row.getInt(5))).list();
    }

    void answer(Answer answer, LocalDate day) {
        jdbc.sql("""
                insert into effort.answer (agency, occasion, moment, on_paper, relevance, expectation, new_knowledge, wants, used, hindered_by, answered_on)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(answer.occasion(), answer.moment(), answer.onPaper(), answer.relevance(), answer.expectation(), answer.newKnowledge(),
                        answer.wants().toArray(String[]::new), answer.used(), answer.hinderedBy(), day)
                .update();
    }

    List<Answer> answers() {
        return jdbc.sql("""
                select a.occasion, o.course, a.moment, a.on_paper, a.relevance, a.expectation, a.new_knowledge, a.wants, a.used, a.hindered_by
                  from effort.answer a join effort.occasion o on o.agency = a.agency and o.id = a.occasion""")
                .query((row, number) -> new Answer(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBoolean(4), row.getObject(5, Integer.class), row.getString(6),
                        row.getString(7), List.of((String[]) row.getArray(8).getArray()), row.getString(9), row.getString(10)))
                .list();
    }

    Optional<String> feed() {
        return jdbc.sql("select token from effort.feed").query(String.class).optional();
    }

    void feed(String token) {
        jdbc.sql("insert into effort.feed (agency, token) values (platform.current_agency(), ?) on conflict (agency) do nothing").param(token).update();
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Occasion occasion(ResultSet row, int number) throws SQLException {
        return new Occasion(
                row.getObject("id", UUID.class), row.getString("course"), row.getString("unit"), row.getString("place"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(), row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getObject("seats", Integer.class), row.getString("state"), row.getString("reason"), row.getString("trainer"), row.getString("code"),
                row.getString("door"), row.getString("coordinator"), row.getObject("network_until", LocalDate.class), row.getInt("signed_up"), row.getInt("came"));
    }
}
