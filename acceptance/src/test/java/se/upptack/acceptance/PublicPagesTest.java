package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.upptack.pack.RegisterBook;

/** The open pages as someone meets them who borrows a telephone and must be able to leave it at once. */
class PublicPagesTest {

    private static final List<String> OWN = List.of("sv", "easy-sv", "en");
    private static final List<String> PAGES =
            List.of("about", "forms", "areas", "adults", "children", "change", "close", "law", "telling", "safety", "find", "card", "poster", "at/fk", "at/af", "at/mv");
    private static final String EXIT = "https://www.smhi.se/";
    private static final int HEAVIEST = 60_000;

    @Test
    @Requirement({"INFO-01", "INFO-11"})
    void anyoneCanRecogniseHerselfAndReadAboutEveryFormAndAreaInThreeLanguages() {
        Page page = Browser.ofAnyone().open("/info");
        for (String language : OWN) {
            for (String name : PAGES) {
                page.navigate("/info/" + language + "/" + name);
                assertThat(page.locator("h1")).hasCount(1);
                Accessible.silent(page);
            }
            for (String[] list : new String[][] {{"violence-form", "forms"}, {"violence-area", "areas"}}) {
                page.navigate("/info/" + language + "/" + list[1]);
                RunningApp.shared().bean(RegisterBook.class).current().codes(list[0], RunningApp.TODAY).orElseThrow().codes()
                        .forEach(code -> assertThat(page.locator("h2[id='" + code.code() + "']")).hasCount(1));
            }
        }
        // First what she may recognise, then what it is called.
        page.navigate("/info/sv/about");
        Accessible.check(page, page.locator("#exit"));
        String text = page.locator("main").innerText();
        assertThat(text.indexOf("Är du ofta på din vakt")).isPositive().isLessThan(text.indexOf("Vad våld är"));
        assertThat(page.locator("main")).containsText("Utkast, inte granskat av specialist");
        assertThat(page.locator("main")).containsText("020-50 50 50");
        // An agency has a set of its own, in which its own text stands for the shared one.
        page.navigate("/info/sv/at/fk");
        assertThat(page.locator("main")).containsText("särskilda skäl");
        assertThat(page.locator("footer nav a", new Page.LocatorOptions().setHasText("Varför det är bra att berätta"))).hasCount(0);
        page.locator("footer nav a", new Page.LocatorOptions().setHasText("Lagen i korthet")).click();
        assertThat(page.locator("h1")).hasText("Lagen i korthet");
    }

    @Test
    void sheIsGoneAtOnceAndBackDoesNotLeadHere() {
        Page page = Browser.ofAnyone().open("");
        page.route(EXIT + "**", Route::fulfill);
        page.navigate("about:blank");
        page.navigate("/info/sv");
        page.locator("main a", new Page.LocatorOptions().setHasText("Känner du igen dig?")).click();
        assertThat(page.locator("h1")).hasText("Känner du igen dig?");
        page.locator("footer nav a", new Page.LocatorOptions().setHasText("Lagen i korthet")).click();
        assertThat(page.locator("h1")).hasText("Lagen i korthet");
        assertThat(page.evaluate("JSON.stringify([localStorage.length, sessionStorage.length, document.cookie.replace(/lang=../, ''), history.length])"))
                .isEqualTo("[0,0,\"\",2]");
        page.keyboard().press("Shift");
        assertThat(page.locator("#said")).hasText("Shift, två gånger till lämnar sidan.");
        page.keyboard().press("Shift");
        page.keyboard().press("Shift");
        page.waitForURL(EXIT);
        page.goBack();
        assertThat(page.url()).isEqualTo("about:blank");

        // The button does the same on a telephone.
        page.navigate("/info/sv/about");
        assertThat(page.locator("#exit")).isInViewport();
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
        assertThat(page.locator("#exit")).isInViewport();
        page.locator("#exit").click();
        page.waitForURL(EXIT);
        page.goBack();
        assertThat(page.url()).isEqualTo("about:blank");

        // Without scripts it is a link like any other, and every page can be read.
        Page plain = Browser.ofAnyone().onPhone().withoutScripts().open("/info/en/safety");
        plain.route(EXIT + "**", Route::fulfill);
        assertThat(plain.locator("main")).containsText("What we cannot hide");
        plain.locator("#exit").click();
        assertThat(plain.url()).isEqualTo(EXIT);
    }

