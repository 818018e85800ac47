package se.upptack.statistics;

import java.time.LocalDate;
import java.util.List;
import java.nio.charset.StandardCharsets;
import se.upptack.platform.Language;
import se.upptack.statistics.IndicatorFigure.Group;
import se.upptack.statistics.Value.Counted;
import se.upptack.statistics.Value.Withheld;

/** A number by county, of which one is withheld, in a format. */
public final class ExportedFigures {

    private ExportedFigures() {}

    public static byte[] byCounty(ExportFormat format, Language language) {
        var indicator = new Indicator("ind-skr-1", "*", "jamy", "Vuxna \"utsatta\"", "Adults", "Definition. ".repeat(40), "Definition", Indicator.Form.NUMBER, null, null, null,
                List.of(), "person-year", "registered", "unit", List.of(), "", "", false, "", null, null, "own");
        var figure = new IndicatorFigure(indicator, 202001, 202012, Breakdown.COUNTY, new Counted(15),
                List.of(new Group("20", "Dalarnas län", "Dalarna", new Counted(12)), new Group("14", "Västra Götalands län", "Västra Götaland", new Withheld())), List.of());
        var table = new ExportTable(figure, language, true, key -> key);
        return switch (format) {
            case PX -> PxText.write(table, LocalDate.of(2021, 1, 2)).getBytes(StandardCharsets.UTF_8);
            case KOLADA -> KoladaFile.write(table);
            case CSV, XLSX, JSON_STAT, FHIR -> throw new IllegalArgumentException();
        };
    }
}
