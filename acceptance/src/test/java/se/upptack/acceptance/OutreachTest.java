package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Information on its way out: planned, given, put up, ordered, compared, and linked to from decisions. */
class OutreachTest {

    @Test
    @Requirement({"INFO-07", "INFO-14", "INFO-19"})
    void whatIsGivenWhenIsPlannedPerProcessAndCountedWithoutSayingToWhom() {
        Page page = Browser.of("mv-maria").open("/outreach");
        Accessible.check(page, page.locator("main button"));
        assertThat(page.locator("main")).containsText("Inflyttning på boende");
        // The first meetings have room for three; what did not fit was moved, and why is told.
        assertThat(page.locator("main")).containsText("3 texter av högst 3");
        assertThat(page.locator("main")).containsText("Flyttat från De första mötena i asylprocessen:");
        assertThat(page.locator("main")).containsText("Det går inte att få plats med mer där.");
        Doing.press(page, "Spara");
        assertThat(page.locator(".errors")).containsText("Välj tillfälle");
        page.locator("#touchpoint").selectOption("mv-introduction");
        page.locator("#language").selectOption("so");
        page.locator("input[name=way][value=oral]").check();
        page.locator("input[value=group]").check();
        page.locator("#quantity").fill("14");
        Doing.press(page, "Spara");
        assertThat(page.locator(".flash")).hasText("Uppskrivet.");
        assertThat(page.locator("ul.list")).containsText("grupp med 14 personer");
        assertThat(page.locator("ul.list")).containsText("muntligt");
        assertThat(page.locator("ul.list")).containsText("Soomaali");
        assertThat(page.locator("main")).containsText("1 gånger, 14 personer, varav 14 i grupp");
        // Another agency has its own plan and sees nothing of this.
        Page other = Browser.of("fk-anna").open("/outreach");
        assertThat(other.locator("main")).not().containsText("14 personer");
    }

    @Test
    @Requirement({"INFO-09", "INFO-10", "INFO-20"})
    void postersAndCardsAreOrderedSentPutUpAndHandedOutInTheLanguageThatIsNeeded() throws java.io.IOException {
        Page worker = Browser.of("mv-maria").open("/outreach/orders");
        Accessible.check(worker, worker.locator("main button"));
        worker.locator("#text").selectOption("card");
        worker.locator("#language").selectOption("en");
        worker.locator("#quantity").fill("200");
        Doing.press(worker, "Beställ");
        assertThat(worker.locator(".flash")).hasText("Beställt.");
        assertThat(worker.locator("table")).containsText("200");
        worker.navigate("/outreach/premises");
        Accessible.check(worker, worker.locator("main button"));
        worker.locator("#text").selectOption("poster");
        worker.locator("#quantity").fill("0");
        Doing.press(worker, "Spara");
        assertThat(worker.locator("table")).containsText("saknas");
        worker.locator("#text").selectOption("poster");
        worker.locator("#quantity").fill("2");
        Doing.press(worker, "Spara");
        assertThat(worker.locator("table")).containsText("2 framme");
        assertThat(worker.locator("table")).containsText("vet inte");
        worker.navigate("/outreach");
        worker.locator("#touchpoint").selectOption("mv-abroad");
        worker.locator("#language").selectOption("en");
        worker.locator("input[name=way][value=written]").check();
        worker.locator("input[value=individual]").check();
        Doing.press(worker, "Spara");
        assertThat(worker.locator("ul.list")).containsText("Besked om tillstånd hos utlandsmyndighet");

        // The card itself, in each language in which it is approved or ours, with a square code that leads to the pages in that language.
        Page card = Browser.ofAnyone().open("/info/en/card");
        Accessible.check(card, null);
        assertThat(card.locator("svg[role=img]")).hasAttribute("aria-label", RunningApp.shared().at("/info/en").toString());
        assertThat(card.locator(".folded")).containsText("020-50 50 50");
        assertThat(card.locator(".folded")).containsText("114 14");
        assertThat(card.locator(".folded")).containsText("www.informationsverige.se");
        assertThat(card.locator(".folded")).containsText("Call 112");
        assertThat(Judges.ofSquareCodes(card.locator("svg[role=img]").screenshot())).isEqualTo(RunningApp.shared().at("/info/en").toString());
        assertThat(PlainUser.anyone().get("/info/so/card").status()).isEqualTo(404);
        assertThat(card.pdf(new Page.PdfOptions().setFormat("A4"))).isNotEmpty();
        Accessible.check(Browser.ofAnyone().open("/info/sv/poster"), null);
    }

    @Test
    @Requirement({"INFO-06", "INFO-18", "INFO-22"})
    void campaignsAndOutreachAreShownWithOccasionChannelNumbersAndTheCommonStrategy() {
        Page page = Browser.of("lst-lena").open("/outreach/efforts");
        Accessible.check(page, null);
        for (String told : List.of("25 november", "En vecka fri från våld", "Tillsammans mot våld", "22", "30000", "#upptäckvåldet", "Samtalsgrupper på SFI",
                "Prostitution", "Läsningar här", "Gemensam strategi och budskap")) {
            assertThat(page.locator("main")).containsText(told);
        }
        Page strategy = Browser.of("jamy-jonas").open("/texts/strategy/sv");
        assertThat(strategy.locator("main")).containsText("Frågan ställs till många");
    }

