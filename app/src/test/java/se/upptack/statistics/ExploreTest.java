package se.upptack.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MeasureReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.upptack.access.Role;
import se.upptack.figure.Fact.Kind;
import se.upptack.platform.Language;
import se.upptack.statistics.MadeFacts.Place;
import se.upptack.testing.PageTest;

/** The page to explore indicators with: areas, the map and the table of the same numbers. */
class ExploreTest extends PageTest {

    private static final Place MORA = new Place("kommun-mora", "kommun-mora-skola", "kommun-skola", "routine", 0, 0);
    private static final Place FALUN = new Place("kommun-falun", "kommun-falun-skola", "kommun-skola", "routine", 0, 0);
    private static final Place TROLLHATTAN = new Place("trollhattans-stad", "trollhattan-enheten-mot-vald", "kommun-skola", "routine", 0, 0);

    private static boolean made;

    @BeforeEach
    void facts() {
        if (made) {
            return;
        }
        made = true;
        var facts = new MadeFacts(71);
        facts.add(MORA, 202103, Kind.PROMPT, 40, "mode", "routine", "round", "first");
        facts.add(MORA, 202103, Kind.OCCASION, 30, "mode", "routine", "outcome", "asked-no", "closes", "yes", "channel", "physical");
        facts.add(FALUN, 202103, Kind.PROMPT, 15, "mode", "routine", "round", "first");
        facts.add(FALUN, 202103, Kind.OCCASION, 10, "mode", "routine", "outcome", "asked-no", "closes", "yes", "channel", "physical");
        facts.add(TROLLHATTAN, 202103, Kind.PROMPT, 50, "mode", "routine", "round", "first");
        facts.add(TROLLHATTAN, 202103, Kind.OCCASION, 25, "mode", "routine", "outcome", "asked-no", "closes", "yes", "channel", "physical");
        facts.state(application);
    }

    @Test
    void countiesAndMunicipalitiesAreTheirUnitsAddedUp() {
        var national = visitor(account("EX", "jamy", Set.of(), Role.NATIONAL_COORDINATOR));
        var counties = national.get("/figures/explore?indicator=ind-s-1&by=county&from=2021-03&to=2021-03&line=kommun-skola");
        assertThat(counties.status()).isEqualTo(200);
        assertThat(counties.text()).contains("Dalarnas län").contains("73 %").contains("40 av 55").contains("Västra Götalands län").contains("50 %").contains("25 av 50");
        assertThat(counties.body()).contains("<path class=\"m4\"").contains("Dalarnas län 73, ").doesNotContain(" style=");
        assertThat(counties.body()).contains("/figures/explore?indicator=ind-s-1&amp;by=municipality&amp;from=2021-03&amp;to=2021-03&amp;area=20");
        var municipalities = national.get("/figures/explore?indicator=ind-s-1&by=municipality&area=20&from=2021-03&to=2021-03&line=kommun-skola");
        assertThat(municipalities.text()).contains("40 av 55").contains("30 av 40").contains("Leksand").contains("dolt").doesNotContain("10 av 15").doesNotContain("25 av 50");
        assertThat(national.get("/figures/explore?indicator=ind-s-1&by=unit&area=1488&from=2021-03&to=2021-03&line=kommun-skola").text()).contains("25 av 50");
    }

    @Test
    void anAreaOutOfReachHasNothingInIt() {
        var manager = visitor(account("EY", "kommun-mora", Set.of(MORA.unit()), Role.MANAGER));
        assertThat(manager.get("/figures/explore?indicator=ind-s-1&by=unit&area=14&from=2021-03&to=2021-03").text()).doesNotContain("25 av 50").contains("Det finns inga siffror");
        assertThat(manager.get("/figures/explore?indicator=ind-s-1&by=municipality&from=2021-03&to=2021-03").text()).contains("30 av 40").contains("Till arbetslistan");
        assertThat(manager.get("/figures/explore?indicator=there-is-none").status()).isEqualTo(404);
    }

    private IndicatorFigure figure(String id, Breakdown by) {
        return application.getBean(Indicators.class).value(RunningFigures.actor("jamy", Role.NATIONAL_COORDINATOR), id,
                Selection.of(202101, 202112).line("kommun-skola"), by);
    }

    private byte[] file(String id, Breakdown by, ExportFormat format) {
        return application.getBean(IndicatorFiles.class).write(figure(id, by), format, Language.SV);
    }

    @Test
    void aWorkbookOpensWithWhatItIsFirst() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file("ind-s-1", Breakdown.COUNTY, ExportFormat.XLSX)))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("Läs mig", "Tabell");
            var about = sheets.getFirst().read().stream().map(row -> row.getCellText(0) + ": " + row.getCellText(1)).toList();
            assertThat(about).anyMatch(line -> line.startsWith("Definition: Ställda frågor")).anyMatch(line -> line.startsWith("withheld: dolt"));
            var rows = sheets.get(1).read();
            assertThat(rows.getFirst().getCellText(4)).isEqualTo("Värde");
            assertThat(rows).anyMatch(row -> row.getCellText(1).equals("Västra Götalands län") && row.getCellText(2).equals("25") && row.getCellText(3).equals("50"));
        }
    }

    @Test
    void aMeasureReportIsOneToAReaderOfFhir() {
        var parser = FhirContext.forR4().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
        for (var id : List.of("ind-s-1", "ind-should-ask", "ind-fk-6", "ind-s-7-referred")) {
            var report = parser.parseResource(MeasureReport.class, new String(file(id, Breakdown.MUNICIPALITY, ExportFormat.FHIR), StandardCharsets.UTF_8));
            assertThat(report.getType()).isEqualTo(MeasureReport.MeasureReportType.SUMMARY);
            assertThat(report.getGroup()).hasSize(1);
            assertThat(((Measure) report.getContained().getFirst()).getDescription()).contains("Definition");
        }
        var shares = parser.parseResource(MeasureReport.class, new String(file("ind-s-1", Breakdown.COUNTY, ExportFormat.FHIR), StandardCharsets.UTF_8));
        assertThat(shares.getGroupFirstRep().getStratifierFirstRep().getStratum()).anyMatch(stratum -> stratum.getPopulation().get(1).getCount() == 50);
        assertThat(shares.getPeriod().getEndElement().getValueAsString()).isEqualTo("2021-12-31");
    }

    @Test
    void aPeriodBeforeThereWereFiguresIsToldAndNeverDrawn() {
        var national = visitor(account("EZ", "jamy", Set.of(), Role.NATIONAL_COORDINATOR));
        var before = national.get("/figures/explore?indicator=ind-s-1&from=1901-01&to=1999-12");
        assertThat(before.status()).isEqualTo(200);
        assertThat(before.text()).contains("Det finns inga siffror före").contains("Det finns inga siffror för det här urvalet");
        assertThat(before.text()).contains("januari 1990 till december 1999");
        assertThat(national.get("/figures/explore?indicator=ind-s-1").text()).doesNotContain("Det finns inga siffror före");
        assertThat(national.get("/figures/explore?indicator=ind-s-1&from=2021-13&to=x").status()).isEqualTo(200);
    }
}
