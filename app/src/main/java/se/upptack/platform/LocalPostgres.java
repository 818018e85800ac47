package se.upptack.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that lives in the data folder: durable (fsync on, a commit is answered when it is on disk), reachable from this machine only,
 * every role with a password made here. It outlives a killed application and is adopted by the next one.
 */
public final class LocalPostgres implements AutoCloseable {

    /** The role that owns the database and its tables. Not a superuser; the application itself connects as yet another role. */
    public static final String OWNER = "upptack_owner";

    /** The database of an installation. */
    public static final String DATABASE = "upptack";

    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
    private static final int MAJOR = 18;
    private static final String SUPERUSER = "postgres";
    private static final long FRESH_MEGABYTES = 300;
    private static final long RUNNING_MEGABYTES = 50;
    private static final long LOG_BYTES = 10L * 1024 * 1024;

    /** Given on the command line, so that they win over any file in the data folder. No value may contain a space or a quote. */
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "shared_buffers=128MB",
            "max_connections=60",
            "work_mem=8MB",
            "maintenance_work_mem=64MB",
            "effective_cache_size=512MB",
            "max_wal_size=1GB",
            "random_page_cost=1.1",
            "io_method=sync",
            "timezone=UTC",
            "log_timezone=UTC",
            // A statement or a row may name a person: neither reaches the log.
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_parameter_max_length_on_error=0");

    private final DataFolder folder;
    private final Path data;
    private final PostgresProcess process;
    private final String secret;
    private final int port;
    private final boolean adopted;

    private LocalPostgres(DataFolder folder, Path data, PostgresProcess process, String secret, int port, boolean adopted) {
        this.folder = folder;
        this.data = data;
        this.process = process;
        this.secret = secret;
        this.port = port;
        this.adopted = adopted;
    }

    /** Like {@link #start(Path, Path)}, with the unpacked programs kept in the data folder. */
    public static LocalPostgres start(Path dataFolder) {
        return start(dataFolder, dataFolder.resolve("programs"));
    }

