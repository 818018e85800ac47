package se.upptack.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;

/** The books as a whole, in the hands of the owner of the tables. Only the demonstration uses this, to begin over. */
public final class Books {

    private final DatabaseAddress owner;

    Books(DatabaseAddress owner) {
        this.owner = owner;
    }

    /** Empties every table that row-level security binds to an agency: the person book, its trail and the figure book. All of them or none. */
    public void empty() {
        each("truncate %s restart identity");
    }

    /** Lets the server see how much the books hold now, so that it does not go on looking things up as if they were nearly empty. */
    public void measure() {
        each("analyze %s");
    }

    private void each(String command) {
        try (Connection connection = owner.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (ResultSet rows = statement.executeQuery(
                    "select oid::regclass::text from pg_class where relrowsecurity and relkind = 'r' order by 1")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            if (!tables.isEmpty()) {
                statement.execute(command.formatted(String.join(", ", tables)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not " + command.formatted("the books") + ": " + e.getMessage(), e);
        }
    }
}
