package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who there is and who does what, dated, as everyone can read it and administrators keep it. */
class RegistersTest {

    private static Locator table(Page page) {
        return page.locator("main table.stack tbody");
    }

    private static void add(Page page, String register, Map<String, String> cells) {
        page.navigate("/registers/" + register + "/_new");
        fill(page, cells);
    }

    /** Fills in the form of a row and saves it. */
    static void fill(Page page, Map<String, String> cells) {
        cells.forEach((name, value) -> {
            Locator field = page.locator("main form [name=" + name + "]").first();
            switch (String.valueOf(field.getAttribute("type"))) {
                case "checkbox" -> page.locator("main form [name=" + name + "][value='" + value + "']").check();
                case "null" -> {
                    if ("SELECT".equals(field.evaluate("element => element.tagName"))) {
                        field.selectOption(value);
                    } else {
                        field.fill(value);
                    }
                }
                default -> field.fill(value);
            }
        });
        Doing.press(page, "Spara");
    }

    @Test
    @Requirement("ORG-01")
    void organisationsOfEveryKindAreKeptWithTheirTimeSoThatAnEarlierYearShowsThemAsTheyWere() {
        Page page = Browser.of("jamy-admin").open("/registers/organisations");
        for (String kind : new String[] {"Försäkringskassan", "Region Dalarna", "Samordningsförbundet Södertälje", "Länsstyrelsen Dalarna", "Kvinnojourerna i Dalarna"}) {
            page.navigate("/registers/organisations?words=" + kind.replace(" ", "+"));
            assertThat(table(page)).containsText(kind);
        }
        add(page, "organisations", Map.of("id", "test-jouren", "kind", "shelter", "name_sv", "Påhittade jouren", "name_en", "The made-up shelter",
                "valid_from", "2019-06-01", "source", "own"));
        assertThat(page.locator(".flash")).hasText("Raden är tillagd.");
        page.navigate("/registers/organisations?words=test-jouren&on=2019-05-31");
        assertThat(page.locator("main")).containsText("Inga rader passar");
        page.navigate("/registers/organisations?words=test-jouren&on=2019-06-01");
        assertThat(table(page)).containsText("Påhittade jouren");
        page.navigate("/registers/organisations/test-jouren");
        Doing.follow(page, "Avsluta raden");
        page.locator("[name=valid_to]").fill("2020-03-31");
        page.locator("[name=change]").fill("Jouren har lagts ned");
        Accessible.check(page);
        Doing.press(page, "Spara");
        page.navigate("/registers/organisations?words=test-jouren");
        assertThat(page.locator("main")).containsText("Inga rader passar");
        page.navigate("/registers/organisations?words=test-jouren&on=2020-01-01");
        assertThat(table(page)).containsText("Påhittade jouren");
    }

    @Test
    @Requirement("ORG-02")
    void theUnitsOfAnOrganisationAreADatedHierarchy() {
        Page page = Browser.of("jamy-admin").open("/registers/units?organisation=af");
        assertThat(table(page)).containsText("AF region 6 av 6");
        page.navigate("/registers/units?organisation=fk");
        assertThat(table(page)).containsText("Rättsavdelningen");
        page.navigate("/registers/units?organisation=mv");
        assertThat(table(page)).containsText("Asylprocessen");
        page.navigate("/registers/units?organisation=kommun-falun");
        for (String branch : new String[] {"ifo", "vard-och-omsorg", "skola"}) {
            assertThat(table(page).locator("a[href$='kommun-falun-" + branch + "']")).hasCount(1);
        }
        add(page, "units", Map.of("id", "af-testkontoret", "organisation", "af", "parent", "af-region-2", "kind", "office", "name_sv", "Testkontoret",
                "name_en", "The test office", "valid_from", "2020-02-01", "source", "own"));
        page.navigate("/registers/units?words=af-testkontoret");
        assertThat(table(page)).containsText("AF region 2 av 6");
        page.navigate("/registers/units?words=af-testkontoret&on=2020-01-31");
        assertThat(page.locator("main")).containsText("Inga rader passar");
    }

    @Test
    @Requirement("ORG-03")
    void aServiceLineCarriesItsOwnPolicyChannelsWordsPrerequisitesAndSteps() {
        Page page = Browser.of("fk-samordnare").open("/registers/service-lines?organisation=fk");
        assertThat(table(page).locator("tr")).hasCount(4);
        for (String register : new String[] {"policies", "channel-rules", "prerequisites", "steps"}) {
            page.navigate("/registers/" + register + "?words=fk-aktivitetsersattning");
            assertThat(table(page)).containsText("Aktivitetsersättning");
        }
    }

