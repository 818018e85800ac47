package se.upptack.activation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of statements. Every method belongs inside a transaction to which the agency is bound. */
@Component
class StatementRows {

    /** One statement as history shows it: about what, what was said, since when, by whom and when it was written. */
    record Told(String subject, String what, boolean met, LocalDate since, UUID by, Instant at) {}

    /** The state of introduction in a unit. */
    record State(String unit, String state, int codeVersion, LocalDate since) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    StatementRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is in place on the day: since when, by unit and prerequisite. */
    Map<String, Map<String, LocalDate>> inPlaceInUnits(Collection<String> units, LocalDate day) {
        return inPlace("unit_prerequisite", "unit", String.class, units.toArray(String[]::new), day);
    }

    /** What is in place on the day: since when, by account and prerequisite. */
    Map<UUID, Map<String, LocalDate>> inPlaceForWorkers(Collection<UUID> accounts, LocalDate day) {
        return inPlace("worker_prerequisite", "account", UUID.class, accounts.toArray(UUID[]::new), day);
    }

    /** Of what was last said of each subject up to the day, what was met. */
    private <T> Map<T, Map<String, LocalDate>> inPlace(String table, String subject, Class<T> type, T[] subjects, LocalDate day) {
        var found = new HashMap<T, Map<String, LocalDate>>();
        jdbc.sql("""
                select subject, prerequisite, since
                  from (select distinct on (%1$s, prerequisite) %1$s as subject, prerequisite, since, met
                          from activation.%2$s
                         where %1$s = any(?) and since <= ?
                         order by %1$s, prerequisite, number desc) latest
                 where met""".formatted(subject, table))
                .params(subjects, day)
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, type), one -> new HashMap<>()).put(row.getString(2), row.getObject(3, LocalDate.class));
                });
        return found;
    }

    /** The state of introduction on the day, by unit; a unit of which nothing has been said is absent. */
    Map<String, State> introductions(Collection<String> units, LocalDate day) {
        var found = new HashMap<String, State>();
        jdbc.sql("""
                select distinct on (unit) unit, state, code_version, since
                  from activation.introduction
                 where unit = any(?) and since <= ?
                 order by unit, number desc""")
                .params(units.toArray(String[]::new), day)
                .query(row -> {
                    found.put(row.getString(1), new State(row.getString(1), row.getString(2), row.getInt(3), row.getObject(4, LocalDate.class)));
                });
        return found;
    }

    List<Told> historyOfUnit(String unit) {
        return jdbc.sql("""
                select unit, prerequisite, met, since, made_by, made_at
                  from activation.unit_prerequisite where unit = ? order by number desc""")
                .param(unit).query(StatementRows::told).list();
    }

    List<Told> historyOfWorkers(Collection<UUID> accounts) {
        return jdbc.sql("""
                select account::text, prerequisite, met, since, made_by, made_at
                  from activation.worker_prerequisite where account = any(?) order by number desc""")
                .param(accounts.toArray(UUID[]::new)).query(StatementRows::told).list();
    }

    List<Told> historyOfIntroduction(String unit) {
        return jdbc.sql("""
                select unit, state, true, since, made_by, made_at
                  from activation.introduction where unit = ? order by number desc""")
                .param(unit).query(StatementRows::told).list();
    }

    void addUnits(UUID by, List<Statement.OfUnit> statements) {
        if (!statements.isEmpty()) {
            jdbc.sql("""
                    insert into activation.unit_prerequisite (agency, unit, prerequisite, met, since, made_by, made_at)
                    select platform.current_agency(), s.*, ?, ?
                      from unnest(?, ?, ?, ?::text[]::date[]) as s(unit, prerequisite, met, since)""")
                    .params(by, now(),
                            texts(statements, Statement.OfUnit::unit), texts(statements, Statement.OfUnit::prerequisite),
                            statements.stream().map(Statement.OfUnit::met).toArray(Boolean[]::new), days(statements))
                    .update();
        }
    }

    void addWorkers(UUID by, List<Statement.OfWorker> statements) {
        if (!statements.isEmpty()) {
            jdbc.sql("""
                    insert into activation.worker_prerequisite (agency, account, prerequisite, met, since, made_by, made_at)
                    select platform.current_agency(), s.*, ?, ?
                      from unnest(?, ?, ?, ?::text[]::date[]) as s(account, prerequisite, met, since)""")
                    .params(by, now(),
                            statements.stream().map(Statement.OfWorker::account).toArray(UUID[]::new),
                            texts(statements, Statement.OfWorker::prerequisite),
                            statements.stream().map(Statement.OfWorker::met).toArray(Boolean[]::new), days(statements))
                    .update();
        }
    }

    void addIntroductions(UUID by, List<Statement.OfIntroduction> statements, int codeVersion) {
        if (!statements.isEmpty()) {
            jdbc.sql("""
                    insert into activation.introduction (agency, unit, state, code_version, since, made_by, made_at)
                    select platform.current_agency(), unit, state, ?, since, ?, ?
                      from unnest(?, ?, ?::text[]::date[]) as s(unit, state, since)""")
                    .params(codeVersion, by, now(),
                            texts(statements, Statement.OfIntroduction::unit), texts(statements, Statement.OfIntroduction::state),
                            days(statements))
                    .update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static <T> String[] texts(List<T> rows, java.util.function.Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static String[] days(List<? extends Statement> statements) {
        return statements.stream().map(statement -> statement.since().toString()).toArray(String[]::new);
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(row.getString(1), row.getString(2), row.getBoolean(3), row.getObject(4, LocalDate.class),
                row.getObject(5, UUID.class), row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
