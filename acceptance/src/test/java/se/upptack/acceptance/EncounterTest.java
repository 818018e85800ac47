package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A call centre, a service office and the service undertaking: counted, with no case and no note. */
class EncounterTest {

    @Test
    @Requirement("ASK-38")
    void aVisitorWhoTellsAndIsInformedIsCountedInOneClickWithoutACase() {
        // The service offices joined on 25 November 2021.
        try (Days later = Days.on(java.time.LocalDate.of(2021, 12, 1))) {
            Page page = Browser.of("ssc-sara").open("/encounters");
            Pictures.take(page, "meetings");
            assertThat(page.locator("main textarea")).hasCount(0);
            Doing.press(page, "Berättade och fick information");
            assertThat(page.locator(".flash")).hasText("Mötet är räknat.");
            assertThat(page.locator("section[aria-labelledby=today] li")).hasCount(1);
        }

        Page callCentre = Browser.of("mv-karim").onPhone().withoutScripts().open("/encounters");
        Doing.press(callCentre, "Berättade om våld");
        assertThat(callCentre.locator(".flash")).hasText("Mötet är räknat.");
        assertThat(RunningApp.shared().database().sql("select count(*) from asking.case_file where agency = 'ssc'").query(Integer.class).single()).isZero();
        assertThat(RunningApp.shared().database().sql("select sum(count) from figure.fact where agency in ('ssc', 'mv') and kind = 'encounter'").query(Integer.class).single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    @Requirement("ASK-38")
    void theUnitSeesWhatItCountedOnEarlierDays() {
        Page page = Browser.of("mv-karim").open("/encounters");
        for (int day : new int[] {40, 43}) {
            try (Days later = Days.on(RunningApp.TODAY.plusDays(day))) {
                page.navigate("/encounters");
                Doing.press(page, "Berättade om våld");
                Doing.press(page, "Fick information");
            }
        }
        try (Days later = Days.on(RunningApp.TODAY.plusDays(44))) {
            Page manager = Browser.of("mv-chef").open("/encounters");
            Doing.follow(manager, "Se tidigare dagar");
            assertThat(manager.locator("h1")).hasText("Räknat 12 juni 2020");
            assertThat(manager.locator("tbody tr")).hasCount(2);
            Accessible.check(manager);
            manager.locator("nav[aria-label='Andra dagar'] a").first().click();
            assertThat(manager.locator("h1")).hasText("Räknat 9 juni 2020");
            assertThat(manager.locator("tbody")).containsText("Berättade om våld");
            page.navigate("/encounters/days?day=2020-06-09");
            assertThat(page.locator("tbody tr")).hasCount(2);
            page.navigate("/encounters/days?day=2020-06-10");
            assertThat(page.locator("main")).containsText("Inget räknades den dagen.");
            page.navigate("/encounters/days?day=igår");
            assertThat(page.locator(".errors")).containsText("Skriv dagen som 2021-12-01.");
        }
    }

    @Test
    void aMeetingCountedByMistakeIsTakenBackTheSameDay() {
        Page page = Browser.of("mv-karim").open("/encounters");
        Doing.press(page, "Fick information");
        int before = page.locator("section[aria-labelledby=today] li").count();
        page.locator("section[aria-labelledby=today] li button").first().click();
        assertThat(page.locator(".flash")).hasText("Mötet räknas inte längre.");
        assertThat(page.locator("section[aria-labelledby=today] li")).hasCount(before - 1);
    }
}