    @Test
    @Requirement("ORG-04")
    void eachOrganisationMeetsItsPersonByItsOwnWord() {
        assertThat(gate("fk-anna", Case.underRoutine(2))).contains("den försäkrade");
        assertThat(gate("af-axel", Case.at("af-system", "af-region-1", "af-fordjupat-stod").step("mapping", RunningApp.TODAY).deliver())).contains("den arbetssökande");
        assertThat(gate("mv-maria", Case.at("mv-system", "mv-ansokningsenheter", "mv-asyl").step("first-contact", RunningApp.TODAY).deliver())).contains("den sökande");
        assertThat(gate("samf-siv", Case.at("samf-system", World.SAMF_UNIT, "samf-sodertalje-pilot").step("entry-sodertalje", RunningApp.TODAY).deliver())).contains("deltagaren");
    }

    private static String gate(String account, Case subject) {
        Page page = Browser.of(account).open("/cases/" + subject.id());
        Doing.openWhatWaits(page, subject);
        return page.locator("section[aria-labelledby=gate] .hint").first().innerText();
    }

    @Test
    @Requirement("ORG-05")
    void aNamedPersonIsGivenAFunctionInAUnitWithAShareOfTimeAndAPeriod() {
        Page page = Browser.of("fk-admin").open("/registers/role-assignments");
        add(page, "role-assignments", Map.of("id", "fk-metodstod-test", "person", "Mina Metodstöd", "role", "sakkunnig-metodstodjare", "organisation", "fk",
                "unit", "fk-sf", "share_percent", "40", "valid_from", "2020-01-01", "valid_to", "2021-12-31", "precision", "day", "source", "own"));
        page.navigate("/registers/role-assignments?words=Mina");
        assertThat(table(page)).containsText("Mina Metodstöd");
        assertThat(table(page)).containsText("Sakkunnig metodstödjare");
        assertThat(table(page)).containsText("40");
        page = Browser.of("mv-maria").open("/registers/role-assignments?words=Mina");
        assertThat(page.locator("main")).containsText("Inga rader passar");
    }

    @Test
    @Requirement("ORG-08")
    void purchasedCooperationLetsAMunicipalityHaveItsCoordinatorThroughAnother() {
        Page page = Browser.of("lst-lena").open("/registers/agreements?words=Orsa");
        assertThat(table(page)).containsText("Mora");
        assertThat(table(page)).containsText("amordning");
        page.navigate("/registers/coordinator-seats?words=Orsa");
        assertThat(table(page)).containsText("Mora");
    }

    @Test
    @Requirement("ORG-18")
    void eachMunicipalityTellsWhereItsCoordinatorSits() {
        Page page = Browser.of("jamy-admin").open("/registers/coordinator-seats");
        add(page, "coordinator-seats", Map.of("municipality", "2080", "seat", "social-services", "year", "2020", "source", "own"));
        page.navigate("/registers/coordinator-seats?words=Falun");
        assertThat(table(page)).containsText("Falun");
        assertThat(table(page).locator("tr").first()).containsText("ocialtjänst");
    }

    @Test
    @Requirement("ORG-09")
    void networksAreKnownWithConvenorLevelMeetingsAndMembers() {
        Page page = Browser.of("fk-samordnare").open("/registers/networks?words=Nationell+myndighetssamverkan");
        assertThat(table(page)).containsText("Nationellt centrum för kvinnofrid");
        assertThat(table(page)).containsText("4");
        page.navigate("/registers/network-members?words=Nationell+myndighetssamverkan");
        for (String member : new String[] {"Arbetsförmedlingen", "Försäkringskassan", "Migrationsverket"}) {
            assertThat(table(page)).containsText(member);
        }
    }

    @Test
    @Requirement("ORG-11")
    void steeringCarryingOutAndStaffingGroupsAreThreeResponsibilities() {
        Page page = Browser.of("fk-samordnare").open("/registers/responsibilities?organisation=mv&on=2020-01-01");
        for (String aspect : new String[] {"styr och följer upp", "genomför", "deltar i gemensamma grupper"}) {
            assertThat(table(page)).containsText(aspect);
        }
    }

    @Test
    @Requirement("ORG-12")
    void aCoordinationAssociationIsMadeOfItsPartiesAndItsActivities() {
        Page page = Browser.of("samf-chef").open("/registers/association-parties?organisation=samf-sodertalje");
        for (String party : new String[] {"Arbetsförmedlingen", "Försäkringskassan", "Södertälje", "Regionen i Stockholms län"}) {
            assertThat(table(page)).containsText(party);
        }
        page.navigate("/registers/association-activities?organisation=samf-sodertalje");
        assertThat(table(page)).containsText("Projektet Alis");
    }