    @Test
    @Requirement({"INFO-03", "INFO-04", "INFO-15", "INFO-16"})
    void whatAgenciesTellIsComparedAndAnExtractThatTheMasterHasOvertakenIsFound() {
        Page page = Browser.of("jamy-admin").open("/texts/compare");
        Accessible.check(page, null);
        assertThat(page.locator("table")).containsText("Varför det är bra att berätta");
        assertThat(page.locator("table")).containsText("egen");
        assertThat(page.locator("table")).containsText("gemensam");
        assertThat(page.locator("table")).not().containsText("förlagan är nyare");
        try (Days later = Days.on(java.time.LocalDate.of(2026, 12, 1))) {
            page = Browser.of("jamy-admin").open("/texts/telling/sv");
            page.locator("textarea#body").fill(page.locator("textarea#body").inputValue() + "\n\nEtt nytt stycke.");
            Doing.press(page, "Spara och lämna till granskning");
            Page judge = Browser.of("jamy-jonas").open("/texts/telling/sv");
            judge.locator("input[value=approved]").check();
            judge.locator("#reviewer").fill("Provgranskare Provsson");
            judge.locator("#capacity").fill("påhittad specialist");
            Doing.press(judge, "Spara beslutet");
            judge.navigate("/texts/compare");
            assertThat(judge.locator("table")).containsText("förlagan är nyare");
            Page owner = Browser.of("fk-admin").open("/texts");
            assertThat(owner.locator("main")).containsText("sv är inaktuell");
            owner.navigate("/texts/telling-fk/sv");
            assertThat(owner.locator("main")).containsText("Förlagan (sv, version 2)");
            assertThat(owner.locator("main")).containsText("LIX");
            assertThat(owner.locator("main")).containsText("Ett nytt stycke.");
        }
        page = Browser.of("jamy-jonas").open("/texts");
        assertThat(page.locator("main")).containsText("flickor och unga kvinnor");
        assertThat(page.locator("main")).containsText("män och pojkar");
    }

    @Test
    @Requirement("PERP-09")
    void everyExternalSiteSaysWhetherItTellsThoseWhoUseViolenceWhereToTurn() {
        Page page = Browser.of("jamy-jonas").open("/outreach/sites");
        Accessible.check(page, null);
        var region = page.locator("table tr", new Page.LocatorOptions().setHasText("Region Dalarna"));
        assertThat(page.locator("table tr", new Page.LocatorOptions().setHasText("Migrationsverket"))).containsText("hänvisning till Välj att sluta");
        assertThat(page.locator("table tr", new Page.LocatorOptions().setHasText("Arbetsförmedlingen"))).containsText("Dag okänd");
        assertThat(region).containsText("Inget noterat");
        RegistersTest.fill(Browser.of("jamy-admin").open("/registers/efforts/_new"), Map.ofEntries(
                Map.entry("id", "region-dalarna-web-change"), Map.entry("organisation", "region-dalarna"), Map.entry("kind", "web-page"), Map.entry("channel", "web"),
                Map.entry("name_sv", "Hjälp att sluta"), Map.entry("name_en", "Help to stop"), Map.entry("audiences", "uses-violence"),
                Map.entry("web", "https://regionen.example/sluta"), Map.entry("valid_from", "2020-03-01"), Map.entry("source", "own")));
        page.reload();
        assertThat(region).containsText("Publicerad");
        assertThat(region).containsText("2020-03-01");
        assertThat(region.locator("a")).hasAttribute("href", "https://regionen.example/sluta");
        Pictures.take(page, "outreach-sites");
        // The page that every site can link to is open to all, and says where there is help.
        page.locator("main .lead a").click();
        assertThat(page.locator("main")).containsText("Välj att sluta");
        assertThat(page).hasURL(RunningApp.shared().at("/info/sv/change").toString());
    }

    @Test
    @Requirement("INFO-08")
    void aDecisionGetsItsLinksPerKindOfCase() {
        Api.Answer answer = Api.of("fk-system").get("/api/v1/information-links?line=fk-underhallsstod&language=en");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("links").get(0).get("address").stringValue()).isEqualTo(RunningApp.shared().at("/info/en/at/fk").toString());
        assertThat(answer.json().get("links").get(1).get("address").stringValue()).isEqualTo(RunningApp.shared().at("/info/en").toString());
        assertThat(answer.body()).doesNotContainIgnoringCase("violence").doesNotContain("våld");
        Page page = Browser.ofAnyone().open("");
        page.navigate(answer.json().get("links").get(0).get("address").stringValue());
        assertThat(page.locator("h1")).hasText("Telling the Social Insurance Agency");
    }

    @Test
    @Requirement("INFO-12")
    void someoneLookingForWorkTakesTheCourse() {
        Page page = Browser.ofAnyone().onPhone().open("/info/sv/course");
        assertThat(page.locator("h1")).hasText("Kurs: det som stör när du söker arbete");
        assertThat(page.locator("main h2")).not().hasCount(0);
        assertThat(page.locator("main")).containsText("Version 1, 20");
        page.locator("main a", new Page.LocatorOptions().setHasText("vad som händer om du berättar")).click();
        assertThat(page.locator("h1")).hasText("Berätta för Arbetsförmedlingen");
        Accessible.silent(page);
    }
}
