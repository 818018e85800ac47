package se.upptack.effort;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file of lines with a header row: UTF-8, comma or semicolon. Taken whole or not at all, so every fault is found and told by its line. */
record Sheet(List<Line> lines, List<Wrong> wrong) {

    private static final int MOST = 200_000;

    /** A line that could be read; cells are without blanks around them. */
    record Line(int number, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** Something to put right: the message {@code key} says what to do. */
    record Wrong(int line, String key, List<Object> arguments) {

        static Wrong of(int line, String key, Object... arguments) {
            return new Wrong(line, key, List.of(arguments));
        }
    }

    static Sheet read(byte[] file, List<String> columns, List<String> needed) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notUtf8) {
            return faulty(1, "effort.file.utf8");
        }
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        var lines = new ArrayList<Line>();
        var wrong = new ArrayList<Wrong>();
        List<String> header = null;
        try (var reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
            for (var row : reader) {
                var number = (int) row.getStartingLineNumber();
                if (header == null) {
                    header = row.getFields().stream().map(String::strip).toList();
                    for (var column : header) {
                        if (!columns.contains(column)) {
                            wrong.add(Wrong.of(number, "effort.file.column-unknown", column.length() > 40 ? column.substring(0, 40) + "…" : column));
                        }
                    }
                    for (var column : needed) {
                        if (!header.contains(column)) {
                            wrong.add(Wrong.of(number, "effort.file.column-missing", column));
                        }
                    }
                    if (!wrong.isEmpty()) {
                        return new Sheet(List.of(), wrong);
                    }
                } else if (row.getFieldCount() != header.size()) {
                    wrong.add(Wrong.of(number, "effort.file.cells", header.size(), row.getFieldCount()));
                } else if (lines.size() >= MOST) {
                    return faulty(number, "effort.file.many", MOST);
                } else {
                    var cells = new HashMap<String, String>();
                    for (int i = 0; i < header.size(); i++) {
                        cells.put(header.get(i), row.getField(i).strip());
                    }
                    lines.add(new Line(number, cells));
                }
            }
        } catch (CsvParseException | IOException | UncheckedIOException broken) {
            return faulty(1, "effort.file.unreadable");
        }
        return lines.isEmpty() && wrong.isEmpty() ? faulty(1, "effort.file.empty") : new Sheet(lines, wrong);
    }

    private static Sheet faulty(int line, String key, Object... arguments) {
        return new Sheet(List.of(), List.of(Wrong.of(line, key, arguments)));
    }
}
