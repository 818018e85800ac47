package se.upptack.effort;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.platform.BatchInsert;

/** The table of completions. Every method belongs inside a transaction to which the agency is bound. */
@Component("effortCompletionRows")
class CompletionRows {

    /** How a completion became known. */
    enum Way {
        STATEMENT,
        FILE,
        ATTENDANCE,
        PRACTICE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Someone has completed a course on a day. */
    record Completion(UUID staff, String course, LocalDate on, Way way) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;
    private final BatchInsert<Completion> insert;

    CompletionRows(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
        this.insert = BatchInsert.<Completion>into("effort.completion")
                .column("staff", "uuid", Completion::staff).column("course", "text", Completion::course).column("completed_on", "date", Completion::on)
                .column("way", "text", row -> row.way().code()).column("made_at", "timestamptz", row -> now())
                .onConflict("on conflict (agency, staff, course, completed_on) do nothing");
    }

    /** @return how many were new; the same completion once more is not */
    int add(List<Completion> completions) {
        return insert.run(template, completions);
    }

    /** The first day each of these people completed each course. */
    Map<UUID, Map<String, LocalDate>> of(Collection<UUID> staff) {
        var found = new HashMap<UUID, Map<String, LocalDate>>();
        jdbc.sql("select staff, course, min(completed_on) from effort.completion where staff = any(?) group by staff, course")
                .param(staff.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), one -> new HashMap<>()).put(row.getString(2), row.getObject(3, LocalDate.class));
                });
        return found;
    }

    /** The first day each account's person completed one of these courses, by user name up to an at sign; who has not is absent. */
    Map<String, LocalDate> first(Collection<String> usernames, Collection<String> courses) {
        var found = new HashMap<String, LocalDate>();
        jdbc.sql("""
                select split_part(s.user_name, '@', 1), min(c.completed_on)
                  from effort.staff s join effort.completion c on c.agency = s.agency and c.staff = s.id
                 where split_part(s.user_name, '@', 1) = any(?) and c.course = any(?)
                 group by 1 having count(distinct s.id) = 1""")
                .params(usernames.toArray(String[]::new), courses.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), row.getObject(2, LocalDate.class));
                });
        return found;
    }

    /** What was sent before under this id, or nothing. */
    Optional<String> digest(UUID statement) {
        return jdbc.sql("select digest from effort.statement where id = ?").param(statement).query(String.class).optional();
    }

    void keep(UUID statement, String digest) {
        jdbc.sql("insert into effort.statement (agency, id, digest, stored_at) values (platform.current_agency(), ?, ?, ?)")
                .params(statement, digest, now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