    @Test
    void noSessionNoCookieNothingKeptAndNothingSaidToOthers() {
        for (String path : List.of("/info", "/info/sv", "/info/en/about", "/info/sv/find", "/info/sv/poster", "/info/sv/at/mv", "/info/sv/no-such-page")) {
            PlainUser.Answer answer = PlainUser.anyone().get(path);
            assertThat(answer.headers()).as(path).doesNotContainKey("set-cookie");
            assertThat(answer.header("cache-control")).as(path).contains("no-store");
            assertThat(answer.header("referrer-policy")).as(path).isEqualTo("no-referrer");
            assertThat(answer.header("content-security-policy")).as(path).contains("default-src 'none'").doesNotContain("unsafe");
            assertThat(answer.body()).as(path).contains("<title>Information</title>").contains("rel=\"nofollow noreferrer\"").doesNotContain("_csrf");
            assertThat(answer.status()).as(path).isEqualTo(path.endsWith("no-such-page") ? 404 : 200);
        }
        // Whoever is signed in is nobody here, and what could set a cookie elsewhere does not.
        PlainUser.Answer known = PlainUser.of("fk-anna").get("/info/sv?lang=en");
        assertThat(known.headers()).doesNotContainKey("set-cookie");
        assertThat(known.body()).doesNotContain("fk-anna");
    }

    @Test
    @Requirement("INFO-23")
    void supportIsFoundByPlaceNeedAndLanguageWithoutATraceInTheAddress() {
        Page page = Browser.ofAnyone().onPhone().open("/info/sv/find");
        Accessible.check(page, page.locator("main button"));
        page.locator("#place").selectOption("2062");
        page.locator("#need").selectOption("uses-violence");
        page.locator("main button").click();
        assertThat(page.locator("#found")).isVisible();
        assertThat(page.locator("main")).containsText("Välj att sluta");
        assertThat(page.locator("main")).containsText("Uppgiften kontrollerad");
        assertThat(page.url()).endsWith("/info/sv/find");
        Page plain = Browser.ofAnyone().withoutScripts().inEnglish().open("/info/en/find");
        plain.locator("#need").selectOption("child");
        plain.locator("main button").click();
        assertThat(plain.locator("main")).containsText("116 111");
        assertThat(plain.url()).endsWith("/info/en/find");
        Accessible.silent(plain);
    }

