package se.upptack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./upptack} says when something is in the way: one line with the remedy, from any directory, before anything is built or started. */
@Execution(ExecutionMode.CONCURRENT)
class LauncherTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path temporary;

    /** How the script ended and what it wrote. */
    private record Said(int code, String out, String err) {}

    private Said run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(temporary, "out", "");
        Path err = Files.createTempFile(temporary, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("UPPTACK_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended in time").isTrue();
        return new Said(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private Said upptack(String... arguments) throws Exception {
        return run(PROJECT.resolve("upptack"), Map.of("UPPTACK_DATA", temporary.resolve("my data").toString()), arguments);
    }

    private static void assertOneLine(Said said, String... parts) {
        assertThat(said.code()).as(said.err()).isEqualTo(1);
        assertThat(said.err()).startsWith("upptack: ").contains(parts);
        assertThat(said.err().strip().lines()).hasSize(1);
    }

    @Test
    void helpNamesEveryCommandAndFlag() throws Exception {
        Said said = upptack("help");
        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("start", "stop", "status", "test", "bench NAME", "pack check DIR", "reset-demo", "token ACCOUNT", "help");
        assertThat(said.out()).contains("--port N", "--data DIR", "--db-url URL", "--empty", "--foreground", "UPPTACK_PORT", "UPPTACK_DATA", "UPPTACK_DB_URL", "UPPTACK_EMPTY");
        assertThat(upptack().out()).isEqualTo(said.out());
        assertThat(upptack("start", "--help").out()).isEqualTo(said.out());
    }

    @Test
    void worksThroughALinkFromAFolderWithASpace() throws Exception {
        Path link = Files.createSymbolicLink(Files.createDirectory(temporary.resolve("some where")).resolve("up"), PROJECT.resolve("upptack"));
        assertThat(run(link, Map.of(), "help").out()).startsWith("Upptäck:");
        Path second = Files.createSymbolicLink(temporary.resolve("up"), Path.of("some where/up"));
        assertThat(run(second, Map.of(), "help").out()).startsWith("Upptäck:");
    }

    @ParameterizedTest
    @CsvSource({
        "fly, is unknown",
        "start --prot 1, is unknown to start",
        "start --port, needs a value",
        "start --port web, is not a number",
        "start --port 70000, does not exist",
        "token, ./upptack token ACCOUNT",
        "token anna, is not running",
        "pack, ./upptack pack check DIR",
        "pack check nowhere, there is no folder nowhere",
        "bench, ./upptack bench registration",
        "reset-demo --empty, nothing to reset",
    })
    void aMistakeInTheCommandIsSaidInOneLine(String arguments, String part) throws Exception {
        assertOneLine(upptack(arguments.split(" ")), part);
    }

    @Test
    void whatIsNotRunningIsSaid() throws Exception {
        Said status = upptack("status");
        assertThat(status.code()).isEqualTo(3);
        assertThat(status.out()).contains("is not running").contains("./upptack start --data '" + temporary.resolve("my data") + "'");
        Said stop = upptack("stop");
        assertThat(stop.code()).isZero();
        assertThat(stop.out()).contains("is not running");
    }

    @Test
    void aMissingOrOldJdkIsExplained() throws Exception {
        Path old = Files.createDirectories(temporary.resolve("jdks/old/bin")).getParent();
        String data = temporary.resolve("data").toString();
        assertOneLine(run(PROJECT.resolve("upptack"), Map.of("UPPTACK_JAVA_PLACES", temporary + "/none", "UPPTACK_DATA", data), "start"), "needs JDK 25", "none was found");
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"21.0.4\"\n");
        assertThat(Files.createFile(old.resolve("bin/javac")).toFile().setExecutable(true)).isTrue();
        assertOneLine(
                run(PROJECT.resolve("upptack"), Map.of("UPPTACK_JAVA_PLACES", temporary + "/jdks", "UPPTACK_DATA", data), "start"),
                "needs JDK 25",
                "the newest found is 21 in " + old,
                "JAVA_HOME");
    }

    @Test
    void theLineOfTheStartSaysHowFarThePracticeDataHaveCome() throws Exception {
        String before = "2026-11-22T02:00:00.000Z  INFO 1 --- [upptack] [main] a.B : Making practice data: 97 % (97 cases, it is 2020-04-24)\n";
        String now = before.replace("97 %", "4 %");
        Path log = temporary.resolve("upptack.log");
        assertThat(making(log, before, "")).as("an earlier start's").isEmpty();
        assertThat(making(log, before, now)).isEqualTo(", making practice data: 4 %");
        assertThat(making(log, "", now + before)).isEqualTo(", making practice data: 97 %");
        assertThat(making(log, "", now + "Made practice data\nStarted\nReady\n")).as("it is made").isEmpty();
    }

    /** What the line says when a log held {@code before} at the start and {@code since} was added. */
    private String making(Path log, String before, String since) throws Exception {
        Files.writeString(log, before + since);
        String command = ". '" + PROJECT.resolve("bin/run.sh") + "'; making '" + log + "' " + before.length();
        Process process = new ProcessBuilder("bash", "-uc", command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Test
    void aTakenPortIsSaidBeforeAnythingIsBuilt() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = other.getLocalPort();
            assertOneLine(upptack("start", "--port", String.valueOf(port)), "the port " + port + " is taken", "--port " + (port + 1));
        }
    }

    @Test
    void aDataFolderThatCannotBeIsSaid() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertOneLine(upptack("start", "--data", file.toString()), "the folder " + file + " cannot be written", "--data");
    }

    @Test
    void aSecondStartAndAReusedProcessNumberAreToldApart() throws Exception {
        Path data = Files.createDirectories(temporary.resolve("my data"));
        Process other = new ProcessBuilder("sleep", "60").start();
        Process looksLikeIt = new ProcessBuilder("bash", "-c", "exec -a 'java -jar upptack-exec.jar' sleep 60").start();
        try {
            Files.writeString(data.resolve("upptack.pid"), other.pid() + "\n8099\n");
            assertThat(upptack("status").code()).isEqualTo(3);
            awaitCommand(looksLikeIt);
            Files.writeString(data.resolve("upptack.pid"), looksLikeIt.pid() + "\n8099\n");
            assertOneLine(upptack("start"), "already running at http://localhost:8099", "./upptack stop --data '" + data + "'");
            assertThat(upptack("stop").out()).contains("is stopped");
            assertThat(looksLikeIt.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
            looksLikeIt.destroyForcibly();
        }
    }

    private static void awaitCommand(Process process) throws InterruptedException {
        for (int i = 0; i < 100 && !process.info().commandLine().orElse("").contains("upptack-exec.jar"); i++) {
            Thread.sleep(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "bench registration", "pack check ."})
    void aBuildThatFailsShowsItsLastErrors(String arguments) throws Exception {
        Path copy = copyOfTheScripts();
        Files.writeString(copy.resolve("pom.xml"), "<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId>");
        Map<String, String> settings = new TreeMap<>(Map.of("UPPTACK_DATA", temporary.resolve("data").toString(), "UPPTACK_PORT", String.valueOf(freePort())));
        Said said = run(copy.resolve("upptack"), settings, arguments.split(" "));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).startsWith("Building Upptäck ...");
        assertThat(said.err()).contains("[ERROR]").contains("pom.xml");
        assertThat(said.err().strip().lines().reduce((first, last) -> last).orElseThrow())
                .startsWith("upptack: the build failed")
                .endsWith(copy.resolve(".upptack/build.log").toString());
        assertThat(Files.exists(copy.resolve(".upptack/building"))).as("the lock is gone").isFalse();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Path copyOfTheScripts() throws IOException {
        Path copy = Files.createDirectories(temporary.resolve("a clone/bin")).getParent().toRealPath();
        Files.copy(PROJECT.resolve("upptack"), copy.resolve("upptack"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        try (Stream<Path> scripts = Files.list(PROJECT.resolve("bin"))) {
            for (Path script : scripts.toList()) {
                Files.copy(script, copy.resolve("bin").resolve(script.getFileName()));
            }
        }
        return copy;
    }
}
