package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The directory as those see it who keep it in order. */
class SupportDirectoryTest {

    /** The fields of a service that is in order. */
    static List<Map.Entry<String, String>> fields(String name, Map<String, String> other) {
        Map<String, String> fields = new java.util.LinkedHashMap<>(Map.of("name_sv", name, "kind", "mens-centre", "target_groups", "uses-violence", "areas", "*",
                "coverage", "Falun, Borlänge", "protected_address", "no", "tier", "public", "state", "active", "owner", "fk", "source", "own"));
        fields.putAll(other);
        return new ArrayList<>(fields.entrySet());
    }

    @Test
    @Requirement({"REF-01", "REF-10"})
    void aServiceIsAddedWithEverythingAPersonNeedsToKnowAndFoundNearestFirst() {
        Page page = Browser.of("fk-metod").open("/support/new");
        Accessible.check(page);
        page.locator("#name_sv").fill("Påhittade mottagningen i Falun");
        page.locator("#kind").selectOption("mens-centre");
        page.locator("#description_sv").fill("Samtal för den som vill sluta.");
        page.locator("[name=target_groups][value=uses-violence]").check();
        page.locator("[name=target_groups][value=relative]").check();
        page.locator("[name=areas][value='*']").check();
        page.locator("#coverage").fill("Falun, Borlänge");
        page.locator("[name=channels][value=phone]").check();
        page.locator("#phone").fill("023-00 00 01");
        page.locator("#hours_sv").fill("Vardagar 9–16");
        page.locator("#accessibility_sv").fill("Texttelefon");
        page.locator("#cost").selectOption("free");
        page.locator("#source").fill("own");
        page.locator("[name=checked]").check();
        Doing.press(page, "Spara");
        assertThat(page.locator(".flash")).hasText("Stödet är tillagt.");
        for (String told : new String[] {"Falun", "Borlänge", "Texttelefon", "Gratis", "023-00 00 01", "Vardagar 9–16", "Kontrollerad 2020-04-30", "Den som står nära"}) {
            assertThat(page.locator("main")).containsText(told);
        }
        Accessible.check(page);
        page.navigate("/support");
        page.locator("#place").selectOption("2080");
        page.locator("#need").selectOption("uses-violence");
        page.locator("main form button").first().click();
        assertThat(page.locator("main .list h2").first()).hasText("Påhittade mottagningen i Falun");
        page.locator("#place").selectOption("2034");
        page.locator("main form button").first().click();
        assertThat(page.locator("main")).not().containsText("Påhittade mottagningen i Falun");
    }

    @Test
    @Requirement("REF-11")
    void theOwnerIsRemindedAndVerifiesAndTheEntrySaysWho() {
        PlainUser user = PlainUser.of("fk-metod");
        String path = user.post("/support/new", fields("Påhittade stödet utan kontroll", Map.of())).header("location");
        assertThat(user.get("/support").body()).contains("behöver kontrolleras");
        Page page = Browser.of("fk-metod").open("/support/check");
        Accessible.check(page);
        Pictures.take(page, "support-check");
        assertThat(page.locator("main")).containsText("Påhittade stödet utan kontroll");
        page.navigate(path);
        assertThat(page.locator("main")).containsText("Inte kontrollerad");
        Doing.press(page, "Jag har kontrollerat att uppgifterna stämmer");
        assertThat(page.locator("main")).containsText("Kontrollerad 2020-04-30");
        assertThat(page.locator("main")).containsText("Kontrollerad av");
        page.navigate("/support/check");
        assertThat(page.locator("main")).not().containsText("Påhittade stödet utan kontroll");
    }

    @Test
    @Requirement({"REF-01", "REF-10"})
    void aProtectedAddressIsNeverKeptAndMistakesAreToldWithWhatWasTyped() {
        PlainUser user = PlainUser.of("fk-metod");
        var refused = user.post("/support/new", fields("Påhittade boendet", Map.of("kind", "sheltered-housing", "protected_address", "yes", "address", "Hemliga gatan 1")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Adressen är skyddad. Ta bort den").contains("Påhittade boendet");
        refused = user.post("/support/new", fields("Påhittade boendet", Map.of("kind", "sheltered-housing", "protected_address", "yes",
                "description_sv", "Vi finns på Hemliga gatan 1, 123 45 Falun.")));
        assertThat(refused.status()).isEqualTo(422);
        refused = user.post("/support/new", fields("Påhittade boendet", Map.of("kind", "shelter")));
        assertThat(refused.body()).contains("har alltid skyddad adress");
        assertThat(RunningApp.shared().database().sql("select count(*) from directory.service where protected_address and (address <> '' or city <> '')")
                .query(Long.class).single()).isZero();
        refused = user.post("/support/new", fields("Påhittade", Map.of("coverage", "Falun, Atlantis")));
        assertThat(refused.body()).contains("ingen kommun och inget län som heter så: Atlantis").contains("Falun, Atlantis");
        String pasted = "våld ".repeat(20_000);
        refused = user.post("/support/new", fields("Påhittade", Map.of("description_sv", pasted)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("högst 2000 tecken").contains("våld våld");
    }

    @Test
    @Requirement("REF-11")
    void onlyTheOwnerChangesAndTwoWhoChangeAtOnceAreTold() {
        PlainUser user = PlainUser.of("fk-metod");
        String path = user.post("/support/new", fields("Påhittade stödet", Map.of())).header("location");
        assertThat(PlainUser.of("fk-anna").get(path + "/change").status()).isEqualTo(404);
        assertThat(PlainUser.of("lst-lena").get(path + "/change").status()).isEqualTo(404);
        var more = new ArrayList<>(fields("Påhittade stödet 2", Map.of("tier", "named", "contact_name", "Kim Kontakt")));
        more.add(Map.entry("revision", "1"));
        assertThat(user.post(path + "/change", more).status()).isIn(302, 303);
        assertThat(user.get(path).body()).contains("Påhittade stödet 2").contains("Gå via Kim Kontakt.");
        user.post(path + "/change", more);
        assertThat(user.get(path).body()).contains("Någon annan hann ändra.");
    }

    @Test
    @Requirement("REF-03")
    void whatNobodyHasConfirmedIsShownToNobodyAsSupport() {
        Page page = Browser.of("fk-anna").open("/support");
        assertThat(page.locator("main")).containsText("Kvinnofridslinjen");
        assertThat(page.locator("main")).not().containsText("020-34 13 16");
        assertThat(Browser.of("jamy-admin").open("/support/check").locator("main")).containsText("RFSL");
    }
}
