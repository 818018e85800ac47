package se.upptack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The small tables the demonstration is made from. No cell holds a comma. */
final class Table {

    private Table() {}

    static String text(String name) {
        try (var in = Table.class.getResourceAsStream("/demo/" + name)) {
            return new String(java.util.Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a table, cells by column. */
    static List<Map<String, String>> rows(String name) {
        var lines = text(name).lines().toList();
        var header = lines.getFirst().split(",");
        return lines.stream().skip(1).map(line -> {
            var cells = line.split(",", -1);
            var row = new HashMap<String, String>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            return Map.copyOf(row);
        }).toList();
    }

    /** The values of a cell that lists several. */
    static List<String> values(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
    }
}
