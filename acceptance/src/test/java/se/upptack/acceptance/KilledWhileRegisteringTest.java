package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.upptack.platform.Databases;

/** The packaged application is killed in the middle of registrations, again and again: nothing acknowledged is lost, nothing is done twice. */
@Order(1)
class KilledWhileRegisteringTest {

    private static final int CASES = 4_000;
    private static final int KILLS = 3;

    @TempDir
    Path temporary;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void whatWasAcknowledgedIsThereOnceAndWhatWasRepeatedIsNotDoubled() throws Exception {
        try (var database = Databases.fresh("killed")) {
            var owner = database.owner();
            var sql = JdbcClient.create(database.admin().dataSource());
            var registering = new Registering(temporary, CASES, List.of(
                    "--db-url", owner.url().replace("jdbc:postgresql://", "postgresql://" + owner.user() + ":" + owner.password() + "@")));
            try {
                registering.start();
                Registering.account(sql);
                registering.deliver();
                int unanswered = 0;
                for (int kill = 1; kill <= KILLS; kill++) {
                    unanswered += registering.callUntil(random, () -> kill(registering.application()));
                    assertThat(sql.sql("select count(*) from asking.occasion where agency = 'fk'").query(Long.class).single()).as("seed " + seed)
                            .isBetween((long) registering.acknowledged(), (long) registering.acknowledged() + Registering.CALLERS * kill);
                    registering.start();
                }
                registering.callToTheEnd();
                System.out.println("killed " + KILLS + " times, " + unanswered + " requests were left without an answer and sent again, seed " + seed);
                registering.assertEachIsThereOnce(sql);
            } finally {
                registering.stop();
            }
        }
    }

    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }
}