    /**
     * Starts the server on what is in {@code dataFolder}, or on a new empty database (first time, one to two seconds), or adopts the one that already runs there.
     *
     * @param programs where PostgreSQL's programs are unpacked; may be shared between installations
     * @throws StartRefused when the data are of another version, the disk is full, rights are missing or another application holds the folder
     */
    public static LocalPostgres start(Path dataFolder, Path programs) {
        DataFolder folder = DataFolder.take(dataFolder);
        try {
            return start(folder, programs);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static LocalPostgres start(DataFolder folder, Path programs) {
        Path data = folder.path().resolve("postgresql");
        boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
        folder.requireFree(fresh ? FRESH_MEGABYTES : RUNNING_MEGABYTES);
        Path binaries = PostgresBinaries.unpackedIn(programs.toAbsolutePath());
        PostgresProcess process = PostgresProcess.in(binaries, folder.path());
        try {
            String secret = secret(folder, fresh);
            if (fresh) {
                create(folder, data, process, secret);
            } else {
                requireMajor(data);
            }
            String fingerprint = "upptack-" + Integer.toHexString((binaries.getFileName() + SETTINGS.toString()).hashCode());
            Integer running = running(data, secret, fingerprint);
            if (running != null) {
                LOG.info("Adopted the database that was left running on port {}", running);
                return ready(new LocalPostgres(folder, data, process, secret, running, true));
            }
            if (Files.exists(data.resolve("postmaster.pid"))) {
                // One with other settings or of an older version, or only the file that a crash left behind.
                process.run("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60"));
            }
            return ready(launch(folder, data, process, secret, fingerprint));
        } catch (IOException e) {
            throw DataFolder.refused(folder.path(), e);
        }
    }

    private static String secret(DataFolder folder, boolean fresh) throws IOException {
        Path file = folder.path().resolve("postgresql-secret");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        if (!fresh) {
            throw new StartRefused(
                    "The file " + file + " is missing: without it nobody can sign in to the database next to it.",
                    "Put the file back from where the data folder was copied; it belongs to the folder.");
        }
        folder.writePrivate("postgresql-secret", Secrets.fresh() + "\n");
        return Files.readString(file).strip();
    }

    private static void create(DataFolder folder, Path data, PostgresProcess process, String secret) throws IOException {
        LOG.info("Creating a new database in {}", data);
        Path draft = folder.path().resolve("postgresql.new");
        PostgresBinaries.delete(draft);
        Files.createDirectory(draft);
        folder.writePrivate("postgresql-first", Secrets.derive(secret, SUPERUSER) + "\n");
        Path password = folder.path().resolve("postgresql-first");
        try {
            process.handOver(draft);
            process.handOver(password);
            PostgresProcess.Outcome outcome = process.run("initdb", List.of(
                    "-D", draft.toString(), "-U", SUPERUSER, "--pwfile=" + password, "--auth=scram-sha-256", "--encoding=UTF8",
                    "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"));
            if (outcome.code() != 0) {
                throw failed("A new database could not be created in " + data, folder, outcome.said());
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void requireMajor(Path data) throws IOException {
        int found = Integer.parseInt(Files.readString(data.resolve("PG_VERSION")).strip());
        if (found > MAJOR) {
            throw new StartRefused(
                    "The data in " + data + " were made by PostgreSQL " + found + ", and this version of Upptäck brings PostgreSQL " + MAJOR + ".",
                    "Start the newer version of Upptäck that made them, or choose another folder with --data.");
        }
        if (found < MAJOR) {
            throw new StartRefused(
                    "The data in " + data + " were made by PostgreSQL " + found + ", and this version of Upptäck brings PostgreSQL " + MAJOR + ".",
                    "Move them with PostgreSQL's own pg_upgrade, or run the older version of Upptäck on them.");
        }
    }

    /** The port of a server that already runs on these data with today's programs and settings, or {@code null}. */
    private static @Nullable Integer running(Path data, String secret, String fingerprint) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return null;
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 4 || !lines.get(3).strip().matches("\\d+")) {
            return null;
        }
        int port = Integer.parseInt(lines.get(3).strip());
        try (Connection connection = address(port, SUPERUSER, secret, SUPERUSER).dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('data_directory'), current_setting('cluster_name')")) {
            row.next();
            return data.equals(Path.of(row.getString(1)).toRealPath()) && fingerprint.equals(row.getString(2)) ? port : null;
        } catch (SQLException e) {
            return null;
        }
    }

    private static LocalPostgres launch(DataFolder folder, Path data, PostgresProcess process, String secret, String fingerprint) throws IOException {
        Path log = folder.path().resolve("postgresql.log");
        if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
            Files.move(log, folder.path().resolve("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        process.handOver(data);
        Path remembered = folder.path().resolve("postgresql-port");
        for (int attempt = 0; attempt < 5; attempt++) {
            int port = Ports.free(attempt == 0 && Files.exists(remembered) ? Files.readString(remembered).strip() : "");
            if (!Files.exists(log)) {
                Files.createFile(log);
            }
            process.handOver(log);
            long logged = Files.size(log);
            List<String> options = new ArrayList<>();
            SETTINGS.forEach(setting -> options.add("-c " + setting));
            options.add("-c cluster_name=" + fingerprint);
            options.add("-c port=" + port);
            PostgresProcess.Outcome outcome = process.run("pg_ctl", List.of(
                    "start", "-D", data.toString(), "-w", "-t", "300", "-l", log.toString(), "-o", String.join(" ", options)));
            if (outcome.code() == 0) {
                folder.writePrivate("postgresql-port", port + "\n");
                return new LocalPostgres(folder, data, process, secret, port, false);
            }
            String said = outcome.said() + tail(log, logged);
            if (!said.contains("could not bind") && !said.contains("Address already in use")) {
                throw failed("The database in " + data + " does not start", folder, said);
            }
        }
        throw Ports.noneFree();
    }

    private static String tail(Path log, long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        int start = (int) Math.min(from, all.length);
        return new String(all, start, all.length - start, StandardCharsets.ISO_8859_1);
    }

    private static StartRefused failed(String what, DataFolder folder, String said) {
        if (DataFolder.isDiskFull(said)) {
            return new StartRefused("The disk that holds " + folder.path() + " is full.", "Free some space, or choose a folder on another disk with --data.");
        }
        if (said.contains("Permission denied") || said.contains("wrong ownership")) {
            return new StartRefused(
                    what + ": the user " + System.getProperty("user.name") + " lacks rights in " + folder.path() + ".",
                    "Start Upptäck as the user who owns that folder, or choose another folder with --data.");
        }
        String shortened = said.strip().lines().reduce((first, second) -> second).orElse("it said nothing");
        return new StartRefused(what + ": " + shortened, "Read " + folder.path().resolve("postgresql.log") + " for the whole story.");
    }

    /** Makes sure that the owner and the database exist: also after a crash between the first start and this point. */
    private static LocalPostgres ready(LocalPostgres server) {
        try (Connection connection = server.superuser(SUPERUSER).dataSource().getConnection(); Statement statement = connection.createStatement()) {
            if (missing(statement, "select 1 from pg_roles where rolname = '" + OWNER + "'")) {
                statement.execute("create role " + OWNER + " login createrole nosuperuser nobypassrls password '" + server.ownerPassword() + "'");
            }
            if (missing(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
            return server;
        } catch (SQLException e) {
            server.close();
            throw new StartRefused(
                    "The embedded database refused its own password: " + e.getMessage(),
                    "The file postgresql-secret belongs to the data folder; put back the one that was there when the database was made.",
                    e);
        }
    }

    private static boolean missing(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return !row.next();
        }
    }

    private static DatabaseAddress address(int port, String user, String secret, String database) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, Secrets.derive(secret, user));
    }

    private String ownerPassword() {
        return Secrets.derive(secret, OWNER);
    }

    /** The installation's database as its owner: for migrations, never for requests. */
    public DatabaseAddress owner() {
        return address(port, OWNER, secret, DATABASE);
    }

    /** Any database as the superuser: for tests and repair only. */
    public DatabaseAddress superuser(String database) {
        return address(port, SUPERUSER, secret, database);
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Whether the server already ran, left by an application that was killed. */
    public boolean adopted() {
        return adopted;
    }

    /** Stops the server: open transactions are rolled back, everything committed is on disk. Lets another application take the folder. */
    @Override
    public void close() {
        PostgresProcess.Outcome outcome = process.run("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60"));
        if (outcome.code() != 0) {
            LOG.warn("The embedded database did not stop by itself: {}", outcome.said().strip());
        }
        folder.close();
    }
}