    @Test
    @Requirement("ORG-13")
    void theStrengthOfEachObligationIsSaidSoThatAnAmbitionIsNeverALegalDuty() {
        Page page = Browser.of("fk-anna").open("/registers/obligations?organisation=fk&on=2020-01-01");
        assertThat(table(page)).containsText("Upptäcka våld och hänvisa till skydd och stöd");
        assertThat(table(page).locator("tr", new Locator.LocatorOptions().setHasText("Upptäcka våld"))).containsText("ppdrag");
        page.navigate("/registers/obligations/fk-upptacka");
        assertThat(page.locator("main")).containsText("Inte lagstadgat");
    }

    @Test
    @Requirement("ORG-15")
    void aRenamedBodyIsFoundByItsOldNameAndIsStillOne() {
        Page page = Browser.of("fk-samordnare").open("/registers/organisations?words=SKL");
        assertThat(table(page).locator("tr")).hasCount(1);
        Doing.follow(page, "Sveriges Kommuner och Regioner");
        assertThat(page.locator("main")).containsText("Kallas också");
        assertThat(page.locator("main")).containsText("Sveriges Kommuner och Landsting");
    }

    @Test
    @Requirement("ORG-17")
    void theContactAndWhoPresentedAndDecidedEachAccountAreKnown() {
        Page page = Browser.of("jamy-jonas").open("/registers/accounts");
        assertThat(table(page)).containsText("Julie Jacobsson");
        add(Browser.of("fk-admin").open(""), "accounts", Map.of("id", "fk-test-2020", "organisation", "fk", "document_sv", "Påhittad redovisning",
                "document_en", "Made-up account", "contact", "Kim Kontakt", "decided_by", "Dana Direktör", "presented_by", "Frej Föredragande",
                "date", "2020-04-01", "precision", "day", "source", "own"));
        page.navigate("/registers/accounts?words=fk-test-2020");
        for (String name : new String[] {"Kim Kontakt", "Dana Direktör", "Frej Föredragande"}) {
            assertThat(table(page)).containsText(name);
        }
    }

    @Test
    @Requirement("ASK-01")
    void aPolicyIsDatedReferredAndNeverRewrittenOnlyEndedAndFollowedByANewOne() {
        Page page = Browser.of("fk-admin").open("/registers/policies?words=fk-sjukpenning&on=2019-06-30");
        assertThat(table(page)).containsText("tecken");
        page.navigate("/registers/policies/fk-sjukpenning-routine-2019");
        assertThat(page.locator("main")).containsText("2019-07-01");
        Doing.follow(page, "Rätta raden");
        assertThat(page.locator("main")).containsText("bara anmärkning och källa går att rätta");
        assertThat(page.locator("[name=mode], [name=due_days]")).hasCount(0);
        add(page, "policies", Map.ofEntries(Map.entry("id", "fk-test-policy"), Map.entry("organisation", "fk"), Map.entry("service_line", "fk-sgi-kundmote"),
                Map.entry("case_type", "*"), Map.entry("trigger", "*"), Map.entry("mode", "indication"), Map.entry("topic", "violence"),
                Map.entry("window_before_days", "0"), Map.entry("due_days", "7"), Map.entry("until_days", "30"), Map.entry("valid_from", "2020-02-01"),
                Map.entry("precision", "day"), Map.entry("decision_ref", "Dnr 1234-2020"), Map.entry("decision_sv", "Påhittat beslut."),
                Map.entry("decision_en", "Made-up decision."), Map.entry("source", "own")));
        assertThat(page.locator(".errors")).containsText("Gäller samtidigt som");
        Accessible.check(page);
    }

    @Test
    @Requirement("ASK-09")
    void aMunicipalityTellsForEachActivityWhetherEveryoneIsAskedOrSomeOrNoOne() {
        Page page = Browser.of("falun-admin").open("/registers/activity-routines");
        String[][] answers = {{"kommun-ifo", "routine"}, {"kommun-vard-omsorg", "indication"}, {"kommun-skola", "none"}};
        for (String[] answer : answers) {
            add(page, "activity-routines", Map.of("organisation", "kommun-falun", "service_line", answer[0], "year", "2020", "asks", answer[1], "source", "own"));
            assertThat(page.locator(".flash")).hasText("Raden är tillagd.");
        }
        page.navigate("/registers/activity-routines?organisation=kommun-falun");
        assertThat(table(page).locator("tr")).hasCount(3);
        assertThat(table(page)).containsText("Individ- och familjeomsorg");
        add(page, "activity-routines", Map.of("organisation", "kommun-mora", "service_line", "kommun-ifo", "year", "2020", "asks", "none", "source", "own"));
        assertThat(page.locator(".errors")).containsText("Du kan bara ändra rader som hör till din egen organisation");
    }
}
