package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is missing, who maps it, whom an office turns to, and the directory as a file. */
class AroundSupportTest {

    @Test
    @Requirement("REF-08")
    void missingSupportIsNotedWithoutAPersonAndShownByCountyInAPictureAndATable() {
        Page page = Browser.of("fk-anna").open("/support");
        page.locator("#place").selectOption("2361");
        page.locator("#need").selectOption("uses-violence");
        page.locator("main form button").first().click();
        Doing.press(page, "Anteckna att stöd saknas");
        assertThat(page.locator(".flash")).hasText("Tack. Det är antecknat att stöd saknas.");
        assertThat(page.locator("main table tbody tr", new Page.LocatorOptions().setHasText("Jämtlands län"))).containsText("1–4");
        assertThat(page.locator("main svg")).containsText("Jämtlands");
        Accessible.check(page);
        Pictures.take(page, "support-gaps");
        assertThat(RunningApp.shared().database().sql("select string_agg(column_name, ' ' order by column_name) from information_schema.columns"
                        + " where table_schema = 'directory' and table_name = 'gap'").query(String.class).single())
                .isEqualTo("area id kind language month organisation place target_group");
    }

    @Test
    @Requirement("REF-09")
    void aCountyIsMappedByGivingOutCollectingAndSigningOff() {
        Page county = Browser.of("lst-lena").open("/support/campaigns");
        Accessible.check(county);
        county.locator("#county").selectOption("20");
        county.locator("#group").selectOption("uses-violence");
        Doing.press(county, "Starta en kartläggning");
        assertThat(county.locator(".flash")).containsText("Kartläggningen är startad");
        Accessible.check(county);
        Pictures.take(county, "support-campaign");
        String path = county.url().substring(county.url().indexOf("/support"));
        PlainUser leader = PlainUser.of("lst-lena");
        leader.get(path);
        PlainUser helper = PlainUser.of("fk-metod");
        helper.get(path);
        helper.post(path + "/2080", Map.of("what", "assigned", "organisation", "fk", "seq", "0"));
        assertThat(helper.get(path).body()).contains("Det går inte att göra just nu.");
        leader.post(path + "/2080", Map.of("what", "assigned", "organisation", "fk", "seq", "0"));
        leader.post(path + "/2080", Map.of("what", "signed-off", "seq", "1"));
        assertThat(leader.get(path).body()).contains("Det går inte att göra just nu.").contains("Någon tar reda på det");
        helper.post(path + "/2080", Map.of("what", "collected", "seq", "1"));
        assertThat(helper.get(path).body()).contains("Uppgifterna har kommit in");
        leader.post(path + "/2080", Map.of("what", "signed-off", "seq", "2"));
        assertThat(leader.get(path).body()).contains("1 av 15 kommuner är godkända");
    }

    @Test
    @Requirement("REF-02")
    void anOfficeHasAListWithItsDayAndTheShareOfOfficesThatHaveOneIsShown() {
        PlainUser user = PlainUser.of("fk-metod");
        assertThat(user.get("/support/offices").body()).contains("kontor har en lista");
        assertThat(user.post("/support/offices/" + World.UNIT, Map.of("service", "kvinnofridslinjen", "revision", "0")).status()).isEqualTo(303);
        assertThat(user.get("/support/offices/" + World.UNIT).body()).contains("Listan blev klar 30 april 2020").contains("Kvinnofridslinjen");
        Page page = Browser.of("fk-metod").open("/support/offices");
        Accessible.check(page);
        assertThat(page.locator("main table")).containsText("30 april 2020");
        assertThat(user.get("/support/offices/mv-kontaktcenter").status()).isEqualTo(404);
        page.navigate("/support/offices/" + World.UNIT);
        Accessible.check(page);
    }

    @Test
    @Requirement("REF-12")
    void thatAdviceWasSoughtIsNotedWithoutAPerson() {
        PlainUser user = PlainUser.of("fk-anna");
        String path = "/support/" + code("professional-line-honour");
        assertThat(user.get(path).body()).contains("010-223 57 60").contains("0 gånger på tolv månader");
        user.post(path + "/advice", Map.of());
        assertThat(user.get(path).body()).contains("1 gånger på tolv månader");
        assertThat(RunningApp.shared().database().sql("select string_agg(column_name, ' ' order by column_name) from information_schema.columns"
                + " where table_schema = 'directory' and table_name = 'advice'").query(String.class).single()).isEqualTo("id month organisation service");
    }

