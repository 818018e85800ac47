package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Coordination associations: every participant is asked every third month. */
class PeriodicAskingTest {

    private static Case participant(LocalDate entry) {
        return Case.at("samf-system", World.SAMF_UNIT, "samf-sodertalje-pilot").opened(entry).step("entry-sodertalje", entry).contact("samf-siv").deliver();
    }

    @Test
    @Requirement({"ASK-08", "ASK-27", "PILOT-02"})
    void everyParticipantIsAskedAgainAfterThreeMonthsWithTheEarlierTimesInSight() {
        Page page = Browser.of("samf-siv").open("/work");
        Case subject = participant(RunningApp.TODAY.minusDays(2));
        page.navigate("/work?mode=periodic&state=late");
        assertThat(Doing.row(page, subject)).isVisible();
        Doing.row(page, subject).locator("a[data-open]").click();
        Doing.passTheGate(page, "Ensam", "physical");
        String first = page.locator("#words").innerText();
        Doing.press(page, "Svarade nej");
        Doing.press(page, "Registrera");
        assertThat(Doing.row(page, subject)).hasCount(0);

        try (Days later = Days.on(RunningApp.TODAY.plusMonths(3).plusDays(1))) {
            page.navigate("/work?mode=periodic&state=late");
            assertThat(Doing.row(page, subject)).containsText("fråga nummer 2");
            Doing.row(page, subject).locator("a[data-open]").click();
            assertThat(page.locator(".lead")).containsText("Det är fråga nummer 2 i ärendet");
            assertThat(page.locator("section[aria-labelledby=history]")).containsText("30 april 2020");
            Doing.passTheGate(page, "Ensam", "physical");
            assertThat(page.locator("#words").innerText()).isNotEqualTo(first);
            Doing.press(page, "Svarade nej");
            Doing.press(page, "Registrera");
            page.navigate("/cases/" + subject.id());
            assertThat(page.locator("section[aria-labelledby=history] li")).hasCount(2);
        }
    }

    @Test
    @Requirement("PILOT-03")
    void aDeclineIsKeptWithItsReasonAndRespectedUntilTheRuleAsksAgain() {
        Page page = Browser.of("samf-siv").open("/work");
        Case subject = participant(RunningApp.TODAY.minusDays(2));
        Doing.openWhatWaits(page, subject);
        Doing.follow(page, "Ville inte svara");
        Doing.choose(page, "fieldset#reason", "Psykisk ohälsa");
        Doing.press(page, "Registrera");
        page.navigate("/cases/" + subject.id());
        assertThat(page.locator("section[aria-labelledby=history]")).containsText("Frågade, ville inte svara (Psykisk ohälsa)");
        page.navigate("/work");
        assertThat(Doing.row(page, subject)).hasCount(0);
        try (Days later = Days.on(RunningApp.TODAY.plusMonths(3))) {
            page.navigate("/work");
            assertThat(Doing.row(page, subject)).containsText("fråga nummer 2");
        }
    }

    @Test
    @Requirement("ASK-33")
    void theParticipantsOwnContactSeesHerOwnFirstOfAll() {
        Page page = Browser.of("samf-siv").open("/work");
        Case own = participant(RunningApp.TODAY.minusDays(2));
        Case other = Case.at("samf-system", World.SAMF_UNIT, "samf-sodertalje-pilot").opened(RunningApp.TODAY.minusDays(2))
                .step("entry-sodertalje", RunningApp.TODAY.minusDays(2)).contact("samf-chef").deliver();
        page.navigate("/work?own=true");
        assertThat(Doing.row(page, own)).containsText("Din kontakt");
        assertThat(Doing.row(page, other)).hasCount(0);
        page.navigate("/work");
        assertThat(Doing.row(page, other)).isVisible();
        assertThat(Doing.row(page, other)).not().containsText("Din kontakt");
    }

    @Test
    @Requirement("ASK-32")
    void theQuestionIsPartOfTheOrdinaryMappingOfTheLifeSituation() {
        Page page = Browser.of("samf-siv").open("/work");
        Case subject = participant(RunningApp.TODAY.minusDays(2));
        Doing.openWhatWaits(page, subject);
        Doing.passTheGate(page, "Ensam", "physical");
        Doing.press(page, "Svarade nej");
        page.locator("summary", new Page.LocatorOptions().setHasText("Hur frågan ställdes")).click();
        Doing.choose(page, "fieldset#instrument", "Del av kartläggningen av livssituationen");
        Doing.press(page, "Registrera");
        page.navigate("/cases/" + subject.id());
        Doing.follow(page, "Rätta");
        assertThat(page.locator("fieldset#instrument input[value=life-situation-mapping]")).isChecked();
    }
}
