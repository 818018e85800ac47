package se.upptack.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded server on a data folder of its own: what an operator relies on when the machine or the application goes down. */
@Execution(ExecutionMode.CONCURRENT)
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

    @Test
    void refusesAWrongPasswordAndAnyRoleItDidNotMake() {
        try (LocalPostgres server = LocalPostgres.start(data, PROGRAMS)) {
            assertSignInFails(server.owner().as(LocalPostgres.OWNER, "guessed"));
            assertSignInFails(server.superuser("postgres").as("postgres", "postgres"));
            assertSignInFails(server.owner().as(System.getProperty("user.name"), null));
        }
    }

    private static void assertSignInFails(DatabaseAddress address) {
        assertThatThrownBy(() -> address.dataSource().getConnection().close()).isInstanceOf(SQLException.class);
    }

    @Test
    void adoptsTheServerThatAKilledApplicationLeft() throws Exception {
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Application.class.getName(),
                        data.toString(),
                        PROGRAMS.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader answers = application.inputReader()) {
            String port = answers.lines().filter(line -> line.startsWith("port ")).findFirst().orElseThrow().substring(5);
            application.destroyForcibly().waitFor();
            try (LocalPostgres server = LocalPostgres.start(data, PROGRAMS)) {
                assertThat(server.adopted()).isTrue();
                assertThat(server.port()).isEqualTo(Integer.parseInt(port));
                assertThat(JdbcClient.create(server.owner().dataSource()).sql("select count(*) from answered").query(Integer.class).single()).isEqualTo(1);
            }
        } finally {
            application.destroyForcibly();
        }
        assertThat(Files.exists(data.resolve("postgresql/postmaster.pid"))).isFalse();
    }

    /** Stands in for the application that is killed: it starts the server, commits a row, says so, and waits. */
    static final class Application {
        public static void main(String[] arguments) throws Exception {
            LocalPostgres server = LocalPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]));
            JdbcClient.create(server.owner().dataSource()).sql("create table answered as select 1 as a").update();
            System.out.println("port " + server.port());
            Thread.sleep(60_000);
        }
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws Exception {
        int port;
        try (LocalPostgres server = LocalPostgres.start(data, PROGRAMS)) {
            port = server.port();
        }
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                LocalPostgres server = LocalPostgres.start(data, PROGRAMS)) {
            assertThat(other.isBound()).isTrue();
            assertThat(server.port()).isNotEqualTo(port);
            assertThat(Files.readString(data.resolve("postgresql-port")).strip()).isEqualTo(String.valueOf(server.port()));
        }
    }

    @Test
    void aSecondApplicationOnTheSameFolderIsRefused() {
        try (LocalPostgres server = LocalPostgres.start(data, PROGRAMS)) {
            assertThatThrownBy(() -> LocalPostgres.start(data, PROGRAMS))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("Upptäck is already running with the data folder " + data + ".");
            assertThat(JdbcClient.create(server.owner().dataSource()).sql("select 1").query(Integer.class).single()).isEqualTo(1);
        }
    }

    @Test
    void dataOfAnotherVersionOrWithoutTheirSecretAreRefusedAndLeftAlone() throws Exception {
        LocalPostgres.start(data, PROGRAMS).close();
        Path version = data.resolve("postgresql/PG_VERSION");
        Files.writeString(version, "19\n");
        assertThatThrownBy(() -> LocalPostgres.start(data, PROGRAMS)).isInstanceOf(StartRefused.class).hasMessageContaining("were made by PostgreSQL 19");
        Files.writeString(version, "18\n");

        Path secret = data.resolve("postgresql-secret");
        String kept = Files.readString(secret);
        Files.delete(secret);
        assertThatThrownBy(() -> LocalPostgres.start(data, PROGRAMS)).isInstanceOf(StartRefused.class).hasMessageContaining("postgresql-secret is missing");
        Files.writeString(secret, "another\n");
        assertThatThrownBy(() -> LocalPostgres.start(data, PROGRAMS)).isInstanceOf(StartRefused.class).hasMessageContaining("refused its own password");
        assertThat(Files.exists(data.resolve("postgresql/postmaster.pid"))).isFalse();
        Files.writeString(secret, kept);
        LocalPostgres.start(data, PROGRAMS).close();
    }

    @Test
    void aFirstStartThatWasCutShortIsBegunAgain() throws Exception {
        Files.createDirectories(data.resolve("postgresql.new/base"));
        Files.writeString(data.resolve("postgresql.new/PG_VERSION"), "18\n");
        LocalPostgres.start(data, PROGRAMS).close();
        assertThat(Files.exists(data.resolve("postgresql.new"))).isFalse();
    }

    @Test
    void aFullDiskAndAFolderThatIsNoneAreSaidPlainly() throws Exception {
        try (DataFolder folder = DataFolder.take(data)) {
            assertThatThrownBy(() -> folder.requireFree(Long.MAX_VALUE)).isInstanceOf(StartRefused.class).hasMessageContaining("is full").hasMessageContaining("MB are free");
        }
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertThatThrownBy(() -> LocalPostgres.start(file, PROGRAMS)).isInstanceOf(StartRefused.class).hasMessageContaining("cannot be used");
    }
}
