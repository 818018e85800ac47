package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Migrationsverket: information before any question, and a question only on signs. */
class InformFirstTest {

    @Test
    @Requirement("ASK-07")
    void informationComesFirstWithAnOpenInvitationAndAQuestionOnlyOnSigns() {
        Page page = Browser.of("mv-maria").open("/work");
        Case subject = Case.at("mv-system", "mv-ansokningsenheter", "mv-asyl").step("first-contact", RunningApp.TODAY.minusDays(1)).deliver();
        page.navigate("/work?mode=inform-first");
        assertThat(Doing.row(page, subject)).containsText("Informera");
        Doing.row(page, subject).locator("a[data-open]").click();
        assertThat(page.locator("details.tip")).containsText("informerar om våld innan någon fråga ställs");
        Doing.passTheGate(page, "Ensam", "physical");
        assertThat(page.locator("#words")).containsText("Information att ge");
        assertThat(page.locator("#words")).not().containsText("Fråga om utsatthet");
        assertThat(page.locator("#words .words").first()).containsText("berätta");
        Accessible.check(page);
        Doing.press(page, "Gav information");
        page.locator("#informationForm").selectOption("oral-individual");
        page.locator("#informationLanguage").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(2));
        Doing.press(page, "Registrera");
        assertThat(page.locator(".flash")).hasText("Registrerat: information gavs.");
        page.navigate("/cases/" + subject.id());
        assertThat(page.locator("section[aria-labelledby=waiting] li a")).hasCount(0);
        Doing.choose(page, "fieldset#codes", "Hot eller hotbild");
        Doing.press(page, "Anteckna");
        assertThat(page.locator("details.tip")).containsText("Migrationsverket frågar om våld när det finns tecken på våld och inte på rutin");
    }

    @Test
    void informationWithoutAQuestionIsTwoClicksAndASuccessOfItsOwn() {
        Page page = Browser.of("mv-maria").open("/work");
        Case subject = Case.at("mv-system", "mv-ansokningsenheter", "mv-asyl").step("first-contact", RunningApp.TODAY.minusDays(1)).deliver();
        page.navigate("/work?mode=inform-first");
        Doing.row(page, subject).locator("a[data-open]").click();
        Doing.press(page, "Ensam – gav information muntligt");
        assertThat(page.locator(".flash")).hasText("Registrerat: information gavs.");
    }
}
