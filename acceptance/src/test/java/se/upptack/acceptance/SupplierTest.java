package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Those who act for an agency: their own organisation, in the agency's book, with limited functions. */
class SupplierTest {

    @Test
    @Requirement("ORG-14")
    void aSupplierIsItsOwnOrganisationAndSeesOnlyItsOwnParticipantsInTheAgencysBook() {
        Case own = Case.at("af-system", World.SUPPLIER_UNIT, "af-rusta-matcha").deliver();
        Case agencys = Case.at("af-system", "af-region-1", "af-fordjupat-stod").deliver();
        Page page = Browser.of("lev-linda").open("/cases/" + own.id());
        assertThat(page.locator("h1")).containsText(own.reference());
        page.navigate("/cases/" + agencys.id());
        assertThat(page.locator("h1")).hasText("Sidan finns inte");
        page = Browser.of("af-axel").open("/cases/" + own.id());
        assertThat(page.locator("h1")).hasText("Sidan finns inte");
    }
}
