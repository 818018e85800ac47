package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Försäkringskassan: everyone in scope is asked, whatever anyone has perceived. */
class RoutineAskingTest {

    @Test
    @Requirement("ASK-10")
    void askedNoIsTwoClicksFromTheListAndIsKeptWithDayChannelWorkerAndRule() {
        Case subject = Case.underRoutine(20);
        Page page = Browser.of("fk-anna").open("/work?state=late");
        Pictures.take(page, "work-list");

        Doing.row(page, subject).locator("a[data-open]").click();
        String channel = page.locator("#quick-channel").inputValue();
        Doing.press(page, "Ensam – frågade – svarade nej");

        assertThat(page.locator(".flash")).hasText("Registrerat: frågade, svarade nej.");
        assertThat(Doing.row(page, subject)).hasCount(0);
        var kept = RunningApp.shared().database()
                .sql("select occurred, channel, worker, mode, policy, outcome, presence from asking.occasion where case_id = ?").param(subject.id()).query().singleRow();
        assertThat(kept.get("occurred").toString()).isEqualTo("2020-04-30");
        assertThat(kept).containsEntry("channel", channel).containsEntry("mode", "routine").containsEntry("policy", "fk-sjukpenning-routine-2019")
                .containsEntry("outcome", "asked-no").containsEntry("worker", World.person("fk-anna").account());
    }

    @Test
    @Requirement("ASK-02")
    void sicknessBenefitThatNeedsInvestigationIsAskedRoutinelyAndOtherCasesOnSigns() {
        Case investigated = Case.underRoutine(3);
        Case other = Case.at("fk-system", "fk-sf", "fk-sjukpenning").type("other").step("investigation", RunningApp.TODAY.minusDays(3)).deliver();
        Page page = Browser.of("fk-anna").open("/cases/" + investigated.id());
        assertThat(page.locator("section[aria-labelledby=waiting] li a")).hasCount(1);
        Doing.openWhatWaits(page, investigated);
        assertThat(page.locator("details.tip")).containsText("fråga rutinmässigt i alla utredningskrävande sjukpenningärenden");

        page.navigate("/cases/" + other.id());
        assertThat(page.locator("section[aria-labelledby=waiting] li a")).hasCount(0);
        Doing.choose(page, "fieldset#codes", "Våld kan ligga bakom ohälsan");
        Doing.press(page, "Anteckna");
        assertThat(page.locator(".flash")).hasText("Antecknat. Nu är det dags att fråga.");
        assertThat(page.locator("details.tip")).containsText("inte är utredningskrävande frågar Försäkringskassan när det finns tecken");
    }

    @Test
    @Requirement("ASK-03")
    void maintenanceSupportAsksAtApplicationAndAgainAtContinuedEntitlementByTelephoneOrInWriting() {
        Case subject = Case.at("fk-system", "fk-bf", "fk-underhallsstod")
                .step("application", LocalDate.of(2019, 3, 4))
                .step("continued-entitlement", RunningApp.TODAY.minusDays(2))
                .deliver();
        Page page = Browser.of("fk-bodil").open("/cases/" + subject.id());
        assertThat(page.locator("section[aria-labelledby=waiting] li a")).hasCount(2);
        Doing.openWhatWaits(page, subject);
        assertThat(page.locator("details.tip")).containsText("hot och våld");
        Doing.passTheGate(page, "Ensam", "telephone");
        assertThat(page.locator("#words .words").first()).isVisible();
        Doing.press(page, "Svarade nej");
        Doing.press(page, "Registrera");
        Doing.openWhatWaits(page, subject);
        Doing.passTheGate(page, "Ensam", "written");
        Doing.press(page, "Svarade nej");
        Doing.press(page, "Registrera");
        page.navigate("/cases/" + subject.id());
        assertThat(page.locator("section[aria-labelledby=waiting] li a")).hasCount(0);
        assertThat(page.locator("section[aria-labelledby=history] li")).hasCount(2);
    }

