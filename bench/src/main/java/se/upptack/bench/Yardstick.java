package se.upptack.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The bare way to commit the rows of one registration: one transaction, one statement a row, nothing checked. One connection a thread. */
final class Yardstick implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement bind;
    private final PreparedStatement prompt;
    private final PreparedStatement occasion;
    private final PreparedStatement trail;
    private final PreparedStatement fact;
    private final PreparedStatement key;
    private final PreparedStatement month;
    private final UUID worker;
    private final LocalDate today;

    Yardstick(Connection connection, UUID worker, LocalDate today) throws SQLException {
        this.connection = connection;
        this.worker = worker;
        this.today = today;
        connection.setAutoCommit(false);
        bind = connection.prepareStatement("select set_config('upptack.agency', 'fk', true)");
        prompt = connection.prepareStatement("update asking.prompt set state = 'closed', closed_by = ? where agency = 'fk' and id = ?");
        occasion = connection.prepareStatement("""
                insert into asking.occasion (agency, id, version, case_id, prompt_id, worker, occurred, registered_at, channel, presence, mode, policy, round,
                                             outcome, asked_about, code_versions, organisation, unit, line, case_type)
                values ('fk', ?, 1, ?, ?, ?, ?, ?, 'telephone', 'alone', 'routine', 'fk-underhallsstod-application-2016', 1, 'asked-no', '{exposure}',
                        '{channel:1,presence:1}', 'fk', '""" + RegistrationBench.UNIT + "', 'fk-underhallsstod', '')");
        trail = connection.prepareStatement("""
                insert into trail.entry (agency, at, account, actor, roles, action, subject, outcome)
                values ('fk', ?, ?, 'bench', 'caseworker', 'asking.register-occasion', ?, 'done')""");
        fact = connection.prepareStatement("""
                insert into figure.stated (agency, organisation, unit, line, case_type, month, kind, mode, outcome, channel, presence, informed, exposure,
                                         uses_violence, child_witness, round, closes, count, txid)
                values ('fk', 'fk', ?, 'fk-underhallsstod', '', ?, 'occasion', 'routine', 'asked-no', 'telephone', 'alone', 'no', 'none', 'no', 'no', 'first', 'yes', 1,
                        pg_current_xact_id())""");
        key = connection.prepareStatement("""
                insert into asking.request_key (agency, account, key, digest, result, made_at) values ('fk', ?, ?, ?, ?, ?)""");
        month = connection.prepareStatement("""
                insert into asking.worker_month as m (agency, worker, unit, line, month, scoped, asked) values ('fk', ?, ?, 'fk-underhallsstod', ?, 1, 1)
                on conflict (agency, worker, unit, line, month) do update set scoped = m.scoped + 1, asked = m.asked + 1""");
    }

    void register(RegistrationBench.Prompt one) throws SQLException {
        bind.execute();
        fill(one, OffsetDateTime.now());
        prompt.executeUpdate();
        occasion.executeUpdate();
        trail.executeUpdate();
        fact.setString(1, RegistrationBench.UNIT);
        fact.setInt(2, today.getYear() * 100 + today.getMonthValue());
        fact.executeUpdate();
        key.executeUpdate();
        month.setObject(1, worker);
        month.setString(2, RegistrationBench.UNIT);
        month.setInt(3, today.getYear() * 100 + today.getMonthValue());
        month.executeUpdate();
        connection.commit();
    }

    /** What is one registration's own in the statements that each has. */
    private void fill(RegistrationBench.Prompt one, OffsetDateTime now) throws SQLException {
        var id = UUID.randomUUID();
        prompt.setObject(1, id);
        prompt.setObject(2, one.id());
        occasion.setObject(1, id);
        occasion.setObject(2, one.caseId());
        occasion.setObject(3, one.id());
        occasion.setObject(4, worker);
        occasion.setObject(5, today);
        occasion.setObject(6, now);
        trail.setObject(1, now);
        trail.setObject(2, worker);
        trail.setObject(3, one.caseId());
        key.setObject(1, worker);
        key.setString(2, "bench-" + id);
        key.setString(3, "0123456789abcdef0123456789abcdef");
        key.setObject(4, id);
        key.setObject(5, now);
    }

    /** Many at once: one transaction, each statement as a batch; what they come to in the figures is one row. */
    void registerAll(java.util.List<RegistrationBench.Prompt> many) throws SQLException {
        var now = OffsetDateTime.now();
        var yyyymm = today.getYear() * 100 + today.getMonthValue();
        bind.execute();
        for (var one : many) {
            fill(one, now);
            prompt.addBatch();
            occasion.addBatch();
            trail.addBatch();
            key.addBatch();
        }
        prompt.executeBatch();
        occasion.executeBatch();
        trail.executeBatch();
        key.executeBatch();
        fact.setString(1, RegistrationBench.UNIT);
        fact.setInt(2, yyyymm);
        fact.executeUpdate();
        month.setObject(1, worker);
        month.setString(2, RegistrationBench.UNIT);
        month.setInt(3, yyyymm);
        month.executeUpdate();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
