package se.upptack.workplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;

/** The table of talks at workplace meetings. Every method belongs inside a transaction to which the agency is bound. */
@Component
class TalkRows {

    /** Those that stand: neither taken back nor the taking back of another. */
    private static final String STANDING = """
            select t.number, t.unit, t.theme, t.happened, t.maker from workplace.talk t
             where t.takes_back is null and not exists (select from workplace.talk b where b.agency = t.agency and b.takes_back = t.number)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TalkRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Actor actor, String unit, String theme, LocalDate happened, @Nullable Long takesBack) {
        jdbc.sql("""
                insert into workplace.talk (agency, unit, theme, happened, takes_back, made_by, maker, made_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?) on conflict (agency, takes_back) do nothing""")
                .params(unit, theme, happened, takesBack, actor.account(), actor.name(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Talk> between(LocalDate from, LocalDate to) {
        return jdbc.sql(STANDING + " and t.happened between ? and ? order by t.happened desc, t.number desc").params(from, to).query(TalkRows::talk).list();
    }

    /** The talk with this number, also one that has been taken back. */
    Optional<Talk> find(long number) {
        return jdbc.sql("select number, unit, theme, happened, maker from workplace.talk where takes_back is null and number = ?").param(number)
                .query(TalkRows::talk).optional();
    }

    private static Talk talk(ResultSet row, int number) throws SQLException {
        return new Talk(row.getLong("number"), row.getString("unit"), row.getString("theme"), row.getObject("happened", LocalDate.class), row.getString("maker"));
    }
}
