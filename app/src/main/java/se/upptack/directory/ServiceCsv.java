package se.upptack.directory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Services as a file: UTF-8, a header row with the names of the cells in any order, lists joined by {@code |}. What is written can be read
 * again and is then the same.
 */
final class ServiceCsv {

    private static final int MOST_ROWS = 50_000;
    private static final List<Cell> NEEDED = List.of(Cell.NAME_SV, Cell.KIND, Cell.COVERAGE, Cell.TARGET_GROUPS, Cell.AREAS, Cell.SOURCE);

    /** A line of the file that could be read. */
    record Line(int number, Map<String, String> cells) {}

    /** The lines that could be read, and what is wrong with the others. */
    record Read(List<Line> lines, List<Fault> faults) {}

    private ServiceCsv() {}

    static byte[] write(Collection<Map<String, String>> services) {
        var out = new StringWriter();
        try (var writer = CsvWriter.builder().build(out)) {
            writer.writeRecord(Cell.NAMES);
            services.forEach(cells -> writer.writeRecord(Cell.NAMES.stream().map(name -> cells.getOrDefault(name, "")).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Read read(byte[] file) {
        var faults = new ArrayList<Fault>();
        var lines = new ArrayList<Line>();
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new Read(List.of(), List.of(Fault.of(1, "", "directory.file.utf8")));
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        var separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        try (var reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
            List<String> header = null;
            for (var row : reader) {
                if (header == null) {
                    header = row.getFields().stream().map(String::strip).toList();
                    checkHeader(header, faults);
                    if (!faults.isEmpty()) {
                        return new Read(List.of(), faults);
                    }
                    continue;
                }
                var line = (int) row.getStartingLineNumber();
                if (lines.size() + faults.size() >= MOST_ROWS) {
                    return new Read(List.of(), List.of(Fault.of(line, "", "directory.file.many", MOST_ROWS)));
                }
                if (row.getFieldCount() != header.size()) {
                    faults.add(Fault.of(line, "", "directory.file.cells", header.size(), row.getFieldCount()));
                    continue;
                }
                var cells = new HashMap<String, String>();
                for (int i = 0; i < header.size(); i++) {
                    cells.put(header.get(i), row.getField(i).strip());
                }
                lines.add(new Line(line, usual(cells)));
            }
            if (lines.isEmpty() && faults.isEmpty()) {
                faults.add(Fault.of(1, "", "directory.file.empty"));
            }
        } catch (CsvParseException | IOException | UncheckedIOException broken) {
            return new Read(List.of(), List.of(Fault.of(1, "", "directory.file.unreadable")));
        }
        return new Read(lines, faults);
    }

    private static void checkHeader(List<String> header, List<Fault> faults) {
        var seen = new HashSet<String>();
        for (var column : header) {
            if (Cell.of(column).isEmpty() || !Cell.NAMES.contains(column)) {
                faults.add(Fault.of(1, "", "directory.file.column-unknown", column.length() > 60 ? column.substring(0, 60) + "…" : column));
            } else if (!seen.add(column)) {
                faults.add(Fault.of(1, column, "directory.file.column-twice", column));
            }
        }
        NEEDED.stream().filter(cell -> !header.contains(cell.code()))
                .forEach(cell -> faults.add(Fault.of(1, cell.code(), "directory.file.column-missing", cell.code())));
    }

    /** What a file may leave out. */
    private static Map<String, String> usual(Map<String, String> cells) {
        if (Cell.TIER.in(cells).isEmpty()) {
            cells.put(Cell.TIER.code(), "public");
        }
        if (Cell.STATE.in(cells).isEmpty()) {
            cells.put(Cell.STATE.code(), "active");
        }
        if (Cell.PROTECTED_ADDRESS.in(cells).isEmpty()) {
            cells.put(Cell.PROTECTED_ADDRESS.code(), Kinds.HIDDEN.contains(Cell.KIND.in(cells)) ? "yes" : "no");
        }
        return cells;
    }
}
