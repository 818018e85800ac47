package se.upptack.instrument;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;

/** The tables of question sets and of their use. Every method belongs inside a transaction to which the agency is bound. */
@Component
class SetRows {

    /** Where a set is used: a service line, or {@code *} for all. */
    record Usage(long questionSet, String line) {}

    private static final String COLUMNS = "s.number, s.url, s.version, s.title, s.licence, s.permitted, s.file, s.maker, s.made_at";

    private static final String USED = """
            (select distinct on (question_set, service_line) question_set, service_line, used
               from instrument.usage order by question_set, service_line, number desc)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    SetRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The number of the new set; empty when there is one of this address and version already. */
    Optional<Long> add(Actor actor, Questionnaire read, String licence, String permitted, String file) {
        return jdbc.sql("""
                insert into instrument.question_set (agency, url, version, title, licence, permitted, file, made_by, maker, made_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (agency, url, version) do nothing returning number""")
                .params(read.url(), read.version(), read.title(), licence, permitted, file, actor.account(), actor.name(), now())
                .query(Long.class).optional();
    }

    List<StoredSet> all() {
        return jdbc.sql("select " + COLUMNS + " from instrument.question_set s order by s.title, s.number desc").query(SetRows::set).list();
    }

    Optional<StoredSet> find(long number) {
        return jdbc.sql("select " + COLUMNS + " from instrument.question_set s where s.number = ?").param(number).query(SetRows::set).optional();
    }

    List<Usage> used() {
        return jdbc.sql("select question_set, service_line from " + USED + " u where used order by service_line")
                .query((row, number) -> new Usage(row.getLong(1), row.getString(2))).list();
    }

    /** The sets to show in a service line. */
    List<StoredSet> usedIn(String line) {
        return jdbc.sql("select " + COLUMNS + " from instrument.question_set s where s.number in (select question_set from " + USED
                        + " u where used and service_line in ('*', ?)) order by s.title, s.number")
                .param(line).query(SetRows::set).list();
    }

    void use(Actor actor, long set, String line, boolean used) {
        jdbc.sql("""
                insert into instrument.usage (agency, question_set, service_line, used, made_by, maker, made_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?)""")
                .params(set, line, used, actor.account(), actor.name(), now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static StoredSet set(ResultSet row, int number) throws SQLException {
        return new StoredSet(
                row.getLong("number"), row.getString("url"), row.getString("version"), row.getString("title"), row.getString("licence"),
                row.getString("permitted"), row.getString("file"), row.getString("maker"), row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
