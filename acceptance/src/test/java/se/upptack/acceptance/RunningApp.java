package se.upptack.acceptance;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.upptack.Upptack;
import se.upptack.access.TokenPrinter;
import se.upptack.platform.Databases;
import se.upptack.platform.ScratchDatabase;
import se.upptack.platform.ShiftedClock;

/**
 * The real application on a random port, in this JVM: real PostgreSQL, the real pack, demonstration sign-in, no demonstration data, and a
 * clock that stands still. Started at first use, stopped with the JVM. Test classes run beside each other, and one may set the clock or change
 * a register, so each thread of tests has an application of its own.
 */
final class RunningApp {

    /** What the clock of the application says: a Thursday morning late enough in the assignment that every policy of the pack has come into force. */
    static final Instant NOW = Instant.parse("2020-04-30T08:00:00Z");

    /** The day of {@link #NOW} where the users are. */
    static final LocalDate TODAY = LocalDate.ofInstant(NOW, ShiftedClock.ZONE);

    private static final ThreadLocal<RunningApp> SHARED = new ThreadLocal<>();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Map<String, Object> made = new HashMap<>();

    private final ScratchDatabase database;
    private final Path data;
    private final ConfigurableApplicationContext context;
    private final int port;

    private RunningApp(ScratchDatabase database, Map<String, String> properties) {
        this.database = database;
        this.data = Path.of(properties.get("upptack.data"));
        List<String> arguments = new ArrayList<>();
        properties.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        // The log belongs to the JVM, and each application sets it up as it starts.
        synchronized (RunningApp.class) {
            this.context = new SpringApplicationBuilder(Upptack.class).run(arguments.toArray(String[]::new));
        }
        this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The application that the tests of this thread share. */
    static RunningApp shared() {
        if (SHARED.get() == null) {
            RunningApp started = start("acceptance-" + NUMBER.incrementAndGet(), Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
            SHARED.set(started);
            World.settle(started);
        }
        return SHARED.get();
    }

    /** What is made at the first use in this application and stands until it stops. */
    @SuppressWarnings("unchecked")
    <T> T once(String what, Supplier<T> making) {
        if (!made.containsKey(what)) {
            made.put(what, making.get());
        }
        return (T) made.get(what);
    }

    /** One more application with a database of its own and {@code more} properties; the caller stops it. */
    static RunningApp start(String name, Map<String, String> more) {
        LoggingSystem.get(RunningApp.class.getClassLoader()).setLogLevel("org.flywaydb", LogLevel.ERROR);
        ScratchDatabase database = Databases.fresh(name);
        Map<String, String> properties = new LinkedHashMap<>(database.properties());
        properties.put("upptack.port", "0");
        properties.put("upptack.packs", Repository.root().resolve("packs/upptackt-2019-2021").toString());
        properties.put("upptack.demo.enabled", "true");
        properties.put("upptack.empty", "true");
        // The tests have people and offices of their own.
        properties.put("upptack.demo.people", "false");
        properties.put("upptack.open-data.contact", "statistik@example.org");
        properties.put("upptack.clock", NOW.toString());
        properties.put("logging.file.name", Repository.built(name + ".log").toString());
        properties.put("logging.threshold.console", "error");
        // Why a request failed is told in the file only, where no person is real.
        properties.put("logging.level.se.upptack.access.ErrorPages", "debug");
        properties.putAll(more);
        return new RunningApp(database, properties);
    }

    void stop() {
        synchronized (RunningApp.class) {
            context.close();
        }
        database.close();
    }

    /** The address of a path that begins with a slash. */
    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** A part of the running application, for what an operator sets up and no page offers. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All parts of a kind. */
    <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** Every open session of the pages. */
    List<Session> sessions() {
        var server = (TomcatWebServer) ((WebServerApplicationContext) context).getWebServer();
        return List.of(((Context) server.getTomcat().getHost().findChildren()[0]).getManager().findSessions());
    }

    /** A bearer token of the account for one hour, made as {@code ./upptack token} makes it. */
    String token(String account) {
        return TokenPrinter.token(data, account, Clock.systemUTC().instant());
    }

    /** The database with every right, to see what the application wrote. Not bound by row-level security. */
    JdbcClient database() {
        return JdbcClient.create(database.admin().dataSource());
    }
}