    @Test
    @Requirement({"INFO-02", "INFO-24"})
    void aTranslationIsShownWhenANamedReviewerHasApprovedItAndNotBefore() {
        String made = "# نص للتجربة\n\nهذا نص مصطنع للاختبار. الرقم \u20661177\u2069.\n";
        assertThat(PlainUser.anyone().get("/info/ar/close").status()).isEqualTo(404);

        Page writer = Browser.of("fk-admin").open("/texts");
        Accessible.check(writer);
        writer.navigate("/texts/close/ar");
        Accessible.check(writer);
        assertThat(writer.locator("textarea#body")).hasAttribute("dir", "rtl");
        writer.locator("textarea#body").fill("# نص\n\nهذا \u2067غير مغلق\n");
        Doing.press(writer, "Spara och lämna till granskning");
        assertThat(writer.locator(".errors")).containsText("Rad 3 har ett riktningstecken som inte avslutas");
        assertThat(writer.locator("textarea#body")).hasValue("# نص\n\nهذا \u2067غير مغلق\n");
        writer.locator("textarea#body").fill("# نص\n\n\u202e1177\u202c\n");
        Doing.press(writer, "Spara utkast");
        assertThat(writer.locator(".errors")).containsText("tvingar fram en läsriktning");
        writer.locator("textarea#body").fill("# " + "a".repeat(100_000));
        Doing.press(writer, "Spara utkast");
        assertThat(writer.locator(".errors")).containsText("Texten har 100002 tecken. Den får ha högst 40000");
        writer.locator("textarea#body").fill(made);
        Doing.press(writer, "Spara och lämna till granskning");
        assertThat(writer.locator(".flash")).hasText("Versionen är sparad och väntar på granskning.");
        assertThat(writer.locator("form[action$=decision]")).hasCount(0);
        assertThat(PlainUser.anyone().get("/info/ar/close").status()).isEqualTo(404);

        Page judge = Browser.of("jamy-jonas").open("/texts");
        assertThat(judge.locator("main")).containsText("granska ar");
        judge.navigate("/texts/close/ar");
        judge.locator("input[value=approved]").check();
        Doing.press(judge, "Spara beslutet");
        assertThat(judge.locator(".errors")).containsText("Skriv granskarens namn");
        judge.locator("#reviewer").fill("Provgranskare Provsson");
        judge.locator("#capacity").fill("påhittad translator");
        Doing.press(judge, "Spara beslutet");
        assertThat(judge.locator(".flash")).hasText("Versionen är godkänd och visas.");
        judge.navigate("/texts/close");
        Accessible.check(judge);
        assertThat(judge.locator("main")).containsText("Provgranskare Provsson");

        Page reader = Browser.ofAnyone().onPhone().open("/info/sv/close");
        reader.locator("nav.tongues a[lang=ar]").click();
        assertThat(reader.locator("h1")).hasText("نص للتجربة");
        assertThat(reader.locator("html")).hasAttribute("dir", "rtl");
        assertThat(reader.locator("html")).hasAttribute("lang", "ar");
        assertThat(reader.locator("main")).containsText("Reviewed by Provgranskare Provsson");
        Accessible.silent(reader);
        Accessible.fits(reader);
        assertThat(reader.locator("#exit")).isInViewport();
        assertThat(((Number) reader.evaluate("document.querySelector('h1').getBoundingClientRect().right")).doubleValue()).isGreaterThan(350.0);

        // A newer Swedish text makes the translation out of date; it stays until there is a better one.
        Page coordinator = Browser.of("jamy-jonas").open("/texts/close/sv");
        coordinator.locator("textarea#body").fill(coordinator.locator("textarea#body").inputValue() + "\n\nTillagt för provet.");
        Doing.press(coordinator, "Spara och lämna till granskning");
        coordinator.navigate("/texts/close/sv");
        coordinator.locator("input[value=approved]").check();
        coordinator.locator("#reviewer").fill("Provgranskare Provsson");
        coordinator.locator("#capacity").fill("påhittad specialist");
        Doing.press(coordinator, "Spara beslutet");
        assertThat(coordinator.locator(".errors")).containsText("Någon annan än den som skrev versionen");
        Page other = Browser.of("jamy-admin").open("/texts/close/sv");
        other.locator("input[value=approved]").check();
        other.locator("#reviewer").fill("Provgranskare Provsson");
        other.locator("#capacity").fill("påhittad specialist");
        Doing.press(other, "Spara beslutet");
        other.navigate("/texts/close");
        assertThat(other.locator("tr", new Page.LocatorOptions().setHas(other.locator("a[href$='/ar']")))).containsText("förlagan är nyare");
        assertThat(PlainUser.anyone().get("/info/sv/close").body()).contains("Tillagt för provet").contains("Version 2, " + RunningApp.TODAY);
        assertThat(PlainUser.anyone().get("/info/ar/close").status()).isEqualTo(200);
    }

    @Test
    @Requirement("INFO-13")
    void aPodcastIsPublishedWithItsLanguageAndForWhomItIs() {
        Page editor = Browser.of("jamy-admin").open("/registers/texts/_new");
        editor.locator("main form [name=audiences][value=public]").check();
        RegistersTest.fill(editor, Map.ofEntries(
                Map.entry("id", "jamy-prov-podd"), Map.entry("owner", "jamy"), Map.entry("kind", "podcast"), Map.entry("name_sv", "Påhittad podd"),
                Map.entry("name_en", "Made-up podcast"), Map.entry("sort", "500"), Map.entry("audiences", "women"),
                Map.entry("web", "https://podd.example/avsnitt-1"), Map.entry("evidence", "own-experience"), Map.entry("source", "own")));
        assertThat(editor.locator(".flash")).hasText("Raden är tillagd.");
        editor.navigate("/texts/jamy-prov-podd/so");
        editor.locator("textarea#body").fill("# Podd tijaabo ah\n\nQoraal tijaabo ah.");
        Doing.press(editor, "Spara och lämna till granskning");
        assertThat(PlainUser.anyone().get("/info/so/jamy-prov-podd").status()).isEqualTo(404);
        Page judge = Browser.of("jamy-jonas").open("/texts/jamy-prov-podd/so");
        judge.locator("input[value=approved]").check();
        judge.locator("#reviewer").fill("Provgranskare Provsson");
        judge.locator("#capacity").fill("påhittad translator");
        Doing.press(judge, "Spara beslutet");
        judge.navigate("/texts/jamy-prov-podd");
        assertThat(judge.locator("main")).containsText("kvinnor");
        Page reader = Browser.ofAnyone().open("/info/so/jamy-prov-podd");
        assertThat(reader.locator("h1")).hasText("Podd tijaabo ah");
        assertThat(reader.locator("html")).hasAttribute("lang", "so");
        assertThat(reader.locator("main a[href='https://podd.example/avsnitt-1']")).hasAttribute("rel", "noreferrer nofollow");
    }