    @Test
    @Requirement("ASK-11")
    void aStepUnderRoutineIsNeverClosedWithoutAnOutcomeOrAReason() {
        Case subject = Case.underRoutine(16);
        Page page = Browser.of("fk-anna").open("/work");
        Doing.openWhatWaits(page, subject);
        Doing.follow(page, "Frågade inte");
        Doing.choose(page, "fieldset#presence", "Ensam");
        Doing.press(page, "Registrera");
        assertThat(page.locator(".errors")).containsText("Utan skäl kan steget inte avslutas");
        assertThat(page.locator(".errors")).isFocused();
        Accessible.check(page);
        page.navigate("/cases/" + subject.id());
        assertThat(page.locator("section[aria-labelledby=waiting] li a")).hasCount(1);
    }

    @Test
    @Requirement("ASK-12")
    void theReasonsForNotAskingAreAClosedList() {
        Case subject = Case.underRoutine(16);
        Page page = Browser.of("fk-anna").open("/work");
        Doing.openWhatWaits(page, subject);
        Doing.follow(page, "Frågade inte");
        for (String reason : new String[] {"Uppfattade inte personen som utsatt", "Saknade kunskap om hur jag gör", "Kände mig obekväm", "Personen var inte ensam",
            "Inte relevant för ärendet", "Kanalen var inte tillåten", "Tidsbrist eller hög arbetsbelastning", "Annat skäl"}) {
            assertThat(page.locator("fieldset#reason")).containsText(reason);
        }
        Doing.choose(page, "fieldset#presence", "Ensam");
        Doing.choose(page, "fieldset#reason", "Tidsbrist eller hög arbetsbelastning");
        Doing.press(page, "Registrera");
        assertThat(page.locator(".flash")).hasText("Registrerat med skäl.");
        page.navigate("/cases/" + subject.id());
        assertThat(page.locator("section[aria-labelledby=history]")).containsText("Tidsbrist eller hög arbetsbelastning");
    }

    @Test
    void notHavingPerceivedAnythingIsExplainedBeforeItCanBeAReason() {
        Case subject = Case.underRoutine(16);
        Page page = Browser.of("fk-anna").open("/work");
        Doing.openWhatWaits(page, subject);
        Doing.follow(page, "Frågade inte");
        assertThat(page.locator("main")).containsText("alla får frågan, oavsett vad du har uppfattat");
        Doing.choose(page, "fieldset#presence", "Ensam");
        Doing.choose(page, "fieldset#reason", "Uppfattade inte personen som utsatt");
        Doing.press(page, "Registrera");
        assertThat(page.locator(".errors")).containsText("Rutin betyder att alla får frågan");
        page.locator("#understood input").check();
        Doing.press(page, "Registrera");
        assertThat(page.locator(".flash")).hasText("Registrerat med skäl.");
    }

    @Test
    @Requirement("ASK-14")
    void yesNoAndTheTwoWaysOfDecliningAreKeptApartWithTheReasonForDeclining() {
        Page page = Browser.of("fk-anna").open("/work");
        Case declined = Case.underRoutine(2);
        Doing.openWhatWaits(page, declined);
        Doing.passTheGate(page, "Ensam", "physical");
        Doing.press(page, "Ville inte svara");
        for (String reason : new String[] {"Fysisk ohälsa", "Psykisk ohälsa", "Funktionsnedsättning", "Annat skäl"}) {
            assertThat(page.locator("fieldset#reason")).containsText(reason);
        }
        Doing.choose(page, "fieldset#reason", "Psykisk ohälsa");
        Doing.press(page, "Registrera");
        assertThat(page.locator(".flash")).containsText("Personen får frågan igen bara om en regel säger det");
        page.navigate("/cases/" + declined.id());
        assertThat(page.locator("section[aria-labelledby=history]")).containsText("Frågade, ville inte svara (Psykisk ohälsa)");
        assertThat(page.locator("section[aria-labelledby=waiting] li a")).hasCount(0);

        Case absent = Case.underRoutine(2);
        Doing.openWhatWaits(page, absent);
        Doing.passTheGate(page, "Ensam", "physical");
        Doing.press(page, "Ville inte delta i samtalet");
        Doing.choose(page, "fieldset#reason", "Inget skäl angivet");
        Doing.press(page, "Registrera");
        page.navigate("/cases/" + absent.id());
        assertThat(page.locator("section[aria-labelledby=history]")).containsText("Ville inte delta i samtalet");

        Case yes = Case.underRoutine(2);
        Doing.openWhatWaits(page, yes);
        Doing.passTheGate(page, "Ensam", "physical");
        Doing.press(page, "Svarade ja");
        Doing.choose(page, "fieldset#exposure", "Har varit utsatt");
        Doing.press(page, "Registrera");
        page.navigate("/cases/" + yes.id());
        assertThat(page.locator("section[aria-labelledby=history]")).containsText("Frågade, svarade ja");
    }

