package se.upptack.logreview;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.platform.ShiftedClock;

/** Reads of the trail. Everything here happens inside an opened person book. What the system does on its own is left out. */
@Component
class LogRows {

    /** An entry; the mark is the time half of the case's id, never the random half that could open anything. */
    record Entry(OffsetDateTime at, String actor, String roles, String action, String outcome, String mark, int cases) {}

    private final JdbcClient jdbc;

    LogRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> actions(LocalDate first, LocalDate last) {
        return jdbc.sql("select distinct action from trail.entry where at >= ? and at < ? order by 1")
                .params(start(first), start(last.plusDays(1)))
                .query(String.class)
                .list();
    }

    List<Entry> entries(LocalDate first, LocalDate last, String account, String action, boolean refused, int page, int size) {
        return jdbc.sql("""
                select e.at, e.actor, e.roles, e.action, e.outcome, left(e.subject::text, 18) as mark,
                       coalesce((select cardinality(s.subjects) from trail.subject s where s.agency = e.agency and s.entry = e.id),
                                case when e.subject is null then 0 else 1 end) as cases
                  from trail.entry e
                 where e.at >= :first and e.at < :last and e.actor <> 'system'
                   and (:account = '' or e.actor = :account) and (:action = '' or e.action = :action) and (not :refused or e.outcome = 'refused')
                 order by e.at desc, e.id desc
                 limit :limit offset :offset""")
                .param("first", start(first))
                .param("last", start(last.plusDays(1)))
                .param("account", account)
                .param("action", action)
                .param("refused", refused)
                .param("limit", size + 1)
                .param("offset", (page - 1) * size)
                .query((row, number) -> new Entry(
                        row.getObject("at", OffsetDateTime.class), row.getString("actor"), row.getString("roles"), row.getString("action"),
                        row.getString("outcome"), row.getString("mark") == null ? "" : row.getString("mark"), row.getInt("cases")))
                .list();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(ShiftedClock.ZONE).toOffsetDateTime();
    }
}
