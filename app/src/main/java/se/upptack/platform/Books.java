package se.upptack.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;

/** The books as a whole, in the hands of the owner of the tables. Only the demonstration uses this, to begin over. */
public final class Books {

    private final DatabaseAddress owner;
    private final HikariDataSource pool;

    Books(DatabaseAddress owner, HikariDataSource pool) {
        this.owner = owner;
        this.pool = pool;
    }

    /**
     * Runs what nobody works beside and what is begun over when it is interrupted: its commits do not wait for the disk, and its connections
     * keep their plans, which otherwise are made anew for every row a foreign key is looked up for. The next commit after it, which waits
     * as always, puts everything before it on disk too.
     *
     * @param connections how many it works with at the same time
     */
    public void fill(int connections, Runnable work) {
        Deque<Connection> held = new ArrayDeque<>();
        try {
            for (int i = 0; i < connections; i++) {
                held.push(pool.getConnection());
                try (Statement statement = held.peek().createStatement()) {
                    statement.execute("set synchronous_commit = off");
                    statement.execute("set plan_cache_mode = auto");
                }
            }
            while (!held.isEmpty()) {
                held.pop().close();
            }
            work.run();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not prepare to fill the books: " + e.getMessage(), e);
        } finally {
            held.forEach(pool::evictConnection);
            pool.getHikariPoolMXBean().softEvictConnections();
        }
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
