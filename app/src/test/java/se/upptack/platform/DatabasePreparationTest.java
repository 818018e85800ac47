package se.upptack.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that would let the application see across agencies, or lose what it answered for, is refused before the first request. */
class DatabasePreparationTest {

    private static final String ROLE = "upptack_test_role_" + ProcessHandle.current().pid();

    private ScratchDatabase database;
    private JdbcClient admin;

    @BeforeEach
    void open() {
        database = Databases.fresh("preparation");
        admin = JdbcClient.create(database.admin().dataSource());
    }

    @AfterEach
    void close() {
        database.close();
        admin = JdbcClient.create(database.admin().database("postgres").dataSource());
        admin.sql("drop role if exists " + ROLE).update();
    }

    @Test
    void aSuperuserOrARoleThatBypassesRowSecurityIsRefused() {
        admin.sql("create role " + ROLE + " login superuser password 'x'").update();
        assertRefused("is a superuser");
        admin.sql("alter role " + ROLE + " nosuperuser bypassrls").update();
        assertRefused("may bypass row-level security");
        admin.sql("alter role " + ROLE + " nobypassrls").update();
        assertThat(DatabasePreparation.prepare(database.owner(), ROLE, "x").user()).isEqualTo(ROLE);
    }

    @Test
    void aRoleThatOwnsTablesIsRefused() {
        admin.sql("create role " + ROLE + " login password 'x'").update();
        admin.sql("create table public.theirs (a int)").update();
        admin.sql("alter table public.theirs owner to " + ROLE).update();
        assertRefused("owns tables");
        admin.sql("drop table public.theirs").update();
        admin.sql("grant " + database.owner().user() + " to " + ROLE).update();
        assertRefused("owns tables");
    }

    @Test
    void aServerThatAnswersBeforeTheDiskHasItIsRefused() {
        admin.sql("create role " + ROLE + " login password 'x'").update();
        admin.sql("alter role " + ROLE + " set synchronous_commit = off").update();
        assertRefused("synchronous_commit off");
    }

    @Test
    void aRoleMadeBeforehandIsUsedAndGetsOnlyWhatTheApplicationMay() {
        admin.sql("create role " + ROLE + " login password 'x'").update();
        DatabaseAddress app = DatabasePreparation.prepare(database.owner(), ROLE, "x");
        JdbcClient client = JdbcClient.create(app.dataSource());
        assertThat(client.sql("select current_user::text").query(String.class).single()).isEqualTo(ROLE);
        assertThatThrownBy(() -> client.sql("select platform.current_agency()").query(String.class).single()).rootCause().hasMessageContaining("no agency is bound");
    }

    @Test
    void anOwnerWhoMayNotMakeRolesIsToldWhatToDo() {
        admin.sql("create role " + ROLE + " login password 'x'").update();
        assertThatThrownBy(() -> DatabasePreparation.prepare(database.owner().as(ROLE, "x"), null, "wrong"))
                .isInstanceOfSatisfying(StartRefused.class, refused -> {
                    assertThat(refused).hasMessageContaining("may not make the role");
                    assertThat(refused.remedy()).contains("createrole").contains("UPPTACK_DB_APP_USER");
                });
    }

    @Test
    void wrongPasswordMissingDatabaseAndSilentServerAreToldApart() {
        assertThatThrownBy(() -> DatabasePreparation.prepare(database.owner().as(database.owner().user(), "wrong"), null, null))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("wrong password");
        assertThatThrownBy(() -> DatabasePreparation.prepare(database.owner().database("nowhere"), null, null))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("no such database");
        assertThatThrownBy(() -> DatabasePreparation.prepare(DatabaseAddress.parse("postgresql://a:b@127.0.0.1:1/x", null, null), null, null))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void severalInstancesMayStartAtOnceOnAnEmptyDatabase() throws Exception {
        try (ScratchDatabase empty = Databases.empty("together");
                ExecutorService instances = Executors.newFixedThreadPool(3)) {
            Callable<DatabaseAddress> start = () -> DatabasePreparation.prepare(empty.owner(), null, null);
            for (Future<DatabaseAddress> started : instances.invokeAll(List.of(start, start, start))) {
                assertThat(started.get()).isEqualTo(empty.app());
            }
            assertThat(JdbcClient.create(empty.owner().dataSource())
                            .sql("select count(*) from migration.flyway_schema_history where version = '202611212340' and success")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    private void assertRefused(String because) {
        assertThatThrownBy(() -> DatabasePreparation.prepare(database.owner(), ROLE, "x")).isInstanceOf(StartRefused.class).hasMessageContaining(because);
    }
}
