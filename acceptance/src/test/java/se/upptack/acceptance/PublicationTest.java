package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import se.upptack.access.Role;
import tools.jackson.databind.JsonNode;

/** A publication from definition to withdrawal: protected, attacked, approved by somebody else, numbered, never changed. */
class PublicationTest {

    private static final String MAKER = "fk-samordnare";
    private static final String APPROVER = World.account(Role.AGENCY_COORDINATOR);
    private static final List<String> UNITS = List.of("fk-sf", "fk-bf", "fk-na");

    /** A year long before everything else: of three units one has few of whom violence was detected, and one month has few altogether. */
    static void counted(int year) {
        RunningApp.shared().once("counted-" + year, () -> state(year));
    }

    private static boolean state(int year) {
        for (int month = 1; month <= 12; month++) {
            for (int unit = 0; unit < UNITS.size(); unit++) {
                fact(UNITS.get(unit), year * 100 + month, "asked-no", 20 + month);
                fact(UNITS.get(unit), year * 100 + month, "asked-yes", month == 12 ? unit == 0 ? 2 : 0 : unit == 0 && month == 1 ? 3 : unit == 0 ? 0 : 6 + month % 3);
            }
        }
        return true;
    }

    private static void fact(String unit, int month, String outcome, int count) {
        if (count > 0) {
            RunningApp.shared().database().sql("""
                    insert into figure.stated (agency, organisation, unit, line, case_type, month, kind, mode, outcome, closes, count, txid)
                    values ('fk', 'fk', ?, 'fk-sjukpenning', '', ?, 'occasion', 'routine', ?, 'yes', ?, pg_current_xact_id())""")
                    .params(unit, month, outcome, count).update();
        }
    }

    private static Map<String, String> definition(String title, String from, String to, String place, String time) {
        return new LinkedHashMap<>(Map.of("title", title, "indicator", "ind-yes-share", "from", from, "to", to, "place", place, "time", time));
    }

    private static String made(String title) {
        return RunningApp.shared().database().sql("select id::text from publication.draft where title = ? order by made_at desc limit 1").param(title)
                .query(String.class).single();
    }

    /** A publication that has been approved: its id and its number. */
    static Map<String, String> published(String title, int year) {
        counted(year);
        PlainUser.of(MAKER).post("/publications", definition(title, year + "-01", year + "-11", "none", "none"));
        String id = made(title);
        PlainUser.of(APPROVER).post("/publications/" + id + "/approval", Map.of());
        String number = RunningApp.shared().database().sql("select year || '-' || number from publication.approval where draft = ?::uuid").param(id)
                .query(String.class).single();
        return Map.of("id", id, "number", number);
    }

