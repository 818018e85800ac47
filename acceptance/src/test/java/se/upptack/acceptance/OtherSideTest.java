package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.upptack.pack.EditOutcome;
import se.upptack.pack.Editor;
import se.upptack.pack.RegisterEdits;
import se.upptack.pack.Registers;

/** What must not meet: the one who uses violence and the one exposed to it, support and control, one handler and no second. */
class OtherSideTest {

    @Test
    @Requirement({"SEC-10"})
    void nothingLeadsFromTheCaseOfTheOneToTheCaseOfTheOther() {
        Case hers = Case.at("fk-system", "fk-bf", "fk-underhallsstod").deliver();
        Case his = Case.at("fk-system", "fk-sf", "fk-sjukpenning").type("other").deliver();
        UUID herAnswer = ConsequencesTest.told("fk-bodil", hers, true, false, false);
        UUID hisAnswer = ConsequencesTest.told("fk-anna", his, false, true, false);
        PlainUser bodil = PlainUser.of("fk-bodil");
        PlainUser anna = PlainUser.of("fk-anna");
        for (String path : List.of("/work/answer/" + hisAnswer, "/cases/" + his.id(), "/work/inbox", "/work", "/work/follow-ups")) {
            assertThat(bodil.get(path).body()).as(path).doesNotContain(his.reference());
        }
        for (String path : List.of("/work/answer/" + herAnswer, "/cases/" + hers.id(), "/work/inbox", "/work", "/work/follow-ups")) {
            assertThat(anna.get(path).body()).as(path).doesNotContain(hers.reference());
        }
        assertThat(bodil.get("/work/answer/" + hisAnswer).without(hisAnswer.toString()))
                .isEqualTo(bodil.get("/work/answer/" + new UUID(7, 7)).without(new UUID(7, 7).toString()));
        // No table of what follows an answer can name a second case: there is nowhere to write the link.
        assertThat(RunningApp.shared().database().sql("""
                        select count(*) from (select table_name from information_schema.columns
                         where table_schema = 'support' and column_name ~ 'case_id|reference|other|party|person'
                         group by table_name having count(*) filter (where column_name in ('case_id')) > 1
                             or count(*) filter (where column_name ~ 'other|party|person') > 0) found""")
                .query(Integer.class).single()).isZero();
    }

    @Test
    @Requirement({"ACT-26"})
    void signsThatSomeoneExploitsThePersonAreSeenBySupportAndNotByControl() {
        Case subject = Case.at("fk-system", "fk-bf", "fk-underhallsstod").deliver();
        UUID occasion = ConsequencesTest.told("fk-bodil", subject, true, false, false);
        Page page = Browser.of("fk-bodil").open("/work/answer/" + occasion);
        Doing.unfold(page, "fk-exploitation");
        Doing.choose(page, "#step-fk-exploitation", "Ja");
        page.locator("#step-fk-exploitation button[value=done]").click();
        assertThat(page.locator(".marks")).containsText("Tecken på att någon utnyttjar personen.");
        // Nobody has said which units handle control: then it says so, for nobody is kept out.
        assertThat(page.locator(".marks")).containsText("inte angett vilka enheter som arbetar med kontroll");
        assertThat(PlainUser.of("fk-kontroll").get("/work/answer/" + occasion).body()).contains("utnyttjar");
        add("handling-rules", Map.of("id", "fk-test-control", "organisation", "fk", "unit", "fk-gf", "service_line", "*", "rule", "control",
                "valid_from", "2019-01-01", "precision", "day", "source", "own"));
        page.reload();
        assertThat(page.locator(".marks")).not().containsText("inte angett");
        assertThat(page.locator("#step-fk-exploitation .tip")).containsText("Utred inte ersättningen i det här samtalet.");
        // The case's own page is read by others than those who give support: the mark is not there, nor in any figure.
        assertThat(PlainUser.of("fk-bodil").get("/cases/" + subject.id()).body()).doesNotContain("utnyttjar");
        assertThat(PlainUser.of("fk-chef").get("/cases/" + subject.id()).body()).doesNotContain("utnyttjar");
        assertThat(RunningApp.shared().database().sql("select count(*) from figure.fact where kind = 'consequence' and reason ~ 'exploit'")
                .query(Integer.class).single()).isZero();
        // Someone who also works in a unit that handles control does not see it even on the page after the answer.
        assertThat(PlainUser.of("fk-kontroll").get("/work/answer/" + occasion).body()).contains("Efter svaret").doesNotContain("utnyttjar", "fk-exploitation");
    }

