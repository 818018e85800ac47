package se.upptack.acceptance;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real Keycloak with the realm {@code staff}, unpacked by the build into {@code target/keycloak}. Its first start builds itself and takes
 * about a minute and a half, so it is begun in the background as soon as a run contains a test that needs it.
 */
final class Keycloak {

    static final String SECRET = "only-for-this-test";
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static @Nullable Keycloak running;

    private final Process process;
    private final int port;
    private final Path log;

    private Keycloak(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Begins to start it and returns at once. */
    static synchronized Keycloak begin() {
        if (running == null) {
            try {
                running = launch();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return running;
    }

    private static Keycloak launch() throws IOException {
        Path home;
        try (var folders = Files.list(Repository.built("keycloak/.").getParent())) {
            home = folders.filter(folder -> Files.exists(folder.resolve("bin/kc.sh"))).max(Comparator.naturalOrder()).orElseThrow();
        }
        FileSystemUtils.deleteRecursively(home.resolve("data"));
        Files.createDirectories(home.resolve("data/import"));
        try (var realm = Keycloak.class.getResourceAsStream("/realm.json")) {
            Files.copy(realm, home.resolve("data/import/staff-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        }
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path log = Repository.built("keycloak.log");
        ProcessBuilder start = new ProcessBuilder("bash", home.resolve("bin/kc.sh").toString(), "start-dev", "--http-host=127.0.0.1",
                "--http-port=" + port, "--hostname=http://127.0.0.1:" + port, "--import-realm");
        start.environment().put("JAVA_HOME", System.getProperty("java.home"));
        start.environment().put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx384m");
        Process process = start.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Keycloak keycloak = new Keycloak(process, port, log);
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::stop));
        return keycloak;
    }

    private void stop() {
        List<ProcessHandle> all = new java.util.ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** Waits until it answers. */
    Keycloak ready() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                var request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration")).build();
                if (CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return this;
                }
                Thread.sleep(500);
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("Keycloak does not answer; see " + log);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/staff";
    }

    /** The token a machine gets for its own account. */
    String tokenOf(String client) {
        String form = "grant_type=client_credentials&client_id=" + URLEncoder.encode(client, StandardCharsets.UTF_8) + "&client_secret=" + SECRET;
        var request = HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return JsonMapper.builder().build().readTree(CLIENT.send(request, BodyHandlers.ofString()).body()).get("access_token").stringValue();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
