package se.upptack.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded server on a data folder of its own: what an operator relies on when the machine or the application goes down. */
class LocalPostgresTest {

    private static final Path PROGRAMS = Path.of("target/programs");

    @TempDir
    Path temporary;

    private Path data;

    @BeforeEach
    void folderWithASpace() {
        data = temporary.resolve("my data");
    }

    @Test
    void keepsDataOverARestartAndRunsDurably() throws Exception {
        int port;
        try (LocalPostgres server = LocalPostgres.start(data, PROGRAMS)) {
            port = server.port();
            assertThat(port).isLessThan(32_768);
            assertThat(server.adopted()).isFalse();
            JdbcClient owner = JdbcClient.create(server.owner().dataSource());
            assertThat(owner.sql("show fsync").query(String.class).single()).isEqualTo("on");
            assertThat(owner.sql("show synchronous_commit").query(String.class).single()).isEqualTo("on");
            assertThat(owner.sql("show listen_addresses").query(String.class).single()).isEqualTo("127.0.0.1");
            assertThat(owner.sql("show data_checksums").query(String.class).single()).isEqualTo("on");
            assertThat(owner.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user").query(Boolean.class).single()).isFalse();
            owner.sql("create table kept as select 'Anna Åström' as name").update();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgresql-secret")))).isEqualTo("rw-------");
        assertThat(Files.exists(data.resolve("postgresql/postmaster.pid"))).isFalse();
        try (LocalPostgres server = LocalPostgres.start(data, PROGRAMS)) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(JdbcClient.create(server.owner().dataSource()).sql("select name from kept").query(String.class).single()).isEqualTo("Anna Åström");
        }
    }
}