    @Test
    @Requirement({"ACT-20", "ACT-21", "ACT-22", "ACT-23", "ACT-24", "CHILD-15"})
    void theMunicipalityIsTwoOnTheCaseAndRegistersMeasuresForEachByThemselves() {
        add("handling-rules", Map.of("id", "kommun-falun-test-two", "organisation", "kommun-falun", "unit", "kommun-falun-ifo", "service_line", "*",
                "rule", "two-handlers", "valid_from", "2019-01-01", "precision", "day", "source", "own"));
        Case subject = Case.at("falun-system", "kommun-falun-ifo", "kommun-ifo").deliver();
        UUID occasion = ConsequencesTest.told("falun-ida", subject, true, false, true);
        Page page = Browser.of("falun-ida").open("/work/answer/" + occasion);
        Doing.unfold(page, "kommun-ifo-two-handlers");
        page.locator("#step-kommun-ifo-two-handlers button[value=done]").click();
        assertThat(page.locator("#step-kommun-ifo-two-handlers")).containsText("Väntar på en andra handläggare");
        assertThat(page.locator("#step-kommun-ifo-two-handlers form[action$=confirm]")).hasCount(0);
        Page second = Browser.of("falun-otto").open("/work/answer/" + occasion);
        second.locator("#step-kommun-ifo-two-handlers form[action$=confirm] button").click();
        assertThat(second.locator("#step-kommun-ifo-two-handlers")).containsText("En andra handläggare står bakom det.");
        fill(second, "kommun-ifo-assessment", "Hot- och riskbedömning");
        fill(second, "kommun-ifo-measures", "Stödsamtal");
        fill(second, "kommun-ifo-measures-child", "Grupp för barn");
        fill(second, "kommun-ifo-sip", "Kallat till en plan");
        fill(second, "kommun-ifo-schooling", "Inte ännu");
        assertThat(second.locator("#step-kommun-ifo-schooling .tip")).containsText("utan att säga var barnet bor");
        Accessible.check(second);
        assertThat(counted("kommun-falun", "measure-adult", "talks")).isPositive();
        assertThat(counted("kommun-falun", "measure-child", "group")).isPositive();
        assertThat(counted("kommun-falun", "assessment-method", "threat-and-risk")).isPositive();
        assertThat(counted("kommun-falun", "sip", "called")).isPositive();
        assertThat(counted("kommun-falun", "schooling", "not-yet")).isPositive();
    }

    @Test
    @Requirement({"ACT-25"})
    void inElderCareViolenceGetsItsProperNameWithTheWordsThatHideItBeside() {
        Case subject = Case.at("falun-system", "kommun-falun-vard-och-omsorg", "kommun-aldreomsorg").deliver();
        var day = java.time.LocalDate.of(2021, 2, 1);
        try (Days later = Days.on(day)) {
            Page page = Browser.of("falun-ida").open("/work/answer/" + ConsequencesTest.toldOn("falun-ida", subject, day, true, false, false));
            Doing.unfold(page, "kommun-aldreomsorg-proper-name");
            page.locator(".words-list summary").click();
            assertThat(page.locator(".words-list")).containsText("hårdhänt");
            Doing.choose(page, "#step-kommun-aldreomsorg-proper-name", "Fysiskt våld");
            page.locator("#step-kommun-aldreomsorg-proper-name button[value=done]").click();
            assertThat(page.locator("#step-kommun-aldreomsorg-proper-name")).containsText("Vad är det för våld? Fysiskt våld");
        }
    }

