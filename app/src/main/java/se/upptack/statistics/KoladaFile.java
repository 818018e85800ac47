package se.upptack.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Yearly values by area in the shape of Kolada's interface, so that what reads Kolada reads this. A share is in per cent, as there. */
final class KoladaFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private KoladaFile() {}

    static byte[] write(ExportTable table) {
        return envelope(values(table));
    }

    static byte[] envelope(List<Map<String, Object>> values) {
        var whole = new LinkedHashMap<String, @Nullable Object>();
        whole.put("values", values);
        whole.put("count", values.size());
        whole.put("next_url", null);
        whole.put("previous_url", null);
        return JSON.writeValueAsBytes(whole);
    }

    /** The values of the year in which the period ends; what is no area, nor the whole country, has no place in the shape. */
    static List<Map<String, Object>> values(ExportTable table) {
        var values = new ArrayList<Map<String, Object>>();
        var by = table.figure().by();
        for (var row : table.rows()) {
            var area = row.key().equals("total") ? "0000" : row.key();
            if (by == null || !by.area() || area.equals("unsaid")) {
                continue;
            }
            var number = row.number(table.indicator().form() == Indicator.Form.NUMBER ? ExportTable.Content.COUNT : ExportTable.Content.VALUE);
            var value = new LinkedHashMap<String, @Nullable Object>();
            value.put("gender", "T");
            value.put("count", 1);
            value.put("status", switch (row.mark()) {
                case NONE -> "";
                case WITHHELD -> "..";
                case CANNOT_BE_ASSESSED -> ".";
                case MISSING, NOTHING -> "-";
            });
            value.put("value", number.isEmpty() ? null : written(table, number.getAsDouble()));
            value.put("isdeleted", false);
            values.add(Map.of("kpi", table.indicator().id(), "municipality", area.length() == 2 ? "00" + area : area, "period", table.figure().from() / 100,
                    "values", List.of(value)));
        }
        return values;
    }

    private static Object written(ExportTable table, double number) {
        return table.indicator().form() == Indicator.Form.NUMBER ? (Object) (long) number : (Object) (Math.round(10_000 * number) / 100.0);
    }
}
