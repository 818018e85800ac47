package se.upptack.statistics;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
