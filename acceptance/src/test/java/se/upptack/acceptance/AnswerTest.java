package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What follows an answer: safety, information, children, support and referral, and nothing leaves without consent. */
class AnswerTest {

    private static String register(String account, Case subject, String outcome, Map<String, Object> more) {
        Map<String, Object> content = new LinkedHashMap<>(Map.of("caseId", subject.id().toString(), "occurred", "2020-04-30", "channel", "physical",
                "presence", "alone", "outcome", outcome, "askedAbout", List.of("exposure")));
        content.putAll(more);
        String id = Api.of(account).post("/api/v1/occasions", Api.json(content)).expect(201).json().get("id").stringValue();
        return "/work/answer/" + id;
    }

    private static String exposed(String account, Case subject) {
        return register(account, subject, "asked-yes", Map.of("exposure", "present"));
    }

    private static Case inFk() {
        return Case.at("fk-system", "fk-sf", "fk-sjukpenning").type("other").deliver();
    }

    private static Case inMv() {
        return Case.at("mv-system", "mv-ansokningsenheter", "mv-asyl").deliver();
    }

    @Test
    @Requirement("ACT-01")
    void aYesLeadsToTheStepsOfTheServiceLineWithTheWorkersResponsibilityAndKeepsWhatIsDone() {
        Page page = Browser.of("fk-anna").open(exposed("fk-anna", inFk()));
        assertThat(page.locator("main .tip.warn")).containsText("Ring 112");
        assertThat(page.locator("#step-common-receive")).containsText("Du som möter personen lyssnar och tror på personen");
        assertThat(page.locator("#step-fk-sjukpenning-planning")).isVisible();
        Pictures.take(page, "after-the-answer");
        Doing.unfold(page, "common-receive");
        page.locator("#step-common-receive button[value=done]").click();
        assertThat(page.locator("#step-common-receive .done").first()).isVisible();
        assertThat(page.locator("#step-common-receive")).containsText("Klart 2020-04-30, av dig");
        Page colleague = Browser.of("fk-bo").open(page.url().replaceAll("[?#].*", ""));
        assertThat(colleague.locator("#step-common-receive")).containsText("av en kollega");
    }

    @Test
    @Requirement("ACT-02")
    void informationIsGivenAfterANoTooAndKeptWithItsFormAndLanguage() {
        Page page = Browser.of("fk-anna").open(register("fk-anna", inFk(), "asked-no", Map.of()));
        assertThat(page.locator("#step-common-information")).containsText("informerar oavsett svar");
        Doing.unfold(page, "common-information");
        page.locator("#form-common-information").selectOption("written");
        page.locator("#language-common-information").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Arabiska"));
        page.locator("#step-common-information button[value=done]").click();
        assertThat(page.locator("#step-common-information")).containsText("Information är lämnad: Skriftligt, Arabiska");
    }

    @Test
    @Requirement({"ACT-17", "CHILD-08"})
    void childrenAndTheOneWhoUsesViolenceAreBroughtUpForWhoeverIsExposedOrUsesViolence() {
        Page page = Browser.of("fk-anna").open(exposed("fk-anna", inFk()));
        assertThat(page.locator("ol.steps").first()).containsText("Fråga om barn i hemmet");
        assertThat(page.locator("ol.steps").first()).containsText("Tänk på den som utövar våldet");
        page.navigate(register("fk-anna", inFk(), "asked-yes", Map.of("usesViolence", true, "askedAbout", List.of("use"))));
        assertThat(page.locator("ol.steps").first()).containsText("Fråga om barn i hemmet");
        assertThat(page.locator("#door-child")).containsText("Frågan om barn är inte ställd");
        Doing.follow(page, "Fråga om barn och avgör anmälan");
        Doing.press(page, "Ja, och jag känner oro");
        assertThat(page.locator("main")).containsText("Frågat: barn finns, och det finns oro");
    }

