package se.upptack.directory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tables of the tabular package: reads them and puts whole objects together from their rows. */
final class OpenTable {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, List<OpenFile.Found>> tables;

    OpenTable(Map<String, List<OpenFile.Found>> tables) {
        this.tables = tables;
    }

    /** The rows of a CSV file. An empty cell is a field that is not there. */
    static List<OpenFile.Found> read(String name, byte[] bytes, List<OpenFault> faults) {
        var kind = OpenShape.ofTable(name);
        if (kind.isEmpty()) {
            faults.add(OpenFault.of(name, "directory.open.table"));
            return List.of();
        }
        var rows = new ArrayList<OpenFile.Found>();
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            try (var reader = CsvReader.builder().skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(plain)) {
                List<String> header = null;
                for (var row : reader) {
                    var place = name + ":" + row.getStartingLineNumber() + "#";
                    if (header == null) {
                        header = row.getFields().stream().map(String::strip).toList();
                        if (new HashSet<>(header).size() < header.size()) {
                            faults.add(OpenFault.of(place, "directory.open.column-twice"));
                            return List.of();
                        }
                    } else if (row.getFieldCount() != header.size()) {
                        faults.add(OpenFault.of(place, "directory.file.cells", header.size(), row.getFieldCount()));
                    } else {
                        rows.add(new OpenFile.Found(kind.get().name(), row(kind.get(), header, row.getFields()), place, false));
                    }
                }
            }
        } catch (CharacterCodingException notUtf8) {
            faults.add(OpenFault.of(name, "directory.file.utf8"));
        } catch (CsvParseException | IOException | UncheckedIOException broken) {
            faults.add(OpenFault.of(name, "directory.file.unreadable"));
        }
        return rows;
    }

    /** The rows of a table that is a list in a JSON file. */
    static List<OpenFile.Found> read(String name, JsonNode list, String place, List<OpenFault> faults) {
        var kind = OpenShape.ofTable(name);
        if (kind.isEmpty() || !list.isArray()) {
            faults.add(OpenFault.of(place, kind.isEmpty() ? "directory.open.table" : "directory.open.list"));
            return List.of();
        }
        var rows = new ArrayList<OpenFile.Found>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof ObjectNode row) {
                rows.add(new OpenFile.Found(kind.get().name(), texts(kind.get(), row), place + "/" + i, false));
            } else {
                faults.add(OpenFault.of(place + "/" + i, "directory.open.object"));
            }
        }
        return rows;
    }

    /** A table has no types: what looks like a number may stand where the specification wants a text. */
    private static ObjectNode texts(OpenShape.Kind kind, ObjectNode row) {
        var texts = row.deepCopy();
        row.properties().forEach(cell -> {
            var field = kind.fields().get(cell.getKey());
            if (cell.getValue().isNumber() && field != null && field.holds() instanceof OpenShape.Holds.Plain) {
                texts.put(cell.getKey(), cell.getValue().decimalValue().toPlainString());
            }
        });
        return texts;
    }

    private static ObjectNode row(OpenShape.Kind kind, List<String> header, List<String> cells) {
        var row = NODES.objectNode();
        for (int i = 0; i < header.size(); i++) {
            var field = kind.fields().get(header.get(i));
            var text = cells.get(i);
            if (!text.isEmpty()) {
                var number = field != null && field.holds() instanceof OpenShape.Holds.Number && text.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
                row.set(header.get(i), number ? NODES.numberNode(new BigDecimal(text)) : NODES.stringNode(text));
            }
        }
        return row;
    }

    /** Every object of these kinds, with all that hangs on it. */
    List<OpenFile.Found> whole() {
        var whole = new ArrayList<OpenFile.Found>();
        for (var kind : List.of("organization", "service", "taxonomy", "taxonomy_term")) {
            for (var row : rows(kind)) {
                whole.add(new OpenFile.Found(kind, build(OpenShape.of(kind), row.object(), new HashSet<>(Set.of("services", "service"))), row.place(), false));
            }
        }
        return whole;
    }

    /** Links that lead to nothing in the package. They stay as they are. */
    List<String> loose() {
        var ids = new HashMap<String, Set<String>>();
        var all = new HashSet<String>();
        tables.values().forEach(rows -> rows.forEach(row -> {
            ids.computeIfAbsent(row.kind(), kind -> new HashSet<>()).add(text(row.object(), "id"));
            all.add(text(row.object(), "id"));
        }));
        var loose = new ArrayList<String>();
        tables.values().forEach(rows -> rows.forEach(row -> OpenShape.of(row.kind()).fields().values().forEach(field -> {
            var id = text(row.object(), field.name());
            if (field.holds() instanceof OpenShape.Holds.Link && !id.isEmpty()) {
                var kind = field.name().substring(0, field.name().length() - "_id".length());
                var known = kind.equals("link") || kind.equals("resource") ? all : ids.getOrDefault(kind, Set.of());
                if (!known.contains(id)) {
                    loose.add(row.place() + "/" + field.name());
                }
            }
        })));
        return loose;
    }

    private List<OpenFile.Found> rows(String kind) {
        return tables.getOrDefault(OpenShape.of(kind).table(), List.of());
    }

    /** The row with the rows that name it, and with those that it names, in the places that the specification has for them. */
    private ObjectNode build(OpenShape.Kind kind, ObjectNode row, Set<String> without) {
        var object = NODES.objectNode();
        var id = text(row, "id");
        for (var entry : row.properties()) {
            var field = kind.fields().get(entry.getKey());
            if (field == null || !(field.holds() instanceof OpenShape.Holds.Link)) {
                object.set(entry.getKey(), entry.getValue());
            }
        }
        for (var field : kind.fields().values()) {
            if (without.contains(field.name())) {
                continue;
            }
            if (field.holds() instanceof OpenShape.Holds.Many(var part)) {
                var under = switch (part) {
                    case "attribute" -> "link_id";
                    case "metadata" -> "resource_id";
                    default -> kind.name() + "_id";
                };
                var list = rows(part).stream().filter(found -> text(found.object(), under).equals(id)).toList();
                if (!list.isEmpty()) {
                    var nodes = object.putArray(field.name());
                    list.forEach(found -> nodes.add(build(OpenShape.of(part), found.object(), without)));
                }
            } else if (field.holds() instanceof OpenShape.Holds.One(var part)) {
                var named = text(row, part + "_id");
                rows(part).stream().filter(found -> !named.isEmpty() && text(found.object(), "id").equals(named)).findFirst()
                        .ifPresent(found -> object.set(field.name(), build(OpenShape.of(part), found.object(), without)));
            }
        }
        return object;
    }

    static String text(JsonNode object, String name) {
        return object.get(name) instanceof JsonNode value && value.isString() ? value.stringValue() : "";
    }
}
