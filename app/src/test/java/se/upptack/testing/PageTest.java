package se.upptack.testing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.upptack.platform.Databases;
import se.upptack.platform.ScratchDatabase;

/** The application with the real pack on 1 December 2021. Tests share one; each takes accounts and units of its own. */
public abstract class PageTest extends WebTest {

    private static final ScratchDatabase DATABASE = Databases.fresh("pages");

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        DATABASE.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("upptack.demo.enabled", () -> "false");
        registry.add("upptack.clock", () -> "2021-12-01T08:00:00Z");
    }

    /** The database with every right, to see what was written; not bound by row-level security. */
    protected static JdbcClient database() {
        return JdbcClient.create(DATABASE.admin().dataSource());
    }
}
