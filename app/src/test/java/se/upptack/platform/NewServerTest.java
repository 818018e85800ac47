package se.upptack.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first minutes on a server that knows nothing of the application, and on one that somebody has changed since. */
@Execution(ExecutionMode.CONCURRENT)
class NewServerTest {

    @TempDir
    Path temporary;

    private LocalPostgres server;
    private JdbcClient admin;

    @BeforeEach
    void start() {
        server = LocalPostgres.start(temporary.resolve("data"), Path.of("target/programs"));
        admin = JdbcClient.create(server.superuser("postgres").dataSource());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theRoleOfTheApplicationIsMadeGivenItsPasswordAndLetIn() {
        admin.sql("create role clerk login password 'x'").update();
        assertThat(DatabasePreparation.prepare(server.owner(), "clerk", "x").user()).isEqualTo("clerk");
        assertThat(role("rolcanlogin")).isFalse();

        // The operator takes the role made beforehand away again: the application's own now has to sign in.
        var app = DatabasePreparation.prepare(server.owner(), null, null);
        assertThat(app.user()).isEqualTo("upptack_app");
        assertThat(user(app)).isEqualTo("upptack_app");

        admin.sql("revoke connect on database upptack from public, upptack_app").update();
        assertThatThrownBy(() -> app.dataSource().getConnection().close()).isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
        JdbcClient.create(server.superuser("upptack").dataSource()).sql("grant create on schema public to public").update();
        DatabasePreparation.prepare(server.owner(), null, null);
        assertThat(user(app)).isEqualTo("upptack_app");
        assertThatThrownBy(() -> JdbcClient.create(app.dataSource()).sql("create table public.theirs (a int)").update())
                .rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void databasesForTestsAreCopiedFromATemplateThatIsMadeOnceForTheseMigrations() {
        admin.sql("create database upptack_template_of_older_migrations").update();
        admin.sql("create database draft_" + Databases.templateName()).update();
        var on = new Databases.Server(server.superuser("postgres"), server.owner(), temporary, server);
        var template = Databases.templateOn(on);
        assertThat(template).isEqualTo(Databases.templateName());
        assertThat(admin.sql("select datname from pg_database where datname like '%template\\_%' order by 1").query(String.class).list()).containsExactly(template);
        var made = admin.sql("select oid from pg_database where datname = ?").param(template).query(Long.class).single();
        assertThat(Databases.templateOn(on)).isEqualTo(template);
        assertThat(admin.sql("select oid from pg_database where datname = ?").param(template).query(Long.class).single()).isEqualTo(made);
    }

    @Test
    void anOwnerOfTablesIsMadeOnAServerThatHasNone() {
        admin.sql("alter role " + LocalPostgres.OWNER + " rename to somebody").update();
        var owner = Databases.owner(server.superuser("postgres"));
        assertThat(user(owner)).isEqualTo(LocalPostgres.OWNER);
        assertThat(Databases.owner(server.superuser("postgres"))).isEqualTo(owner);
        assertThat(admin.sql("select rolsuper or rolbypassrls from pg_roles where rolname = ?").param(LocalPostgres.OWNER).query(Boolean.class).single()).isFalse();
    }

    private boolean role(String right) {
        return admin.sql("select " + right + " from pg_roles where rolname = 'upptack_app'").query(Boolean.class).single();
    }

    private static String user(DatabaseAddress address) {
        return JdbcClient.create(address.dataSource()).sql("select current_user::text").query(String.class).single();
    }
}
