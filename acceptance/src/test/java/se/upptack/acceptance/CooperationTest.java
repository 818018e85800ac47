package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Roles with and without a mandate, networks and who is missing in them, lines that joined later, and shares asked elsewhere. */
class CooperationTest {

    @Test
    @Requirement("ORG-06")
    void aRoleHolderWithoutAWrittenMandateIsListed() {
        Page page = Browser.of("fk-admin").open("/registers/role-assignments/_new");
        RegistersTest.fill(page, Map.of(
                "id", "fk-samordnare-utan-mandat", "person", "Övning Utan Mandat", "role", "regional-samordnare", "organisation", "fk", "unit", "fk-sf",
                "share_percent", "20", "mandate_coordinate", "no", "valid_from", "2020-01-01", "source", "own"));
        page.navigate("/registers/role-assignments/_new");
        RegistersTest.fill(page, Map.of(
                "id", "fk-samordnare-med-mandat", "person", "Övning Med Mandat", "role", "regional-samordnare", "organisation", "fk", "unit", "fk-sf",
                "share_percent", "50", "mandate_coordinate", "yes", "valid_from", "2020-01-01", "source", "own"));
        page.navigate("/organisations/mandates?organisation=fk&show=lacking");
        assertThat(page.locator("main table")).containsText("Övning Utan Mandat");
        assertThat(page.locator("main table")).not().containsText("Övning Med Mandat");
        page.navigate("/organisations/mandates?organisation=fk");
        assertThat(page.locator("main table")).containsText("Övning Med Mandat");
    }

    @Test
    @Requirement("ORG-07")
    void theMembersOfACountyGroupWithoutADeclarationAreShown() {
        Page page = Browser.of("lst-lena").open("/organisations/networks?network=lansgruppen-mvk-dalarna");
        Locator choice = page.locator("select[name=network]");
        assertThat(choice).isVisible();
        String group = (String) choice.evaluate("select => [...select.options].find(option => option.text.includes('Länsgruppen')).value");
        page.navigate("/organisations/networks?network=" + group);
        assertThat(page.locator("main")).containsText("har en avsiktsförklaring som deras chef har skrivit under");
        assertThat(page.locator("main .tag.late").first()).hasText("Saknas");
    }

    @Test
    @Requirement("ORG-10")
    void theUncoveredCountiesOfAnAgencyAreShownOverTime() {
        Page page = Browser.of("jamy-jonas").open("/organisations/networks?on=2017-12-31");
        Locator table = page.locator("main table").first();
        Locator employment = table.locator("tr").filter(new Locator.FilterOptions().setHasText(java.util.regex.Pattern.compile("^\\s*AF")));
        assertThat(employment).containsText("3 av 21");
        assertThat(table.locator("tr").filter(new Locator.FilterOptions().setHasText(java.util.regex.Pattern.compile("^\\s*MV")))).containsText("7 av 21");
        assertThat(table.locator("tr").filter(new Locator.FilterOptions().setHasText(java.util.regex.Pattern.compile("^\\s*FK")))).containsText("5 av 21");
        assertThat(page.locator("summary").filter(new Locator.FilterOptions().setHasText("AF saknar representant i 18 län"))).isVisible();
        page.navigate("/organisations/networks?on=2021-12-31");
        assertThat(page.locator("main table").first().locator("tr").filter(new Locator.FilterOptions().setHasText(java.util.regex.Pattern.compile("^\\s*AF")))).containsText("21 av 21");
    }

    @Test
    @Requirement("ORG-16")
    void aServiceLineThatJoinedLaterIsFollowedWithTheSameMeasures() {
        Page page = Browser.of("fk-samordnare").open("/organisations/fk");
        assertThat(page.locator("main")).containsText("Anslöt");
        assertThat(page.locator("main")).containsText("SGI");
        page.navigate("/figures?line=fk-sgi-kundmote");
        assertThat(page.locator("main")).containsText("SGI");
    }

    @Test
    @Requirement("ASK-35")
    void aRegionKeepsTheShareOfPregnantWomenWhoWereAsked() {
        Page page = Browser.of("jamy-admin").open("/policies/activities");
        assertThat(page.locator("main")).containsText(java.util.regex.Pattern.compile("87.%"));
        assertThat(page.locator("main")).containsText(java.util.regex.Pattern.compile("66.%"));
    }
}