    @Test
    @Requirement("CHILD-01")
    void whetherAReportIsADutyOrARecommendationFollowsFromTheWorkersOwnRoleWithItsGround() {
        String answer = exposed("fk-bo", inFk());
        Page page = Browser.of("fk-bo").open(answer + "/children");
        Doing.choose(page, "#report", "Inget av det");
        Doing.press(page, "Spara min roll");
        assertThat(page.locator("#report")).containsText("Du bör anmäla");
        assertThat(page.locator("#report")).containsText("Grund:");
        Pictures.take(page, "child");
        page.locator("#report summary").first().click();
        Doing.choose(page, "#report", "Mitt yrke omfattas av hälso- och sjukvårdslagen");
        Doing.press(page, "Spara min roll");
        assertThat(page.locator("#report")).containsText("Du är skyldig att anmäla, genast");
        assertThat(page.locator("#decision-not-report")).hasCount(0);
    }

    @Test
    @Requirement("ACT-18")
    void aDayToFollowUpIsSetAndHowItWentIsKept() {
        Case subject = inFk();
        String answer = exposed("fk-anna", subject);
        Page page = Browser.of("fk-anna").open(answer);
        Doing.unfold(page, "common-follow-up");
        page.locator("#due-common-follow-up").fill("2020-05-20");
        Doing.press(page, "Spara dagen");
        assertThat(page.locator("#step-common-follow-up")).containsText("Följs upp 2020-05-20");
        try (Days later = Days.on(java.time.LocalDate.of(2020, 5, 21))) {
            page.navigate("/work/follow-ups");
            var item = page.locator("li.card", new Page.LocatorOptions().setHasText(subject.reference()));
            for (String outcome : new String[] {"Har fått stöd", "Fortfarande utsatt", "Ingen kontakt"}) {
                assertThat(item).containsText(outcome);
            }
            Accessible.check(page);
            item.locator("button[value=support-obtained]").click();
            page.navigate(answer);
            assertThat(page.locator("#step-common-follow-up")).containsText("Uppföljt: Har fått stöd");
        }
    }

    /** Shows the first support found and opens its page. */
    private static void offer(Page page, String answer) {
        page.navigate(answer + "/referrals");
        page.locator("form:has(button:text-is('Visa för personen')) button").first().click();
    }

    @Test
    @Requirement("REF-15")
    void theWishForSupportIsAskedBeforeAnyReferralAndDetectedWantsAndReferredAreThreeFacts() {
        String answer = exposed("fk-anna", inFk());
        Page page = Browser.of("fk-anna").open(answer + "/referrals");
        assertThat(page.locator("button:text-is('Visa för personen')")).hasCount(0);
        page.locator("section[aria-labelledby=wish-title] button[value=yes]").click();
        assertThat(page.locator("main")).containsText("Ja, personen vill ha stöd");
        page.locator("button:text-is('Visa för personen')").first().click();
        assertThat(page.locator("section[aria-labelledby=events-title]")).containsText("Visad");
        var facts = RunningApp.shared().database();
        assertThat(facts.sql("select count(*) from figure.fact where agency = 'fk' and exposure = 'present'").query(Integer.class).single()).isPositive();
        assertThat(facts.sql("select count(*) from figure.fact where agency = 'fk' and wants_support = 'yes'").query(Integer.class).single()).isPositive();
        assertThat(facts.sql("select count(*) from figure.fact where agency = 'fk' and kind = 'referral'").query(Integer.class).single()).isPositive();
    }

    @Test
    @Requirement("REF-04")
    void anotherBodyIsContactedOnlyWithAConsentThatIsReadBack() {
        String answer = register("fk-anna", inFk(), "asked-yes", Map.of("exposure", "present", "supportWish", "yes"));
        Page page = Browser.of("fk-anna").open("/work");
        offer(page, answer);
        assertThat(page.locator("button:text-is('Jag har tagit kontakten')")).hasCount(0);
        String referral = java.net.URI.create(page.url()).getPath();
        PlainUser other = PlainUser.of("fk-anna");
        assertThat(other.post(referral + "/contact", Map.of("key", "straight-to-contact")).status()).isEqualTo(422);

        page.locator("#purpose-get-in-touch").check();
        page.locator("#what-name-and-safe-contact").check();
        page.locator("#until").fill("2020-07-31");
        Accessible.check(page);
        Doing.press(page, "Gå vidare och läs upp");
        assertThat(page.locator(".words")).containsText("ditt namn och ett tryggt sätt att nå dig");
        Pictures.take(page, "consent");
        Doing.press(page, "Personen sa ja. Spara samtycket");
        Doing.press(page, "Jag har tagit kontakten");
        assertThat(page.locator("section[aria-labelledby=events-title]")).containsText("Med stöd av samtycket");
    }