    @Test
    @Requirement("INFO-21")
    void readsStandBesideHowManyToldUnasked() {
        // So many that no rounding makes them none.
        for (int i = 0; i < 6; i++) {
            Api.of("fk-clara").post("/api/v1/occasions", Api.json(Map.of("caseId", Case.underRoutine(2).id().toString(), "occurred", "2020-04-30", "channel", "physical",
                    "presence", "alone", "outcome", "self-disclosed", "exposure", "past", "disclosurePrompt", "own-need"))).expect(201);
        }
        PlainUser.anyone().get("/info/sv/about");
        Page page = Browser.of("jamy-jonas").open("/reads");
        assertThat(page.locator("main")).containsText("Berättade själva utan att ha fått frågan, samma månad:");
        assertThat(page.locator("main")).containsText("Talet visar inte att det var sidorna som gjorde det.");
        Accessible.check(page, null);
    }

    @Test
    @Requirement("INFO-05")
    void readsAreCountedByPageLanguageAndDayAndFewAreNotTold() {
        for (int i = 0; i < 7; i++) {
            PlainUser.anyone().get("/info/easy-sv/law");
        }
        PlainUser.anyone().get("/info/easy-sv/close");
        Page page = Browser.of("jamy-jonas").open("/reads");
        Accessible.check(page, null);
        String text = page.locator("main").innerText();
        assertThat(text).containsPattern("Lagen i korthet\\s+easy-sv\\s+([7-9]|\\d\\d)").contains("färre än 5");
        assertThat(RunningApp.shared().database().sql("select string_agg(column_name, ',' order by ordinal_position) from information_schema.columns"
                + " where table_schema = 'info' and table_name = 'reads'").query(String.class).single()).isEqualTo("page,language,day,times");
    }

    @Test
    void everyPageIsLightAndSeenWithinASecondOnASlowLine() {
        Page page = Browser.ofAnyone().onPhone().open("/info/sv");
        var line = page.context().newCDPSession(page);
        line.send("Network.enable");
        line.send("Network.setCacheDisabled", object(Map.of("cacheDisabled", true)));
        long[] bytes = {0};
        line.on("Network.loadingFinished", event -> bytes[0] += event.get("encodedDataLength").getAsLong());
        // 400 kbit/s and 400 ms there and back.
        JsonObject slow = object(Map.of("offline", false, "latency", 400, "downloadThroughput", 50_000, "uploadThroughput", 50_000));
        line.send("Network.emulateNetworkConditions", slow);
        StringBuilder measured = new StringBuilder();
        for (String path : List.of("/info/sv", "/info/sv/about", "/info/sv/forms", "/info/sv/adults", "/info/en/areas", "/info/sv/find", "/info/sv/poster")) {
            bytes[0] = 0;
            page.navigate(path);
            double paint = ((Number) page.evaluate(
                    "new Promise(done => { const seen = () => { const p = performance.getEntriesByName('first-contentful-paint')[0]; p ? done(p.startTime) : setTimeout(seen, 20); }; seen(); })"))
                    .doubleValue();
            measured.append(String.format("%-18s %6d bytes, first paint %4.0f ms%n", path, bytes[0], paint));
            assertThat(bytes[0]).as(path).isLessThan(HEAVIEST);
        }
        System.out.print(measured);
        assertThat(measured.toString().lines().map(one -> Integer.parseInt(one.replaceAll(".*paint +(\\d+) ms", "$1"))).sorted().toList().get(3))
                .as("half of the pages, on a machine that does other things too\n" + measured).isLessThan(1000);
    }

    private static JsonObject object(Map<String, Object> values) {
        JsonObject object = new JsonObject();
        values.forEach((key, value) -> {
            if (value instanceof Boolean yes) {
                object.addProperty(key, yes);
            } else {
                object.addProperty(key, (Number) value);
            }
        });
        return object;
    }
}
