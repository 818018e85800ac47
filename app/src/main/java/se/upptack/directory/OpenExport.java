package se.upptack.directory;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All that came from other directories, as it came: the objects as lists and the rows as tables. What is written can be read again. */
@Component
class OpenExport {

    private static final Map<String, String> FILES = Map.of("service", "service.json", "organization", "organization.json", "location", "location.json",
            "taxonomy", "taxonomy.json", "taxonomy_term", "taxonomy_term.json");

    private final OpenRows rows;

    OpenExport(OpenRows rows) {
        this.rows = rows;
    }

    byte[] zip() {
        var all = rows.all();
        var objects = new OpenBook.Objects(all);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var kind : FILES.keySet().stream().sorted().toList()) {
                var list = objects.of(kind).stream().map(kept -> kind.equals("service") ? objects.service(kept.key().id()) : kept.document()).toList();
                if (!list.isEmpty()) {
                    put(zip, FILES.getOrDefault(kind, ""), OpenFile.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(list));
                }
            }
            var tables = new LinkedHashMap<String, List<ObjectNode>>();
            objects.of("row").forEach(kept -> tables.computeIfAbsent(kept.key().part(), table -> new ArrayList<>()).add(kept.document()));
            for (var table : tables.entrySet()) {
                put(zip, table.getKey(), csv(table.getKey(), table.getValue()));
            }
            if (!tables.isEmpty()) {
                put(zip, "datapackage.json", OpenFile.JSON.writeValueAsBytes(Map.of("name", "upptack", "profile", "tabular-data-package", "resources",
                        tables.keySet().stream().map(table -> Map.of("name", table.replace(".csv", ""), "path", table, "format", "csv")).toList())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] csv(String table, List<ObjectNode> rows) throws IOException {
        var used = new LinkedHashSet<String>();
        OpenShape.ofTable(table).ifPresent(kind -> kind.fields().keySet().stream().filter(name -> rows.stream().anyMatch(row -> row.has(name))).forEach(used::add));
        rows.forEach(row -> used.addAll(row.propertyNames()));
        var out = new StringWriter();
        try (var writer = CsvWriter.builder().build(out)) {
            writer.writeRecord(used);
            rows.forEach(row -> writer.writeRecord(used.stream().map(name -> text(row.get(name))).toList()));
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(@org.jspecify.annotations.Nullable JsonNode value) {
        return value == null ? "" : value.isNumber() ? value.decimalValue().toPlainString() : value.asString("");
    }
}
