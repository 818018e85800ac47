package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.catalina.Session;
import org.junit.jupiter.api.Test;
import se.upptack.access.Role;
import se.upptack.info.Reads;

/** What an agency does as an employer: guidance for everyone who works there, and a page on where to turn that knows nobody. */
class WorkplaceTest {

    private static final List<String> PAGES = List.of("job-turn", "job-colleague", "job-manager", "job-change", "job-talks", "job-home", "job-safety", "job-meeting",
            "job-scenario", "job-course");

    @Test
    @Requirement({"STAFF-01", "STAFF-05", "STAFF-07", "STAFF-10"})
    void managersAndHrReadWhatToDoWhenAnEmployeeIsHurtOrHurtsSomeone() {
        Page page = Browser.of(World.account(Role.MANAGER)).open("/");
        Doing.follow(page, "Stöd för anställda");
        Doing.follow(page, "För chefer och HR: när en medarbetare blir utsatt");
        for (String part : List.of("Lägga märke till", "Fråga", "När svaret är ja", "Visa vägen", "Vad du skriver ner", "020-50 50 50", "Ring 112")) {
            assertThat(page.locator("main")).containsText(part);
        }
        assertThat(page.locator("main")).containsText("Utkast, inte granskat av specialist.");
        Accessible.check(page, page.locator("#exit"));
        page.locator("main a", new Page.LocatorOptions().setHasText("När en medarbetare skadar någon")).click();
        assertThat(page.locator("h1")).hasText("För chefer och HR: när en medarbetare skadar någon");
        assertThat(page.locator("main")).containsText("Välj att sluta");
        page.locator("footer a", new Page.LocatorOptions().setHasText("Frågor i hälsosamtal och rehabilitering")).click();
        assertThat(page.locator("main")).containsText("Finns det någon nära dig som gör dig rädd, bestämmer över dig eller skadar dig?");
        assertThat(page.locator("main")).containsText("Händer det att du själv skadar eller skrämmer någon nära dig?");
        page.locator("footer a", new Page.LocatorOptions().setHasText("Våld hemma är en arbetsmiljöfråga")).click();
        assertThat(page.locator("main")).containsText("När jobbet görs hemma");
        page.locator(".tongues a").click();
        assertThat(page.locator("h1")).hasText("Violence at home is a matter of the work environment");
        assertThat(page.locator("main")).containsText("When work is done at home");
    }

    @Test
    @Requirement({"STAFF-02", "STAFF-03"})
    void everyEmployeeReachesWhereToTurnAndIsGoneAtOnce() {
        // Also those without an account: a temporary, a cleaner, a trainee.
        Page page = Browser.ofAnyone().onPhone().open("");
        page.route("https://www.smhi.se/**", Route::fulfill);
        page.navigate("about:blank");
        page.navigate("/at-work");
        Doing.follow(page, "När du är orolig för en kollega");
        assertThat(page.locator("main")).containsText("Slå aldrig upp någon i ett register");
        page.locator("footer a", new Page.LocatorOptions().setHasText("Vart vänder jag mig själv?")).click();
        assertThat(page.locator("main")).containsText("Ingenting skrivs upp.");
        assertThat(page.locator("main")).containsText("Det finns sådant som vi inte kan dölja.");
        assertThat(page.locator("main a[href^='tel:']")).not().hasCount(0);
        Accessible.check(page, page.locator("#exit"));
        assertThat(page.locator("#exit")).isInViewport();
        page.keyboard().press("Shift");
        page.keyboard().press("Shift");
        page.keyboard().press("Shift");
        page.waitForURL("https://www.smhi.se/");
        page.goBack();
        assertThat(page.url()).isEqualTo("about:blank");

        Page plain = Browser.ofAnyone().withoutScripts().open("/at-work/en/job-turn");
        plain.route("https://www.smhi.se/**", Route::fulfill);
        assertThat(plain.locator("h1")).hasText("Where can I turn myself?");
        plain.locator("#exit").click();
        assertThat(plain.url()).isEqualTo("https://www.smhi.se/");
    }

    /** Every row of every table, every session and every answer is the same before and after: nobody can be told to have read. */
    @Test
    @Requirement({"STAFF-03", "STAFF-11"})
    void readingLeavesNothingBehindAlsoWhenSignedIn() {
        PlainUser employee = PlainUser.of("fk-anna");
        RunningApp.shared().bean(Reads.class).between(RunningApp.TODAY, RunningApp.TODAY);
        Map<String, String> before = rows();
        Map<String, Long> sessions = sessions();
        for (PlainUser reader : List.of(employee, PlainUser.anyone())) {
            for (String language : List.of("sv", "en")) {
                for (String text : PAGES) {
                    PlainUser.Answer answer = reader.get("/at-work/" + language + "/" + text);
                    assertThat(answer.status()).as(text).isEqualTo(200);
                    assertThat(answer.headers()).as(text).doesNotContainKey("set-cookie");
                    assertThat(answer.header("cache-control")).as(text).contains("no-store");
                    assertThat(answer.header("referrer-policy")).as(text).isEqualTo("no-referrer");
                    assertThat(answer.body()).as(text).contains("<title>Information</title>").doesNotContain("fk-anna", "_csrf");
                }
            }
        }
        assertThat(employee.get("/at-work/sv/job-turn?lang=en").body()).isEqualTo(PlainUser.anyone().get("/at-work/sv/job-turn").body());
        // What is not for everyone is not there: an agency's own text that no shared one stands behind.
        assertThat(employee.get("/at-work/sv/job-course-fk").status()).isEqualTo(404);
        assertThat(employee.get("/at-work/sv/strategy").status()).isEqualTo(404);
        assertThat(employee.get("/at-work/ar/job-turn").status()).isEqualTo(404);
        RunningApp.shared().bean(Reads.class).between(RunningApp.TODAY, RunningApp.TODAY);
        assertThat(rows()).isEqualTo(before);
        assertThat(sessions()).isEqualTo(sessions);
    }

    @Test
    @Requirement("STAFF-12")
    void theNationalCourseIsThereForEveryAgencyWithWhatItWasMadeFrom() {
        for (String agency : List.of("fk", "af", "mv", "kommun-falun")) {
            Page page = Browser.ofAnyone().open("/at-work/sv/for/" + agency);
            Doing.follow(page, "Den nationella webbkursen för chefer och medarbetare");
            assertThat(page.locator("main")).containsText("Försäkringskassans webbutbildning för chefer och medarbetare. Omarbetad av Jämställdhetsmyndigheten.");
            assertThat(page.locator("main a", new Page.LocatorOptions().setHasText("Till kursens webbplats")))
                    .hasAttribute("href", java.util.regex.Pattern.compile("^https://jamstalldhetsmyndigheten\\.se/.*"));
        }
        Page texts = Browser.of("jamy-jonas").open("/texts/job-course");
        assertThat(texts.locator("main")).containsText("Försäkringskassans webbutbildning för chefer och medarbetare");
    }

    private static Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        var database = RunningApp.shared().database();
        database.sql("select schemaname || '.' || relname from pg_stat_user_tables").query(String.class).list().forEach(table -> rows.put(table,
                database.sql("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from " + table + " t").query(String.class).single()));
        return rows;
    }

    private static Map<String, Long> sessions() {
        Map<String, Long> sessions = new TreeMap<>();
        for (Session session : RunningApp.shared().sessions()) {
            sessions.put(session.getId(), session.getLastAccessedTime());
        }
        return sessions;
    }
}
