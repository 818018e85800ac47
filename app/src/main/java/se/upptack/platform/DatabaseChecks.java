package se.upptack.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What must hold before the application may use a database: its role is bound by row-level security, and an answered commit is not lost with the power. */
final class DatabaseChecks {

    private static final String QUESTION =
            """
            select r.rolsuper,
                   exists (select from pg_roles o where (o.rolbypassrls or o.rolsuper) and pg_has_role(current_user, o.oid, 'member')) as bypasses,
                   exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                           where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
                             and pg_has_role(current_user, c.relowner, 'member')) as owns,
                   current_setting('fsync') = 'on' as synced,
                   current_setting('synchronous_commit') <> 'off' as awaited,
                   current_setting('row_security') = 'on' as rows_secured
              from pg_roles r where r.rolname = current_user
            """;

    private DatabaseChecks() {}

    /** Signs in as the application would and refuses when anything is amiss. */
    static void requireSafe(DatabaseAddress app) {
        try (Connection connection = app.dataSource().getConnection(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(QUESTION)) {
            row.next();
            String role = "The role " + app.user();
            String otherRole = "Let the application sign in as an ordinary role: leave UPPTACK_DB_APP_USER out and one is made.";
            if (row.getBoolean("rolsuper")) {
                throw new StartRefused(role + " is a superuser, so no agency would be kept from another's persons.", otherRole);
            }
            if (row.getBoolean("bypasses")) {
                throw new StartRefused(role + " may bypass row-level security, so no agency would be kept from another's persons.", otherRole);
            }
            if (row.getBoolean("owns")) {
                throw new StartRefused(role + " owns tables, or is a member of a role that does, so it could lift row-level security from them.", otherRole);
            }
            if (!row.getBoolean("synced")) {
                throw new StartRefused("The database " + app.shown() + " runs with fsync off: a power cut would destroy it.", "Set fsync = on in its postgresql.conf.");
            }
            if (!row.getBoolean("awaited")) {
                throw new StartRefused(
                        "The database " + app.shown() + " runs with synchronous_commit off: what a worker was told is saved could be lost.",
                        "Set synchronous_commit = on in its postgresql.conf, or for the role " + app.user() + ".");
            }
            if (!row.getBoolean("rows_secured")) {
                throw new StartRefused("The setting row_security is off for " + app.user() + ".", "Run: alter role " + app.user() + " reset row_security");
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    "The role " + app.user() + " cannot sign in to " + app.shown() + ": " + e.getMessage(), "Check UPPTACK_DB_APP_USER and UPPTACK_DB_APP_PASSWORD.", e);
        }
    }
}
