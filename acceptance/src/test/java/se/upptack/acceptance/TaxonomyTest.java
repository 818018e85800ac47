package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The common words for what is told, combinable and versioned. */
class TaxonomyTest {

    /** The form of a yes, with everything that may be said about it open. */
    private static Page yes(Case subject) {
        Page page = Browser.of("fk-anna").open("/work");
        Doing.openWhatWaits(page, subject);
        Doing.passTheGate(page, "Ensam", "physical");
        Doing.press(page, "Svarade ja");
        Doing.choose(page, "fieldset#exposure", "Utsatt nu");
        page.locator("summary", new Page.LocatorOptions().setHasText("Mer om våldet")).click();
        return page;
    }

    private static String kept(Case subject, String column) {
        return RunningApp.shared().database().sql("select " + column + "::text from asking.occasion where case_id = ?").param(subject.id()).query(String.class).single();
    }

    @Test
    @Requirement({"TAX-01", "TAX-07"})
    void formsOfViolenceComeWithExamplesPetsAndActsThatAreNoCrimes() {
        Case subject = Case.underRoutine(2);
        Page page = yes(subject);
        for (String form : new String[] {"Fysiskt våld", "Psykiskt våld", "Sexuellt våld", "Försummelse", "Ekonomiskt våld", "Materiellt våld",
            "Funktionshinderrelaterat våld", "Våld mot husdjur"}) {
            assertThat(page.locator("fieldset#forms")).containsText(form);
        }
        assertThat(page.locator("fieldset#forms")).containsText("ekonomisk kontroll, ingen insyn i ekonomin");
        assertThat(page.locator("main")).containsText("Handlingen behöver inte vara ett brott för att räknas");
        Doing.choose(page, "fieldset#forms", "Våld mot husdjur");
        Doing.choose(page, "fieldset#forms", "Mönster av handlingar som inte är brottsliga");
        Pictures.take(page, "answer-form");
        Doing.press(page, "Registrera");
        assertThat(page.url()).contains("/work/answer/");
        assertThat(kept(subject, "forms")).isEqualTo("{pets,pattern}");
    }

    @Test
    @Requirement({"TAX-02", "TAX-03"})
    void areasCombineWithEachOtherWithAnyFormAndWithTheKindsOfHonourAndSeveralPerpetrators() {
        Case subject = Case.underRoutine(2);
        Page page = yes(subject);
        for (String honour : new String[] {"Barnäktenskap", "Tvångsäktenskap", "Vilseledande till äktenskapsresa", "Könsstympning", "Flera eller kollektiva utövare"}) {
            assertThat(page.locator("fieldset#areas")).containsText(honour);
        }
        Doing.choose(page, "fieldset#areas", "Våld i nära relationer");
        Doing.choose(page, "fieldset#areas", "Tvångsäktenskap");
        Doing.choose(page, "fieldset#areas", "Flera eller kollektiva utövare");
        Doing.choose(page, "fieldset#areas", "Sexuella trakasserier och övergrepp");
        Doing.choose(page, "fieldset#forms", "Ekonomiskt våld");
        Doing.choose(page, "fieldset#relations", "Flera personer tillsammans");
        Doing.press(page, "Registrera");
        assertThat(kept(subject, "areas")).isEqualTo("{close-relations,sexual-harassment-assault,forced-marriage,collective}");
    }

    @Test
    @Requirement("TAX-05")
    void particularVulnerabilityIsCodedByGroundAndByFactor() {
        Case subject = Case.underRoutine(2);
        Page page = yes(subject);
        for (String vulnerability : new String[] {"Fysisk funktionsförmåga", "Ålder", "Missbruk eller beroende", "Sexuell läggning", "Könsidentitet", "Nationell bakgrund",
            "Närståendes normer", "Känner inte till sina rättigheter", "Socialt och ekonomiskt beroende"}) {
            assertThat(page.locator("fieldset#vulnerability")).containsText(vulnerability);
        }
        assertThat(page.locator("fieldset#vulnerability")).containsText("Går aldrig att söka på");
        Doing.choose(page, "fieldset#vulnerability", "Fysisk funktionsförmåga");
        Doing.choose(page, "fieldset#vulnerability", "Socialt och ekonomiskt beroende");
        Doing.press(page, "Registrera");
        assertThat(kept(subject, "cardinality(vulnerability)")).isEqualTo("2");
    }

    @Test
    @Requirement({"TAX-08", "TAX-09"})
    void sexualViolenceCountsWhateverTheRelationAndACloseOneIsAnyoneNearAndTrusted() {
        Case subject = Case.underRoutine(2);
        Page page = yes(subject);
        for (String relation : new String[] {"Partner", "Före detta partner", "Förälder", "Annan i familjen eller släkten", "Annan närstående", "Ingen nära relation", "Vet inte"}) {
            assertThat(page.locator("fieldset#relations")).containsText(relation);
        }
        assertThat(page.locator("fieldset#relations")).containsText("även av samma kön");
        Doing.choose(page, "fieldset#forms", "Sexuellt våld");
        Doing.choose(page, "fieldset#relations", "Ingen nära relation");
        Doing.press(page, "Registrera");
        assertThat(kept(subject, "relations")).isEqualTo("{no-relation}");
    }

    @Test
    @Requirement("TAX-12")
    void furtherAreasOfNeedAreTags() {
        Case subject = Case.underRoutine(2);
        Page page = yes(subject);
        for (String tag : new String[] {"Sugardejting", "Våld i ungas partnerrelationer", "Våld i samkönade relationer", "Våld mot äldre", "Våld mot hbtqi-personer", "Låg grad av kontroll"}) {
            assertThat(page.locator("fieldset#tags")).containsText(tag);
        }
        Doing.choose(page, "fieldset#tags", "Sugardejting");
        Doing.press(page, "Registrera");
        assertThat(kept(subject, "tags")).isEqualTo("{sugardating}");
    }

    @Test
    @Requirement("TAX-13")
    void everyCodeListHasVersionsAndEveryRegistrationKeepsTheOneItUsed() {
        Page page = Browser.of("fk-samordnare").open("/registers/code-lists?words=violence-form");
        assertThat(page.locator("main table.stack tbody")).containsText("från 2019-01-01");
        Case subject = Case.underRoutine(2);
        Page form = yes(subject);
        Doing.choose(form, "fieldset#forms", "Fysiskt våld");
        Doing.press(form, "Registrera");
        assertThat(kept(subject, "code_versions")).contains("violence-form:1").contains("channel:1");
    }

    @Test
    @Requirement("TAX-06")
    void eachAgencysOwnTermsAreMappedToTheCommonCodes() {
        Page page = Browser.of("jamy-jonas").open("/registers/term-maps?organisation=fk");
        assertThat(page.locator("main table.stack tbody")).containsText("hot och våld");
        page.navigate("/registers/term-maps?organisation=mv");
        assertThat(page.locator("main table.stack tbody")).containsText("könsrelaterat våld");
        assertThat(page.locator("main table.stack tbody")).containsText("Våldsområden");
    }

    @Test
    @Requirement("TAX-11")
    void aWordThatHidesViolenceLeadsToTheProperTerm() {
        Page page = Browser.of("falun-ida").open("/registers/paraphrases");
        page.locator("#words").fill("glåpord");
        Doing.press(page, "Visa");
        assertThat(page.locator("main table.stack tbody tr")).hasCount(1);
        assertThat(page.locator("main table.stack tbody")).containsText("Psykiskt våld");
    }
}
