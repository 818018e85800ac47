package se.upptack.directory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of open data as it came: one JSON file or a zip of JSON and CSV files. Finds the objects in it, of whatever kind, and the rows of the
 * tabular package.
 */
final class OpenFile {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int MOST_FILES = 200;
    private static final int MOST_BYTES = 20_000_000;
    private static final int MOST_OBJECTS = 20_000;
    private static final List<String> KINDS = List.of("service_at_location", "service", "organization", "location", "taxonomy_term", "taxonomy");
    private static final Set<String> ABOUT = Set.of("datapackage.json", "base.json");

    /** An object with where it stood; {@code summary} in a list, which gives a part of its fields only. */
    record Found(String kind, ObjectNode object, String place, boolean summary) {}

    final List<Found> objects = new ArrayList<>();
    /** The rows by the table they stood in. */
    final Map<String, List<Found>> rows = new LinkedHashMap<>();
    final List<OpenFault> faults = new ArrayList<>();

    OpenFile(String name, byte[] bytes) {
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
            zip(bytes);
        } else {
            file(name, bytes);
        }
        if (objects.isEmpty() && rows.isEmpty() && faults.isEmpty()) {
            faults.add(OpenFault.of(name, "directory.open.nothing"));
        }
        if (objects.size() + rows.values().stream().mapToInt(List::size).sum() > MOST_OBJECTS) {
            faults.clear();
            faults.add(OpenFault.of(name, "directory.open.many", MOST_OBJECTS));
        }
    }

    private void zip(byte[] bytes) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var all = 0;
            var number = 0;
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (entry.isDirectory() || name.startsWith(".") || entry.getName().startsWith("__MACOSX")) {
                    continue;
                }
                var content = in.readNBytes(MOST_BYTES - all + 1);
                all += content.length;
                if (++number > MOST_FILES || all > MOST_BYTES) {
                    faults.add(OpenFault.of(OpenFault.quoted(name), "directory.open.large", MOST_FILES, MOST_BYTES / 1_000_000));
                    return;
                }
                file(OpenFault.quoted(name), content);
            }
        } catch (IOException | IllegalArgumentException broken) {
            faults.add(OpenFault.of("zip", "directory.open.zip"));
        }
    }

    private void file(String name, byte[] bytes) {
        if (ABOUT.contains(name)) {
            return;
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            rows(name, OpenTable.read(name, bytes, faults));
            return;
        }
        try {
            node(name, JSON.readTree(bytes));
        } catch (JacksonException broken) {
            var where = broken.getLocation();
            faults.add(where == null
                    ? OpenFault.of(name, "directory.open.json")
                    : OpenFault.of(name, "directory.open.json-at", where.getLineNr(), where.getColumnNr()));
        }
    }

    private void rows(String name, List<Found> found) {
        rows.computeIfAbsent(name, table -> new ArrayList<>()).addAll(found);
    }

    private void node(String name, JsonNode node) {
        if (node.isObject() && node.get("contents") instanceof JsonNode contents && contents.isArray()) {
            each(name, contents, name + "#/contents", true);
        } else if (node.isArray()) {
            each(name, node, name + "#", false);
        } else if (node instanceof ObjectNode object && !object.isEmpty() && object.propertyNames().stream().allMatch(key -> key.endsWith(".csv"))) {
            object.properties().forEach(table -> rows(table.getKey(), OpenTable.read(table.getKey(), table.getValue(), name + "#/" + table.getKey(), faults)));
        } else {
            one(name, node, name + "#", false);
        }
    }

    private void each(String name, JsonNode list, String place, boolean summary) {
        for (int i = 0; i < list.size(); i++) {
            one(name, list.get(i), place + "/" + i, summary);
        }
    }

    private void one(String name, JsonNode node, String place, boolean summary) {
        if (!(node instanceof ObjectNode object)) {
            faults.add(OpenFault.of(place, "directory.open.object"));
            return;
        }
        var best = "";
        var most = 1;
        for (var kind : KINDS) {
            var fields = OpenShape.of(kind).fields();
            var known = (int) object.propertyNames().stream().filter(fields::containsKey).count() + (name.startsWith(kind) ? 100 : 0);
            if (known > most) {
                most = known;
                best = kind;
            }
        }
        if (best.isEmpty()) {
            faults.add(OpenFault.of(place, "directory.open.unknown"));
        } else {
            objects.add(new Found(best, object, place, summary));
        }
    }
}
