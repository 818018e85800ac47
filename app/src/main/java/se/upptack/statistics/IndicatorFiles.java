package se.upptack.statistics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;

/** Writes what a page or the interface shows of an indicator in the formats of the field. Nothing is read here: what was kept back stays so. */
@Service
public class IndicatorFiles {

    private final Messages messages;
    private final Clock clock;
    private final boolean synthetic;

    IndicatorFiles(Messages messages, Clock clock, @Value("${upptack.demo.enabled:false}") boolean synthetic) {
        this.messages = messages;
        this.clock = clock;
        this.synthetic = synthetic;
    }

    /** Several indicators divided by area, as one file in the shape of Kolada. */
    byte[] kolada(List<IndicatorFigure> figures, Language language) {
        return KoladaFile.envelope(figures.stream()
                .flatMap(figure -> KoladaFile.values(new ExportTable(figure, language, synthetic, key -> messages.text(language, key))).stream())
                .toList());
    }

    /** All of an indicator in one file: the same table once for each way to divide it, the first of which has all there is to know about it. */
    byte[] whole(List<IndicatorFigure> figures, boolean workbook, Language language) {
        var tables = figures.stream().map(figure -> new ExportTable(figure, language, synthetic, key -> messages.text(language, key))).toList();
        if (workbook) {
            return SheetFile.write(tables);
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            var about = new StringBuilder();
            tables.getFirst().about().forEach((what, words) -> about.append(what).append(": ").append(words).append("\n\n"));
            add(zip, "readme.txt", about.toString());
            for (var table : tables) {
                add(zip, "by-" + table.by() + ".csv", IndicatorFile.write(table));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        var entry = new ZipEntry(name);
        // The same figures give the same bytes.
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    public byte[] write(IndicatorFigure figure, ExportFormat format, Language language) {
        var table = new ExportTable(figure, language, synthetic, key -> messages.text(language, key));
        var today = LocalDate.now(clock);
        return switch (format) {
            case CSV -> IndicatorFile.write(table).getBytes(StandardCharsets.UTF_8);
            case XLSX -> SheetFile.write(table);
            case JSON_STAT -> JsonStatFile.write(table, today);
            case PX -> PxText.write(table, today).getBytes(StandardCharsets.UTF_8);
            case FHIR -> MeasureReport.write(table, today);
            case KOLADA -> KoladaFile.write(table);
        };
    }
}
