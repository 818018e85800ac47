package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A county among the others, by official statistics that come as files and by what reports have published. The delivered values are invented. */
class OutsideStatisticsTest {

    private static final List<String> COUNTIES = List.of("01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14", "17", "18", "19", "20", "21",
            "22", "23", "24", "25");
    private static final String INVENTED = "Påhittade värden för prov";

    private static Page strategist(String path) {
        return Browser.of("lst-lena").open(path);
    }

    private static void deliver(Page page, String name, String text, String series) {
        page.navigate("/figures/outside/file");
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("#series").selectOption(series);
        page.locator("#source").fill(INVENTED);
        page.locator("main form button").click();
    }

    private static Locator row(Page page, String text) {
        return page.locator("main tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    @Test
    @Requirement({"IND-09", "IND-10", "IND-12", "IND-13"})
    void whatWasPublishedIsShownBesideThatItCannotBeComputed() {
        Page page = strategist("/figures/outside?county=20&year=2019");
        assertThat(page.locator("h1")).containsText("Dalarnas län");
        assertThat(row(page, "Biståndsbeslut vid stödsamtal till våldsutövare")).containsText("Publicerat 2019: bland de sämsta");
        assertThat(row(page, "Biståndsbeslut vid stödsamtal till våldsutövare")).containsText("Kan inte räknas ut: värdet är inte publicerat.");
        assertThat(row(page, "Biståndsbeslut vid skyddat boende")).containsText("Publicerat 2019: i mitten");
        assertThat(row(page, "Rutiner för säkrad skolgång")).containsText("Publicerat 2019: bland de bästa");
        // A police region's value holds for its counties.
        Locator clearance = row(page, "Personuppklaring: grov kvinnofridskränkning");
        assertThat(clearance).containsText("25 %");
        assertThat(clearance).containsText("Gäller Polisregion Bergslagen");
        assertThat(clearance).containsText("Publicerat 2019: bland de bästa");
        assertThat(row(page, "Personuppklaring: köp av sexuell tjänst")).containsText("Publicerat 2019: bland de sämsta");
        assertThat(page.locator("main")).containsText("Förebyggande arbete, upptäckt, stöd och skydd (mål 1 och 2a)");
        assertThat(page.locator("svg.chart")).hasAttribute("aria-label", java.util.regex.Pattern.compile("Mål 1 och 2a: bland de sämsta \\(publicerat\\).*Mål 3: bland de bästa"
                + " \\(publicerat\\).*Mål 4: i mitten \\(publicerat\\).*"));
        // What has no source of data says so.
        Locator without = page.locator("h2").filter(new Locator.FilterOptions().setHasText("utan säkerställd datakälla"));
        assertThat(without).isVisible();
        assertThat(page.locator("main")).containsText("Det finns ingen tillgänglig statistik för att följa utvecklingen.");
        Accessible.check(page);
        page.navigate("/figures/outside?county=18&year=2019");
        // Another county of the same region.
        assertThat(row(page, "Personuppklaring: grov kvinnofridskränkning")).containsText("25 %");
        page.navigate("/figures/outside?county=25&year=2019");
        assertThat(row(page, "Personuppklaring: grov kvinnofridskränkning")).not().containsText("25 %");
    }

    @Test
    @Requirement({"IND-08", "IND-09", "IND-10", "IND-11"})
    void deliveredValuesRankTheCountiesAndTheChangeShowsAlthoughTheBandStays() {
        Page page = strategist("/figures/outside");
        String rows = COUNTIES.stream().map(county -> "lst-9;" + county + ";2019;T;" + (county.equals("20") ? "50,5" : 10 + 2 * COUNTIES.indexOf(county)))
                .collect(Collectors.joining("\n"));
        String before = COUNTIES.stream().map(county -> "lst-9;" + county + ";2017;T;" + (county.equals("20") ? "40" : 1 + COUNTIES.indexOf(county)))
                .collect(Collectors.joining("\n"));
        deliver(page, "counties.csv", "serie;område;år;kön;värde\n" + rows + "\n" + before + "\n", "");
        assertThat(page.locator(".flash")).containsText("42 nya eller ändrade värden, 0 fanns redan");
        deliver(page, "counties.csv", "serie;område;år;kön;värde\n" + rows + "\n", "");
        assertThat(page.locator(".flash")).containsText("0 nya eller ändrade värden, 21 fanns redan");

        page.navigate("/figures/outside?county=20&year=2019");
        Locator line = row(page, "Rutiner för samverkan med externa aktörer");
        assertThat(line).containsText("50,5 %");
        assertThat(line).containsText("1 av 21");
        assertThat(line).containsText("bland de bästa");
        assertThat(line).containsText("+10,5 procentenheter sedan 2017");
        // A report had published another band.
        assertThat(line).containsText("skiljer sig");
        page.navigate("/figures/outside?county=20&year=2018");
        // The year before it was among the best too.
        assertThat(row(page, "Rutiner för samverkan med externa aktörer")).containsText("bland de bästa");

        page.navigate("/figures/outside/series/lst-9?county=20&year=2019");
        assertThat(page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText("bland de sämsta"))).hasCount(6);
        assertThat(page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText("bland de bästa"))).hasCount(6);
        assertThat(page.locator("svg.chart")).isVisible();
        assertThat(page.locator("main")).containsText(INVENTED);
        Accessible.check(page);
        PlainUser user = PlainUser.of("lst-lena");
        PlainUser.Answer table = user.get("/figures/outside/series/lst-9/table.csv?county=20&year=2019");
        assertThat(table.header("content-type")).startsWith("text/csv");
        assertThat(table.body()).contains("# Rutiner för samverkan med externa aktörer").contains("Dalarnas län,2019,\"50,5 %\",1,bland de bästa");

        // The rule is a choice that stays in the address.
        page.navigate("/figures/outside?county=20&year=2019&worst=45&best=2&ties=worst");
        assertThat(page.locator("#worst")).hasValue("45");
        page.locator("main table a").filter(new Locator.FilterOptions().setHasText("Rutiner för samverkan med externa aktörer")).click();
        assertThat(page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText("bland de bästa"))).hasCount(0);
    }

    @Test
    @Requirement("IND-10")
    void theSeriesOfAGoalBecomeOneBandByARuleThatShows() {
        Page page = strategist("/figures/outside");
        String rows = List.of("lst-10", "lst-11", "lst-12").stream()
                .flatMap(series -> COUNTIES.stream().map(county -> series + "," + county + ",2019,T," + (county.equals("23") ? 99 : 10 + COUNTIES.indexOf(county))))
                .collect(Collectors.joining("\n"));
        deliver(page, "goal.csv", "series,area,year,sex,value\n" + rows + "\n", "");
        assertThat(page.locator(".flash")).isVisible();
        page.navigate("/figures/outside?county=23&year=2019");
        assertThat(page.locator("svg.chart")).hasAttribute("aria-label", java.util.regex.Pattern.compile(".*Mål 4: bland de bästa(?! \\(publicerat).*"));
        page.navigate("/figures/outside?county=23&year=2019&combine=majority");
        assertThat(page.locator("#combine")).hasValue("majority");
        assertThat(page.locator("svg.chart")).hasAttribute("aria-label", java.util.regex.Pattern.compile(".*Mål 4: bland de bästa(?! \\(publicerat).*"));
        page.navigate("/figures/outside?county=01&year=2019");
        assertThat(page.locator("svg.chart")).hasAttribute("aria-label", java.util.regex.Pattern.compile(".*Mål 4: bland de sämsta.*"));
    }

    @Test
    @Requirement("IND-08")
    void filesInTheShapesOfStatisticsSwedenAndKoladaAreTaken() {
        Page page = strategist("/figures/outside");
        String px = """
                CHARSET="ANSI";
                CODEPAGE="utf-8";
                STUB="region";
                HEADING="år";
                VALUES("region")="20 Dalarnas län","21 Gävleborgs län";
                VALUES("år")="2018","2019";
                DATA=
                61.5 62
                ".." 64
                ;
                """;
        deliver(page, "table.px", px, "lst-13");
        assertThat(page.locator(".flash")).containsText("4 nya eller ändrade värden");
        String json = IntStream.range(0, COUNTIES.size()).mapToObj(i -> "{\"kpi\": \"lst-14\", \"municipality\": \"00" + COUNTIES.get(i)
                        + "\", \"period\": 2019, \"values\": [{\"gender\": \"T\", \"count\": 1, \"status\": \"\", \"value\": " + (30 + i) + "}]}")
                .collect(Collectors.joining(",", "{\"count\": 21, \"values\": [", "]}"));
        deliver(page, "answer.json", json, "");
        assertThat(page.locator(".flash")).containsText("21 nya eller ändrade värden");
        page.navigate("/figures/outside/series/lst-13?county=21");
        assertThat(row(page, "2018")).containsText("..");
        page.navigate("/figures/outside?county=20&year=2019");
        assertThat(row(page, "Rutiner på indikation")).containsText("45 %");
        assertThat(row(page, "Rutiner på indikation")).containsText("6 av 21");
    }

    @Test
    @Requirement("IND-08")
    void aFileWithFaultsIsRefusedWholeWithEveryBadRowByLine() {
        Page page = strategist("/figures/outside");
        deliver(page, "bad.csv", """
                series,area,year,sex,value
                lst-8,20,2019,T,11
                lst-8,1229,2019,T,12
                lst-8,21,2019,T,"12,5"
                lst-8,20,2019,T,13
                lst-8,22,2019,T,-4
                lst-8,23,2019,T,104
                """, "");
        Locator errors = page.locator(".errors");
        assertThat(errors).containsText("Inget togs emot. Rätta 5 fel");
        assertThat(errors).containsText("Rad 3: Det finns inget län med koden ”1229”.");
        assertThat(errors).containsText("Rad 4: ”12,5” har komma");
        assertThat(errors).containsText("Rad 5: 20 har redan ett värde för 2019, på 2.");
        assertThat(errors).containsText("Rad 6: -4 är under noll.");
        assertThat(errors).containsText("Rad 7: 104 är mer än 100 procent.");
        assertThat(page.locator("#source")).hasValue(INVENTED);
        Accessible.check(page);
        page.navigate("/figures/outside?county=20&year=2019");
        // Nothing of it was taken.
        assertThat(row(page, "Biståndsbeslut vid skyddat boende")).not().containsText("11 %");
        deliver(page, "empty.csv", "", "");
        assertThat(page.locator(".errors")).containsText("Filen är tom.");
    }
}