    @Test
    @Requirement({"REF-01", "REF-11"})
    void aFileIsTakenWholeOrNotAtAllAndWhatIsWrittenIsReadAgainAsTheSame() {
        PlainUser user = PlainUser.of("fk-metod");
        user.get("/support/file");
        String header = "id,name_sv,kind,coverage,target_groups,areas,verified_on,verified_by,source\n";
        StringBuilder file = new StringBuilder(header);
        for (int i = 1; i <= 5000; i++) {
            String place = i == 7 ? "9999" : "2080";
            String kind = i == 2500 ? "castle" : "other";
            String name = i == 5000 ? "x".repeat(100_000) : "Påhittade stöd " + i;
            file.append("made-up-").append(i).append(',').append(name).append(',').append(kind).append(',').append(place).append(",exposed,*,2019-03-01,Kim,own\n");
        }
        var refused = user.postFile("/support/file", "support.csv", file.toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Rader att rätta: 3").contains("Rad 8.").contains("9999").contains("Rad 2501.").contains("castle").contains("Rad 5001.")
                .contains("högst 200 tecken");
        assertThat(count("made-up-%")).isZero();

        String right = header + "made-up-a,Påhittade gamla stödet,other,2080,exposed,*,2019-03-01,Kim,own\n"
                + "made-up-b,\"Påhittade, med \"\"citat\"\"\",other,20|2361,exposed|child,*,2020-04-01,Kim,own\n";
        assertThat(user.postFile("/support/file", "support.csv", right).body()).contains("2 nya, 0 ändrade, 0 lika");
        String written = user.get("/support/file.csv").body();
        assertThat(written).contains("Påhittade gamla stödet");
        long all = count("%");
        assertThat(user.postFile("/support/file", "support.csv", written).body()).contains("0 nya, 0 ändrade, " + all + " lika");
        assertThat(user.get("/support/file.csv").body()).isEqualTo(written);

        // Checked more than a year ago: staff see it as old, nobody else sees it.
        assertThat(user.get("/support/" + code("made-up-a")).body()).contains("Mer än ett år sedan");
        assertThat(PlainUser.anyone().get("/hsds/3.1/services?search=P%C3%A5hittade+gamla").body()).contains("\"total_items\":0");
        assertThat(PlainUser.anyone().get("/hsds/3.1/services?search=citat").body()).contains("\"total_items\":1");
        Accessible.check(Browser.of("fk-metod").open("/support/file"));
    }

    @Test
    @Requirement("REF-13")
    void theReferralStepSaysWhoIsResponsibleAndWhatIsAnOpenQuestion() {
        String occasion = Examples.variables().get("/work/answer/").get("occasionId");
        assertThat(PlainUser.of("fk-clara").get("/work/answer/" + occasion + "/referrals").body())
                .contains("Vem har ansvaret?").contains("Myndigheten behöver tydliggöra sitt mandat").contains("Öppen fråga");
        assertThat(PlainUser.of("jamy-admin").get("/registers/actor-duties/mv-asylum-seekers").body()).contains("Ansvaret mellan Migrationsverket och kommunerna behöver förtydligas");
    }

    @Test
    @Requirement("PERP-07")
    void whatMunicipalitiesShareByAgreementIsFoundInEachOfThemAsLongAsTheAgreementHolds() {
        Page page = Browser.of("fk-anna").open("/support");
        page.locator("#place").selectOption("2034");
        page.locator("#need").selectOption("uses-violence");
        Doing.press(page, "Sök");
        var shared = page.locator("li.card", new Page.LocatorOptions().setHasText("Familjefrid: Mora"));
        assertThat(shared).containsText("Kommunen delar det enligt avtal");
        Accessible.check(page);
        shared.locator("h2 a").click();
        assertThat(page.locator("dl.facts")).containsText("Orsa kommun köper det av Mora kommun.");
        assertThat(page.locator("dl.facts")).containsText("Malung-Sälen, Orsa, Älvdalen, Mora");
        Accessible.check(page);
        // A new agreement is enough for the next municipality; when it ends, so does that.
        PlainUser anyone = PlainUser.of("fk-anna");
        anyone.get("/support");
        assertThat(anyone.post("/support", Map.of("place", "2417", "need", "uses-violence")).body()).doesNotContain("Familjefrid");
        RegistersTest.fill(Browser.of("jamy-admin").open("/registers/agreements/_new"), Map.of("id", "kommun-norsjo-test-shared", "kind", "cooperation",
                "party", "kommun-norsjo", "counterpart", "kommun-mora", "service", "familjefrid-2062", "functions", "treatment", "valid_from", "2020-01-01",
                "valid_to", "2020-12-31", "source", "own"));
        assertThat(anyone.post("/support", Map.of("place", "2417", "need", "uses-violence")).body()).contains("Familjefrid: Mora", "delar det enligt avtal");
        try (Days later = Days.on(java.time.LocalDate.of(2021, 1, 1))) {
            assertThat(anyone.post("/support", Map.of("place", "2417", "need", "uses-violence")).body()).doesNotContain("Familjefrid");
        }
    }

    @Test
    @Requirement("REF-14")
    void anAgreementHasItsTimeAndHowTheCooperationIsRated() {
        Page page = Browser.of("jamy-admin").open("/registers/agreements/_new");
        RegistersTest.fill(page, Map.of("id", "kommun-falun-test-agreement", "kind", "cooperation", "party", "kommun-falun", "counterpart", "kommun-mora",
                "functions", "coordination", "quality", "good", "valid_from", "2020-01-01", "valid_to", "2021-12-31", "source", "own"));
        page.navigate("/organisations/kommun-falun");
        assertThat(page.locator("main")).containsText("Samarbetet är bra");
        assertThat(page.locator("main")).containsText("2021");
    }

    private static long count(String ids) {
        return RunningApp.shared().database().sql("select count(*) from directory.service where id like ?").param(ids).query(Long.class).single();
    }

    /** The name of a service in an address. */
    private static String code(String id) {
        try {
            byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(id.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(hash, 0, 6);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
