package se.upptack.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a database fit for the application: right version, migrated, with a sign-in role that row-level security binds.
 * Everything here runs as the owner, under a lock, so that several instances may start at once. The application gets the other role.
 */
final class DatabasePreparation {

    /** The role every migration grants to. The application signs in as this role or as a member of it. */
    static final String APP = "upptack_app";

    private static final Logger LOG = LoggerFactory.getLogger(DatabasePreparation.class);
    private static final int OLDEST = 15;
    /** Any number that nothing else in the database uses as an advisory lock. */
    private static final long LOCK = 0x7570_7074_6163_6b01L;

    private DatabasePreparation() {}

    /**
     * Prepares {@code owner}'s database and returns the address the application is to use.
     *
     * @param appUser sign-in role made by somebody else, or {@code null} to let the owner make and keep {@value #APP}
     * @param appPassword its password, or {@code null}
     * @throws StartRefused when the server is too old, unreachable, or would let the application bypass row-level security or lose commits
     */
    static DatabaseAddress prepare(DatabaseAddress owner, @Nullable String appUser, @Nullable String appPassword) {
        try (Connection connection = connect(owner); Statement statement = connection.createStatement()) {
            requireVersion(connection, owner);
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            DatabaseAddress app = appRole(connection, owner, appUser, appPassword);
            migrate(owner);
            closeToPublic(connection, app.user());
            DatabaseChecks.requireSafe(app);
            return app;
        } catch (SQLException e) {
            throw new StartRefused("The database " + owner.shown() + " could not be prepared: " + e.getMessage(), "Correct what the message says and start again.", e);
        }
    }

    private static Connection connect(DatabaseAddress owner) {
        try {
            return owner.dataSource().getConnection();
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (state.startsWith("28")) {
                throw new StartRefused(
                        "The database " + owner.shown() + " does not let the user " + owner.user() + " in: wrong password, or not allowed from here.",
                        "Check UPPTACK_DB_URL, UPPTACK_DB_USER and UPPTACK_DB_PASSWORD, and the server's pg_hba.conf.",
                        e);
            }
            if (state.equals("3D000")) {
                throw new StartRefused("There is no such database: " + owner.shown() + ".", "Create it with: create database NAME owner " + owner.user(), e);
            }
            String reason = state.startsWith("08") ? "nothing answers there" : e.getMessage();
            throw new StartRefused(
                    "The database " + owner.shown() + " cannot be reached: " + reason + ".", "Check that PostgreSQL runs there and that the address is right.", e);
        }
    }

    private static void requireVersion(Connection connection, DatabaseAddress owner) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST) {
            throw new StartRefused(
                    "The database " + owner.shown() + " is PostgreSQL " + connection.getMetaData().getDatabaseProductVersion() + ", which is too old.",
                    "Upptäck needs PostgreSQL " + OLDEST + " or later: give another --db-url, or leave it out to use the embedded one.");
        }
    }

    private static DatabaseAddress appRole(Connection connection, DatabaseAddress owner, @Nullable String appUser, @Nullable String appPassword) throws SQLException {
        boolean exists = exists(connection, APP);
        if (appUser != null && !appUser.equals(APP)) {
            if (!exists) {
                createRole(connection, "create role " + APP + " nologin nosuperuser nobypassrls", owner);
            }
            if (!isMember(connection, appUser)) {
                createRole(connection, "grant " + APP + " to " + identifier(connection, appUser), owner);
            }
            return owner.as(appUser, appPassword);
        }
        if (appPassword == null && owner.password() == null) {
            throw new StartRefused(
                    "The owner signs in to " + owner.shown() + " without a password, so none can be derived for the role " + APP + ".",
                    "Give that role a password of its own and set UPPTACK_DB_APP_PASSWORD.");
        }
        DatabaseAddress app = appPassword == null ? derivedApp(owner) : owner.as(APP, appPassword);
        String password = String.valueOf(app.password());
        String rights = " login nosuperuser nobypassrls nocreaterole nocreatedb noreplication password " + literal(connection, password);
        if (!exists) {
            createRole(connection, "create role " + APP + rights, owner);
        } else if (!signsIn(app)) {
            LOG.info("Giving the role {} the password that belongs to this owner", APP);
            createRole(connection, "alter role " + APP + " login password " + literal(connection, password), owner);
        }
        return app;
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        return asks(connection, "select exists (select from pg_roles where rolname = ?)", role);
    }

    private static boolean isMember(Connection connection, String role) throws SQLException {
        return exists(connection, role) && asks(connection, "select pg_has_role(?, '" + APP + "', 'usage')", role);
    }

    private static boolean asks(Connection connection, String question, String argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, argument);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static boolean signsIn(DatabaseAddress app) {
        try (Connection connection = app.dataSource().getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void createRole(Connection connection, String sql, DatabaseAddress owner) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            if ("42501".equals(e.getSQLState())) {
                throw new StartRefused(
                        "The user " + owner.user() + " may not make the role " + APP + " in " + owner.shown() + ".",
                        "Run \"alter role " + owner.user() + " createrole\", or make the role yourself and set UPPTACK_DB_APP_USER and UPPTACK_DB_APP_PASSWORD.",
                        e);
            }
            throw e;
        }
    }

    private static String identifier(Connection connection, String name) throws SQLException {
        return connection.unwrap(org.postgresql.PGConnection.class).escapeIdentifier(name);
    }

    private static String literal(Connection connection, String text) throws SQLException {
        return "'" + connection.unwrap(org.postgresql.PGConnection.class).escapeLiteral(text) + "'";
    }

    private static void migrate(DatabaseAddress owner) {
        try {
            Flyway.configure()
                    .dataSource(owner.dataSource())
                    .locations("classpath:db/migration")
                    // Not a schema of any module, so that the list of migrations never mixes with what they make.
                    .defaultSchema("migration")
                    .placeholderReplacement(false)
                    // Modules grow side by side: a migration may reach an installation after one with a later stamp.
                    .outOfOrder(true)
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartRefused(
                    "The tables in " + owner.shown() + " could not be brought up to this version: " + e.getMessage().strip(),
                    "Nothing of the failed step was kept. Send the message to whoever maintains your Upptäck, and go on with the version that ran before.",
                    e);
        }
    }

    /** Does the last step of {@link #prepare} alone, for a copy of a database that has been through all of it. */
    static DatabaseAddress closeToPublic(DatabaseAddress owner) {
        try (Connection connection = owner.dataSource().getConnection()) {
            closeToPublic(connection, APP);
            return derivedApp(owner);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The address of {@value #APP} with the password that follows from the owner's: the same in every instance of the application. */
    static DatabaseAddress derivedApp(DatabaseAddress owner) {
        return owner.as(APP, Secrets.derive(String.valueOf(owner.password()), APP));
    }

    /** Takes away what PostgreSQL gives to everybody, where it has not been done already. */
    private static void closeToPublic(Connection connection, String appUser) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String database = identifier(connection, connection.getCatalog());
            if (asks(connection, "select has_database_privilege('public', current_database(), 'temporary') or has_database_privilege('public', current_database(), ?)", "create")) {
                statement.execute("revoke create, temporary on database " + database + " from public");
            }
            if (asks(connection, "select has_schema_privilege('public', 'public', ?)", "create")) {
                statement.execute("revoke create on schema public from public");
            }
            if (!asks(connection, "select has_database_privilege(?, current_database(), 'connect')", appUser)) {
                statement.execute("grant connect on database " + database + " to " + APP);
            }
        }
    }
}
