package se.upptack.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An installation of its own that is started and stopped by the script itself, as its user does it. */
final class ScriptStart implements AutoCloseable {

    private final Path script = Path.of(System.getenv("UPPTACK_HOME"), "upptack");
    private final Path data = Path.of(System.getenv("UPPTACK_SCRATCH"), "script-start-" + ProcessHandle.current().pid());
    private final int cases;

    /** @param cases how many the year of practice has that the first start makes */
    ScriptStart(int cases) {
        this.cases = cases;
    }

    /** Starts, asks for the first page and stops again: from the command to the page, nanoseconds. */
    long time() throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var began = System.nanoTime();
        run("start", "--port", String.valueOf(port));
        try (var line = new HttpLine(port)) {
            var status = line.get("/sign-in", "").status();
            if (status != 200) {
                throw new IllegalStateException("the first page was answered with " + status);
            }
        }
        var took = System.nanoTime() - began;
        run("stop");
        return took;
    }

    private void run(String... arguments) throws IOException, InterruptedException {
        var log = data.resolveSibling(data.getFileName() + ".log");
        var builder = new ProcessBuilder(script.toString()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.command().addAll(List.of(arguments));
        builder.command().addAll(List.of("--data", data.toString()));
        builder.environment().keySet().removeIf(name -> name.startsWith("UPPTACK_"));
        builder.environment().put("UPPTACK_DEMO_CASES", String.valueOf(cases));
        var process = builder.start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroy();
            throw new IllegalStateException("./upptack " + arguments[0] + " failed: " + Files.readString(log));
        }
        Files.delete(log);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (!Files.exists(data)) {
            return;
        }
        run("stop");
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
