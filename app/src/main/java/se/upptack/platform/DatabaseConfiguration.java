package se.upptack.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/**
 * Gives the application its database: the embedded one in {@code upptack.data}, or an own PostgreSQL at {@code upptack.db-url}
 * (with {@code upptack.db-user}, {@code upptack.db-password}, {@code upptack.db-app-user} and {@code upptack.db-app-password}).
 * The pool signs in as a role that row-level security binds; the owner of the tables is used for migrations only.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);
    private static final int POOL = 16;

    /** A database that is ready, and what has to be closed when the application ends. */
    record ReadyDatabase(DatabaseAddress owner, DatabaseAddress app, AutoCloseable held) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            held.close();
        }
    }

    @Bean
    ReadyDatabase readyDatabase(Environment environment, ObjectProvider<DatabaseAhead> ahead) {
        var begun = ahead.getIfAvailable();
        return begun == null ? ready(environment) : begun.ready();
    }

    static ReadyDatabase ready(Environment environment) {
        Path data = Path.of(environment.getProperty("upptack.data", "data"));
        String url = text(environment, "upptack.db-url");
        String appUser = text(environment, "upptack.db-app-user");
        String appPassword = text(environment, "upptack.db-app-password");
        if (url != null) {
            DatabaseAddress owner = DatabaseAddress.parse(url, text(environment, "upptack.db-user"), text(environment, "upptack.db-password"));
            DataFolder folder = DataFolder.take(data);
            try {
                ReadyDatabase ready = new ReadyDatabase(owner, DatabasePreparation.prepare(owner, appUser, appPassword), folder);
                LOG.info("Using the database {}", ready.app());
                return ready;
            } catch (RuntimeException e) {
                folder.close();
                throw e;
            }
        }
        String programs = text(environment, "upptack.programs");
        LocalPostgres server = programs == null ? LocalPostgres.start(data) : LocalPostgres.start(data, Path.of(programs));
        try {
            ReadyDatabase ready = new ReadyDatabase(server.owner(), DatabasePreparation.prepare(server.owner(), null, null), server);
            LOG.info("Using the embedded database on port {}", server.port());
            return ready;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    @Bean
    Books books(ReadyDatabase database, HikariDataSource pool) {
        return new Books(database.owner(), pool);
    }

    @Bean(destroyMethod = "close")
    @Primary
    HikariDataSource dataSource(ReadyDatabase database, Environment environment) {
        return pool(database.app().dataSource(), environment.getProperty("upptack.db-pool", Integer.class, POOL));
    }

    /** A pool of at most {@code size} connections. A request that gets none within ten seconds fails rather than waits. */
    static HikariDataSource pool(DataSource source, int size) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("upptack");
        pool.setDataSource(source);
        pool.setMaximumPoolSize(size);
        // A plan kept from when a table was empty reads the whole table; planning anew costs far less.
        pool.setConnectionInitSql("set plan_cache_mode = force_custom_plan");
        pool.setMinimumIdle(Math.min(size, 2));
        pool.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        return pool;
    }

    private static @Nullable String text(Environment environment, String property) {
        String value = environment.getProperty(property);
        return value == null || value.isBlank() ? null : value;
    }
}
