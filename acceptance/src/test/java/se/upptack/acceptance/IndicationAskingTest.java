package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Asking when there are signs: a sign leads to a question and says nothing about the person. */
class IndicationAskingTest {

    private static void note(Page page, Case subject, String sign) {
        page.navigate("/cases/" + subject.id());
        Doing.choose(page, "fieldset#codes", sign);
        Doing.press(page, "Anteckna");
    }

    private static void waits(Page page, Case subject, int prompts) {
        page.navigate("/cases/" + subject.id());
        assertThat(page.locator("section[aria-labelledby=waiting] li a")).hasCount(prompts);
    }

    @Test
    @Requirement("ASK-16")
    void aSignIsKeptWithItsQuestionAndAlsoWhereNoQuestionIsPut() {
        Page page = Browser.of("fk-anna").open("/work");
        Case asked = Case.at("fk-system", "fk-sf", "fk-sjukpenning").type("other").deliver();
        note(page, asked, "Misstanke om att våld har förekommit");
        assertThat(page.locator(".flash")).hasText("Antecknat. Nu är det dags att fråga.");
        Doing.press(page, "Ensam – frågade – svarade nej");
        page.navigate("/cases/" + asked.id());
        assertThat(page.locator("section[aria-labelledby=signs]")).containsText("Misstanke om att våld har förekommit");
        assertThat(page.locator("section[aria-labelledby=history]")).containsText("Frågade, svarade nej");

        Case noted = Case.at("fk-system", "fk-sf", "fk-sjukpenning").type("other").deliver();
        note(page, noted, "Överdriven kontroll");
        page.navigate("/cases/" + noted.id());
        assertThat(page.locator("section[aria-labelledby=signs]")).containsText("Överdriven kontroll");
        assertThat(page.locator("section[aria-labelledby=history]")).containsText("Inget är registrerat än");
    }

    @Test
    @Requirement("ASK-04")
    void activityCompensationAsksOnSignsFrom2020() {
        Page page = Browser.of("fk-fatima").open("/work");
        Case subject = Case.at("fk-system", "fk-fv", "fk-aktivitetsersattning").opened(LocalDate.of(2019, 5, 6)).deliver();
        page.navigate("/cases/" + subject.id());
        page.locator("#observed").fill("2019-12-02");
        Doing.choose(page, "fieldset#codes", "Personen antyder något själv");
        Doing.press(page, "Anteckna");
        assertThat(page.locator(".flash")).hasText("Antecknat.");
        waits(page, subject, 0);
        note(page, subject, "Personen antyder något själv");
        assertThat(page.locator("details.tip")).containsText("började 2020 fråga om våld vid tecken på våld inom aktivitetsersättning");
    }

    @Test
    @Requirement("ASK-28")
    void theMedicalAdvisersSignReachesTheCaseHandlerAsAQuestionToPut() {
        Page page = Browser.of("fk-anna").open("/work");
        Case subject = Case.at("fk-system", "fk-sf", "fk-sjukpenning").type("other").deliver();
        page.navigate("/cases/" + subject.id());
        Doing.choose(page, "fieldset#codes", "Försäkringsmedicinsk rådgivare har sett signaler");
        Doing.choose(page, "fieldset#noticedBy", "Försäkringsmedicinsk rådgivare");
        Doing.press(page, "Anteckna");
        assertThat(page.locator(".flash")).hasText("Antecknat. Nu är det dags att fråga.");
        page.navigate("/work?mode=indication");
        assertThat(Doing.row(page, subject)).isVisible();
        page.navigate("/cases/" + subject.id());
        assertThat(page.locator("section[aria-labelledby=signs] li")).containsText("Försäkringsmedicinsk rådgivare");
    }

