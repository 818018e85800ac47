package se.upptack.pack;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** Reads the files of a pack into lines, and tells what does not even have the form of the format: files, header rows, cells per row. */
final class PackReader {

    /** What could be read, and what stood in the way. */
    record Reading(List<Line> lines, List<Fault> faults) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private PackReader() {}

    static Reading read(PackFiles pack) {
        var reader = new PackReader();
        var missing = new ArrayList<Fault>();
        for (var register : Registers.all()) {
            var content = pack.files().get(register.file());
            if (content == null) {
                missing.add(Fault.of(register.file(), 0, null, "file-missing", header(register)));
            } else {
                reader.read(register, content);
            }
        }
        // What an extension says nothing about stands in the pack it extends.
        if (PackRules.extended(reader.lines).isEmpty()) {
            reader.faults.addAll(missing);
        }
        for (var file : pack.files().keySet()) {
            if (Registers.all().stream().noneMatch(register -> register.file().equals(file))) {
                reader.faults.add(Fault.of(file, 0, null, "file-unknown"));
            }
        }
        return new Reading(List.copyOf(reader.lines), List.copyOf(reader.faults));
    }

    private void read(Register register, byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            faults.add(Fault.of(register.file(), 0, null, "not-utf8"));
            return;
        }
        var withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (var csv = CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(new StringReader(withoutMark))) {
            var records = csv.iterator();
            if (!records.hasNext()) {
                faults.add(Fault.of(register.file(), 1, null, "header-missing", header(register)));
                return;
            }
            var header = records.next().getFields();
            if (!fits(register, header)) {
                return;
            }
            while (records.hasNext()) {
                row(register, header, records.next());
            }
        } catch (CsvParseException e) {
            faults.add(Fault.of(register.file(), lastLine(register), null, "not-csv", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file with a wrong header is not read further: each of its rows would only repeat the fault. */
    private boolean fits(Register register, List<String> header) {
        int before = faults.size();
        var seen = new HashSet<String>();
        for (var name : header) {
            if (!register.has(name)) {
                faults.add(Fault.of(register.file(), 1, name, "column-unknown", header(register)));
            } else if (!seen.add(name)) {
                faults.add(Fault.of(register.file(), 1, name, "column-twice"));
            }
        }
        for (var column : register.columns()) {
            if (!seen.contains(column.name())) {
                faults.add(Fault.of(register.file(), 1, column.name(), "column-missing"));
            }
        }
        return faults.size() == before;
    }

    private void row(Register register, List<String> header, CsvRecord record) {
        int number = Math.toIntExact(record.getStartingLineNumber());
        if (record.getFieldCount() != header.size()) {
            faults.add(Fault.of(register.file(), number, null, "cells", header.size(), record.getFieldCount()));
            return;
        }
        var cells = new HashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), record.getField(i).strip());
        }
        lines.add(new Line(register, number, cells));
    }

    private int lastLine(Register register) {
        return lines.isEmpty() || lines.getLast().register() != register ? 1 : lines.getLast().number() + 1;
    }

    private static String header(Register register) {
        return String.join(",", register.columns().stream().map(Column::name).toList());
    }
}