    @Test
    @Requirement({"SEC-09", "REP-11", "EVAL-02"})
    void aPublicationIsDefinedProtectedApprovedBySomebodyElseAndWithdrawn() {
        counted(2018);
        Page page = Browser.of(MAKER).open("/publications");
        page.locator("main a.button").click();
        page.locator("#title").fill("Ja-svar per enhet");
        page.locator("input[name=indicator][value=ind-yes-share]").check();
        page.locator("#from").selectOption("2018-01");
        page.locator("#to").selectOption("2018-12");
        page.locator("#place").selectOption(new SelectOption().setValue("unit"));
        Doing.press(page, "Skydda tabellerna");
        assertThat(page.locator("h1")).hasText("Ja-svar per enhet");
        assertThat(page.locator("main")).containsText("väntar på godkännande");
        assertThat(page.locator("main")).containsText("Nu behöver någon annan i din organisation godkänna.");
        // Five of the first unit had violence in their answers: that is shown; what is small is not, whatever it is.
        assertThat(page.locator("#audit")).isVisible();
        assertThat(page.locator("main")).containsText("Två punkter (..) betyder dolt");
        Accessible.check(page);
        String address = page.url().substring(page.url().indexOf("/publications/"));
        assertThat(PlainUser.of(MAKER).post(address + "/approval", Map.of()).status()).as("who made it does not approve it").isEqualTo(422);
        assertThat(PlainUser.of("fk-chef-bf").get(address).status()).as("a draft is for those who publish").isEqualTo(404);

        Page other = Browser.of(APPROVER).open(address);
        Doing.press(other, "Godkänn och publicera");
        assertThat(other.locator("main .lead")).containsText("publicerad");
        String number = other.locator("main .lead").innerText().replaceAll("(?s).*Publicering (\\d+:\\d+).*", "$1");

        // Everybody who works with figures reads it, and nobody else sees the audit.
        String read = PlainUser.of("fk-chef-bf").get(address).body();
        assertThat(read).contains("Ja-svar per enhet").doesNotContain("Granskningen");
        JsonNode one = Api.of("jamy-jonas").get("/api/v1/publications/" + number.replace(':', '-')).expect(200).json();
        assertThat(one.at("/publication/number").asString()).isEqualTo(number);
        assertThat(one.get("cells").size()).isGreaterThan(4);
        for (JsonNode cell : one.get("cells")) {
            assertThat(cell.has("count") ? cell.get("count").asLong() : 5).isGreaterThanOrEqualTo(5);
        }

        // For an evaluator: the figures, what they mean, how they were made, and no case.
        var files = files(address + "/package.zip");
        assertThat(files).containsOnlyKeys("values.csv", "definitions.csv", "readme.txt");
        assertThat(files.get("values.csv")).contains(number, "ind-yes-share").doesNotContain("case_id");
        assertThat(files.get("definitions.csv")).contains("definition_sv", "kind=occasion");
        assertThat(files.get("readme.txt")).contains("inga ärenden", "limits-2019");

        other.locator("#reason").fill("Ett fel i registreringen");
        Doing.press(other, "Återkalla");
        assertThat(other.locator("main")).containsText("Ett fel i registreringen");
        Page list = Browser.of("fk-chef-bf").open("/publications");
        Locator row = list.locator("tr").filter(new Locator.FilterOptions().setHasText("Ja-svar per enhet"));
        assertThat(row).containsText("återkallad");
        assertThat(Api.of("jamy-jonas").get("/api/v1/publications").expect(200).json().toString()).contains("Ett fel i registreringen");
    }

    @Test
    @Requirement("SEC-09")
    void aLaterPublicationTakesAccountOfTheEarlierOnes() {
        Map<String, String> first = published("Ja-svar till november", 2017);
        PlainUser reader = PlainUser.of(MAKER);
        assertThat(reader.get("/publications/" + first.get("id")).body()).contains(sum(201701, 201711) + " av");
        // The year less the first eleven months would be December, when there were two: so the year is withheld, and nothing else of it is told.
        var units = definition("Ja-svar hela året", "2017-01", "2017-12", "unit", "none");
        reader.post("/publications", units);
        String year = reader.get("/publications/" + made("Ja-svar hela året")).body();
        assertThat(year).doesNotContain(sum(201701, 201712) + " av");
        // The same without anything before it is shown.
        counted(2015);
        reader.post("/publications", definition("Ja-svar ett annat år", "2015-01", "2015-12", "unit", "none"));
        assertThat(reader.get("/publications/" + made("Ja-svar ett annat år")).body()).contains(sum(201501, 201512) + " av");
    }

    private static int sum(int from, int to) {
        return RunningApp.shared().database().sql("""
                select sum(count)::int from figure.fact where agency = 'fk' and kind = 'occasion' and month between ? and ? and outcome = 'asked-yes'""")
                .params(from, to).query(Integer.class).single();
    }

