package se.upptack.asking;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads deliveries from a file: UTF-8, comma or semicolon, a header row with the names of the columns in any order. */
final class CaseCsv {

    private static final int MOST_ROWS = 50_000;

    private CaseCsv() {}

    static CaseFeed.Read read(byte[] file) {
        var faults = new ArrayList<CaseFault>();
        var lines = new ArrayList<Integer>();
        var deliveries = rows(file, lines, faults);
        return new CaseFeed.Read(deliveries, lines.subList(0, deliveries.size()), faults);
    }

    /** The rows that could be read, and the line of each. */
    private static List<CaseDelivery> rows(byte[] file, List<Integer> lines, List<CaseFault> faults) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notUtf8) {
            faults.add(CaseFault.of(1, "", "asking.feed.utf8"));
            return List.of();
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        var firstLine = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var separator = firstLine.contains(";") ? ';' : ',';
        var deliveries = new ArrayList<CaseDelivery>();
        try (var reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
            List<String> header = null;
            for (var record : reader) {
                if (header == null) {
                    header = record.getFields().stream().map(String::strip).toList();
                    checkHeader(header, faults);
                    if (!faults.isEmpty()) {
                        return List.of();
                    }
                    continue;
                }
                var line = (int) record.getStartingLineNumber();
                if (record.getFieldCount() != header.size()) {
                    faults.add(CaseFault.of(line, "", "asking.feed.cells", String.valueOf(header.size()), String.valueOf(record.getFieldCount())));
                    continue;
                }
                var cells = new HashMap<String, String>();
                for (int i = 0; i < header.size(); i++) {
                    cells.put(header.get(i), record.getField(i));
                }
                var before = faults.size();
                var delivery = delivery(cells, line, faults);
                if (faults.size() == before) {
                    deliveries.add(delivery);
                    lines.add(line);
                }
                if (deliveries.size() > MOST_ROWS) {
                    faults.add(CaseFault.of(line, "", "asking.feed.too-many", String.valueOf(MOST_ROWS)));
                    return List.of();
                }
            }
            if (header == null || deliveries.isEmpty() && faults.isEmpty()) {
                faults.add(CaseFault.of(1, "", "asking.feed.empty"));
            }
        } catch (CsvParseException | java.io.IOException | java.io.UncheckedIOException broken) {
            faults.add(CaseFault.of(1, "", "asking.feed.unreadable"));
        }
        return deliveries;
    }

    /** A delivery from cells; what cannot be read is told with line and column. */
    static CaseDelivery delivery(Map<String, String> cells, int line, List<CaseFault> faults) {
        var opened = date(cells, "opened", line, faults);
        if (opened == null && text(cells, "opened").isEmpty()) {
            faults.add(CaseFault.of(line, "opened", "asking.feed.opened"));
        }
        var contact = text(cells, "contact");
        var step = text(cells, "step");
        return new CaseDelivery(
                text(cells, "reference"), text(cells, "unit"), text(cells, "service_line"), text(cells, "case_type"),
                opened == null ? LocalDate.EPOCH : opened, date(cells, "closed", line, faults), text(cells, "protection"),
                step.isEmpty() ? null : step, step.isEmpty() ? null : date(cells, "step_date", line, faults), contact.isEmpty() ? null : contact);
    }

    private static void checkHeader(List<String> header, List<CaseFault> faults) {
        for (var column : CaseFeed.COLUMNS) {
            if (!header.contains(column) && !List.of("case_type", "closed", "contact", "step", "step_date").contains(column)) {
                faults.add(CaseFault.of(1, column, "asking.feed.column-missing", column));
            }
        }
        for (var column : header) {
            if (header.indexOf(column) != header.lastIndexOf(column) && faults.stream().noneMatch(fault -> fault.column().equals(column))) {
                faults.add(CaseFault.of(1, column, "asking.feed.column-twice", column));
            }
            if (!CaseFeed.COLUMNS.contains(column)) {
                faults.add(CaseFault.of(1, column, "asking.feed.column-unknown", column));
            }
        }
    }

    private static String text(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "").strip();
    }

    private static @Nullable LocalDate date(Map<String, String> cells, String column, int line, List<CaseFault> faults) {
        var text = text(cells, column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException unreadable) {
            // Told below, as a day of another length is.
        }
        faults.add(CaseFault.of(line, column, "asking.feed.date"));
        return null;
    }
}
