package se.upptack.acceptance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The 413 requirements in the order of the catalogue. */
final class Catalogue {

    /** One requirement in its own words. */
    record Entry(String id, String area, String sentence) {}

    private Catalogue() {}

    static List<Entry> entries() {
        try (var file = new InputStreamReader(Catalogue.class.getResourceAsStream("/requirements.csv"), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(row -> new Entry(row.getField("id"), row.getField("area"), row.getField("sentence"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
