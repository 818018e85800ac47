package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is passed on within an agency: only what is needed, to the unit that needs it, in the trail, and seen by whoever takes care of it. */
class HandoverTest {

    private static void send(Page page, String line, String unit, String need, String content) {
        page.locator("#line").selectOption(line);
        page.locator("#unit").selectOption(unit);
        Doing.choose(page, "#need", need);
        Doing.choose(page, "#content", content);
        Doing.press(page, "Lämna vidare");
    }

    @Test
    @Requirement({"ACT-08", "SEC-11"})
    void whatAnotherCaseNeedsIsPassedOnAndNothingElse() {
        Case here = Case.at("fk-system", "fk-sgi-kundmote", "fk-sgi-kundmote").deliver();
        Case there = Case.at("fk-system", "fk-bf", "fk-underhallsstod").deliver(here.reference());
        UUID occasion = ConsequencesTest.told("fk-gustav", here, true, false, false);
        Page sender = Browser.of("fk-gustav").open("/work/answer/" + occasion);
        Doing.unfold(sender, "fk-sgi-kundmote-forward");
        sender.locator("#step-fk-sgi-kundmote-forward a.button").click();
        Accessible.check(sender);
        Doing.press(sender, "Lämna vidare");
        assertThat(sender.locator(".errors")).containsText("Välj varför det lämnas vidare.");
        send(sender, "fk-underhallsstod", "fk-bf", "Det har betydelse för rätten till stöd", "Att personen ska slippa kontakt");
        assertThat(sender.locator("#step-fk-sgi-kundmote-forward")).containsText("Lämnat vidare till");

        Page receiver = Browser.of("fk-bodil").onPhone().open("/work/inbox");
        var item = receiver.locator("li.card", new Page.LocatorOptions().setHasText(here.reference()));
        assertThat(item).containsText("Att personen ska slippa kontakt med den andra parten");
        assertThat(item.locator("a")).hasAttribute("href", "/cases/" + there.id());
        Accessible.check(receiver);
        assertThat(PlainUser.of("fk-bodil").get("/work/answer/" + occasion).status()).isEqualTo(404);
        assertThat(PlainUser.of("fk-bodil").get("/cases/" + here.id()).status()).isEqualTo(404);
        assertThat(PlainUser.of("fk-anna").get("/work/inbox").body()).doesNotContain(here.reference());
        item.locator("button[value=taken]").click();
        assertThat(receiver.locator("main")).not().containsText(here.reference());
        sender.navigate("/work/inbox");
        assertThat(sender.locator("li.card", new Page.LocatorOptions().setHasText(here.reference())).locator(".tag")).hasText("Omhändertaget");
        Pictures.take(sender, "inbox");
        var trail = RunningApp.shared().database().sql("select count(*) from trail.entry where agency = 'fk' and action = ? and outcome = 'done'");
        assertThat(trail.param("support.pass-on").query(Integer.class).single()).isPositive();
        assertThat(RunningApp.shared().database().sql("select count(*) from trail.entry where agency = 'fk' and action = 'support.answer-handover'")
                .query(Integer.class).single()).isPositive();
        assertThat(RunningApp.shared().database().sql("select array_to_string(content, ',') from support.handover where reference = ?")
                .param(here.reference()).query(String.class).single()).isEqualTo("no-contact");
    }

    @Test
    @Requirement({"ACT-12"})
    void theAsylumUnitRemitsToADeepenedTalkAndTheReceiverSaysWhetherViolenceWasRaised() {
        Case subject = Case.at("mv-system", "mv-ansokningsenheter", "mv-asyl").deliver();
        UUID occasion = ConsequencesTest.told("mv-maria", subject, true, false, false);
        Page sender = Browser.of("mv-maria").open("/work/answer/" + occasion + "/pass-on?step=mv-asyl-deepened-talk");
        send(sender, "mv-mottagning", "mv-mottagningsenheter", "Fördjupat samtal behövs", "Att personen kan må dåligt");
        Page receiver = Browser.of("mv-rut").open("/work/inbox");
        var item = receiver.locator("li.card", new Page.LocatorOptions().setHasText(subject.reference()));
        Doing.choose(receiver, "li.card:has-text('" + subject.reference() + "')", "Ja");
        item.locator("button[value=taken]").click();
        assertThat(RunningApp.shared().database()
                .sql("select sum(count) from figure.fact where agency = 'mv' and unit = 'mv-mottagningsenheter' and reason = 'violence-raised' and state = 'yes'")
                .query(Integer.class).single()).isPositive();
    }

    @Test
    @Requirement({"REF-18"})
    void theContactCentreHandsOverToTheHandlerWithoutLearningWhetherThereIsACase() {
        Case subject = Case.at("mv-system", "mv-ansokningsenheter", "mv-asyl").deliver();
        Page sender = Browser.of("mv-karim").open("/work/pass-on");
        Accessible.check(sender);
        sender.locator("#reference").fill(subject.reference());
        send(sender, "mv-asyl", "mv-ansokningsenheter", "Personen väntar på svar", "Att personen vill bli kontaktad på ett tryggt sätt");
        String known = sender.locator("main .flash").textContent();
        sender.navigate("/work/pass-on");
        sender.locator("#reference").fill("FINNS-INTE-1");
        send(sender, "mv-asyl", "mv-ansokningsenheter", "Personen väntar på svar", "Att personen vill bli kontaktad på ett tryggt sätt");
        assertThat(sender.locator("main .flash")).hasText(known);
        String inbox = PlainUser.of("mv-maria").get("/work/inbox").body();
        assertThat(inbox).contains(subject.reference(), "/cases/" + subject.id()).doesNotContain("FINNS-INTE-1");
        sender.locator("li.card", new Page.LocatorOptions().setHasText("FINNS-INTE-1")).locator("button").click();
        assertThat(sender.locator("li.card", new Page.LocatorOptions().setHasText("FINNS-INTE-1")).locator(".tag")).hasText("Taget tillbaka");
    }

    @Test
    @Requirement({"SEC-11"})
    void whatIsPassedOnAboutAProtectedPersonIsSeenOnlyByThoseWithClearance() {
        Case here = Case.at("fk-system", "fk-sf", "fk-sjukpenning").type("other").deliver();
        Case.at("fk-system", "fk-bf", "fk-underhallsstod").protection("protected-registration").deliver(here.reference());
        PlainUser sender = PlainUser.of("fk-anna");
        sender.get("/work/pass-on");
        assertThat(sender.post("/work/pass-on", Map.of("key", UUID.randomUUID().toString(), "reference", here.reference(), "from", "fk-sf", "line",
                "fk-underhallsstod", "unit", "fk-bf", "need", "safe-contact", "content", "threat")).status()).isIn(302, 303);
        assertThat(PlainUser.of("fk-bodil").get("/work/inbox").body()).doesNotContain(here.reference());
        assertThat(sender.post("/work/pass-on", Map.of("key", UUID.randomUUID().toString(), "reference", here.reference(), "from", "fk-bf", "line",
                "fk-underhallsstod", "unit", "fk-bf", "need", "safe-contact", "content", "threat")).status()).isEqualTo(404);
    }
}