    @Test
    @Requirement({"ASK-26", "TAX-04", "TAX-10"})
    void exposureNowAndBeforeUseOfViolenceAndAChildAreHeldByOnePersonAtOnce() {
        Case subject = Case.underRoutine(2);
        Page page = Browser.of("fk-anna").open("/work");
        Doing.openWhatWaits(page, subject);
        Doing.passTheGate(page, "Ensam", "physical");
        assertThat(page.locator("#words")).containsText("Fråga om utsatthet");
        assertThat(page.locator("#words")).containsText("Fråga om eget våld");
        Doing.press(page, "Svarade ja");
        Doing.choose(page, "fieldset#exposure", "Utsatt både nu och tidigare");
        Doing.choose(page, "fieldset#exposure", "Personen använder själv våld");
        Doing.choose(page, "fieldset#exposure", "Ett barn har sett, hört eller utsatts");
        Doing.choose(page, "fieldset#askedAbout", "Om personen själv använder våld");
        Doing.press(page, "Registrera");
        page.navigate("/cases/" + subject.id());
        assertThat(page.locator("section[aria-labelledby=history]")).containsText("Utsatt både nu och tidigare, använder våld, barn har sett, hört eller utsatts");
    }

    @Test
    @Requirement("ASK-24")
    void theWordsAreThoseOfTheServiceLineAndTheChannel() {
        Case subject = Case.underRoutine(2);
        Page page = Browser.of("fk-anna").open("/work");
        Doing.openWhatWaits(page, subject);
        Doing.passTheGate(page, "Ensam", "physical");
        String inPerson = page.locator("#words").innerText();
        Doing.passTheGate(page, "Ensam", "telephone");
        String byTelephone = page.locator("#words").innerText();
        assertThat(byTelephone).isNotEqualTo(inPerson).contains("Först, på distans");
        assertThat(inPerson).doesNotContain("Först, på distans");
        Pictures.take(page, "words");
    }

    @Test
    @Requirement("ASK-25")
    void anyWayOfAskingWillDoAndTheOneUsedIsKept() {
        Case subject = Case.underRoutine(2);
        Page page = Browser.of("fk-anna").open("/work");
        Doing.openWhatWaits(page, subject);
        Doing.passTheGate(page, "Ensam", "physical");
        assertThat(page.locator("#words")).containsText("Använd dina egna om det känns bättre");
        Doing.press(page, "Svarade nej");
        page.locator("summary", new Page.LocatorOptions().setHasText("Hur frågan ställdes")).click();
        Doing.choose(page, "fieldset#instrument", "Enkät till alla deltagare");
        Doing.press(page, "Registrera");
        page.navigate("/cases/" + subject.id());
        Doing.follow(page, "Rätta");
        assertThat(page.locator("fieldset#instrument input[value=form]")).isChecked();
    }