    @Test
    @Requirement("ASK-36")
    void oppressionWithoutVisibleViolenceAndLowDegreeControlAreSignsToo() {
        Page page = Browser.of("mv-maria").open("/work");
        Case subject = Case.at("mv-system", "mv-ansokningsenheter", "mv-asyl").deliver();
        page.navigate("/cases/" + subject.id());
        Doing.choose(page, "fieldset#codes", "Förtryck utan synligt våld");
        Doing.choose(page, "fieldset#codes", "Låg grad av kontroll");
        Doing.press(page, "Anteckna");
        assertThat(page.locator(".flash")).hasText("Antecknat. Nu är det dags att fråga.");
        page.navigate("/cases/" + subject.id());
        assertThat(page.locator("section[aria-labelledby=signs] li")).containsText("Förtryck utan synligt våld");
        assertThat(page.locator("section[aria-labelledby=signs] li")).containsText("Låg grad av kontroll");
    }

    @Test
    @Requirement("ASK-06")
    void theEmploymentServiceAsksInTheMappingAndWhenViolenceMayHideBehindUnemployment() {
        Page page = Browser.of("af-axel").open("/work");
        Case mapped = Case.at("af-system", "af-region-1", "af-fordjupat-stod").step("mapping", RunningApp.TODAY.minusDays(2)).deliver();
        Doing.openWhatWaits(page, mapped);
        assertThat(page.locator("details.tip")).containsText("ska ingå i kartläggningen i det fördjupade stödet");
        assertThat(page.locator("details.tip")).containsText("Kartläggning av arbetsförutsättningar");
        Case hinted = Case.at("af-system", "af-region-1", "af-fordjupat-stod").deliver();
        note(page, hinted, "Våld kan vara en dold orsak till arbetslösheten");
        assertThat(page.locator("details.tip")).containsText("våld kan vara en dold orsak till arbetslösheten");
    }

    @Test
    @Requirement("ASK-34")
    void elderCareAsksOnSignsHasItsRoutineInWordsAndShowsViolencePlainly() {
        Case subject = Case.at("falun-system", "kommun-falun-vard-och-omsorg", "kommun-aldreomsorg").deliver();
        try (Days later = Days.on(LocalDate.of(2021, 3, 1))) {
            Page page = Browser.of("falun-ida").open("/work");
            note(page, subject, "Våldet omskrivs i text eller tal");
            assertThat(page.locator("details.tip")).containsText("äldreomsorg");
            Doing.passTheGate(page, "Ensam", "physical");
            assertThat(page.locator("#words .words").first()).isVisible();
            Doing.press(page, "Svarade ja");
            Doing.choose(page, "fieldset#exposure", "Utsatt nu");
            page.locator("summary", new Page.LocatorOptions().setHasText("Mer om våldet")).click();
            Doing.choose(page, "fieldset#forms", "Försummelse");
            Doing.choose(page, "fieldset#tags", "Våld mot äldre");
            Doing.press(page, "Registrera");
            page.navigate("/cases/" + subject.id());
            assertThat(page.locator("section[aria-labelledby=history]")).containsText("Frågade, svarade ja (Utsatt nu");
        }
    }

    @Test
    @Requirement("ASK-15")
    void whatAPersonTellsUnaskedIsKeptApartWithWhatPromptedIt() {
        Page page = Browser.of("fk-anna").open("/work");
        Case subject = Case.at("fk-system", "fk-sf", "fk-sjukpenning").type("other").deliver();
        page.navigate("/cases/" + subject.id());
        Doing.follow(page, "Registrera ett samtal");
        page.locator("select#outcome").selectOption("Berättade självmant");
        assertThat(page.locator("main")).containsText("Det räknas för sig");
        Doing.choose(page, "fieldset#exposure", "Har varit utsatt");
        Doing.choose(page, "fieldset#disclosurePrompt", "Affisch eller visitkort");
        Doing.choose(page, "fieldset#presence", "Familjemedlem");
        Doing.press(page, "Registrera");
        page.navigate("/cases/" + subject.id());
        assertThat(page.locator("section[aria-labelledby=history]")).containsText("Berättade självmant");
    }
}