    @Test
    @Requirement("REF-05")
    void aReferralIsFollowedFromShownToItsEndAndTheEndMayBeUnknown() {
        Page page = Browser.of("fk-anna").open("/work");
        offer(page, register("fk-anna", inFk(), "asked-yes", Map.of("exposure", "present", "supportWish", "yes")));
        page.locator("#purpose-book-a-time").check();
        page.locator("#what-wanted-support").check();
        page.locator("#until").fill("2020-07-31");
        Doing.press(page, "Gå vidare och läs upp");
        Doing.press(page, "Personen sa ja. Spara samtycket");
        Doing.press(page, "Jag har tagit kontakten");
        Doing.press(page, "Mottagaren har tagit emot");
        page.locator("#end-unknown").check();
        Doing.press(page, "Avsluta");
        for (String state : new String[] {"Visad", "Samtycke finns", "Kontakt tagen", "Mottagen", "Avslutad"}) {
            assertThat(page.locator("section[aria-labelledby=events-title]")).containsText("30 april 2020: " + state);
        }
        assertThat(page.locator("section[aria-labelledby=events-title]")).containsText("Vet inte");

        offer(page, register("fk-anna", inFk(), "asked-yes", Map.of("exposure", "present", "supportWish", "yes")));
        Doing.press(page, "Personen vill inte");
        assertThat(page.locator("section[aria-labelledby=events-title]")).containsText("Avböjd");
        offer(page, register("fk-anna", inFk(), "asked-yes", Map.of("exposure", "present", "supportWish", "later")));
        page.locator("#form").selectOption("card");
        Doing.press(page, "Informationen är lämnad");
        assertThat(page.locator("section[aria-labelledby=events-title]")).containsText("Information lämnad");
    }

    @Test
    @Requirement("REF-06")
    void theMigrationAgencyInformsByHabitAndTakesContactOnlyByAnExpressChoice() {
        Page page = Browser.of("mv-maria").open("/work");
        offer(page, register("mv-maria", inMv(), "self-disclosed",
                Map.of("exposure", "present", "supportWish", "yes", "disclosurePrompt", "own-need", "askedAbout", List.of())));
        assertThat(page.locator("main")).containsText("Ni har ingen skyldighet att hjälpa till med kontakten");
        page.locator("#purpose-get-in-touch").check();
        page.locator("#what-name-and-safe-contact").check();
        page.locator("#until").fill("2020-07-31");
        Doing.press(page, "Gå vidare och läs upp");
        assertThat(page.locator(".errors")).containsText("Här är det vanliga att informera");
        page.locator("#form").selectOption("card");
        Doing.press(page, "Informationen är lämnad");
        assertThat(page.locator("section[aria-labelledby=events-title]")).containsText("Information lämnad");
    }

    @Test
    @Requirement("SUPP-03")
    void aSupplierRegistersAskingAndReferralForItsParticipantsUnderTheAgencysPolicy() {
        Case subject = Case.at("af-system", World.SUPPLIER_UNIT, "af-rusta-matcha").deliver();
        Page page = Browser.of("lev-linda").open("/cases/" + subject.id());
        Doing.choose(page, "fieldset#codes", "Personen antyder något själv");
        Doing.press(page, "Anteckna");
        assertThat(page.locator("details.tip")).containsText("Arbetsförmedlingens användarstöd beskriver vad leverantören gör");
        Doing.passTheGate(page, "Ensam", "physical");
        Doing.press(page, "Svarade ja");
        Doing.choose(page, "fieldset#exposure", "Utsatt nu");
        Doing.choose(page, "fieldset#supportWish", "Ja, vill ha stöd");
        Doing.press(page, "Registrera");
        assertThat(page.locator("ol.steps").first()).containsText("Hänvisa till rätt instans");
        String answer = java.net.URI.create(page.url()).getPath();
        offer(page, answer);
        page.locator("#form").selectOption("card");
        Doing.press(page, "Informationen är lämnad");
        assertThat(page.locator("section[aria-labelledby=events-title]")).containsText("Information lämnad");
    }
}
