package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import se.upptack.access.Role;

/** Whoever may see figures chooses what to look at on one page, and takes it along in the formats of the field. */
class ExploreTest {

    private static final String MANAGER = "fk-chef-bf";
    private static final String NATIONAL = "jamy-jonas";
    private static final String PERIOD = "from=2019-05&to=2020-04";

    private static String reader(String file) {
        try (InputStream in = ExploreTest.class.getResourceAsStream("/readers/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void indicatorPeriodPlaceAndBreakdownAreChosenOnOnePage() {
        Page page = Browser.of(MANAGER).open("/figures/explore");
        page.locator("#indicator").selectOption("ind-s-1");
        page.locator("#by").selectOption("unit");
        page.locator("main details form[method=get] button").click();
        assertThat(page.locator("h1")).hasText("Frågat när rutin gäller");
        assertThat(page.locator("dl.facts").first()).containsText("Ställda frågor / tillfällen där rutin gäller");
        Assertions.assertThat(page.url()).contains("indicator=ind-s-1").contains("by=unit");
        Accessible.check(page);
        page.locator("main a").filter(new Locator.FilterOptions().setHasText("Till arbetslistan")).click();
        assertThat(page.locator("h1")).containsText("Det som väntar");
    }

    @Test
    void theCountryIsShownOnAMapWithTheSameNumbersInTheTable() {
        Page page = Browser.of(NATIONAL).open("/figures/explore?indicator=ind-asked&by=county&" + PERIOD);
        assertThat(page.locator("figure.map > svg path")).hasCount(21);
        assertThat(page.locator("figure.map > svg")).hasAttribute("aria-label", Pattern.compile("Frågan ställd\\..*"));
        Accessible.check(page);
        page.navigate("/figures/explore?indicator=ind-asked&by=municipality&" + PERIOD);
        assertThat(page.locator("figure.map > svg path")).hasCount(290);
        Accessible.check(page);
    }

    @Test
    void theSameFiguresLeaveInTheFormatsOfTheFieldAndReadersOfOthersOpenThem() {
        Case subject = FiguresTest.maintenance(LocalDate.of(2020, 4, 9));
        FiguresTest.register("fk-bodil", subject, Map.of("outcome", "asked-no", "askedAbout", List.of("exposure"), "exposure", "none"));
        PlainUser user = PlainUser.of(MANAGER);
        String path = "/figures/indicators/ind-s-1/";
        Map.of("table.csv", "text/csv", "table.xlsx", "spreadsheetml", "table.json-stat.json", "application/json", "table.px", "text/plain", "table.fhir.json",
                "application/fhir+json", "table.kolada.json", "application/json").forEach((file, type) -> {
            PlainUser.Answer answer = user.get(path + file + "?by=month&" + PERIOD);
            Assertions.assertThat(answer.status()).as(file).isEqualTo(200);
            Assertions.assertThat(answer.header("content-type")).as(file).contains(type);
            Assertions.assertThat(answer.header("content-disposition")).contains("filename=\"" + file + "\"");
            Assertions.assertThat(Api.of(MANAGER).get("/api/v1/indicators/ind-s-1/" + file + "?by=month&" + PERIOD).status()).as(file).isEqualTo(200);
        });
        // The whole indicator at once: one sheet or file for each way to divide it.
        Assertions.assertThat(user.get(path + "whole.zip?" + PERIOD).header("content-disposition")).contains("whole.zip");
        List<String> names = new java.util.ArrayList<>();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(user.bytes(path + "whole.zip?" + PERIOD)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().equals("by-unit.csv")) {
                    Assertions.assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).contains("fk-bf", "ind-s-1");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Assertions.assertThat(names).startsWith("readme.txt", "by-total.csv").contains("by-month.csv", "by-unit.csv", "by-line.csv", "by-county.csv");
        long sheets;
        try {
            var file = java.nio.file.Files.write(Repository.built("whole.xlsx"), user.bytes(path + "whole.xlsx?" + PERIOD));
            try (var book = new java.util.zip.ZipFile(file.toFile())) {
                sheets = book.stream().filter(entry -> entry.getName().startsWith("xl/worksheets/sheet")).count();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Assertions.assertThat(sheets).isEqualTo(names.size());
        String px = user.get(path + "table.px?by=month&" + PERIOD).body();
        String stat = user.get(path + "table.json-stat.json?by=month&" + PERIOD).body();
        Page page = Browser.of(NATIONAL).open("/figures");
        page.navigate("about:blank");
        page.evaluate("script => (0, eval)(script)", reader("underscore.js"));
        page.evaluate("script => (0, eval)(script)", reader("px.js"));
        Object total = page.evaluate("text => { const px = new Px(text.replace(/\\r\\n/g, '\\n')); return px.variables().length + ' ' + px.datum([0, 0, 0]) + ' ' + px.datum([0, 1, 0]); }", px);
        page.evaluate("script => { (0, eval)(script.replace('var JSONstat=', 'window.JSONstat=')); }", reader("json-stat.js"));
        Object same = page.evaluate("text => { const d = window.JSONstat(JSON.parse(text)).Dataset(0); return d.length + ' ' + d.Data({month: 'total', contents: 'count'}).value"
                + " + ' ' + d.Data({month: 'total', contents: 'base'}).value + ' ' + d.role.time[0]; }", stat);
        Assertions.assertThat(String.valueOf(total)).matches("3 [1-9][0-9]* [1-9][0-9]*");
        Assertions.assertThat(String.valueOf(same)).isEqualTo("2" + String.valueOf(total).substring(1) + " month");
    }

    @Test
    void theYearlyFiguresOfKoladaComeFilledInAndAreReadBack() {
        String file = PlainUser.of(World.account(Role.COUNTY_STRATEGIST)).get("/figures/kolada/2019/table.json").body();
        for (String kpi : new String[] {"ind-skr-1", "ind-skr-2", "ind-skr-3"}) {
            Assertions.assertThat(file).contains("\"kpi\":\"" + kpi + "\"").contains("\"period\":2019");
        }
        Page page = Browser.of(World.account(Role.COUNTY_STRATEGIST)).open("/figures/outside/file");
        page.locator("#file").setInputFiles(new FilePayload("table.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
        page.locator("#source").fill("Egna registreringar");
        page.locator("main form button").click();
        assertThat(page.locator("main .flash, main .notice").first()).isVisible();
        assertThat(page.locator("main .errors")).hasCount(0);
    }

    @Test
    @Requirement("IND-14")
    void itIsMarkedWhichNationalIndicatorsCanBeReadRegionally() {
        Page page = Browser.of(World.account(Role.COUNTY_STRATEGIST)).open("/figures/outside?county=20&year=2019");
        assertThat(page.locator("main")).containsText("Det finns 75 indikatorer. 26 av dem går att läsa på regional nivå: 14 är namngivna i våra källor och står här, 12 är det inte.");
        Locator marked = page.locator("main li").filter(new Locator.FilterOptions().setHasText("går att läsa regionalt"));
        assertThat(marked).hasCount(14);
        assertThat(marked.first()).containsText("Gravida som fått frågan");
        Accessible.check(page);
        page.navigate("/registers/series/lst-1");
        assertThat(page.locator("main")).containsText("Går att läsa regionalt");
    }

    @Test
    @Requirement("IND-20")
    void aYearIsSetAgainstTheOneBeforeOnlyForTheSameQuestion() {
        FiguresTest.maintenance(LocalDate.of(2019, 11, 4));
        Case subject = FiguresTest.maintenance(LocalDate.of(2020, 4, 10));
        FiguresTest.register("fk-bodil", subject, Map.of("outcome", "asked-no", "askedAbout", List.of("exposure"), "exposure", "none"));
        Page page = Browser.of(MANAGER).open("/figures/explore?indicator=ind-s-1&by=month&line=fk-underhallsstod&from=2019-01");
        Locator latest = page.locator("#years tbody tr").filter(new Locator.FilterOptions().setHas(page.locator("th", new Page.LocatorOptions().setHasText("2020"))));
        assertThat(page.locator("#years tbody tr").filter(new Locator.FilterOptions().setHasText("2019")).first()).containsText(Pattern.compile("\\d+ av \\d+"));
        assertThat(latest).containsText("samma sedan 2019-01-01");
        assertThat(latest).containsText(Pattern.compile("(högre|lägre|ingen säker skillnad), .*procentenheter"));
        Accessible.check(page);
        // A question in other words from within the year: no trend is told.
        page = Browser.of("jamy-admin").open("/registers/wordings/_new");
        RegistersTest.fill(page, Map.ofEntries(Map.entry("id", "test-wording-2020"), Map.entry("organisation", "ssc"), Map.entry("service_line", "*"),
                Map.entry("channel", "*"), Map.entry("round", "*"), Map.entry("purpose", "ask-exposure"), Map.entry("sort", "90"), Map.entry("text_sv", "Påhittad fråga?"),
                Map.entry("text_en", "Made-up question?"), Map.entry("evidence", "own-experience"), Map.entry("valid_from", "2020-02-01"), Map.entry("source", "own")));
        assertThat(page.locator(".flash")).hasText("Raden är tillagd.");
        page.navigate("/figures/explore?indicator=ind-asked&by=month&organisation=ssc&from=2019-01");
        assertThat(page.locator("#years tbody tr").last()).containsText("ändrades 2020-02-01");
        assertThat(page.locator("#years tbody tr").last()).containsText("Jämför inte: frågan är inte densamma.");
    }

    @Test
    @Requirement("EVAL-04")
    void itIsAssessedWhetherMeasuresWereFitForPurposeAndWellCarriedOut() {
        Page page = Browser.of("jamy-admin").open("/figures/results");
        Locator pilot = page.locator("#samf-sodertalje-chain ~ dl").first();
        assertThat(pilot).containsText("Var åtgärderna ändamålsenliga?");
        assertThat(pilot).containsText("Inte bedömt.");
        page.navigate("/registers/assessments/_new");
        RegistersTest.fill(page, Map.of("id", "test-fit", "chain", "samf-sodertalje-chain", "judged", "fit-for-purpose", "verdict", "partly", "basis", "interviews",
                "grounds_sv", "Påhittad bedömning: insatserna nådde dem de var till för.", "grounds_en", "Made up.", "on", "2020-04-01", "source", "own"));
        assertThat(page.locator(".flash")).hasText("Raden är tillagd.");
        page.navigate("/figures/results");
        pilot = page.locator("#samf-sodertalje-chain ~ dl").first();
        assertThat(pilot).containsText("Delvis. Påhittad bedömning: insatserna nådde dem de var till för. Bygger på: intervjuer");
        assertThat(pilot).containsText("Utfördes de på ett tillfredsställande sätt?");
        Accessible.check(page);
    }
}
