package se.upptack.statistics;

import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.upptack.Upptack;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.platform.Databases;
import se.upptack.platform.ScratchDatabase;

/** The whole application on a database of its own, with the pack of the assignment, in the middle of November 2021. */
final class RunningFigures implements AutoCloseable {

    static final int NOW = 202111;

    private final ScratchDatabase database;
    private final ConfigurableApplicationContext context;

    RunningFigures(String name) {
        database = Databases.fresh(name);
        var properties = new LinkedHashMap<>(database.properties());
        properties.put("upptack.port", "0");
        properties.put("upptack.packs", "../packs/upptackt-2019-2021");
        properties.put("upptack.clock", "2021-11-16T08:00:00Z");
        context = SpringApplication.run(
                Upptack.class, properties.entrySet().stream().map(entry -> "--" + entry.getKey() + "=" + entry.getValue()).toArray(String[]::new));
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /** The superuser, for what the application itself may not do. */
    DataSource admin() {
        return database.admin().dataSource();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    static Actor actor(String agency, Role role, String... units) {
        return new Actor(new UUID(0, role.ordinal() + 1), agency + "-" + role.code(), "Test", agency, agency, Set.of(role), Set.of(units), false);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
