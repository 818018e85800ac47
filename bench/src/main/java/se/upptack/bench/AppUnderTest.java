package se.upptack.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import se.upptack.access.TokenPrinter;
import se.upptack.platform.ScratchDatabase;

/** The packaged application in a process of its own, on a database made for the measurement. */
final class AppUnderTest implements AutoCloseable {

    private final Process process;
    private final Path data;
    private final int port;
    /** From the start of the process to the first answered page, nanoseconds. */
    private final long started;

    private AppUnderTest(Process process, Path data, int port, long started) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.started = started;
    }

    /** Starts it with the options of this JVM, and the start-up cache that the script made for them. */
    static AppUnderTest start(ScratchDatabase database, Map<String, String> more) throws IOException, InterruptedException {
        var jar = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(path -> path.endsWith("upptack-exec.jar")).findFirst().orElseThrow();
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = new ArrayList<String>(List.of(ProcessHandle.current().info().command().orElse("java")));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(option -> option.startsWith("-X")).forEach(command::add);
        var cache = System.getenv("UPPTACK_START_CACHE");
        if (cache != null && Files.exists(Path.of(cache))) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of("-jar", jar, "--upptack.port=" + port, "--upptack.demo.enabled=true"));
        var properties = new LinkedHashMap<>(database.properties());
        properties.putAll(more);
        properties.forEach((key, value) -> command.add("--" + key + "=" + value));
        var data = Path.of(properties.get("upptack.data"));
        Files.createDirectories(data);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(data.resolve("bench-app-" + port + ".log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("UPPTACK_"));
        var began = System.nanoTime();
        var process = builder.start();
        while (true) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the application did not start, see " + data.resolve("bench-app-" + port + ".log"));
            }
            try (var line = new HttpLine(port)) {
                if (line.get("/sign-in", "").status() == 200) {
                    return new AppUnderTest(process, data, port, System.nanoTime() - began);
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
    }

    /** What it has written to its log. */
    String log() throws IOException {
        return Files.readString(data.resolve("bench-app-" + port + ".log"));
    }

    /** Ends it as a power failure would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int port() {
        return port;
    }

    long started() {
        return started;
    }

    String token(String account) {
        return TokenPrinter.token(data, account, Instant.now());
    }

    /** What of memory is in use now, in megabytes. */
    long memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** Seconds of processor time so far. */
    double cpu() {
        return process.info().totalCpuDuration().map(time -> time.toMillis() / 1000.0).orElse(0.0);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
