package se.upptack.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.upptack.outside.Point.State;
import se.upptack.outside.SeriesFile.Placed;
import se.upptack.outside.SeriesFile.Read;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Series in the shape of Kolada's interface, versions 2 and 3: {@code {"values": [{"kpi", "municipality", "period", "values": [{"gender",
 * "value", "status"}]}]}}. One page of an answer is one file.
 */
final class KoladaSeries {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private KoladaSeries() {}

    static Read read(String text, SeriesNames named) {
        JsonNode values;
        try {
            var whole = JSON.readTree(text);
            values = whole.isArray() ? whole : whole.path("values");
        } catch (JacksonException e) {
            return Read.refused(Fault.of(e.getLocation() == null ? "" : String.valueOf(e.getLocation().getLineNr()), "json"));
        }
        if (!values.isArray() || values.isEmpty()) {
            return Read.refused(Fault.of("", "json-values"));
        }
        var points = new ArrayList<Placed>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < values.size(); i++) {
            var row = values.get(i);
            var kpi = row.path("kpi").asString("");
            var series = named.find(kpi);
            var period = row.path("period").asString("");
            if (series.isEmpty()) {
                faults.add(Fault.of("values[" + i + "]", "series", kpi));
            }
            if (!period.matches("[0-9]{4}")) {
                faults.add(Fault.of("values[" + i + "]", "year", period));
            }
            var inner = row.path("values");
            if (!inner.isArray()) {
                faults.add(Fault.of("values[" + i + "]", "json-values"));
                continue;
            }
            for (int j = 0; j < inner.size(); j++) {
                if (points.size() + faults.size() >= SeriesFile.MOST_VALUES) {
                    return Read.refused(Fault.of("values[" + i + "]", "many", SeriesFile.MOST_VALUES));
                }
                var where = "values[" + i + "].values[" + j + "]";
                point(where, inner.get(j), series, row.path("municipality").asString(""), period, faults).ifPresent(points::add);
            }
        }
        return new Read(points, faults);
    }

    private static Optional<Placed> point(
            String where, JsonNode told, Optional<String> series, String municipality, String period, List<Fault> faults) {
        if (told.path("isdeleted").asBoolean(false)) {
            return Optional.empty();
        }
        var gender = told.path("gender").asString("T");
        var sex = SeriesFile.sex(gender);
        var value = told.path("value");
        if (sex.isEmpty()) {
            faults.add(Fault.of(where, "sex", gender));
        }
        if (!value.isNumber() && !value.isNull() && !value.isMissingNode()) {
            faults.add(Fault.of(where, SeriesFile.commaNumber(value.asString("")) ? "comma" : "value", value.asString("")));
            return Optional.empty();
        }
        if (series.isEmpty() || sex.isEmpty() || !period.matches("[0-9]{4}")) {
            return Optional.empty();
        }
        var state = value.isNumber() ? State.VALUE : switch (told.path("status").asString("").strip().toLowerCase(java.util.Locale.ROOT)) {
            case "..", "private" -> State.SUPPRESSED;
            case ".", "not applicable" -> State.NOT_APPLICABLE;
            default -> State.MISSING;
        };
        return Optional.of(new Placed(where, new Point(
                series.get(), SeriesFile.area(municipality), Integer.parseInt(period), sex.get(), state, value.isNumber() ? value.decimalValue() : null)));
    }
}
