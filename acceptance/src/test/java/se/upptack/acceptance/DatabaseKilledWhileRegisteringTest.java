package se.upptack.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.upptack.platform.LocalPostgres;

/**
 * The embedded PostgreSQL is killed in the middle of registrations: alone, its first process only, and together with the application. After
 * each new start everything acknowledged is there, once.
 */
@Order(1)
class DatabaseKilledWhileRegisteringTest {

    private static final int CASES = 3_000;

    @TempDir
    Path temporary;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void whatWasAcknowledgedOutlivesTheDatabaseServer() throws Exception {
        var registering = new Registering(temporary, CASES, List.of());
        try {
            registering.start();
            registering.stop();
            try (var server = server(registering)) {
                Registering.account(JdbcClient.create(server.superuser(LocalPostgres.DATABASE).dataSource()));
            }
            registering.start();
            registering.deliver();
            int unanswered = 0;
            for (var killing : List.<Registering.Killing>of(
                    () -> killServer(registering),
                    () -> KilledWhileRegisteringTest.kill(postmaster(registering)),
                    () -> {
                        var application = registering.application();
                        application.destroyForcibly();
                        killServer(registering);
                        application.onExit().join();
                    })) {
                unanswered += registering.callUntil(random, killing);
                registering.stop();
                registering.start();
            }
            registering.callToTheEnd();
            System.out.println("the database was killed 3 times, " + unanswered + " requests were not acknowledged and sent again, seed " + seed);
            registering.stop();
            try (var server = server(registering)) {
                registering.assertEachIsThereOnce(JdbcClient.create(server.superuser(LocalPostgres.DATABASE).dataSource()));
            }
        } finally {
            registering.stop();
        }
    }

    /** The server on its own, while the application is stopped. */
    private static LocalPostgres server(Registering registering) {
        return LocalPostgres.start(registering.data(), Repository.root().resolve(".upptack/programs"));
    }

    private static ProcessHandle postmaster(Registering registering) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(registering.data().resolve("postgresql/postmaster.pid")).getFirst())).orElseThrow();
    }

    /** All processes of the server at once, as when the machine dies. */
    private static void killServer(Registering registering) throws IOException {
        var first = postmaster(registering);
        var others = first.descendants().toList();
        first.destroyForcibly();
        others.forEach(ProcessHandle::destroyForcibly);
        first.onExit().join();
        others.forEach(other -> other.onExit().join());
    }
}
