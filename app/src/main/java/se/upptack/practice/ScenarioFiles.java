package se.upptack.practice;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The scenarios in the folder of a pack; {@code ./upptack pack compile DIR} compiles them. */
public final class ScenarioFiles {

    private ScenarioFiles() {}

    /** One scenario in one language: {@code scenarios/<id>/<language>.ink}. */
    record Source(String id, String language, Path path, String text) {

        String name() {
            return "scenarios/" + id + "/" + language + ".ink";
        }

        /** Where its compiled form stands, beside it. */
        Path compiled() {
            return path.resolveSibling(path.getFileName() + ".json");
        }

        /** How the compiled form begins: with the sum of what it was made from, which a runtime of ink passes over. */
        String stamp() {
            try {
                var sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return "{\"source\":\"" + HexFormat.of().formatHex(sum) + "\",";
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        String stamped(String json) {
            return stamp() + json.substring(1);
        }
    }

    static List<Source> in(Path folder) {
        var scenarios = folder.resolve("scenarios");
        if (!Files.isDirectory(scenarios)) {
            return List.of();
        }
        try (var paths = Files.walk(scenarios, 2)) {
            return paths.filter(path -> path.toString().endsWith(".ink")).sorted().map(ScenarioFiles::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path path) {
        try {
            return Files.readString(path).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path path) {
        var name = path.getFileName().toString();
        return new Source(path.getParent().getFileName().toString(), name.substring(0, name.length() - ".ink".length()), path, text(path));
    }

    /** Compiles the scenarios of a folder; ends with 1 when one of them cannot be compiled. */
    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var sources = in(Path.of(arguments[0]));
        var made = new InkCompiler().compile(sources.stream().map(Source::text).toList());
        var faults = 0;
        for (int i = 0; i < sources.size(); i++) {
            for (var objection : made.get(i).objections()) {
                out.println(sources.get(i).name() + ":" + objection.line() + ": " + objection.text());
                faults++;
            }
            if (made.get(i).objections().isEmpty()) {
                Files.writeString(sources.get(i).compiled(), sources.get(i).stamped(made.get(i).json()) + "\n");
            }
        }
        System.exit(faults == 0 ? 0 : 1);
    }
}
