package se.upptack.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs PostgreSQL's own programs. They refuse to run as root, because a mistake in the database must not own the machine; under root they
 * run in a user namespace without privileges, or, where the kernel forbids that, as the user nobody.
 */
final class PostgresProcess {

    /** What a program said and how it ended. */
    record Outcome(int code, String said) {}

    private static final int NOBODY = 65534;

    private final Path binaries;
    private final List<String> prefix;
    private final boolean asNobody;

    private PostgresProcess(Path binaries, List<String> prefix, boolean asNobody) {
        this.binaries = binaries;
        this.prefix = prefix;
        this.asNobody = asNobody;
    }

    /** Finds a way to run the programs in {@code binaries} on data in {@code folder}. */
    static PostgresProcess in(Path binaries, Path folder) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new PostgresProcess(binaries, List.of(), false);
        }
        String initdb = binaries.resolve("bin/initdb").toString();
        List<String> namespace = List.of("unshare", "-U");
        if (run(namespace, List.of(initdb, "--version")).code() == 0) {
            return new PostgresProcess(binaries, namespace, false);
        }
        List<String> nobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException e) {
            throw DataFolder.refused(folder, e);
        }
        if (run(nobody, List.of(initdb, "--version")).code() == 0 && run(nobody, List.of("test", "-x", folder.toString())).code() == 0) {
            return new PostgresProcess(binaries, nobody, true);
        }
        throw new StartRefused(
                "PostgreSQL does not run as root, and this machine lets root neither open a user namespace nor run it as another user.",
                "Start Upptäck as an ordinary user, or give the address of an own PostgreSQL with --db-url.");
    }

    /** Runs {@code bin/<program>} and waits for it, at most {@code seconds}. */
    Outcome run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return run(prefix, command);
    }

    /** Gives files to whoever the programs run as, where they are somebody else's: just made here, or used on a machine where root could do the other thing. */
    void handOver(Path path) throws IOException {
        if (prefix.isEmpty()) {
            return;
        }
        int user = asNobody ? NOBODY : 0;
        if (Integer.valueOf(user).equals(Files.getAttribute(path, "unix:uid"))) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.toList()) {
                Files.setAttribute(each, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:gid", user, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static Outcome run(List<String> prefix, List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        Path output = null;
        try {
            // A file and not a pipe: the server inherits the output of pg_ctl, and a pipe would stay open as long as the server lives.
            output = Files.createTempFile("upptack-postgresql-", ".txt");
            ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG") || name.startsWith("UPPTACK_"));
            environment.put("LC_ALL", "C");
            Process process = builder.start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Outcome(-1, "no answer within ten minutes");
            }
            return new Outcome(process.exitValue(), Files.readString(output, java.nio.charset.StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return new Outcome(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was starting or stopping", e);
        } finally {
            if (output != null) {
                output.toFile().delete();
            }
        }
    }
}
