package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./upptack} as an operator uses it: two installations side by side, one of them killed, and nothing left behind. */
class InstallationTest {

    private static final Path UPPTACK = Path.of("").toAbsolutePath().getParent().resolve("upptack");

    @TempDir
    Path temporary;

    private record Said(int code, String out, String err) {}

    private Path first() {
        return temporary.resolve("first installation");
    }

    private Path second() {
        return temporary.resolve("second");
    }

    private Said upptack(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(UPPTACK.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(temporary, "out", "");
        Path err = Files.createTempFile(temporary, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("UPPTACK_"));
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended in time").isTrue();
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Said start(Path data, int port) throws Exception {
        return upptack("start", "--empty", "--data", data.toString(), "--port", String.valueOf(port));
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        upptack("stop", "--data", first().toString());
        upptack("stop", "--data", second().toString());
    }

    @Test
    void twoInstallationsRunSideBySideAndOneSurvivesBeingKilled() throws Exception {
        int port = freePort();
        Said started = start(first(), port);
        assertThat(started.code()).as(started.err() + started.out()).isZero();
        assertThat(started.out()).contains("Upptäck is ready at http://localhost:" + port).contains("./upptack stop --data '" + first() + "'");
        assertThat(answer(port, "/actuator/health/readiness")).isEqualTo(200);
        assertThat(answer(port, "/sign-in")).isEqualTo(200);

        assertOneLine(start(first(), freePort()), "already running at http://localhost:" + port);
        assertOneLine(start(second(), port), "the port " + port + " is taken");

        int otherPort = freePort();
        assertThat(start(second(), otherPort).code()).isZero();
        assertThat(answer(otherPort, "/sign-in")).isEqualTo(200);

        long process = Long.parseLong(Files.readAllLines(first().resolve("upptack.pid")).getFirst());
        ProcessHandle.of(process).orElseThrow().destroyForcibly();
        ProcessHandle.of(process).ifPresent(handle -> handle.onExit().join());
        Said status = upptack("status", "--data", first().toString());
        assertThat(status.code()).isEqualTo(3);
        assertThat(status.out()).contains("is not running").contains("Its database still runs");

        assertThat(start(first(), port).code()).isZero();
        assertThat(Files.readString(first().resolve("upptack.log"))).contains("Adopted the database");
        assertThat(upptack("status", "--data", first().toString()).out()).contains("(ready)").contains("embedded, process");
        assertThat(answer(otherPort, "/sign-in")).as("the other one was not disturbed").isEqualTo(200);

        assertThat(upptack("stop", "--data", first().toString()).out()).contains("is stopped");
        assertThat(upptack("stop", "--data", second().toString()).out()).contains("is stopped");
        assertThat(Files.exists(first().resolve("postgresql/postmaster.pid"))).isFalse();
        assertThat(Files.exists(second().resolve("postgresql/postmaster.pid"))).isFalse();
    }

    @Test
    void whatTheApplicationItselfRefusesIsSaidInOneLine() throws Exception {
        assertOneLine(
                upptack("start", "--data", first().toString(), "--port", String.valueOf(freePort()), "--db-url", "postgresql://a:b@127.0.0.1:" + freePort() + "/none"),
                "cannot be reached",
                "Check that PostgreSQL runs there");
        assertThat(Files.exists(first().resolve("upptack.pid"))).isFalse();
    }

    private static void assertOneLine(Said said, String... parts) {
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).startsWith("upptack: ").contains(parts);
        assertThat(said.err().strip().lines()).hasSize(1);
    }

    private static int answer(int port, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    /** Below the ports that outgoing connections are given, so that nobody takes it before it is used. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(12_000, 20_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Taken: try the next one.
            }
        }
    }
}
