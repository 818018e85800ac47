package se.upptack.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.upptack.outside.Point.State;
import se.upptack.platform.Language;
import se.upptack.statistics.ExportFormat;
import se.upptack.statistics.ExportedFigures;

/** What leaves as PX and in Kolada's shape is what we ourselves would take in. */
class OwnFilesTest {

    private static List<Point> read(ExportFormat format) {
        var file = ExportedFigures.byCounty(format, Language.SV);
        var read = SeriesFile.read(file, "ind-skr-1", name -> Optional.of(name).filter("ind-skr-1"::equals));
        assertThat(read.faults()).as(new String(file, StandardCharsets.UTF_8)).isEmpty();
        return read.points().stream().map(SeriesFile.Placed::point).toList();
    }

    @Test
    void pxAndKoladaComeBackAsTheyWereWithTheirMarks() {
        for (var format : List.of(ExportFormat.PX, ExportFormat.KOLADA)) {
            assertThat(read(format)).extracting(Point::area).as(format.name()).containsExactlyInAnyOrder("00", "20", "14");
            assertThat(read(format)).filteredOn(point -> point.area().equals("20")).allMatch(point -> point.year() == 2020 && point.value() != null && point.value().intValue() == 12);
            assertThat(read(format)).filteredOn(point -> point.area().equals("14")).allMatch(point -> point.state() == State.SUPPRESSED && point.value() == null);
        }
    }
}
