package se.upptack.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database of its own for one test or measurement, made by {@link Databases}. Dropped when closed. */
public final class ScratchDatabase implements AutoCloseable {

    private static final int POOL = 16;

    private final String name;
    private final DatabaseAddress owner;
    private final DatabaseAddress app;
    private final DatabaseAddress admin;
    private final Path folder;
    private @Nullable HikariDataSource pool;

    ScratchDatabase(String name, DatabaseAddress owner, DatabaseAddress app, DatabaseAddress admin, Path folder) {
        this.name = name;
        this.owner = owner;
        this.app = app;
        this.admin = admin;
        this.folder = folder;
    }

    /** The role that owns the tables. */
    public DatabaseAddress owner() {
        return owner;
    }

    /** The role the application signs in as: bound by row-level security. */
    public DatabaseAddress app() {
        return app;
    }

    /** The role that may do anything on the server: a superuser on the embedded one. */
    public DatabaseAddress admin() {
        return admin.database(name);
    }

    /** A pool that signs in as the application does. Closed with this. */
    public synchronized DataSource appPool() {
        HikariDataSource made = pool;
        if (made == null) {
            made = DatabaseConfiguration.pool(app.dataSource(), POOL);
            pool = made;
        }
        return made;
    }

    /** What to hand a whole application so that it runs on this database: {@code upptack.*} properties, with a data folder of its own. */
    public Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("upptack.data", folder.toString());
        properties.put("upptack.db-url", owner.url());
        properties.put("upptack.db-user", owner.user());
        properties.put("upptack.db-password", String.valueOf(owner.password()));
        return properties;
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
        }
        Databases.drop(admin, name);
    }
}
