package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Alone first, and by a way that is safe. */
class PrivacyGateTest {

    @Test
    @Requirement("ASK-20")
    void whoIsThereIsAskedFirstAndWithCompanyTheQuestionIsHeldBackAndDeferred() {
        Page page = Browser.of("fk-anna").open("/work");
        Case subject = Case.underRoutine(3);
        Doing.openWhatWaits(page, subject);
        assertThat(page.locator("#words")).hasCount(0);
        for (String presence : new String[] {"Ombud", "Ställföreträdare", "Annan medföljande", "Familjemedlem"}) {
            Doing.passTheGate(page, presence, "physical");
            assertThat(page.locator("#words")).containsText("Ställ inte frågan när någon annan hör. Be om ett enskilt samtal");
            assertThat(page.locator("#words")).not().containsText("Fråga om utsatthet");
            assertThat(page.locator("#words button:text-is('Svarade nej'), #words button:text-is('Svarade ja')")).hasCount(0);
        }
        Doing.press(page, "Skjut upp");
        Doing.choose(page, "fieldset#reason", "Inte ensam");
        page.locator("#deferredTo").fill("2020-05-14");
        Doing.press(page, "Registrera");
        assertThat(page.locator(".flash")).containsText("Det kommer tillbaka i listan på den dagen");
        page.navigate("/work?state=deferred");
        assertThat(Doing.row(page, subject)).containsText("Uppskjuten: Inte ensam");
        try (Days later = Days.on(java.time.LocalDate.of(2020, 5, 14))) {
            page.navigate("/work?state=soon");
            assertThat(Doing.row(page, subject)).isVisible();
        }
    }

    @Test
    void noPageAndNoMachineCanRegisterAQuestionThatOthersHeard() {
        Case subject = Case.underRoutine(3);
        Api.Answer answer = Api.of("fk-anna").post("/api/v1/occasions", Api.json(Map.of(
                "caseId", subject.id().toString(), "occurred", "2020-04-30", "channel", "physical", "presence", "family", "outcome", "asked-no",
                "askedAbout", java.util.List.of("exposure"))));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("/presence");
    }

    @Test
    @Requirement("ASK-17")
    void aChannelIsPermittedOrForbiddenByDateWithTheReasonGiven() {
        Page page = Browser.of("fk-anna").open("/work");
        Case subject = Case.underRoutine(300);
        page.navigate("/cases/" + subject.id());
        Doing.follow(page, "Registrera ett samtal");
        page.locator("select#outcome").selectOption("Frågade, svarade nej");
        Doing.choose(page, "fieldset#presence", "Ensam");
        page.locator("select#channel").selectOption("telephone");
        page.locator("#occurred").fill("2019-09-12");
        Doing.press(page, "Registrera");
        assertThat(page.locator(".errors")).containsText("Frågan får inte ställas den vägen. Frågan ställdes bara i personliga möten");
        page.locator("#occurred").fill("2019-10-03");
        Doing.press(page, "Registrera");
        assertThat(page.locator(".flash")).hasText("Registrerat: frågade, svarade nej.");
    }

    @Test
    @Requirement("ASK-18")
    void adviceAgainstTheTelephoneIsShownWhileItHoldsAndItsRemovalChangesNothingEarlier() {
        Page page = Browser.of("af-axel").open("/work");
        Case subject = Case.at("af-system", "af-region-1", "af-fordjupat-stod").step("mapping", RunningApp.TODAY.minusDays(2)).deliver();
        Doing.openWhatWaits(page, subject);
        Doing.passTheGate(page, "Ensam", "telephone");
        assertThat(page.locator("#words .tip.warn")).containsText("avrådde från att fråga per telefon");
        Doing.press(page, "Svarade nej");
        Doing.press(page, "Registrera");
        try (Days later = Days.on(java.time.LocalDate.of(2021, 2, 1))) {
            Case fresh = Case.at("af-system", "af-region-1", "af-fordjupat-stod").step("mapping", java.time.LocalDate.of(2021, 1, 29)).deliver();
            Doing.openWhatWaits(page, fresh);
            Doing.passTheGate(page, "Ensam", "telephone");
            assertThat(page.locator("#words .tip.warn")).hasCount(0);
            page.navigate("/registers/channel-rules/af-fordjupat-stod-telephone-advised-against-2018");
            assertThat(page.locator("main")).containsText("2020-12-31");
            page.navigate("/cases/" + subject.id());
            Doing.follow(page, "Rätta");
            assertThat(page.locator("select#channel option[value=telephone]")).containsText("avråds");
        }
    }

    @Test
    @Requirement("ASK-19")
    void aRemoteTalkIsLedToTheEncryptedVideoService() {
        Page page = Browser.of("af-axel").open("/work");
        Case subject = Case.at("af-system", "af-region-1", "af-fordjupat-stod").step("mapping", RunningApp.TODAY.minusDays(2)).deliver();
        Doing.openWhatWaits(page, subject);
        Doing.passTheGate(page, "Ensam", "chat");
        assertThat(page.locator("#words .tip.warn")).containsText("Välj video eller ett möte");
        Doing.passTheGate(page, "Ensam", "video");
        assertThat(page.locator("#words")).containsText("krypterade videotjänsten");
    }
}
