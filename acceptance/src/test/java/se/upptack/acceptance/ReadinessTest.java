package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A unit and a worker ask when what it takes is in place. */
class ReadinessTest {

    private static Case hinted(Page page, String unit, String line) {
        return hinted(page, "fk-system", unit, line);
    }

    private static Case hinted(Page page, String system, String unit, String line) {
        Case subject = Case.at(system, unit, line).deliver();
        page.navigate("/cases/" + subject.id());
        Doing.choose(page, "fieldset#codes", "Personen antyder något själv");
        Doing.press(page, "Anteckna");
        return subject;
    }

    @Test
    @Requirement({"ASK-05", "ASK-22"})
    void aUnitIsSwitchedOnWhenItsRoutineTrainingSettingTrustAndReferralAreInPlace() {
        Page worker = Browser.of("fk-gustav").open("/work");
        assertThat(worker.locator(".notice")).containsText("Det finns en skriftlig rutin för hur frågan ställs");
        Case subject = hinted(worker, "fk-sgi-kundmote", "fk-sgi-kundmote");
        assertThat(worker.locator(".notice")).containsText("Personalen är utbildad i att fråga");
        assertThat(worker.locator("section[aria-labelledby=quick] button")).hasCount(0);
        Doing.passTheGate(worker, "Ensam", "physical");
        Doing.press(worker, "Svarade nej");
        Doing.press(worker, "Registrera");
        assertThat(worker.locator(".errors")).containsText("inte redo att fråga än");
        Accessible.check(worker);

        Page manager = Browser.of("fk-chef").open("/activation");
        manager.locator("input[name=unit][value=fk-sgi-kundmote]").check();
        for (String item : new String[] {"Det finns en skriftlig rutin", "Personalen är utbildad i att fråga", "Frågan ställs i en trygg miljö", "Personalen inger förtroende",
            "Det finns en rutin för vart personen kan hänvisas", "Det finns en plan för vad som görs efter ett ja"}) {
            Doing.choose(manager, "fieldset#what", item);
        }
        Pictures.take(manager, "readiness");
        Doing.press(manager, "Spara");
        assertThat(manager.locator(".flash")).hasText("Sparat för 1 enheter.");

        Doing.openWhatWaits(worker, subject);
        assertThat(worker.locator("details.tip")).containsText("anslöt sig 2020: fråga vid tecken på våld och hänvisa till skydd och stöd");
        Doing.press(worker, "Ensam – frågade – svarade nej");
        assertThat(worker.locator(".flash")).hasText("Registrerat: frågade, svarade nej.");
    }

    @Test
    @Requirement("ASK-22")
    void whatOneServiceLineAsksForHoldsBackThatLineOnly() {
        Page manager = Browser.of("af-chef").open("/activation");
        manager.locator("input[name=unit][value=af-region-2]").check();
        for (String item : new String[] {"who-procedure", "who-trained", "who-safe-setting", "who-trust", "who-referral", "after-answer-plan"}) {
            manager.locator("input[name=prerequisite][value=" + item + "]").check();
        }
        Doing.press(manager, "Spara");
        manager.navigate("/activation/units/af-region-2");
        assertThat(manager.locator("dl.facts")).containsText("men inte inom Arbetslivsinriktad rehabilitering");

        Page worker = Browser.of("af-berit").open("/work");
        Case free = hinted(worker, "af-system", "af-region-2", "af-arbetssokande");
        Doing.openWhatWaits(worker, free);
        assertThat(worker.locator(".notice")).hasCount(0);
        Doing.press(worker, "Ensam – frågade – svarade nej");
        assertThat(worker.locator(".flash")).hasText("Registrerat: frågade, svarade nej.");
        Case held = hinted(worker, "af-system", "af-region-2", "af-arbetslivsinriktad-rehabilitering");
        Doing.openWhatWaits(worker, held);
        assertThat(worker.locator(".notice")).containsText("Enheten har den säkra krypterade videotjänsten (krävs från 1 januari 2020)");
        Accessible.check(worker);
        Doing.passTheGate(worker, "Ensam", "physical");
        Doing.press(worker, "Svarade nej");
        Doing.press(worker, "Registrera");
        assertThat(worker.locator(".errors")).containsText("Det saknas: Enheten har den säkra krypterade videotjänsten");

        manager.navigate("/activation");
        manager.locator("input[name=unit][value=af-region-2]").check();
        manager.locator("input[name=prerequisite][value=af-arbetslivsinriktad-video]").check();
        Doing.press(manager, "Spara");
        Doing.openWhatWaits(worker, held);
        Doing.press(worker, "Ensam – frågade – svarade nej");
        assertThat(worker.locator(".flash")).hasText("Registrerat: frågade, svarade nej.");
    }

    @Test
    @Requirement("ASK-23")
    void aWorkerAsksInActivityCompensationWhenHerTrainingIsDone() {
        Page worker = Browser.of("fk-fatima").open("/work");
        Case subject = hinted(worker, "fk-fv", "fk-aktivitetsersattning");
        assertThat(worker.locator(".notice")).containsText("Har gått utbildning om våld i nära relationer");
        Doing.passTheGate(worker, "Ensam", "physical");
        Doing.press(worker, "Svarade nej");
        Doing.press(worker, "Registrera");
        assertThat(worker.locator(".errors")).containsText("Har gått utbildning om våld i nära relationer");

        Page manager = Browser.of("fk-chef").open("/activation/units/fk-fv");
        Locator row = manager.locator("#workers tr", new Page.LocatorOptions().setHasText("fk-fatima"));
        row.locator("input[name=worker]").check();
        Doing.choose(manager, "fieldset#what", "Har gått utbildning om våld i nära relationer");
        Doing.press(manager, "Spara");
        assertThat(manager.locator(".flash")).hasText("Sparat för 1 handläggare.");

        Doing.openWhatWaits(worker, subject);
        Doing.press(worker, "Ensam – frågade – svarade nej");
        assertThat(worker.locator(".flash")).hasText("Registrerat: frågade, svarade nej.");
    }

    @Test
    @Requirement("ASK-37")
    void howFarAUnitHasComeIsRegisteredWithItsDay() {
        Page manager = Browser.of("af-chef").open("/activation");
        manager.locator("input[name=unit][value=af-region-1]").check();
        for (String state : new String[] {"Inte påbörjat", "Påbörjat i video", "Påbörjat per telefon", "I drift", "Avstannat"}) {
            assertThat(manager.locator("#state")).containsText(state);
        }
        manager.locator("#state").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Påbörjat i video"));
        manager.locator("#since").fill("2020-04-06");
        Doing.press(manager, "Spara");
        manager.navigate("/activation/units/af-region-1");
        assertThat(manager.locator("dl.facts")).containsText("Påbörjat i video, från 6 april 2020");
    }

    @Test
    void nothingButAskingWaitsForReadiness() {
        Case subject = Case.at("fk-system", "fk-fv", "fk-aktivitetsersattning").deliver();
        Page page = Browser.of("fk-fatima").open("/cases/" + subject.id() + "/register?sheet=8");
        Doing.choose(page, "fieldset#exposure", "Har varit utsatt");
        Doing.choose(page, "fieldset#disclosurePrompt", "Eget behov i ärendet");
        Doing.choose(page, "fieldset#presence", "Ensam");
        Doing.press(page, "Registrera");
        assertThat(page.url()).contains("/work/answer/");
    }
}
