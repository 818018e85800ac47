package se.upptack.statistics;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import se.upptack.statistics.ExportTable.Content;
import se.upptack.statistics.ExportTable.Row;
import se.upptack.statistics.Value.CannotBeAssessed;
import se.upptack.statistics.Value.Missing;

/** An indicator as CSV. Every line carries the definition and what kind of value it is, since lines get parted from their file. */
final class IndicatorFile {

    private static final String[] HEAD = {
        "indicator", "name", "from", "to", "by", "key", "key_name", "value", "count", "base", "share", "low", "high", "source_kind", "counting", "definition",
        "caveat", "changed_within_period", "synthetic"
    };

    private IndicatorFile() {}

    static String write(ExportTable table) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEAD);
            for (var row : table.rows()) {
                csv.writeRecord(record(table, row));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> record(ExportTable table, Row row) {
        var indicator = table.indicator();
        var language = table.language();
        var breaks = table.figure().breaks().stream().map(one -> one.from() + " " + one.text(language)).toList();
        return List.of(
                indicator.id(), indicator.name(language), table.from(), table.to(), table.by(), row.key().equals("total") ? "" : row.key(), row.name(), kind(row),
                row.text(Content.COUNT), row.text(Content.BASE), row.text(Content.VALUE), row.text(Content.LOW), row.text(Content.HIGH), indicator.sourceKind(),
                indicator.counting(), indicator.definition(language), indicator.caveat(language), String.join("; ", breaks), table.synthetic() ? "yes" : "no");
    }

    private static String kind(Row row) {
        return switch (row.value()) {
            case Value.Counted _ -> "count";
            case Value.Share _ -> "share";
            case Value.Rate _ -> "rate";
            case CannotBeAssessed cannot -> "cannot-be-assessed:" + cannot.reason().code();
            case Missing missing -> "missing:" + String.join("|", missing.needs());
            case Value.Withheld _ -> "withheld";
            case Value.Nothing _ -> "nothing-to-count";
        };
    }
}
