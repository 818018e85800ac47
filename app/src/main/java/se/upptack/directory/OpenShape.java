package se.upptack.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** What the objects of HSDS 3.1 are called, and which fields they have. */
final class OpenShape {

    /** What may stand in a field. */
    sealed interface Holds {

        record Plain() implements Holds {}

        record Number() implements Holds {}

        record Form(String name) implements Holds {}

        record Words(List<String> words) implements Holds {}

        /** The id of what the object stands under; only a table needs it. */
        record Link() implements Holds {}

        record One(String kind) implements Holds {}

        record Many(String kind) implements Holds {}
    }

    record Field(String name, boolean needed, Holds holds) {}

    /** @param table the file of the tabular package */
    record Kind(String name, String table, Map<String, Field> fields) {}

    private static final Map<String, Kind> KINDS = read();

    private OpenShape() {}

    static Kind of(String name) {
        return Optional.ofNullable(KINDS.get(name)).orElseThrow();
    }

    static Optional<Kind> ofTable(String table) {
        return KINDS.values().stream().filter(kind -> kind.table().equals(table)).findFirst();
    }

    private static Map<String, Kind> read() {
        var kinds = new LinkedHashMap<String, Kind>();
        try {
            var text = new ClassPathResource("se/upptack/directory/hsds-shape.txt").getContentAsString(StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
                var head = line.substring(0, line.indexOf(':')).split(" ");
                var fields = new LinkedHashMap<String, Field>();
                for (var word : line.substring(line.indexOf(':') + 1).strip().split(" ")) {
                    var name = word.split("=")[0];
                    var needed = name.endsWith("!");
                    fields.put(name.replace("!", ""), new Field(name.replace("!", ""), needed, holds(word.contains("=") ? word.split("=")[1] : "")));
                }
                kinds.put(head[0], new Kind(head[0], head[1], fields));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kinds;
    }

    private static Holds holds(String word) {
        if (word.startsWith("[")) {
            return new Holds.Many(word.substring(1, word.length() - 1));
        }
        if (word.startsWith("{")) {
            return new Holds.One(word.substring(1, word.length() - 1));
        }
        if (word.contains("|")) {
            return new Holds.Words(List.of(word.replace('~', ' ').split("\\|")));
        }
        return switch (word) {
            case "" -> new Holds.Plain();
            case "number" -> new Holds.Number();
            case "link" -> new Holds.Link();
            default -> new Holds.Form(word);
        };
    }
}
