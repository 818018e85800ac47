package se.upptack.effort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of groups that a directory sends. Every method belongs inside a transaction to which the agency is bound. */
@Component("effortGroupRows")
class GroupRows {

    /** A group as the directory has it. */
    record StaffGroup(UUID id, String name, @Nullable String externalId, List<UUID> members) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    GroupRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void put(StaffGroup group) {
        jdbc.sql("""
                insert into effort.staff_group (agency, id, name, external_id, members, changed_at) values (platform.current_agency(), ?, ?, ?, ?, ?)
                on conflict (agency, id) do update set name = excluded.name, external_id = excluded.external_id, members = excluded.members,
                    changed_at = excluded.changed_at""")
                .params(group.id(), group.name(), group.externalId(), group.members().toArray(UUID[]::new), clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    void remove(UUID id) {
        jdbc.sql("update effort.staff_group set removed = true, members = '{}' where id = ?").param(id).update();
    }

    Optional<StaffGroup> find(UUID id) {
        return jdbc.sql("select id, name, external_id, members from effort.staff_group where id = ? and not removed").param(id).query(GroupRows::group).optional();
    }

    List<StaffGroup> all() {
        return jdbc.sql("select id, name, external_id, members from effort.staff_group where not removed order by name, id").query(GroupRows::group).list();
    }

    private static StaffGroup group(ResultSet row, int number) throws SQLException {
        return new StaffGroup(row.getObject(1, UUID.class), row.getString(2), row.getString(3), List.of((UUID[]) row.getArray(4).getArray()));
    }
}
