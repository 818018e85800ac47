package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.upptack.access.TokenPrinter;
import se.upptack.platform.Databases;
import se.upptack.platform.ScratchDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged application is killed in the middle of registrations, again and again: nothing acknowledged is lost, nothing is done twice. */
class KilledWhileRegisteringTest {

    private static final int CASES = 4_000;
    private static final int KILLS = 3;
    private static final int CALLERS = 8;
    private static final Path UPPTACK = Path.of("").toAbsolutePath().getParent().resolve("upptack");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path temporary;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final ScratchDatabase database = Databases.fresh("killed");
    private final JdbcClient sql = JdbcClient.create(database.admin().dataSource());
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private int port;

    @AfterEach
    void leaveNothingRunning() throws Exception {
        upptack("stop", "--data", temporary.resolve("data").toString());
        database.close();
    }

    @Test
    void whatWasAcknowledgedIsThereOnceAndWhatWasRepeatedIsNotDoubled() throws Exception {
        port = freePort();
        start();
        sql.sql("""
                insert into access.account (id, username, name, agency, organisation, roles, units, clearance, kind, synthetic, made_at)
                values (gen_random_uuid(), 'killed-system', 'Ärendesystem', 'fk', 'fk', '{integration-client}', '{*}', false, 'machine', true, now())""").update();
        deliver();

        int unanswered = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var before = acknowledged.size();
            var stop = new AtomicBoolean();
            var callers = call(stop);
            while (acknowledged.size() < before + 20) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(400));
            kill();
            stop.set(true);
            for (var caller : callers) {
                unanswered += caller.get();
            }
            assertThat(count("select count(*) from asking.occasion where agency = 'fk'")).as("seed " + seed).isBetween((long) acknowledged.size(), (long) acknowledged.size() + CALLERS * (kill + 1));
            start();
        }
        for (var caller : call(new AtomicBoolean())) {
            caller.get();
        }
        System.out.println("killed " + KILLS + " times, " + unanswered + " requests were left without an answer and sent again, seed " + seed);

        assertThat(acknowledged).hasSize(CASES);
        var kept = sql.sql("select prompt_id::text, id::text from asking.occasion").query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list();
        assertThat(kept).hasSize(CASES);
        assertThat(kept.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))).isEqualTo(acknowledged);
        assertThat(count("select count(*) from asking.prompt where state = 'closed'")).isEqualTo(CASES);
        assertThat(count("select sum(count) from figure.fact where kind = 'occasion' and outcome = 'not-asked' and closes = 'yes'")).isEqualTo(CASES);
        assertThat(count("select sum(count) from figure.fact where kind = 'prompt' and state is null")).isEqualTo(CASES);
        assertThat(count("select sum(scoped) from asking.worker_month")).isEqualTo(CASES);
        assertThat(count("select count(distinct subject) from trail.entry where action = 'asking.register-occasion' and outcome = 'done'")).isEqualTo(CASES);
        assertThat(count("select count(*) from trail.entry where action = 'asking.register-occasion' and outcome = 'done'")).isEqualTo(CASES);
    }

    /** Callers that each take the next prompt until none is left or they are told to stop; each says how many of its requests got no answer. */
    private List<Future<Integer>> call(AtomicBoolean stop) {
        var token = token();
        var threads = Executors.newFixedThreadPool(CALLERS);
        var callers = new ArrayList<Future<Integer>>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(threads.submit(() -> {
                for (var prompt = next(stop); prompt != null; prompt = next(stop)) {
                    try {
                        var answer = post("/api/v1/occasions", JSON.writeValueAsString(Map.of(
                                "promptId", prompt, "occurred", LocalDate.now().minusDays(1).toString(), "channel", "telephone", "presence", "unknown",
                                "outcome", "not-asked", "reason", "workload")), "key-" + prompt, token);
                        acknowledged.put(prompt, answer.get("id").asString());
                    } catch (IOException noAnswer) {
                        waiting.add(prompt);
                        return 1;
                    }
                }
                return 0;
            }));
        }
        threads.shutdown();
        return callers;
    }

    private @Nullable String next(AtomicBoolean stop) {
        return stop.get() ? null : waiting.poll();
    }

    private void deliver() throws Exception {
        var day = LocalDate.now().minusDays(3).toString();
        var cases = IntStream.range(0, CASES)
                .mapToObj(i -> Map.of("reference", "k-" + i, "unit", "fk-bf", "line", "fk-underhallsstod", "opened", day, "protection", "none", "step", "application",
                        "stepDate", day))
                .toList();
        post("/api/v1/cases", JSON.writeValueAsString(Map.of("cases", cases)), "deliver-all-cases", token());
        waiting.addAll(sql.sql("select id::text from asking.prompt").query(String.class).list());
        assertThat(waiting).hasSize(CASES);
    }

    private JsonNode post(String path, String body, String key, String token) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json").header("Authorization", "Bearer " + token).header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError("Status " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private String token() {
        return TokenPrinter.token(temporary.resolve("data"), "killed-system", Clock.systemUTC().instant());
    }

    private long count(String query) {
        return sql.sql(query).query(Long.class).single();
    }

    private void kill() throws IOException {
        var process = ProcessHandle.of(Long.parseLong(Files.readAllLines(temporary.resolve("data/upptack.pid")).getFirst())).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private void start() throws Exception {
        var owner = database.owner();
        upptack("start", "--empty", "--data", temporary.resolve("data").toString(), "--port", String.valueOf(port), "--db-url",
                owner.url().replace("jdbc:postgresql://", "postgresql://" + owner.user() + ":" + owner.password() + "@"));
    }

    private void upptack(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(UPPTACK.toString()));
        command.addAll(List.of(arguments));
        var said = Files.createTempFile(temporary, "said", "");
        var builder = new ProcessBuilder(command).directory(temporary.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("UPPTACK_"));
        var process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended in time").isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }

    /** Below the ports that outgoing connections are given, so that nobody takes it before it is used. */
    private static int freePort() throws IOException {
        while (true) {
            int port = 12_000 + new Random().nextInt(8_000);
            try (var socket = new ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (java.net.BindException taken) {
                // Try the next one.
            }
        }
    }
}
