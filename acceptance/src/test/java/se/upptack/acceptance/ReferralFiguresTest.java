package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where units refer, what led to it, and whether it is within the area of a coordination association. */
class ReferralFiguresTest {

    /** A yes of a case, under the question that waits for it when there is one. */
    private static String yes(String account, Case subject, boolean waiting) {
        Map<String, Object> said = new LinkedHashMap<>(Map.of("caseId", subject.id().toString(), "occurred", "2020-04-30", "channel", "physical",
                "presence", "alone", "outcome", "asked-yes", "exposure", "past", "askedAbout", List.of("exposure"), "supportWish", "yes"));
        if (waiting) {
            said.remove("caseId");
            said.put("promptId", RunningApp.shared().database().sql("select id::text from asking.prompt where case_id = ? and state = 'open'")
                    .param(subject.id()).query(String.class).single());
        }
        return Api.of(account).post("/api/v1/occasions", Api.json(said)).expect(201).json().get("id").stringValue();
    }

    private static void refer(PlainUser user, String occasion, String service) {
        String key = UUID.randomUUID().toString();
        user.get("/work/answer/" + occasion + "/referrals");
        String path = user.post("/work/answer/" + occasion + "/referrals", Map.of("key", key, "service", service, "need", "exposed")).header("location");
        path = path.substring(path.indexOf("/work"));
        assertThat(user.post(path + "/inform", Map.of("key", key + "i", "form", "oral-individual", "language", "sv")).status()).isEqualTo(303);
    }

    /** The number under a rule, or in the last column, for one kind of support; what is withheld is -1. */
    private static int number(Page page, String target, String column) {
        List<String> heads = page.locator("table.wide").first().locator("thead th").allInnerTexts();
        Locator row = page.locator("table.wide tbody tr").filter(new Locator.FilterOptions().setHas(page.locator("th:text-is('" + target + "')")));
        if (row.count() == 0 || !heads.contains(column)) {
            return 0;
        }
        String text = row.first().locator("td").nth(heads.indexOf(column) - 1).innerText().strip();
        return text.matches("[0-9]+") ? Integer.parseInt(text) : -1;
    }

    @Test
    @Requirement("REF-16")
    void aUnitSeesReferralsPerTargetAndWhetherRoutineOrASignLedToThem() {
        Page manager = Browser.of("fk-chef").open("/figures/referrals?unit=fk-sf");
        int lines = number(manager, "Nationell stödlinje", "Rutin");
        int signs = number(manager, "Socialtjänst", "Vid tecken");
        int line = number(manager, "Kvinnofridslinjen", "Rutin");
        int falun = number(manager, "Socialtjänsten: Falun", "Vid tecken");
        int all = number(manager, "Totalt", "Totalt");
        PlainUser worker = PlainUser.of("fk-anna");
        refer(worker, yes("fk-anna", Case.underRoutine(3), true), "kvinnofridslinjen");
        refer(worker, yes("fk-anna", Case.underRoutine(4), true), "kvinnofridslinjen");
        Case seen = Case.at("fk-system", "fk-sf", "fk-sjukpenning").type("other").deliver();
        Api.of("fk-anna").post("/api/v1/indications", Api.json(Map.of("caseId", seen.id().toString(), "observed", "2020-04-30", "codes", List.of("suspicion"),
                "noticedBy", "worker"))).expect(201);
        refer(worker, yes("fk-anna", seen, true), "social-services-2080");
        manager.reload();
        assertThat(number(manager, "Nationell stödlinje", "Rutin")).isEqualTo(lines + 2);
        assertThat(number(manager, "Socialtjänst", "Vid tecken")).isEqualTo(signs + 1);
        // Each service by itself, by name.
        assertThat(number(manager, "Kvinnofridslinjen", "Rutin")).isEqualTo(line + 2);
        assertThat(number(manager, "Socialtjänsten: Falun", "Vid tecken")).isEqualTo(falun + 1);
        assertThat(number(manager, "Totalt", "Totalt")).isEqualTo(all + 3);
        assertThat(manager.locator("main")).containsText("vilken regel som låg bakom frågan");
        Accessible.check(manager);
        Pictures.take(manager, "figures-referrals");
        // Whoever may not see the cases is not shown the few, nor what they could be worked out from.
        Page coordinator = Browser.of("fk-samordnare").open("/figures/referrals?unit=fk-sf");
        for (Locator row : coordinator.locator("table.wide tbody tr").all()) {
            for (String cell : row.locator("td").allInnerTexts()) {
                assertThat(cell.strip()).doesNotMatch("[1-4]");
            }
        }
        assertThat(PlainUser.of("fk-samordnare").get("/figures/referrals?channel=physical").body()).contains("kan inte delas efter kanal");
    }

    @Test
    @Requirement("REF-17")
    void participantsAreReferredWithinTheAreaOfTheAssociationAndItShows() {
        Page manager = Browser.of("samf-chef").open("/figures/referrals");
        int within = area(manager, "Hänvisningar till stöd inom området");
        int beyond = area(manager, "Hänvisningar till annat stöd");
        int persons = area(manager, "Deltagare som har hänvisats inom området");
        Case participant = Case.at("samf-system", World.SAMF_UNIT, "samf-sodertalje-pilot").opened(RunningApp.TODAY.minusDays(2))
                .step("entry-sodertalje", RunningApp.TODAY.minusDays(2)).contact("samf-siv").deliver();
        String occasion = yes("samf-siv", participant, true);
        Page page = Browser.of("samf-siv").open("/work/answer/" + occasion + "/referrals");
        assertThat(page.locator("main")).containsText("stöd inom förbundets område: Södertälje");
        assertThat(page.locator("ul.list > li.card").first()).containsText("Socialtjänsten: Södertälje");
        assertThat(page.locator("ul.list > li.card").first()).containsText("Inom området");
        Accessible.check(page);
        Pictures.take(page, "referral-area");
        PlainUser worker = PlainUser.of("samf-siv");
        refer(worker, occasion, "social-services-0181");
        refer(worker, occasion, "social-services-0181");
        refer(worker, occasion, "kvinnofridslinjen");
        manager.navigate("/figures/referrals");
        assertThat(area(manager, "Hänvisningar till stöd inom området")).isEqualTo(within + 2);
        assertThat(area(manager, "Hänvisningar till annat stöd")).isEqualTo(beyond + 1);
        assertThat(area(manager, "Deltagare som har hänvisats inom området")).isEqualTo(persons + 1);
        Accessible.check(manager);
        manager.navigate("/figures/indicators/ind-ref-1");
        assertThat(manager.locator("main")).containsText("Hänvisade inom förbundets område");
        // No area is claimed where no association works.
        assertThat(PlainUser.of("fk-chef").get("/figures/referrals").body()).doesNotContain("samordningsförbundets område");
    }

    private static int area(Page page, String label) {
        Locator row = page.locator("section.card tr").filter(new Locator.FilterOptions().setHas(page.locator("th:text-is('" + label + "')")));
        return row.count() == 0 ? 0 : Integer.parseInt(row.locator("td").innerText().strip());
    }
}
