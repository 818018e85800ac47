package se.upptack.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;

/** The table of what was done. Every method belongs inside a transaction to which the agency is bound. */
@Component("outreachEntryRows")
class EntryRows {

    /** How many were reached at a touchpoint: how often, and how many persons. */
    record Sum(String touchpoint, long times, long persons, long inGroup) {}

    private static final String COLUMNS =
            "number, kind, unit, touchpoint, text, language, happened, orally, in_writing, in_group, quantity, answers, maker";

    private final JdbcClient jdbc;
    private final Clock clock;

    EntryRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Actor actor, Entry entry) {
        boolean given = entry.kind() == Entry.Kind.GIVEN;
        jdbc.sql("""
                insert into outreach.entry (agency, kind, unit, touchpoint, text, language, happened, orally, in_writing, in_group, quantity, answers,
                                            made_by, maker, made_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(entry.kind().code(), entry.unit(), entry.touchpoint(), entry.text(), entry.language(), entry.happened(),
                        given ? entry.orally() : null, given ? entry.inWriting() : null, given ? entry.inGroup() : null, entry.quantity(), entry.answers(),
                        actor.account(), actor.name(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Entry> latest(Entry.Kind kind, int most) {
        return jdbc.sql("select " + COLUMNS + " from outreach.entry where kind = ? order by number desc limit ?")
                .params(kind.code(), most).query(EntryRows::entry).list();
    }

    Optional<Entry> find(long number) {
        return jdbc.sql("select " + COLUMNS + " from outreach.entry where number = ?").param(number).query(EntryRows::entry).optional();
    }

    /** One at a time sends copies of an order, so that no more than was ordered ever leaves. Held until the transaction ends. */
    void lock(long order) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('outreach.entry', ?))").param(order).query(ignored -> {});
    }

    /** How many copies have been sent in answer to an order. */
    int sent(long order) {
        return jdbc.sql("select coalesce(sum(quantity), 0) from outreach.entry where answers = ?").param(order).query(Integer.class).single();
    }

    /** What is up now, by unit and text: the latest word about each. */
    List<Entry> displayed() {
        return jdbc.sql("select distinct on (unit, text) " + COLUMNS + " from outreach.entry where kind = 'display' order by unit, text, number desc")
                .query(EntryRows::entry).list();
    }

    List<Sum> sums(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select touchpoint, count(*), sum(quantity), coalesce(sum(quantity) filter (where in_group), 0)
                  from outreach.entry where kind = 'given' and happened between ? and ? group by touchpoint""")
                .params(from, to)
                .query((row, number) -> new Sum(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("number"), Entry.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getString("unit"), row.getString("touchpoint"),
                row.getString("text"), row.getString("language"), row.getObject("happened", LocalDate.class), row.getBoolean("orally"),
                row.getBoolean("in_writing"), row.getBoolean("in_group"), row.getInt("quantity"), row.getObject("answers", Long.class), row.getString("maker"));
    }
}