    @Test
    @Requirement({"ACT-28", "PERP-08"})
    void thePoliceCoordinateByNeedAndProbationRegistersTalksInstructionAndProgramme() {
        Case crime = Case.at("polis-system", "polis-dalarna-nara-relation", "polis-brott-nara-relation").deliver();
        Page page = Browser.of("polis-petra").open("/work/answer/" + ConsequencesTest.told("polis-petra", crime, true, false, false));
        fill(page, "polis-coordination", "Löpande", "Åklagarmyndigheten", "Kvinnojouren");
        assertThat(counted("polisen", "coordination-party", "shelter")).isPositive();
        Case probation = Case.at("frivard-system", "kriminalvarden-frivarden", "kriminalvarden-frivard").deliver();
        page = Browser.of("frivard-filip").open("/work/answer/" + ConsequencesTest.told("frivard-filip", probation, false, true, false));
        Doing.unfold(page, "kriminalvarden-frivard-handling");
        page.locator("#step-kriminalvarden-frivard-handling input[inputmode=numeric]").fill("4");
        fill(page, "kriminalvarden-frivard-handling", "Nej", "Ja, frivilligt");
        assertThat(counted("kriminalvarden", "probation-talks", "number")).isEqualTo(4);
        assertThat(counted("kriminalvarden", "probation-programme", "voluntary")).isPositive();
    }

    @Test
    @Requirement({"ACT-11"})
    void residentsAreToldThatViolenceIsForbiddenAndEveryActIsReportedToThePolice() {
        Case subject = Case.at("mv-system", "mv-boenden", "mv-boende").deliver();
        UUID occasion = ConsequencesTest.told("mv-boris", subject, true, false, false);
        Page page = Browser.of("mv-boris").open("/work/answer/" + occasion);
        page.locator("#step-mv-boende-rules button").click();
        assertThat(page.locator(".flash")).containsText("Räknat.");
        Doing.unfold(page, "mv-boende-police");
        Doing.choose(page, "#step-mv-boende-police", "Ja");
        page.locator("#step-mv-boende-police input[type=date]").fill("2020-04-30");
        page.locator("#step-mv-boende-police button[value=done]").click();
        assertThat(page.locator("#step-mv-boende-police")).containsText("Vilken dag? 2020-04-30");
        assertThat(counted("mv", "police-report", "yes")).isPositive();
    }

    @Test
    @Requirement({"SEC-13"})
    void aGroundOfVulnerabilityIsAskedOnlyAfterAYesAndCannotBeSearchedFor() {
        Case subject = Case.underRoutine(2);
        PlainUser worker = PlainUser.of("fk-anna");
        assertThat(worker.get("/cases/" + subject.id() + "/register?sheet=1").body()).doesNotContain("name=\"vulnerability\"");
        assertThat(worker.get("/cases/" + subject.id() + "/register?sheet=2").body()).contains("name=\"vulnerability\"");
        Api.of("fk-anna").post("/api/v1/occasions", Api.json(Map.of("caseId", subject.id().toString(), "occurred", "2020-04-30", "channel", "physical",
                "presence", "alone", "outcome", "asked-yes", "askedAbout", List.of("exposure"), "exposure", "present", "vulnerability",
                List.of("gender-expression")))).expect(201);
        for (String sought : List.of("gender-expression", "Könsuttryck", "könsuttryck")) {
            assertThat(worker.post("/cases/find", Map.of("reference", sought)).body()).doesNotContain(subject.reference(), subject.id().toString());
        }
        for (String path : List.of("/work", "/cases", "/work/follow-ups", "/work/inbox", "/figures/consequences")) {
            assertThat(worker.get(path).body()).as(path).doesNotContainIgnoringCase("könsuttryck");
        }
        assertThat(RunningApp.shared().database().sql("select count(*) from figure.fact f where f::text like '%gender-expression%'").query(Integer.class).single())
                .isZero();
        assertThat(RunningApp.shared().database().sql("select count(*) from support.step_answer where 'gender-expression' = any(said)")
                .query(Integer.class).single()).isZero();
    }

    @Test
    @Requirement({"SEC-12"})
    void whoDeclinesIsTreatedNoDifferently() {
        Case declining = Case.underRoutine(2);
        Case answering = Case.underRoutine(2);
        String file = "select unit || line || case_type || opened || coalesce(closed::text, '') || protection from asking.case_file where id = ?";
        PlainUser worker = PlainUser.of("fk-anna");
        for (var one : Map.of(declining, "declined", answering, "asked-no").entrySet()) {
            Map<String, Object> content = new java.util.LinkedHashMap<>(Map.of("caseId", one.getKey().id().toString(), "occurred", "2020-04-30", "channel",
                    "physical", "presence", "alone", "outcome", one.getValue(), "askedAbout", List.of("exposure")));
            if (one.getValue().equals("declined")) {
                content.put("reason", "not-stated");
            }
            String occasion = Api.of("fk-anna").post("/api/v1/occasions", Api.json(content)).expect(201).json().get("id").stringValue();
            String page = worker.get("/work/answer/" + occasion).body();
            assertThat(page).contains("step-common-information").doesNotContain("class=\"notice marks\"", "step-fk-sheltered-housing");
        }
        assertThat(RunningApp.shared().database().sql(file).param(declining.id()).query(String.class).single())
                .isEqualTo(RunningApp.shared().database().sql(file).param(answering.id()).query(String.class).single());
        assertThat(worker.get("/cases/" + declining.id()).body()).doesNotContain("class=\"notice marks\"");
    }