    @Test
    void aRegistrationIsCorrectedByANewVersionWithAReason() {
        Case subject = Case.underRoutine(2);
        Page page = Browser.of("fk-anna").open("/work");
        Doing.openWhatWaits(page, subject);
        Doing.press(page, "Ensam – frågade – svarade nej");
        page.navigate("/cases/" + subject.id());
        Doing.follow(page, "Rätta");
        page.locator("select#outcome").selectOption("Frågade, ville inte svara");
        assertThat(page.locator("fieldset#reason")).isVisible();
        Doing.choose(page, "fieldset#reason", "Inget skäl angivet");
        Doing.press(page, "Spara rättelsen");
        assertThat(page.locator(".errors")).containsText("Skriv kort varför det rättas");
        Accessible.check(page);
        page.locator("#correctionReason").fill("Fel val i listan");
        Doing.press(page, "Spara rättelsen");
        assertThat(page.locator(".flash")).containsText("Den tidigare versionen finns kvar");
        assertThat(page.locator("section[aria-labelledby=history] li")).hasCount(1);
        assertThat(page.locator("section[aria-labelledby=history]")).containsText("rättad, version 2");
        assertThat(RunningApp.shared().database().sql("select outcome from asking.occasion where case_id = ? order by version").param(subject.id()).query(String.class).list())
                .containsExactly("asked-no", "declined");
    }

    @Test
    void theWholeLoopWorksWithoutScriptsInEnglishOnAPhoneInTheDark() {
        Case subject = Case.underRoutine(2);
        Page page = Browser.of("fk-anna").withoutScripts().onPhone().dark().inEnglish().open("/work");
        Doing.openWhatWaits(page, subject);
        Doing.passTheGate(page, "Alone", "telephone");
        Doing.press(page, "Answered no");
        Doing.press(page, "Register");
        assertThat(page.locator(".flash")).isVisible();
        page.navigate("/cases/" + subject.id());
        assertThat(page.locator("section[aria-labelledby=waiting] li a")).hasCount(0);
    }

    @Test
    void theListIsWalkedWithTheKeyboard() {
        Case.underRoutine(2);
        Case.underRoutine(3);
        Page page = Browser.of("fk-anna").open("/work");
        page.keyboard().press("j");
        assertThat(page.locator("tr[data-row] a[data-open]").nth(0)).isFocused();
        page.keyboard().press("j");
        assertThat(page.locator("tr[data-row] a[data-open]").nth(1)).isFocused();
        page.keyboard().press("k");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("Ärende");
    }

    @Test
    void aFormSentTwiceHasOneEffect() {
        Case subject = Case.underRoutine(2);
        PlainUser user = PlainUser.of("fk-anna");
        String prompt = RunningApp.shared().database().sql("select id from asking.prompt where case_id = ?").param(subject.id()).query(String.class).single();
        var fields = java.util.Map.of("key", "the-same-key-twice", "outcome", "asked-no", "presence", "alone", "channel", "physical", "occurred", "2020-04-30",
                "askedAbout", "exposure");
        assertThat(user.post("/work/" + prompt, fields).status()).isEqualTo(303);
        assertThat(user.post("/work/" + prompt, fields).status()).isEqualTo(303);
        assertThat(RunningApp.shared().database().sql("select count(*) from asking.occasion where case_id = ?").param(subject.id()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    @Requirement("ASK-30")
    void aManagerSeesWhatIsOverdueToTheDay() {
        Page manager = Browser.of("dalarna-chef").open("/work/standing");
        int before = Integer.parseInt(manager.locator(".lead").innerText().replaceAll("\\D.*", ""));
        Case.at("dalarna-system", "region-dalarna-modrahalsovard", "region-modrahalsovard").step("maternity-registration", RunningApp.TODAY.minusDays(14)).deliver();
        Case late = Case.at("dalarna-system", "region-dalarna-modrahalsovard", "region-modrahalsovard")
                .step("maternity-registration", RunningApp.TODAY.minusDays(15)).deliver();
        manager.navigate("/work/standing");
        assertThat(manager.locator("h1")).hasText("Det som väntar 30 april 2020");
        assertThat(manager.locator(".lead")).hasText((before + 1) + " har passerat sin sista dag. Räknat i dag, i dina enheter.");
        assertThat(manager.locator("tbody")).containsText("29 apr.");
        assertThat(manager.locator("main")).not().containsText(late.reference());
        Accessible.check(manager);
        Page worker = Browser.of("dalarna-moa").open("/work?state=late");
        Doing.openWhatWaits(worker, late);
        Doing.press(worker, "Ensam – frågade – svarade nej");
        manager.navigate("/work/standing");
        assertThat(manager.locator(".lead")).hasText(before + " har passerat sin sista dag. Räknat i dag, i dina enheter.");
    }
}
