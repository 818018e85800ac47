package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.upptack.asking.Outcome;
import se.upptack.asking.RegisterOutcome;
import se.upptack.asking.Registrar;
import se.upptack.asking.Registration;

/** What a caseworker does after someone has told: help for the adult, concern for a child, and nothing leaves the house. */
class AfterTheAnswerTest {

    @Test
    @Requirement({"ACT-01", "ACT-02", "ACT-17", "ACT-18", "REF-01", "REF-04", "REF-05", "REF-15"})
    void aYesIsLedThroughTheStepsToAConsentedReferral() {
        UUID occasion = told("fk-bodil", Case.at("fk-system", "fk-bf", "fk-underhallsstod").deliver());
        Page page = Browser.of("fk-bodil").open("/work/answer/" + occasion);
        assertThat(page.locator(".tip.warn")).containsText("112");
        Pictures.take(page, "after-the-answer");
        page.locator("#step-common-safety button[value=done]").click();
        assertThat(page.locator("#step-common-safety .done").first()).isVisible();
        Doing.unfold(page, "common-information");
        page.locator("#step-common-information select[name=form]").selectOption("card");
        page.locator("#step-common-information select[name=language]").selectOption("ar");
        page.locator("#step-common-information button[value=done]").click();
        assertThat(page.locator("#step-common-information")).containsText("Information är lämnad: Visitkort, Arabiska.");
        Doing.unfold(page, "common-follow-up");
        page.locator("#step-common-follow-up input[type=date]").fill(RunningApp.TODAY.plusDays(14).toString());
        page.locator("#step-common-follow-up form").first().locator("button").click();
        assertThat(page.locator("#step-common-follow-up")).containsText("Följs upp " + RunningApp.TODAY.plusDays(14));

        page.locator("#door-adult a.button").click();
        Doing.press(page, "Ja");
        page.locator("#place").selectOption("2062");
        Doing.press(page, "Sök");
        Accessible.check(page);
        page.locator("li.card:has-text('Socialtjänsten: Mora') button").click();
        Pictures.take(page, "referral");
        page.getByLabel("namn och ett tryggt sätt att nå personen").check();
        Doing.press(page, "Gå vidare och läs upp");
        assertThat(page.locator(".words")).containsText("Får jag kontakta Socialtjänsten: Mora?");
        Accessible.check(page);
        Pictures.take(page, "read-back");
        Doing.press(page, "Personen sa ja. Spara samtycket");
        Doing.press(page, "Jag har tagit kontakten");
        assertThat(page.locator("main .lead .tag")).hasText("Kontakt tagen");
        Accessible.check(page);
        page.navigate("/work/follow-ups");
    }

    @Test
    @Requirement({"CHILD-01", "CHILD-02", "CHILD-08", "CHILD-13"})
    void childrenAreAskedAboutAndTheWorkersOwnRoleDecides() {
        UUID occasion = told("fk-bodil", Case.at("fk-system", "fk-bf", "fk-underhallsstod").deliver());
        Page page = Browser.of("fk-bodil").open("/work/answer/" + occasion);
        page.locator("#door-child a.button").click();
        Doing.press(page, "Ja, och jag känner oro");
        assertThat(page.locator(".flash")).isVisible();
        // Another test may have stated the role of the same worker; then it is changed under its summary.
        page.locator("#report details:has(#role-other) > summary").all().forEach(com.microsoft.playwright.Locator::click);
        page.getByLabel("Inget av det").check();
        Doing.press(page, "Spara min roll");
        assertThat(page.locator("#report")).containsText("Du bör anmäla.");
        assertThat(page.locator("#report")).containsText("14 kap. 1 c §");
        Accessible.check(page);
        Pictures.take(page, "children");
        page.locator("#decision-not-report").check();
        page.locator("#suspected-time").fill("09:15");
        Doing.press(page, "Spara beslutet");
        assertThat(page.locator(".errors")).containsText("Välj varför du inte anmäler.");
        page.getByLabel("En kollega anmäler").check();
        Doing.press(page, "Spara beslutet");
        assertThat(page.locator("#door-child")).containsText("Beslut att inte anmäla är noterat.");
        Doing.press(page, "Personen väljer att inget lämnas vidare");
        assertThat(page.locator("#door-house")).containsText("att inget lämnas vidare.");
    }

    @Test
    @Requirement({"REF-06", "REF-07", "PERP-03"})
    void theMigrationAgencyInformsAndThoseWhoUseViolenceFindTheirOwnSupport() {
        UUID occasion = told("mv-maria", Case.at("mv-system", "mv-ansokningsenheter", "mv-asyl").deliver());
        Page page = Browser.of("mv-maria").onPhone().open("/work/answer/" + occasion + "/referrals");
        assertThat(page.locator("main")).containsText("Ni har ingen skyldighet att hjälpa till med kontakten.");
        Doing.press(page, "Ja");
        page.locator("#need").selectOption("uses-violence");
        Doing.press(page, "Sök");
        page.locator("li.card:has-text('Välj att sluta') button").first().click();
        page.locator("#form").selectOption("card");
        Doing.press(page, "Informationen är lämnad");
        assertThat(page.locator("main .lead .tag")).hasText("Information lämnad");
        Accessible.check(page);
    }

    @Test
    @Requirement({"REF-01", "REF-03", "REF-10", "REF-11"})
    void theDirectoryIsSearchedByPlaceAndNeedAndSaysHowOldItIs() {
        Page page = Browser.of("fk-bodil").open("/support");
        page.locator("#place").selectOption("2062");
        page.locator("#need").selectOption("exposed");
        Doing.press(page, "Sök");
        assertThat(page.locator("main li.card h2").first()).containsText("Mora");
        assertThat(page.locator("main")).containsText("Inte kontrollerad");
        Accessible.check(page);
        Pictures.take(page, "directory");
        page.locator("li.card h2 a").first().click();
        assertThat(page.locator("dl.facts")).containsText("Mora");
    }

    private static UUID told(String worker, Case subject) {
        var said = new Registration(
                null, subject.id(), RunningApp.TODAY, "physical", "alone", Outcome.SELF_DISCLOSED, "present", true, false, List.of(), "", null, "own-need",
                false, "", "", "", "", List.of(), List.of(), List.of(), List.of(), List.of(), "", false);
        return ((RegisterOutcome.Done) RunningApp.shared().bean(Registrar.class).register(World.person(worker), said, UUID.randomUUID().toString())).occasion();
    }
}