    @Test
    @Requirement({"ACT-27", "PERP-04", "PERP-06"})
    void theManagerSeesConsequencesAsCountsAndTheOwnerOfARuleLearnsHowItStrikes() {
        Case subject = Case.at("fk-system", "fk-bf", "fk-underhallsstod").deliver();
        Page worker = Browser.of("fk-bodil").open("/work/answer/" + ConsequencesTest.told("fk-bodil", subject, true, true, false));
        fill(worker, "fk-rule-effect", "Ersättning gick förlorad");
        // Fewer than five may be rounded to none for those who see no cases.
        for (int more = 0; more < 4; more++) {
            Case another = Case.at("fk-system", "fk-bf", "fk-underhallsstod").deliver();
            worker.navigate("/work/answer/" + ConsequencesTest.told("fk-bodil", another, true, true, false));
            fill(worker, "fk-rule-effect", "Ersättning gick förlorad");
        }
        Page manager = Browser.of("fk-chef-bf").open("/figures/consequences?line=fk-underhallsstod");
        assertThat(manager.locator("section.card", new Page.LocatorOptions().setHasText("Hur slog reglerna?"))).containsText("Ersättning gick förlorad");
        assertThat(manager.locator("main")).containsText("Rättsavdelningen");
        assertThat(manager.locator("main")).not().containsText(subject.reference());
        Accessible.check(manager);
        Pictures.take(manager, "figures-consequences");
        assertThat(PlainUser.of("fk-samordnare").get("/figures/consequences").body()).contains("Hur slog reglerna?").doesNotContain(subject.reference());
        manager.navigate("/figures/indicators");
        assertThat(manager.locator("main")).containsText("Upptäckta som utövar våld");
        assertThat(manager.locator("main")).containsText("Utövare som vill ha stöd");
        assertThat(manager.locator("main")).containsText("Utövare som har hänvisats till stöd");

        Case municipal = Case.at("falun-system", "kommun-falun-ifo", "kommun-ifo").deliver();
        try (Days later = Days.on(java.time.LocalDate.of(2021, 9, 1))) {
            var said = ConsequencesTest.toldOn("falun-ida", municipal, java.time.LocalDate.of(2021, 9, 1), false, true, false);
            Page page = Browser.of("falun-ida").open("/work/answer/" + said);
            Doing.unfold(page, "kommun-ifo-uses-violence");
            assertThat(page.locator("#step-kommun-ifo-uses-violence")).containsText("Socialnämnden verkar för att");
            fill(page, "kommun-ifo-uses-violence", "Ja", "Samtal för att sluta");
            assertThat(counted("kommun-falun", "measure-perpetrator", "talks")).isPositive();
        }
    }

    private static void fill(Page page, String step, String... options) {
        Doing.unfold(page, step);
        for (String option : options) {
            Doing.choose(page, "#step-" + step, option);
        }
        page.waitForResponse(answer -> answer.request().method().equals("POST"), page.locator("#step-" + step + " button[value=done]")::click);
        page.waitForLoadState();
        assertThat(page.locator("#step-" + step + " .tag.done")).isVisible();
    }

    private static int counted(String agency, String reason, String state) {
        return RunningApp.shared().database()
                .sql("select coalesce(sum(count), 0) from figure.fact where agency = ? and kind = 'consequence' and reason = ? and state = ?")
                .params(agency, reason, state).query(Integer.class).single();
    }

    private static void add(String register, Map<String, String> cells) {
        EditOutcome outcome = RunningApp.shared().bean(RegisterEdits.class).add(new Editor("test", null), Registers.get(register), cells);
        assertThat(outcome).isInstanceOf(EditOutcome.Saved.class);
    }
}
