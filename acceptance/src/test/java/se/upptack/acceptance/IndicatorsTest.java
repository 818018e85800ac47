package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The registry of indicators and its figures, as a manager, a coordinator and a statistician use them. */
class IndicatorsTest {

    private static final String MANAGER = "fk-chef-bf";
    private static final String LINE = "fk-underhallsstod";

    private static void registered(int asked, int yes) {
        for (int i = 0; i < asked + yes; i++) {
            Case subject = FiguresTest.maintenance(LocalDate.of(2020, 4, 7).plusDays(i));
            FiguresTest.register("fk-bodil", subject, i < asked
                    ? Map.of("outcome", "asked-no", "askedAbout", List.of("exposure"), "exposure", "none")
                    : Map.of("outcome", "asked-yes", "askedAbout", List.of("exposure"), "exposure", "present"));
        }
    }

    private static JsonNode value(String indicator) {
        return Api.of(MANAGER).get("/api/v1/indicators/" + indicator + "?from=2020-01&to=2020-04").expect(200).json();
    }

    @Test
    @Requirement({"IND-01", "IND-03"})
    void anIndicatorStandsWithEverythingNeededToReadItRightly() {
        registered(2, 0);
        Page page = Browser.of(MANAGER).open("/figures/indicators?line=" + LINE);
        page.locator("main a[href^='/figures/indicators/ind-s-1?']").click();
        assertThat(page.locator("h1")).hasText("Frågat när rutin gäller");
        Locator facts = page.locator("dl.facts").first();
        for (String said : List.of("Ställda frågor / tillfällen där rutin gäller", "Täljare", "Nämnare", "kind=prompt & mode=routine", "registrerat",
                "varje tillfälle för sig", "Finaste nivå", "enhet", "Att tänka på", "Svarar för definitionen", "Jämställdhetsmyndigheten", "Gäller från")) {
            assertThat(facts).containsText(said);
        }
        // The share with its number and base; the choice stands in the address, so that it can be sent to a colleague.
        assertThat(page.locator("p.lead")).containsText(java.util.regex.Pattern.compile("\\d+ %.*\\d+ av \\d+", java.util.regex.Pattern.DOTALL));
        page.locator("#by").selectOption("unit");
        page.locator("main details form[method=get] button").click();
        assertThat(page.locator("main tbody td.n").nth(1)).containsText(java.util.regex.Pattern.compile("\\d+ av \\d+"));
        org.assertj.core.api.Assertions.assertThat(page.url()).contains("by=unit").contains("line=" + LINE);
        String file = PlainUser.of(MANAGER).get("/figures/indicators/ind-s-1/table.csv?by=unit&line=" + LINE).body();
        assertThat(file).contains("definition", "Ställda frågor / tillfällen där rutin gäller", "registered");
        Accessible.check(page);
    }

    @Test
    @Requirement("IND-02")
    void registrationsMoveTheFigureAndSelfAssessmentSaysThatItIsOne() {
        long before = value("ind-asked").at("/value/count").asLong();
        registered(1, 0);
        assertThat(value("ind-asked").at("/value/count").asLong()).isEqualTo(before + 1);
        Page page = Browser.of(MANAGER).open("/figures/indicators");
        assertThat(page.locator("tr").filter(new Locator.FilterOptions().setHasText("ind-s-1."))).containsText("registrerat");
        assertThat(page.locator("tr").filter(new Locator.FilterOptions().setHasText("ind-fk-6."))).containsText("självskattat");
        assertThat(page.locator("tr").filter(new Locator.FilterOptions().setHasText("ind-fk-6."))).containsText("väntar på annan källa");
    }

    @Test
    @Requirement("IND-06")
    void withoutADenominatorTheAnswerIsThatItCannotBeAssessed() {
        Page page = Browser.of("jamy-jonas").open("/figures/indicators/ind-coverage?organisation=fk&line=fk-aktivitetsersattning");
        assertThat(page.locator("p.lead")).containsText("kan inte bedömas");
        assertThat(page.locator("main")).containsText("ingen vet hur många som borde ha fått den");
    }

