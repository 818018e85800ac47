package se.upptack.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts that stand in a pack beside its registers: {@code texts/<id>/<language>.md}. */
public final class PackText {

    private static final Pattern NAME = Pattern.compile("texts/([a-z0-9-]+)/[a-z-]+\\.md");

    private PackText() {}

    /**
     * The text of that id in that language, or nothing when the pack has none.
     *
     * @param pack a folder, or the name of a pack, as in {@code upptack.packs}
     * @throws IllegalArgumentException when the file is not UTF-8
     */
    public static Optional<String> read(String pack, String id, String language) {
        return read(pack, "texts/" + id + "/" + language + ".md");
    }

    /**
     * Another file of a pack that holds text.
     *
     * @param path within the pack
     * @throws IllegalArgumentException when the file is not UTF-8
     */
    public static Optional<String> read(String pack, String path) {
        return PackFiles.bytes(pack, path).map(bytes -> {
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                throw new IllegalArgumentException(path + " is not written in UTF-8", e);
            }
        });
    }

    /**
     * What is wrong with the bodies of the texts of a pack in a folder, with the file and the line: bodies that would not be kept, and bodies of
     * which {@code texts.csv} says nothing, which would never be read.
     */
    static List<Fault> check(Path folder, List<Line> lines) {
        var bodies = folder.resolve("texts");
        if (!Files.isDirectory(bodies)) {
            return List.of();
        }
        var known = lines.stream().filter(line -> line.register().id().equals("texts")).map(Line::key).collect(Collectors.toSet());
        var faults = new ArrayList<Fault>();
        try (var paths = Files.walk(bodies)) {
            for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
                var name = "texts/" + bodies.relativize(path).toString().replace('\\', '/');
                var parts = NAME.matcher(name);
                if (!parts.matches() || !known.contains(parts.group(1))) {
                    faults.add(Fault.of(name, 0, null, "text-unknown"));
                } else {
                    check(name, Files.readAllBytes(path), faults);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults;
    }

    private static void check(String name, byte[] bytes, List<Fault> faults) {
        try {
            var body = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            for (var flaw : BodyRules.flaws(BodyRules.tidy(body))) {
                faults.add(new Fault(name, flaw.line(), null, flaw.key(), flaw.arguments().stream().map(String::valueOf).toList()));
            }
        } catch (CharacterCodingException e) {
            faults.add(Fault.of(name, 0, null, "not-utf8"));
        }
    }

    static byte[] all(java.io.InputStream in) {
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
