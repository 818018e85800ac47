package se.upptack.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the preparation leaves behind: a migrated database and a role that is bound by it. */
class DatabasesTest {

    private ScratchDatabase database;

    @BeforeEach
    void open() {
        database = Databases.fresh("databases test");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theApplicationsRoleMayNeitherOwnNorBypass() {
        JdbcClient app = JdbcClient.create(database.appPool());
        assertThat(app.sql("select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user").query(Boolean.class).single())
                .isFalse();
        assertThatThrownBy(() -> app.sql("create table public.x (a int)").update()).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> app.sql("create temporary table x (a int)").update()).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> app.sql("create schema x").update()).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> app.sql("delete from migration.flyway_schema_history").update()).rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void anUnboundAgencyFailsLoudly() {
        JdbcClient app = JdbcClient.create(database.app().dataSource());
        assertThatThrownBy(() -> app.sql("select platform.current_agency()").query(String.class).single()).rootCause().hasMessageContaining("no agency is bound");
        assertThatThrownBy(() -> app.sql("select set_config('upptack.agency', '', true), platform.current_agency()").query().listOfRows())
                .rootCause().hasMessageContaining("no agency is bound");
        assertThatThrownBy(() -> app.sql("select platform.figure_scope()").query(String.class).single()).rootCause().hasMessageContaining("no scope of figures");
        assertThat(app.sql("with bound as materialized (select set_config('upptack.agency', 'fk', true)) select platform.current_agency() from bound where set_config is not null")
                        .query(String.class)
                        .single())
                .isEqualTo("fk");
    }

    @Test
    void oneDatabaseSeesNothingOfAnother() {
        JdbcClient.create(database.owner().dataSource()).sql("create table public.mine as select 1 as a").update();
        try (ScratchDatabase other = Databases.fresh("other")) {
            assertThat(JdbcClient.create(other.owner().dataSource()).sql("select to_regclass('public.mine') is null").query(Boolean.class).single()).isTrue();
        }
    }
}
