package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where help is, near and far. */
class DirectoryTest {

    @Test
    @Requirement("REF-01")
    void supportIsFoundByPlaceNeedAreaAndLanguageAndTellsWhenItWasLastVerified() {
        Page page = Browser.of("fk-anna").open("/support");
        Pictures.take(page, "support");
        assertThat(page.locator("main")).containsText("Kvinnofridslinjen");
        for (String choice : new String[] {"#need", "#kind", "#area", "#language"}) {
            assertThat(page.locator(choice)).isVisible();
        }
        page.locator("#need").selectOption("child");
        page.locator("main form button").first().click();
        assertThat(page.locator("main")).containsText("Bris");
        page.navigate("/support?need=uses-violence");
        assertThat(page.locator("main")).containsText("Välj att sluta");
        assertThat(page.locator("main")).containsText("ontrollerad");
    }

    @Test
    @Requirement("REF-03")
    void everyKindOfReceiverHasItsPlaceInTheDirectory() {
        Page editor = Browser.of("jamy-admin").open("/registers/services/_new");
        RegistersTest.fill(editor, Map.ofEntries(Map.entry("county", "20"), Map.entry("id", "test-mansmottagning"),
                Map.entry("name_sv", "Påhittade mansmottagningen"), Map.entry("name_en", "The made-up men's centre"), Map.entry("kind", "mens-centre"), Map.entry("level", "municipality"), Map.entry("municipality", "2080"), Map.entry("target_groups", "uses-violence"), Map.entry("areas", "close-relations"), Map.entry("tier", "public"), Map.entry("source", "own")));
        assertThat(editor.locator(".flash")).hasText("Raden är tillagd.");
        Page page = Browser.of("fk-anna").open("/support");
        for (String kind : new String[] {"Socialtjänst", "Hälso- och sjukvård", "Polis", "Kvinnojour", "Brottsofferjour", "Barnahus", "Mansmottagning eller kriscentrum", "Nationell stödlinje", "Annat stöd"}) {
            assertThat(page.locator("#kind")).containsText(kind);
        }
        page.locator("#kind").selectOption(new SelectOption().setLabel("Nationell stödlinje"));
        page.locator("main form button").first().click();
        assertThat(page.locator("main")).containsText("Kvinnofridslinjen");
    }
}
