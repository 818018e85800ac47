package se.upptack.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Databases for a test or a measurement: migrated, empty, nobody else's, gone when closed. The first one migrates a template; each further one is a copy of it
 * (15 to 40 ms). They live on an embedded server in {@code target/scratch} of the folder Java was started in (or {@code UPPTACK_SCRATCH}), started on first use and
 * stopped with the JVM; with {@code UPPTACK_TEST_DB_URL} on that server instead, whose user must be a superuser.
 */
public final class Databases {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String PREFIX = "scratch_";
    private static final String TEMPLATE_PREFIX = "upptack_template_";

    /** {@code admin} may do anything; {@code owner} owns the databases. */
    record Server(DatabaseAddress admin, DatabaseAddress owner, Path folder, @Nullable LocalPostgres embedded) {}

    private static volatile boolean stopping;
    private static @Nullable Server server;
    private static @Nullable String template;

    private Databases() {}

    /** A new database with every migration applied. {@code name} helps to recognise it while debugging. */
    public static synchronized ScratchDatabase fresh(String name) {
        Server on = server();
        String from = template(on);
        String database = PREFIX + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_") + "_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
        run(on.admin(), "create database " + database + " template " + from + " owner " + on.owner().user());
        // What a database grants is not copied with it.
        DatabaseAddress app = DatabasePreparation.closeToPublic(on.owner().database(database));
        return new ScratchDatabase(database, on.owner().database(database), app, on.admin(), on.folder().resolve(database));
    }

    /** A new database without anything in it, not even migrations: for tests of the migrations themselves. */
    public static synchronized ScratchDatabase empty(String name) {
        Server on = server();
        String database = PREFIX + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_") + "_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
        run(on.admin(), "create database " + database + " template template0 owner " + on.owner().user());
        DatabaseAddress owner = on.owner().database(database);
        return new ScratchDatabase(database, owner, DatabasePreparation.derivedApp(owner), on.admin(), on.folder().resolve(database));
    }

    private static Server server() {
        Server known = server;
        if (known != null) {
            return known;
        }
        String url = System.getenv("UPPTACK_TEST_DB_URL");
        String folderName = System.getenv("UPPTACK_SCRATCH");
        Path folder = Path.of(folderName == null || folderName.isBlank() ? "target/scratch" : folderName).toAbsolutePath();
        Server started;
        if (url == null || url.isBlank()) {
            String programs = System.getenv("UPPTACK_PROGRAMS");
            LocalPostgres embedded = programs == null ? LocalPostgres.start(folder) : LocalPostgres.start(folder, Path.of(programs));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stopping = true;
                embedded.close();
            }));
            started = new Server(embedded.superuser("postgres"), embedded.owner(), folder, embedded);
            databases(started.admin(), PREFIX).forEach(left -> drop(started.admin(), left));
        } else {
            DatabaseAddress admin = DatabaseAddress.parse(url, null, null);
            started = new Server(admin, owner(admin), folder, null);
        }
        server = started;
        return started;
    }

    /** The owner of tables on a server that is not ours: like the embedded one's, no superuser. */
    static DatabaseAddress owner(DatabaseAddress admin) {
        DatabaseAddress owner = admin.as(LocalPostgres.OWNER, Secrets.derive(String.valueOf(admin.password()), LocalPostgres.OWNER));
        if (names(admin, "rolname", "pg_roles", LocalPostgres.OWNER).isEmpty()) {
            run(admin, "create role " + LocalPostgres.OWNER + " login createrole nosuperuser nobypassrls password '" + owner.password() + "'");
        }
        return owner;
    }

    private static String template(Server on) {
        String known = template;
        if (known == null) {
            known = templateOn(on);
            template = known;
        }
        return known;
    }

    static String templateName() {
        return TEMPLATE_PREFIX + migrationsFingerprint();
    }

    /** The template of these migrations on a server, made when it is not there. */
    static String templateOn(Server on) {
        String name = templateName();
        try (Connection connection = on.admin().dataSource().getConnection(); Statement statement = connection.createStatement()) {
            // Another JVM may be making the same one.
            statement.execute("select pg_advisory_lock(hashtext('" + TEMPLATE_PREFIX + "'))");
            List<String> there = databases(on.admin(), TEMPLATE_PREFIX);
            for (String other : there) {
                if (on.embedded() != null && !other.equals(name)) {
                    statement.execute("drop database " + other);
                }
            }
            if (!there.contains(name)) {
                String draft = "draft_" + name;
                statement.execute("drop database if exists " + draft);
                statement.execute("create database " + draft + " template template0 owner " + on.owner().user());
                DatabasePreparation.prepare(on.owner().database(draft), null, null);
                statement.execute("alter database " + draft + " rename to " + name);
            }
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException("The template database could not be made: " + e.getMessage(), e);
        }
    }

    private static String migrationsFingerprint() {
        try {
            Resource[] migrations = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql");
            Arrays.sort(migrations, Comparator.comparing(Resource::getFilename));
            CRC32C sum = new CRC32C();
            for (Resource migration : migrations) {
                sum.update(String.valueOf(migration.getFilename()).getBytes(StandardCharsets.UTF_8));
                sum.update(migration.getContentAsByteArray());
            }
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> databases(DatabaseAddress admin, String prefix) {
        return names(admin, "datname", "pg_database", prefix);
    }

    private static List<String> names(DatabaseAddress admin, String column, String catalogue, String prefix) {
        List<String> names = new ArrayList<>();
        try (Connection connection = admin.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + column + " from " + catalogue + " where starts_with(" + column + ", '" + prefix + "')")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Drops a database; one whose server goes down at this very moment is dropped when the server is next used. */
    static void drop(DatabaseAddress admin, String database) {
        try {
            run(admin, "drop database if exists " + database + " with (force)");
        } catch (IllegalStateException e) {
            if (!stopping) {
                throw e;
            }
        }
    }

    private static void run(DatabaseAddress address, String sql) {
        try (Connection connection = address.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }
}