    @Test
    @Requirement("IND-07")
    void aConditionalShareHasItsOwnBase() {
        registered(1, 3);
        JsonNode wants = value("ind-s-7-wants");
        assertThat(wants.at("/value/whole").asLong()).isEqualTo(value("ind-detected").at("/value/count").asLong());
        // Those who told unasked are detected, and are no part of the base of the affirmative answers.
        assertThat(value("ind-yes-share").at("/indicator/denominator/expression").asString()).isEqualTo("asked");
        assertThat(value("ind-yes-share").at("/value/part").asLong()).isLessThanOrEqualTo(wants.at("/value/whole").asLong());
        assertThat(wants.at("/indicator/denominator/expression").asString()).isEqualTo("detected");
    }

    @Test
    void aNewVersionRunsBesideTheOldOneAsATrial() {
        Page page = Browser.of(MANAGER).open("/figures/indicators/ind-s-9");
        Locator versions = page.locator("main ul.card").filter(new Locator.FilterOptions().setHasText("ind-s-9-v2"));
        assertThat(versions).containsText("på prov");
        versions.locator("a").click();
        assertThat(page.locator("main .notice").first()).containsText("på prov bredvid den gamla");
        assertThat(page.locator("dl.facts").first()).containsText("channel=e-service|form|written");
        page.locator("summary").filter(new Locator.FilterOptions().setHasText("SQL")).click();
        assertThat(page.locator("pre")).containsText("from figure.fact");
    }

    @Test
    @Requirement({"IND-15", "EVAL-01", "EVAL-03"})
    void anEffortIsFollowedFromActivityToEffectAndWhatCannotBeToldSaysSo() {
        Page page = Browser.of("jamy-jonas").open("/figures/results");
        Locator pilot = page.locator("#samf-sodertalje-chain ~ dl").first();
        for (String said : List.of("Aktivitet", "Frågan ställd", "Prestation", "Upptäckta", "Hänvisade", "Ändrat arbetssätt", "Inte följt upp.", "Effekt för den enskilde",
                "Går inte att säga.", "ett steg närmare arbete eller studier")) {
            assertThat(pilot).containsText(said);
        }
        assertThat(page.locator("#mv-web-2020-chain ~ dl").first()).containsText("7 500 besök");
        Accessible.check(page);
        pilot.locator("a").first().click();
        assertThat(page.locator("h1")).hasText("Frågan ställd");
        org.assertj.core.api.Assertions.assertThat(page.url()).contains("line=samf-sodertalje-pilot");
    }

    @Test
    @Requirement("IND-21")
    void theToolOfEachBenefitIsFollowedAgainstItsDate() {
        Page page = Browser.of(MANAGER).open("/figures/results");
        Locator late = page.locator("tr").filter(new Locator.FilterOptions().setHasText("underhållsstöd"));
        assertThat(late).containsText("Datumet har passerat");
        Locator coming = page.locator("tr").filter(new Locator.FilterOptions().setHasText("aktivitetsersättning"));
        assertThat(coming).containsText("På väg");
    }

    @Test
    void theQualityOfRegisteringStandsBesideTheFigureAndPointsNobodyOut() {
        registered(1, 0);
        Page page = Browser.of(MANAGER).open("/figures/indicators/ind-s-1?line=" + LINE);
        assertThat(page.locator("main")).containsText("Registrerat samma dag");
        page.locator("main a").filter(new Locator.FilterOptions().setHasText("Se enhet för enhet")).click();
        assertThat(page.locator("h1")).hasText("Hur säkra registreringarna är");
        // One worker alone in the unit: the unit is counted and not shown, also to the manager.
        assertThat(page.locator("main .notice")).containsText("för få handläggare för att visas");
        assertThat(page.locator("main")).containsText("Registrerat i efterhand i slutet av månaden");
        assertThat(page.locator("main")).containsText("Kön registreras inte");
        Accessible.check(page);
    }
}
