package se.upptack.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.upptack.statistics.ExportTable.Mark;
import tools.jackson.databind.json.JsonMapper;

/** An indicator as a JSON-stat 2.0 dataset: one dimension of what it is divided by, one of contents; the reason for a missing value is its status. */
final class JsonStatFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonStatFile() {}

    static byte[] write(ExportTable table, LocalDate today) {
        var rows = table.rows();
        var contents = table.contents();
        var values = new ArrayList<@Nullable Object>();
        var status = new LinkedHashMap<String, String>();
        for (var row : rows) {
            for (var content : contents) {
                var number = row.number(content);
                if (row.mark() != Mark.NONE) {
                    status.put(String.valueOf(values.size()), row.mark().code());
                }
                values.add(number.isEmpty() ? null : content == ExportTable.Content.COUNT || content == ExportTable.Content.BASE ? (Object) (long) number.getAsDouble() : (Object) number.getAsDouble());
            }
        }
        var labels = new LinkedHashMap<String, String>();
        rows.forEach(row -> labels.put(row.key(), row.name()));
        var named = new LinkedHashMap<String, String>();
        contents.forEach(content -> named.put(content.code(), table.name(content)));
        var dimensions = new LinkedHashMap<String, Object>();
        dimensions.put(table.by(), Map.of("label", table.byName(), "category", Map.of("index", List.copyOf(labels.keySet()), "label", labels)));
        dimensions.put("contents", Map.of("label", table.t("figures.value"), "category", Map.of("index", List.copyOf(named.keySet()), "label", named)));
        var role = new LinkedHashMap<String, Object>();
        role.put("metric", List.of("contents"));
        var by = table.figure().by();
        if (by == Breakdown.MONTH) {
            role.put("time", List.of(table.by()));
        } else if (by != null && by.area()) {
            role.put("geo", List.of(table.by()));
        }
        var whole = new LinkedHashMap<String, Object>();
        whole.put("version", "2.0");
        whole.put("class", "dataset");
        whole.put("label", table.indicator().name(table.language()) + ", " + table.from() + " – " + table.to());
        whole.put("source", table.t("figures.source." + table.indicator().sourceKind()));
        whole.put("updated", today.toString());
        whole.put("note", table.about().entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()).toList());
        whole.put("role", role);
        whole.put("id", List.of(table.by(), "contents"));
        whole.put("size", List.of(rows.size(), contents.size()));
        whole.put("dimension", dimensions);
        whole.put("value", values);
        if (!status.isEmpty()) {
            whole.put("status", status);
        }
        whole.put("extension", Map.of("indicator", table.indicator().id(), "synthetic", table.synthetic(), "sourceKind", table.indicator().sourceKind()));
        return JSON.writeValueAsBytes(whole);
    }
}