    @Test
    void whatCannotBeMadeSafeIsRefusedWithAReasonAndLessDetail() {
        counted(2018);
        PlainUser.of(MAKER).post("/publications", definition("För fint", "2018-01", "2018-12", "unit", "quarter"));
        var crossed = definition("För fint korsat", "2018-12", "2018-12", "unit", "none");
        PlainUser.of(MAKER).post("/publications", crossed);
        Page page = Browser.of(MAKER).open("/publications/" + made("För fint korsat"));
        assertThat(page.locator("main")).containsText(java.util.regex.Pattern.compile("går inte att skydda|väntar på godkännande"));
        var short_ = definition("Går inte", "2018-12", "2018-12", "none", "none");
        short_.put("indicator", "ind-detected");
        PlainUser.of(MAKER).post("/publications", short_);
        Page refused = Browser.of(MAKER).open("/publications/" + made("Går inte"));
        assertThat(refused.locator("#refused")).hasText("Tabellerna går inte att skydda");
        Accessible.check(refused);
    }

    @Test
    @Requirement("SEC-09")
    void whatIsRefusedIsProposedCoarserAndTheProposalCanBePublished() {
        // A year in which nearly all is small, and three with so many units that it is too much at once.
        fact("fk-sf", 201311, "asked-no", 30);
        fact("fk-bf", 201302, "asked-no", 2);
        fact("fk-na", 201305, "asked-no", 1);
        RunningApp.shared().database().sql("""
                insert into figure.stated (agency, organisation, unit, line, case_type, month, kind, mode, outcome, closes, count, txid)
                select 'fk', 'fk', 'fk-enhet-' || unit, 'fk-sjukpenning', '', year * 100 + quarter * 3, 'occasion', 'routine', outcome, 'yes', 40, pg_current_xact_id()
                  from generate_series(1, 200) unit, generate_series(2010, 2012) year, generate_series(1, 4) quarter, unnest(array['asked-no', 'asked-yes']) outcome""")
                .update();
        var fine = definition("För lite kvar", "2013-01", "2013-12", "unit", "quarter");
        fine.put("crossed", "yes");
        PlainUser.of(MAKER).post("/publications", fine);
        chosen("För lite kvar", "too-little-left");
        var large = definition("För stort", "2010-01", "2012-12", "unit", "quarter");
        large.put("crossed", "yes");
        var many = new java.util.ArrayList<>(List.copyOf(large.entrySet()));
        List.of("ind-asked", "ind-detected", "ind-informed").forEach(one -> many.add(Map.entry("indicator", one)));
        PlainUser.of(MAKER).post("/publications", many);
        chosen("För stort", "too-large");
    }

    /** The refusal with its reason, and the proposal chosen as it stands. */
    private static void chosen(String title, String refusal) {
        assertThat(RunningApp.shared().database().sql("select coalesce(refusal, '') from publication.draft where id = ?::uuid").param(made(title)).query(String.class).single())
                .matches(refusal);
        Page page = Browser.of(MAKER).open("/publications/" + made(title));
        assertThat(page.locator("#refused")).isVisible();
        page.locator("section:has(#refused) a.button").click();
        assertThat(page.locator("h1")).hasText("Ny publicering");
        page.locator("#title").fill(title + ", grövre");
        Doing.press(page, "Skydda tabellerna");
        assertThat(page.locator("main .lead")).containsText("väntar på godkännande");
        assertThat(page.locator("#refused")).hasCount(0);
    }

    @Test
    void aFormThatCannotBeUsedKeepsWhatWasTyped() {
        var answer = PlainUser.of(MAKER).post("/publications", Map.of("title", "Utan indikator", "from", "2018-03", "to", "2018-04", "time", "quarter"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Välj en till fyra indikatorer", "Utan indikator");
        assertThat(PlainUser.of(MAKER).post("/publications", definition("x", "2018-03", "2018-04", "none", "quarter")).body()).contains("Välj hela år eller hela kvartal");
        assertThat(PlainUser.of(MAKER).post("/publications", definition("x", "2030-01", "2030-04", "none", "none")).body()).contains("Välj en period som är slut");
    }

    private static Map<String, String> files(String address) {
        var files = new LinkedHashMap<String, String>();
        byte[] bytes = Browser.of("fk-chef-bf").open("/publications").request().get(address).body();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return files;
    }
}
