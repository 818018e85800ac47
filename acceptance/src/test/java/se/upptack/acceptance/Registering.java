package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import se.upptack.access.TokenPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged application under {@code ./upptack}, and callers that register in it until something dies, remembering what they were promised. */
final class Registering {

    static final int CALLERS = 8;
    private static final String ACCOUNT = "killed-system";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final List<String> more;
    private final int cases;
    private final int port = freePort();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();

    /** @param more arguments of {@code ./upptack start} */
    Registering(Path folder, int cases, List<String> more) {
        this.folder = folder;
        this.cases = cases;
        this.more = more;
    }

    Path data() {
        return folder.resolve("data");
    }

    int acknowledged() {
        return acknowledged.size();
    }

    void start() throws Exception {
        var arguments = new ArrayList<>(List.of("start", "--empty", "--data", data().toString(), "--port", String.valueOf(port)));
        arguments.addAll(more);
        upptack(arguments);
    }

    void stop() throws Exception {
        upptack(List.of("stop", "--data", data().toString()));
    }

    /** The process of the application. */
    ProcessHandle application() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(data().resolve("upptack.pid")).getFirst())).orElseThrow();
    }

    /** The account the callers use; no page offers to make it. */
    static void account(JdbcClient sql) {
        sql.sql("""
                insert into access.account (id, username, name, agency, organisation, roles, units, clearance, kind, synthetic, made_at)
                values (gen_random_uuid(), ?, 'Ärendesystem', 'fk', 'fk', '{integration-client}', '{*}', false, 'machine', true, now())""").param(ACCOUNT).update();
    }

    /** Delivers the cases, each with a question to ask. */
    void deliver() throws Exception {
        var day = LocalDate.now().minusDays(3).toString();
        var all = IntStream.range(0, cases)
                .mapToObj(i -> Map.of("reference", "k-" + i, "unit", "fk-bf", "line", "fk-underhallsstod", "opened", day, "protection", "none", "step", "application",
                        "stepDate", day))
                .toList();
        var token = token();
        assertThat(post("/api/v1/cases", JSON.writeValueAsString(Map.of("cases", all)), "deliver-all-cases", token).statusCode()).isLessThan(300);
        for (int page = 1; waiting.size() < cases; page++) {
            var answer = JSON.readTree(send(request("/api/v1/prompts?limit=500&page=" + page, token).GET().build()).body());
            assertThat(answer.get("total").asInt()).isEqualTo(cases);
            answer.get("prompts").forEach(prompt -> waiting.add(prompt.get("id").asString()));
        }
    }

    /** Registers with all callers at once until nothing waits. */
    void callToTheEnd() throws Exception {
        for (var caller : call(new AtomicBoolean())) {
            caller.get();
        }
        assertThat(acknowledged).hasSize(cases);
    }

    /** Lets callers register, and kills while they do. @return how many requests were left without a promise; they wait to be sent again */
    int callUntil(Random random, Killing killing) throws Exception {
        var before = acknowledged.size();
        var stop = new AtomicBoolean();
        var callers = call(stop);
        while (acknowledged.size() < before + 20) {
            Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(400));
        killing.kill();
        stop.set(true);
        int unanswered = 0;
        for (var caller : callers) {
            unanswered += caller.get();
        }
        return unanswered;
    }

    /** What is killed, and how. */
    interface Killing {
        void kill() throws Exception;
    }

    /** Callers that each take the next prompt until none is left or they are told to stop; each says how many of its requests got no promise. */
    private List<Future<Integer>> call(AtomicBoolean stop) {
        var token = token();
        var threads = Executors.newFixedThreadPool(CALLERS);
        var callers = new ArrayList<Future<Integer>>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(threads.submit(() -> {
                for (var prompt = next(stop); prompt != null; prompt = next(stop)) {
                    if (!register(prompt, token)) {
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

    private boolean register(String prompt, String token) throws InterruptedException {
        try {
            var answer = post("/api/v1/occasions", JSON.writeValueAsString(Map.of(
                    "promptId", prompt, "occurred", LocalDate.now().minusDays(1).toString(), "channel", "telephone", "presence", "unknown",
                    "outcome", "not-asked", "reason", "workload")), "key-" + prompt, token);
            // Without its database the application says that it is its fault, and so that it may be tried again.
            if (answer.statusCode() >= 500) {
                return false;
            }
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
            acknowledged.put(prompt, JSON.readTree(answer.body()).get("id").asString());
            return true;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    private HttpResponse<String> post(String path, String body, String key, String token) throws IOException, InterruptedException {
        return send(request(path, token).header("Content-Type", "application/json").header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)).build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(60)).header("Authorization", "Bearer " + token);
    }

    private String token() {
        return TokenPrinter.token(data(), ACCOUNT, Clock.systemUTC().instant());
    }

    /** Nothing promised is lost and nothing is there twice: occasions, prompts, figures, counts and the trail all tell of each case once. */
    void assertEachIsThereOnce(JdbcClient sql) {
        var kept = sql.sql("select prompt_id::text, id::text from asking.occasion").query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list();
        assertThat(kept).hasSize(cases);
        assertThat(kept.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))).isEqualTo(acknowledged);
        for (var counted : List.of(
                "select count(*) from asking.prompt where state = 'closed'",
                "select sum(count) from figure.fact where kind = 'occasion' and outcome = 'not-asked' and closes = 'yes'",
                "select sum(count) from figure.fact where kind = 'prompt' and state is null",
                "select sum(scoped) from asking.worker_month",
                "select count(distinct subject) from trail.entry where action = 'asking.register-occasion' and outcome = 'done'",
                "select count(*) from trail.entry where action = 'asking.register-occasion' and outcome = 'done'")) {
            assertThat(sql.sql(counted).query(Long.class).single()).as(counted).isEqualTo(cases);
        }
    }

    private void upptack(List<String> arguments) throws Exception {
        var command = new ArrayList<>(List.of(Repository.root().resolve("upptack").toString()));
        command.addAll(arguments);
        var said = Files.createTempFile(folder, "said", "");
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("UPPTACK_"));
        var process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended in time").isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }

    /** Below the ports that outgoing connections are given, so that nobody takes it before it is used. */
    private static int freePort() {
        while (true) {
            int port = 12_000 + new Random().nextInt(8_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Try the next one.
            }
        }
    }
}
