package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
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

    /** Every row of every table and what every session holds is the same before and after: nobody can be told to have read. */
    @Test
    @Requirement({"STAFF-03", "STAFF-11"})
    void readingLeavesNothingBehindAlsoWhenSignedIn() {
        PlainUser employee = PlainUser.of("fk-anna");
        RunningApp.shared().bean(Reads.class).between(RunningApp.TODAY, RunningApp.TODAY);
        untilFiguresAreFolded();
        Map<String, String> before = rows();
        Map<String, List<String>> sessions = sessions();
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
        assertThat(employee.get("/at-work/sv/fk-course-employees").status()).isEqualTo(404);
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
            assertThat(page.locator("main")).containsText("Motverka våld i medarbetares nära relation. Omarbetad av Jämställdhetsmyndigheten.");
            assertThat(page.locator("main a", new Page.LocatorOptions().setHasText("Till kursens webbplats")))
                    .hasAttribute("href", java.util.regex.Pattern.compile("^https://jamstalldhetsmyndigheten\\.se/.*"));
        }
        Page texts = Browser.of("jamy-jonas").open("/texts/job-course");
        assertThat(texts.locator("main")).containsText("Motverka våld i medarbetares nära relation");
    }

    /** An agency has made a shared text its own: its people read the agency's words, everyone else the shared ones. */
    @Test
    @Requirement({"STAFF-02", "KNOW-09"})
    void anAgencysOwnWordsStandForTheSharedOnesOnItsPage() {
        Page owner = Browser.of("fk-admin").open("/registers/texts/_new");
        owner.locator("[name=id]").fill("fk-job-colleague");
        owner.locator("[name=owner]").selectOption("fk");
        owner.locator("[name=kind]").selectOption("guidance");
        owner.locator("[name=name_sv]").fill("Påhittat: kollegan på myndigheten");
        owner.locator("[name=name_en]").fill("Made up: the colleague at the agency");
        owner.locator("[name=sort]").fill("1");
        owner.locator("[name=audiences][value=employee]").check();
        owner.locator("[name=original]").selectOption("job-colleague");
        owner.locator("[name=adapted_by]").selectOption("fk");
        owner.locator("[name=evidence]").selectOption("own-experience");
        owner.locator("[name=source]").fill("own");
        owner.locator("main form button").last().click();
        owner.navigate("/texts/fk-job-colleague/sv");
        owner.locator("textarea#body").fill("# Påhittat: kollegan på myndigheten\n\nRing den påhittade växeln.\n");
        Doing.press(owner, "Spara och lämna till granskning");
        // Not before the owner has approved it.
        assertThat(Browser.ofAnyone().open("/at-work/sv/for/fk").locator("main")).containsText("När du är orolig för en kollega");
        Page judge = Browser.of("fk-samordnare").open("/texts/fk-job-colleague/sv");
        judge.locator("input[value=approved]").check();
        judge.locator("#reviewer").fill("Provgranskare Provsson");
        judge.locator("#capacity").fill("påhittad chef");
        Doing.press(judge, "Spara beslutet");
        Page page = Browser.ofAnyone().open("/at-work");
        Doing.follow(page, "Försäkringskassan");
        assertThat(page.url()).endsWith("/at-work/sv/for/fk");
        assertThat(page.locator("main")).not().containsText("När du är orolig för en kollega");
        Accessible.check(page);
        Doing.follow(page, "Påhittat: kollegan på myndigheten");
        assertThat(page.locator("main")).containsText("Ring den påhittade växeln.");
        assertThat(page.locator("main")).containsText("När du är orolig för en kollega. Omarbetad av Försäkringskassan.");
        Accessible.check(page);
        for (String other : List.of("/at-work/sv", "/at-work/sv/for/af")) {
            assertThat(PlainUser.anyone().get(other).body()).as(other).contains("När du är orolig för en kollega")
                    .doesNotContain("Påhittat: kollegan på myndigheten");
        }
        assertThat(PlainUser.anyone().get("/at-work/sv/for/ingen").status()).isEqualTo(404);
    }

    @Test
    @Requirement({"STAFF-04", "STAFF-08"})
    void aThemeThatWasTalkedAboutIsWrittenDownByUnitAndDayAndEveryoneSeesWhoIsLeft() {
        Page manager = Browser.of(World.account(Role.MANAGER)).open("/inside");
        Doing.follow(manager, "Arbetsplatsträffar");
        Accessible.check(manager);
        int units = manager.locator("main tbody tr").count();
        assertThat(manager.locator("#unit option")).hasCount(1);
        Doing.press(manager, "Spara");
        assertThat(manager.locator(".errors")).containsText("Välj tema.");
        manager.locator("#theme").selectOption("job-scenario");
        manager.locator("#happened").fill("2020-05-01");
        Doing.press(manager, "Spara");
        assertThat(manager.locator(".errors")).containsText("Skriv ett datum som inte ligger efter i dag");
        manager.locator("#happened").fill("2020-03-12");
        Doing.press(manager, "Spara");
        assertThat(manager.locator(".flash")).hasText("Uppskrivet.");
        assertThat(manager.locator("#covered")).containsText("Den som skadar någon: en påhittad händelse: 1 av " + units + " enheter");

        // The coordinator writes for any unit; the period is chosen; what was wrong is taken back and counts no more.
        Page coordinator = Browser.of(World.account(Role.AGENCY_COORDINATOR)).open("/meetings");
        assertThat(coordinator.locator("#unit option")).hasCount(units + 1);
        coordinator.locator("#unit").selectOption(coordinator.locator("#unit option").nth(1).getAttribute("value").equals(World.UNIT)
                ? coordinator.locator("#unit option").nth(2).getAttribute("value") : coordinator.locator("#unit option").nth(1).getAttribute("value"));
        coordinator.locator("#theme").selectOption("job-scenario");
        coordinator.locator("#happened").fill("2020-02-03");
        Doing.press(coordinator, "Spara");
        assertThat(coordinator.locator("#covered")).containsText("2 av " + units + " enheter");
        coordinator.navigate("/meetings?from=2020-03-01&to=2020-03-31");
        assertThat(coordinator.locator("#covered")).containsText("1 av " + units + " enheter");
        coordinator.navigate("/meetings?from=2020-03-31&to=2020-03-01");
        assertThat(coordinator.locator(".errors")).containsText("Skriv två datum");
        coordinator.navigate("/meetings?from=2020-02-01&to=2020-02-29");
        coordinator.locator("ul.list li button").first().click();
        assertThat(coordinator.locator(".flash")).containsText("tillbakatagen");
        assertThat(coordinator.locator("#covered")).containsText("1 av " + units + " enheter");

        // Someone with no part in it, such as a safety representative, sees the same table and writes nothing.
        Page employee = Browser.of("fk-anna").onPhone().open("/at-work/sv/job-safety");
        assertThat(employee.locator("main")).containsText("När talade varje arbetsplats om det senast?");
        employee.navigate("/meetings");
        assertThat(employee.locator("#covered")).containsText("1 av " + units + " enheter");
        assertThat(employee.locator("main form[method=post]")).hasCount(0);
        assertThat(employee.locator("main tbody")).containsText("12 mars 2020");
        assertThat(PlainUser.of("fk-anna").post("/meetings", Map.of("unit", World.UNIT, "theme", "job-meeting", "happened", "2020-03-12")).status()).isEqualTo(404);
        // Another agency sees its own units only.
        assertThat(Browser.of("mv-maria").open("/meetings").locator("main")).not().containsText("12 mars 2020");
    }

    @Test
    @Requirement("INFO-17")
    void newsAndStaffTelevisionAreGatheredAndACommentIsHeldUntilSomeoneAtTheOrganisationApprovesIt() {
        Page writer = Browser.of("fk-anna").open("/");
        Doing.follow(writer, "Internt");
        Accessible.check(writer, null);
        assertThat(writer.locator("main")).not().containsText("På jobbet Tv");
        assertThat(Browser.of("af-axel").open("/inside").locator("main")).containsText("På jobbet Tv: inslag om arbetet");
        Doing.follow(writer, "Nytt stöd för dig som är anställd");
        Accessible.check(writer);
        assertThat(writer.locator("main")).containsText("Skriv aldrig om en person");
        for (String[] refused : new String[][] {{"", "Skriv en kommentar"}, {"Gäller 19121212-1212.", "ser ut som ett personnummer"}}) {
            writer.locator("#body").fill(refused[0]);
            Doing.press(writer, "Skicka till granskning");
            assertThat(writer.locator(".errors")).containsText(refused[1]);
            assertThat(writer.locator("#body")).hasValue(refused[0]);
        }
        for (String said : List.of("Äntligen på ett ställe.", "Min granne har det svårt.")) {
            writer.locator("#body").fill(said);
            Doing.press(writer, "Skicka till granskning");
            assertThat(writer.locator(".flash")).hasText("Tack. Kommentaren visas när den har godkänts.");
        }
        assertThat(writer.locator("#own")).containsText("väntar på granskning");
        assertThat(PlainUser.of(World.account(Role.CASEWORKER)).get("/inside/inside-support").body()).doesNotContain("Äntligen på ett ställe.");
        // Whoever moderates elsewhere neither sees nor decides.
        assertThat(PlainUser.of(World.accountWhereCounted(Role.AGENCY_COORDINATOR)).get("/inside/comments").body()).doesNotContain("Äntligen");
        assertThat(PlainUser.of("fk-anna").get("/inside/comments").status()).isEqualTo(404);

        Page moderator = Browser.of(World.account(Role.METHOD_SUPPORTER)).open("/inside");
        Doing.follow(moderator, "Kommentarer att granska");
        Accessible.check(moderator);
        var first = moderator.locator("main form", new Page.LocatorOptions().setHasText("Äntligen"));
        first.locator("button[value=approved]").click();
        assertThat(moderator.locator(".flash")).hasText("Kommentaren visas nu.");
        moderator.locator("main form", new Page.LocatorOptions().setHasText("granne")).locator("button[value=declined]").click();
        assertThat(moderator.locator(".errors")).containsText("Skriv varför kommentaren inte visas");
        var second = moderator.locator("main form", new Page.LocatorOptions().setHasText("granne"));
        second.locator("input[name=reason]").fill("Den handlar om en person.");
        second.locator("button[value=declined]").click();
        assertThat(moderator.locator(".flash")).containsText("Kommentaren visas inte.");
        moderator.navigate("/inside/inside-support");
        moderator.locator("#body").fill("Jag granskar inte mig själv.");
        Doing.press(moderator, "Skicka till granskning");
        Doing.follow(moderator, "Kommentarer att granska");
        assertThat(moderator.locator("main form", new Page.LocatorOptions().setHasText("inte mig själv")).locator("button")).hasCount(0);

        writer.navigate("/inside/inside-support");
        assertThat(writer.locator("#own")).containsText("Skäl: Den handlar om en person.");
        assertThat(writer.locator("#comments")).containsText("Äntligen på ett ställe.");
        String others = PlainUser.of(World.account(Role.CASEWORKER)).get("/inside/inside-support").body();
        assertThat(others).contains("Äntligen på ett ställe.").doesNotContain("granne");
        assertThat(PlainUser.of("mv-maria").get("/inside/inside-support").body()).doesNotContain("Äntligen på ett ställe.");
    }

    @Test
    @Requirement("STAFF-09")
    void aMunicipalitysPlanForItsEmployeesStandsInARegisterAndIsSeenByCounty() {
        Page strategist = Browser.of("lst-lena").open("/meetings/plans?county=20");
        Accessible.check(strategist);
        assertThat(strategist.locator("tbody tr")).hasCount(15);
        Page admin = Browser.of("falun-admin").open("/registers/employer-plans/_new");
        for (String[] cell : new String[][] {{"municipality", "2080"}, {"year", "2020"}, {"state", "in-place"}}) {
            var field = admin.locator("[name='" + cell[0] + "']");
            if (field.first().evaluate("element => element.tagName").equals("SELECT")) {
                field.selectOption(cell[1]);
            } else if ("radio".equals(field.first().getAttribute("type"))) {
                admin.locator("[name='" + cell[0] + "'][value='" + cell[1] + "']").check();
            } else {
                field.fill(cell[1]);
            }
        }
        admin.locator("[name=document]").fill("Påhittad plan 2020");
        admin.locator("main form button").last().click();
        assertThat(admin.locator("main")).containsText("Påhittad plan 2020");
        strategist.reload();
        assertThat(strategist.locator("#covered")).hasText("1 av 1 kommuner som har svarat har en plan. Länet har 15 kommuner.");
        assertThat(strategist.locator("tbody")).containsText("Påhittad plan 2020");
    }

    /** What earlier tests registered becomes sums by itself a little later; the comparison begins when that is done. */
    private static void untilFiguresAreFolded() {
        var stated = RunningApp.shared().database().sql("select count(*) from figure.stated").query(Integer.class);
        for (int tries = 0; tries < 300 && stated.single() > 0; tries++) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(stated.single()).as("facts that are not folded").isZero();
    }

    private static Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        var database = RunningApp.shared().database();
        database.sql("select schemaname || '.' || relname from pg_stat_user_tables").query(String.class).list().forEach(table -> rows.put(table,
                database.sql("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from " + table + " t").query(String.class).single()));
        return rows;
    }

    /** What every session holds. */
    private static Map<String, List<String>> sessions() {
        Map<String, List<String>> sessions = new TreeMap<>();
        for (Session session : RunningApp.shared().sessions()) {
            sessions.put(session.getId(), Collections.list(session.getSession().getAttributeNames()).stream().sorted().toList());
        }
        return sessions;
    }
}
