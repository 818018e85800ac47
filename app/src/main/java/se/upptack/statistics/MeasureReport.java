package se.upptack.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.upptack.platform.Month;
import se.upptack.statistics.ExportTable.Content;
import se.upptack.statistics.ExportTable.Mark;
import se.upptack.statistics.ExportTable.Row;
import tools.jackson.databind.json.JsonMapper;

/**
 * An indicator as a MeasureReport of FHIR R4: the whole as a group, what it is divided by as strata. The definition goes with it as a
 * contained Measure. A count that is kept back is absent as masked, never as nought.
 */
final class MeasureReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final String POPULATION = "http://terminology.hl7.org/CodeSystem/measure-population";

    private MeasureReport() {}

    static byte[] write(ExportTable table, LocalDate today) {
        var report = new LinkedHashMap<String, Object>();
        report.put("resourceType", "MeasureReport");
        if (table.synthetic()) {
            report.put("meta", Map.of("tag", List.of(Map.of("system", "http://terminology.hl7.org/CodeSystem/v3-ActReason", "code", "HTEST", "display",
                    table.t("figures.export.synthetic")))));
        }
        report.put("contained", List.of(measure(table)));
        report.put("status", "complete");
        report.put("type", "summary");
        report.put("measure", "#measure");
        report.put("date", today.toString());
        report.put("period", Map.of("start", Month.yearMonth(table.figure().from()).atDay(1).toString(), "end", end(table, today)));
        var rows = table.rows();
        var group = new LinkedHashMap<String, Object>(numbers(table, rows.getFirst()));
        if (rows.size() > 1) {
            var strata = new ArrayList<Map<String, Object>>();
            rows.stream().skip(1).forEach(row -> {
                var stratum = new LinkedHashMap<String, Object>();
                stratum.put("value", Map.of("text", row.name(), "coding", List.of(Map.of("code", row.key(), "display", row.name()))));
                stratum.putAll(numbers(table, row));
                strata.add(stratum);
            });
            group.put("stratifier", List.of(Map.of("code", List.of(Map.of("text", table.byName(), "coding", List.of(Map.of("code", table.by())))), "stratum", strata)));
        }
        report.put("group", List.of(group));
        return JSON.writeValueAsBytes(report);
    }

    private static Map<String, Object> measure(ExportTable table) {
        var measure = new LinkedHashMap<String, Object>();
        measure.put("resourceType", "Measure");
        measure.put("id", "measure");
        measure.put("identifier", List.of(Map.of("system", "urn:upptack:indicator", "value", table.indicator().id())));
        measure.put("title", table.indicator().name(table.language()));
        measure.put("status", table.indicator().developmental() ? "draft" : "active");
        measure.put("description", table.about().entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()).reduce((one, other) -> one + "\n" + other).orElse("-"));
        return measure;
    }

    private static String end(ExportTable table, LocalDate today) {
        return table.figure().to() > 299_900 ? today.toString() : Month.yearMonth(table.figure().to()).atEndOfMonth().toString();
    }

    private static Map<String, Object> numbers(ExportTable table, Row row) {
        var numbers = new LinkedHashMap<String, Object>();
        var populations = new ArrayList<Map<String, Object>>();
        if (table.indicator().form() == Indicator.Form.NUMBER) {
            populations.add(population("initial-population", row, Content.COUNT));
        } else {
            populations.add(population("numerator", row, Content.COUNT));
            populations.add(population("denominator", row, Content.BASE));
        }
        numbers.put("population", populations);
        if (table.indicator().form() != Indicator.Form.NUMBER) {
            var score = row.number(Content.VALUE);
            numbers.put("measureScore", score.isEmpty() ? Map.of("extension", List.of(absent(row.mark()))) : Map.of("value", score.getAsDouble()));
        }
        return numbers;
    }

    private static Map<String, Object> population(String code, Row row, Content content) {
        var population = new LinkedHashMap<String, Object>();
        population.put("code", Map.of("coding", List.of(Map.of("system", POPULATION, "code", code))));
        var number = row.number(content);
        if (number.isEmpty()) {
            population.put("_count", Map.of("extension", List.of(absent(row.mark()))));
        } else {
            population.put("count", (long) number.getAsDouble());
        }
        return population;
    }

    private static Map<String, Object> absent(Mark mark) {
        return Map.of("url", ABSENT, "valueCode", switch (mark) {
            case WITHHELD -> "masked";
            case CANNOT_BE_ASSESSED, NOTHING -> "not-applicable";
            case NONE, MISSING -> "unknown";
        });
    }
}
