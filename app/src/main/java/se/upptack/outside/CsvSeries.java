package se.upptack.outside;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.upptack.outside.SeriesFile.Placed;
import se.upptack.outside.SeriesFile.Read;

/**
 * Series as rows: {@code series,area,year,sex,value} in any order, with Swedish names too. Between semicolons a comma is a decimal sign, as
 * Swedish spreadsheets write; between commas it is a mistake, and said to be.
 */
final class CsvSeries {

    private static final Map<String, String> COLUMNS = Map.of(
            "series", "series", "serie", "series", "area", "area", "område", "area", "year", "year", "år", "year", "sex", "sex", "kön", "sex");
    private static final List<String> VALUES = List.of("value", "värde");

    private CsvSeries() {}

    static Read read(String text, String chosen, SeriesNames named) {
        boolean semicolons = text.lines().findFirst().orElse("").contains(";");
        var points = new ArrayList<Placed>();
        var faults = new ArrayList<Fault>();
        List<String> header = null;
        try (var reader = CsvReader.builder().fieldSeparator(semicolons ? ';' : ',').skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (var row : reader) {
                var where = String.valueOf(row.getStartingLineNumber());
                if (header == null) {
                    header = row.getFields().stream().map(CsvSeries::column).toList();
                    for (var needed : List.of("area", "year", "value")) {
                        if (!header.contains(needed)) {
                            return Read.refused(Fault.of(where, "column", needed));
                        }
                    }
                    if (!header.contains("series") && chosen.isEmpty()) {
                        return Read.refused(Fault.of(where, "which-series"));
                    }
                } else if (row.getFieldCount() != header.size()) {
                    faults.add(Fault.of(where, "cells", header.size(), row.getFieldCount()));
                } else if (points.size() + faults.size() >= SeriesFile.MOST_VALUES) {
                    return Read.refused(Fault.of(where, "many", SeriesFile.MOST_VALUES));
                } else {
                    row(where, header, row, chosen, semicolons, named, points, faults);
                }
            }
        } catch (CsvParseException e) {
            return Read.refused(Fault.of("", "quotes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (points.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.of("", "empty"));
        }
        return new Read(points, faults);
    }

    private static void row(
            String where, List<String> header, CsvRecord row, String chosen, boolean semicolons, SeriesNames named, List<Placed> points,
            List<Fault> faults) {
        var name = header.contains("series") ? row.getField(header.indexOf("series")).strip() : chosen;
        var series = named.find(name.isEmpty() ? chosen : name);
        var written = row.getField(header.indexOf("value"));
        var cell = SeriesFile.cell(written, semicolons);
        var sex = SeriesFile.sex(header.contains("sex") ? row.getField(header.indexOf("sex")) : "");
        var year = row.getField(header.indexOf("year")).strip();
        if (series.isEmpty()) {
            faults.add(Fault.of(where, "series", name));
        }
        if (!year.matches("[0-9]{4}")) {
            faults.add(Fault.of(where, "year", year));
        }
        if (sex.isEmpty()) {
            faults.add(Fault.of(where, "sex", row.getField(header.indexOf("sex"))));
        }
        if (cell.isEmpty()) {
            faults.add(Fault.of(where, SeriesFile.commaNumber(written) ? "comma" : "value", written));
        }
        if (series.isPresent() && year.matches("[0-9]{4}") && sex.isPresent() && cell.isPresent()) {
            points.add(new Placed(where, new Point(
                    series.get(), SeriesFile.area(row.getField(header.indexOf("area"))), Integer.parseInt(year), sex.get(), cell.get().state(),
                    cell.get().value().orElse(null))));
        }
    }

    private static String column(String written) {
        var name = written.strip().toLowerCase(Locale.ROOT);
        return VALUES.contains(name) ? "value" : COLUMNS.getOrDefault(name, name);
    }
}
