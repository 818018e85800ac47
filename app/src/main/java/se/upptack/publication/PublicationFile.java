package se.upptack.publication;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.upptack.access.Visit;
import se.upptack.publication.PublicationRows.Stored;

/**
 * A publication for evaluators and research (REP-11, EVAL-02): the figures, what each of them means, and how they were made. No cases, and
 * nothing that is not on the publication's page.
 */
@Component
class PublicationFile {

    private final boolean synthetic;

    PublicationFile(@Value("${upptack.demo.enabled:false}") boolean synthetic) {
        this.synthetic = synthetic;
    }

    byte[] write(Visit visit, Stored stored) {
        var content = Objects.requireNonNull(stored.content());
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, "values.csv", values(stored));
            add(zip, "definitions.csv", definitions(stored));
            add(zip, "readme.txt", readme(visit, stored, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    String values(Stored stored) {
        return csv(figures(stored, Objects.requireNonNull(stored.content())));
    }

    String definitions(Stored stored) {
        return csv(definitions(Objects.requireNonNull(stored.content())));
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        var entry = new ZipEntry(name);
        // The same publication gives the same bytes.
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String csv(List<List<String>> lines) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            lines.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<List<String>> figures(Stored stored, Content content) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("publication", "indicator", "place", "place_sv", "place_en", "from", "to", "count", "base", "mark", "synthetic"));
        for (var figure : content.figures()) {
            for (var place : content.places()) {
                for (var time : content.times()) {
                    var part = content.cell(place.code(), time, figure.part());
                    if (part != null) {
                        var whole = figure.whole() == null ? null : content.cell(place.code(), time, figure.whole());
                        lines.add(List.of(Objects.requireNonNull(stored.number()), figure.id(), place.code(), place.sv(), place.en(), time.substring(0, 6), time.substring(7),
                                shown(part), whole == null ? "" : shown(whole), part.kind(), synthetic ? "yes" : "no"));
                    }
                }
            }
        }
        return lines;
    }

    private static String shown(Content.Cell cell) {
        var figure = cell.figure();
        return figure != null ? String.valueOf(figure) : cell.kind().equals("withheld") ? ".." : ".";
    }

    private static List<List<String>> definitions(Content content) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("indicator", "name_sv", "name_en", "definition_sv", "definition_en", "caveat_sv", "caveat_en", "gives", "counting", "source_kind", "counted",
                "base"));
        content.figures().forEach(one -> lines.add(List.of(one.id(), one.nameSv(), one.nameEn(), one.definitionSv(), one.definitionEn(), one.caveatSv(), one.caveatEn(),
                one.gives(), one.counting(), one.sourceKind(), one.part(), one.whole() == null ? "" : one.whole())));
        return lines;
    }

    private String readme(Visit visit, Stored stored, Content content) {
        var language = visit.language();
        var messages = visit.messages();
        var text = new ArrayList<String>();
        text.add(messages.text(language, "publication.readme.head", stored.number(), stored.definition().title()));
        text.add(PublicationViews.span(visit, stored.definition().period()));
        if (stored.reason() != null) {
            text.add(messages.text(language, "publication.readme.withdrawn", stored.reason()));
        }
        text.add(messages.text(language, "publication.readme.files"));
        text.add(messages.text(language, "publication.legend.withheld", content.limits().threshold()));
        text.add(messages.text(language, "publication.legend.none"));
        text.add(messages.text(language, "publication.method", stored.policy()));
        text.add(messages.text(language, "publication.readme.cases"));
        content.breaks().forEach(one -> text.add(one.day() + ": " + language.of(one.sv(), one.en())));
        if (synthetic) {
            text.add(messages.text(language, "publication.readme.synthetic"));
        }
        return String.join("\n\n", text) + "\n";
    }
}
