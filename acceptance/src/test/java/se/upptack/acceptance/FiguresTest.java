package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the manager sees move the same minute: where asking stalls, why, and what a changed policy did. */
class FiguresTest {

    private static final String MANAGER = "fk-chef-bf";

    static Case maintenance(LocalDate applied) {
        return Case.at("fk-system", "fk-bf", "fk-underhallsstod").step("application", applied).deliver();
    }

    static void register(String account, Case subject, Map<String, Object> said) {
        Map<String, Object> content = new LinkedHashMap<>(Map.of("occurred", "2020-04-30", "channel", "telephone", "presence", "alone"));
        content.put("promptId", RunningApp.shared().database()
                .sql("select id::text from asking.prompt where case_id = ? and state in ('open', 'deferred')").param(subject.id()).query(String.class).single());
        content.putAll(said);
        Api.of(account).post("/api/v1/occasions", Api.json(content)).expect(201);
    }

    /** The number beside a label in the tables of the page; 0 when the label is not there. */
    private static int number(Page page, String label) {
        Locator row = page.locator("main tr").filter(new Locator.FilterOptions().setHas(page.locator("th", new Page.LocatorOptions().setHasText(label)))).first();
        String text = row.count() == 0 ? "" : row.locator("td.n").first().innerText().replaceAll("[^0-9]", "");
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    @Test
    @Requirement("ASK-13")
    void notHavingPerceivedAnythingIsCountedApartWhereRoutineMeansRegardless() {
        maintenance(LocalDate.of(2020, 4, 1));
        register("fk-bodil", maintenance(LocalDate.of(2020, 4, 2)), Map.of("outcome", "not-asked", "reason", "workload"));
        Page page = Browser.of(MANAGER).open("/figures?line=fk-underhallsstod");
        String before = page.locator("p.tip.warn strong").innerText().strip();
        register("fk-bodil", maintenance(LocalDate.of(2020, 4, 3)), Map.of("outcome", "not-asked", "reason", "not-perceived-exposed", "understood", true));
        page.reload();
        assertThat(page.locator("p.tip.warn").first()).containsText("Rutin betyder");
        String after = page.locator("p.tip.warn strong").innerText().strip();
        assertThat(Integer.parseInt(after)).isEqualTo(Integer.parseInt(before.equals("–") ? "0" : before) + 1);
        Pictures.take(page, "figures");
    }

    @Test
    @Requirement("ASK-21")
    void thoseWhoAreNeverAloneAreShownAsAGroupAtRiskOfBeingMissed() {
        Page page = Browser.of(MANAGER).open("/figures?line=fk-underhallsstod");
        int before = number(page, "Aldrig ensam, aldrig frågad");
        Case subject = maintenance(LocalDate.of(2020, 4, 6));
        register("fk-bodil", subject, Map.of("presence", "representative", "outcome", "deferred", "reason", "not-alone", "occurred", "2020-04-20", "deferredTo", "2020-04-27"));
        register("fk-bodil", subject, Map.of("presence", "representative", "outcome", "not-asked", "reason", "not-alone"));
        page.reload();
        assertThat(page.locator("main")).containsText("Riskerar att missas");
        assertThat(number(page, "Aldrig ensam, aldrig frågad")).isEqualTo(before + 1);
    }

    @Test
    @Requirement("ASK-30")
    void aUnitThatAsksLessThanTheSetLevelOverAPeriodIsFlagged() {
        for (int i = 0; i < 60; i++) {
            maintenance(LocalDate.of(2020, 2, 1).plusDays(i % 40));
        }
        Page page = Browser.of(MANAGER).open("/figures?line=fk-underhallsstod");
        assertThat(page.locator("table:has(caption:text('Här fastnar frågan')) .tag.late").first()).containsText("under");
    }

    @Test
    @Requirement("ASK-31")
    void aPeriodOfExceptionalLoadStandsBesideTheFigures() {
        Page page = Browser.of(MANAGER).open("/load-periods");
        page.locator("[name=name]").fill("Övning: många ansökningar");
        page.locator("select[name=unit]").selectOption("fk-bf");
        page.locator("[name=from]").fill("2020-03-01");
        page.locator("[name=to]").fill("2020-04-15");
        Doing.press(page, "Spara tiden");
        assertThat(page.locator(".flash")).hasText("Tiden är sparad.");
        page.navigate("/figures?line=fk-underhallsstod&unit=fk-bf");
        assertThat(page.locator("ol.beside")).containsText("Övning: många ansökningar");
        assertThat(page.locator("ol.beside")).containsText("Hög belastning");
    }

    @Test
    @Requirement("ASK-29")
    void theChangeFromIndicationToRoutineShowsFiguresBeforeAndAfter() {
        for (int i = 0; i < 8; i++) {
            Case late = Case.at("fk-system", "fk-sf", "fk-sjukpenning").type("requires-investigation").step("investigation", LocalDate.of(2019, 8, 5 + i)).deliver();
            if (i < 6) {
                register("fk-anna", late, Map.of("outcome", i == 0 ? "asked-yes" : "asked-no", "askedAbout", List.of("exposure"), "exposure", i == 0 ? "past" : "none",
                        "channel", "physical", "occurred", "2019-08-20"));
            }
        }
        Page page = Browser.of("fk-chef").open("/figures/change?line=fk-sjukpenning&rule=fk-sjukpenning-routine-2019");
        assertThat(page.locator("main .lead").first()).containsText("fråga rutinmässigt i alla utredningskrävande sjukpenningärenden");
        assertThat(page.locator("main")).containsText("Före");
        assertThat(page.locator("main")).containsText("Efter");
        assertThat(page.locator("table caption").filter(new Locator.FilterOptions().setHasText("Andelar före och efter"))).isVisible();
        Pictures.take(page, "before-and-after");
    }

    @Test
    void theCoordinatorBetweenAgenciesSeesFiguresOfAllAndSmallOnesWithheld() {
        Page page = Browser.of("jamy-jonas").open("/figures");
        assertThat(page.locator("main h1")).isVisible();
        page.navigate("/cases");
        assertThat(page.locator("h1")).hasText("Sidan finns inte");
    }
}
