package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.upptack.asking.Outcome;
import se.upptack.asking.RegisterOutcome;
import se.upptack.asking.Registrar;
import se.upptack.asking.Registration;

/** What an answer leads to in each agency's own case: a decision with its ground, a mark that is seen, and a figure without a person. */
class ConsequencesTest {

    /** Someone tells, unasked, and the answer is registered. */
    static UUID told(String worker, Case subject, boolean exposed, boolean uses, boolean child) {
        return toldOn(worker, subject, RunningApp.TODAY, exposed, uses, child);
    }

    static UUID toldOn(String worker, Case subject, java.time.LocalDate day, boolean exposed, boolean uses, boolean child) {
        var said = new Registration(
                null, subject.id(), day, "physical", "alone", Outcome.SELF_DISCLOSED, exposed ? "present" : "none", uses, child, List.of(), "",
                null, "own-need", false, "", "", "", "", List.of(), List.of(), List.of(), List.of(), List.of(), "", false);
        return ((RegisterOutcome.Done) RunningApp.shared().bean(Registrar.class).register(World.person(worker), said, UUID.randomUUID().toString())).occasion();
    }

    private static Page answer(String worker, UUID occasion) {
        return Browser.of(worker).open("/work/answer/" + occasion);
    }

    /** Chooses options of a step by their texts and saves it. */
    private static Locator fill(Page page, String step, String... options) {
        Doing.unfold(page, step);
        for (String option : options) {
            String[] parts = option.split(" = ");
            page.locator("#step-" + step + " fieldset", new Page.LocatorOptions().setHasText(parts[0]))
                    .locator("label.option", new Locator.LocatorOptions().setHasText(parts[1])).first().locator("input").check();
        }
        page.waitForResponse(answer -> answer.request().method().equals("POST"), page.locator("#step-" + step + " button[value=done]")::click);
        page.waitForLoadState();
        return page.locator("#step-" + step);
    }

    private static int counted(String agency, String reason, String state) {
        return RunningApp.shared().database()
                .sql("select coalesce(sum(count), 0) from figure.fact where agency = ? and kind = 'consequence' and reason = ? and state = ?")
                .params(agency, reason, state).query(Integer.class).single();
    }

    @Test
    @Requirement({"ACT-05", "ACT-06", "ACT-16"})
    void maintenanceSupportDecidesOnSpecialReasonsAndThePersonNeedsNoContact() {
        Case subject = Case.at("fk-system", "fk-bf", "fk-underhallsstod").step("continued-entitlement", RunningApp.TODAY).deliver();
        Page page = answer("fk-bodil", told("fk-bodil", subject, true, false, false));
        String special = "fk-underhallsstod-special-reasons";
        assertThat(page.locator("#step-" + special + " .field", new Page.LocatorOptions().setHasText("Vilka är skälen?"))).isHidden();
        fill(page, special, "Kan föräldrarna = Nej", "Finns särskilda skäl? = Ja");
        assertThat(page.locator(".errors")).containsText("Välj ett svar.");
        Accessible.check(page);
        assertThat(fill(page, special, "Vilka är skälen? = Hot", "Vilka är skälen? = Personen är rädd")).containsText("Finns särskilda skäl? Ja");
        assertThat(page.locator("#step-" + special)).containsText("Hot, Personen är rädd för kontakten");
        fill(page, "fk-underhallsstod-no-contact", "Ska personen = Ja", "Hur ordnar ni = Ersättningen går genom myndigheten");
        assertThat(page.locator(".marks")).containsText("Personen ska slippa kontakt med den andra parten.");
        fill(page, "common-case-effect", "Påverkas = Ja", "Vad påverkas? = Beslutet");
        Accessible.check(page);
        Pictures.take(page, "consequences");
        page.navigate("/cases/" + subject.id());
        assertThat(page.locator(".marks")).containsText("Skicka inget om personen till den andra parten.");
        Doing.openWhatWaits(page, subject);
        assertThat(page.locator(".marks")).containsText("Personen ska slippa kontakt");
        assertThat(counted("fk", "special-reasons", "yes")).isPositive();
        assertThat(counted("fk", "case-effect", "decision")).isPositive();
    }

    @Test
    @Requirement({"ACT-05", "SEC-12"})
    void aDecisionIsChangedByANewVersionAndDecliningChangesNothingInTheCase() {
        Case subject = Case.at("fk-system", "fk-bf", "fk-underhallsstod").step("continued-entitlement", RunningApp.TODAY).deliver();
        UUID occasion = told("fk-bodil", subject, true, false, false);
        Page page = answer("fk-bodil", occasion);
        int before = counted("fk", "special-reasons", "yes");
        fill(page, "fk-underhallsstod-special-reasons", "Kan föräldrarna = Nej", "Finns särskilda skäl? = Ja", "Vilka är skälen? = Våld");
        assertThat(counted("fk", "special-reasons", "yes")).isEqualTo(before + 1);
        fill(page, "fk-underhallsstod-special-reasons", "Finns särskilda skäl? = Nej");
        assertThat(page.locator("#step-fk-underhallsstod-special-reasons .said")).not().containsText("Våld");
        assertThat(counted("fk", "special-reasons", "yes")).isEqualTo(before);
        var versions = RunningApp.shared().database()
                .sql("select count(*) from support.step_done where occasion_id = ? and step = 'fk-underhallsstod-special-reasons'");
        assertThat(versions.param(occasion).query(Integer.class).single()).isEqualTo(2);

        String file = "select unit || opened || coalesce(closed::text, '') || protection from asking.case_file where id = ?";
        String untouched = RunningApp.shared().database().sql(file).param(subject.id()).query(String.class).single();
        Doing.unfold(page, "fk-underhallsstod-no-contact");
        page.locator("#step-fk-underhallsstod-no-contact button[value=declined]").click();
        assertThat(page.locator("#step-fk-underhallsstod-no-contact")).containsText("Personen avböjde");
        assertThat(page.locator(".marks")).hasCount(0);
        assertThat(RunningApp.shared().database().sql(file).param(subject.id()).query(String.class).single()).isEqualTo(untouched);
    }

    @Test
    @Requirement({"ACT-03", "ACT-04"})
    void theEmploymentServiceAdaptsThePlanningAndTheRequirementsUnderAThreat() {
        Case subject = Case.at("af-system", "af-region-1", "af-arbetssokande").deliver();
        Page page = Browser.of("af-axel").onPhone().open("/work/answer/" + told("af-axel", subject, true, false, false));
        fill(page, "af-arbetssokande-adapt-plan", "Används det = Ja", "Vad anpassas? = Takten", "Vad anpassas? = Var de äger rum");
        assertThat(page.locator("#step-af-arbetssokande-adapt-plan")).containsText("Vad anpassas? Takten, Var de äger rum");
        fill(page, "af-arbetssokande-threat", "Finns en hotbild = Ja", "Vilka krav = Ingen synlig profil");
        assertThat(page.locator(".marks")).containsText("Det finns en hotbild.");
        Accessible.check(page);
        assertThat(counted("af", "planning-adaptation", "pace")).isPositive();
        assertThat(counted("af", "search-adaptation", "no-public-profile")).isPositive();
    }

    @Test
    @Requirement({"ACT-10", "ACT-13", "ACT-14", "ACT-15"})
    void theMigrationAgencyAssessesAccommodationAndGroundsAndOnlyCountsItsService() {
        Case subject = Case.at("mv-system", "mv-ansokningsenheter", "mv-asyl").deliver();
        UUID occasion = told("mv-maria", subject, true, false, false);
        Page page = answer("mv-maria", occasion);
        fill(page, "mv-asyl-accommodation", "Vad behövs? = Skyddat boende", "Varför? = Misstanke om tvångsgifte");
        assertThat(page.locator(".marks")).containsText("Personen bor på skyddat boende.");
        fill(page, "mv-asyl-grounds", "Hör det till = Ja", "Vilka skäl? = Risk för könsstympning", "Utreds det = Nej");
        assertThat(page.locator("#step-mv-asyl-grounds .tip")).containsText("Förföljelse på grund av kön utreds på ett eget sätt.");
        fill(page, "mv-right-rule", "Vad är det du gör? = Service");
        assertThat(page.locator("#step-mv-right-rule .tip")).containsText("Du har ingen skyldighet att anteckna.");
        page.locator("#step-mv-asyl-health-examination button").click();
        assertThat(page.locator(".flash")).containsText("Ingenting är antecknat om personen.");
        Accessible.check(page);
        var database = RunningApp.shared().database();
        assertThat(database.sql("select count(*) from support.step_done where occasion_id = ? and step = 'mv-asyl-health-examination'").param(occasion)
                .query(Integer.class).single()).isZero();
        assertThat(database.sql("select count(*) from figure.fact where agency = 'mv' and kind = 'step' and reason = 'mv-asyl-health-examination'")
                .query(Integer.class).single()).isPositive();
        assertThat(database.sql("""
                select count(*) from information_schema.columns
                 where table_schema = 'support' and table_name = 'service_count' and column_name ~ 'case|occasion|reference|person'""")
                .query(Integer.class).single()).isZero();
    }

    /** Whether what is to be asked in the case stands among what is late. */
    private static boolean late(String account, Case subject) {
        return PlainUser.of(account).get("/work?state=late&line=fk-sjukpenning").body().contains(subject.reference());
    }

    @Test
    @Requirement({"ACT-09"})
    void shelteredHousingIsMarkedAndEverythingMayTakeLonger() {
        Case subject = Case.at("fk-system", "fk-sf", "fk-sjukpenning").type("other").deliver();
        UUID occasion = told("fk-anna", subject, true, false, false);
        Page page = answer("fk-anna", occasion);
        fill(page, "fk-sheltered-housing", "Bor personen = Ja", "Vad anpassar ni? = Längre tid att svara", "Vad anpassar ni? = Ett tryggt sätt att höras");
        assertThat(page.locator(".marks")).containsText("Skicka aldrig brev till adressen");
        Doing.unfold(page, "common-follow-up");
        page.locator("#due-common-follow-up").fill("2020-05-04");
        Doing.press(page, "Spara dagen");
        Api.of("fk-anna").post("/api/v1/indications", Api.json(Map.of("caseId", subject.id().toString(), "observed", "2020-04-30", "codes", List.of("suspicion"),
                "noticedBy", "worker"))).expect(201);
        var due = RunningApp.shared().database().sql("select due from asking.prompt where case_id = ? and state = 'open'").param(subject.id())
                .query(java.time.LocalDate.class).single();
        try (Days later = Days.on(java.time.LocalDate.of(2020, 5, 20))) {
            page.navigate("/work/follow-ups");
            var item = page.locator("li.card", new Page.LocatorOptions().setHasText(subject.reference()));
            assertThat(item).containsText("Personen har 30 dagar längre på sig.");
            assertThat(item.locator(".tag.late")).hasCount(0);
        }
        // What is to be asked may wait as long: in the list, on the case and where it is counted what is late.
        try (Days later = Days.on(due.plusDays(20))) {
            assertThat(late("fk-anna", subject)).isFalse();
            page.navigate("/cases/" + subject.id());
            assertThat(page.locator("main .tag.late")).hasCount(0);
            assertThat(page.locator("main")).containsText("Allt får ta 30 dagar längre.");
            assertThat(PlainUser.of("fk-chef").get("/work/standing").status()).isEqualTo(200);
        }
        try (Days later = Days.on(due.plusDays(31))) {
            assertThat(late("fk-anna", subject)).isTrue();
        }
        try (Days later = Days.on(java.time.LocalDate.of(2020, 6, 20))) {
            page.navigate("/work/follow-ups");
            assertThat(page.locator("li.card", new Page.LocatorOptions().setHasText(subject.reference())).locator(".tag.late")).hasCount(1);
        }
    }

    @Test
    @Requirement({"PERP-01", "PERP-02", "ACT-19"})
    void whoUsesViolenceIsMetWithOwnStepsThatSayHowLittleIsKnown() {
        Case subject = Case.at("fk-system", "fk-bf", "fk-underhallsstod").deliver();
        Page page = answer("fk-bodil", told("fk-bodil", subject, false, true, false));
        assertThat(fill(page, "common-uses-violence-source", "Hur blev det känt? = Personen tog kontakt själv")).containsText("Personen tog kontakt själv");
        Doing.unfold(page, "common-uses-violence-support");
        assertThat(page.locator("#step-common-uses-violence-support .tag")).containsText("Tunn kunskap");
        page.locator("#helpers summary").click();
        assertThat(page.locator("#helpers")).containsText("010-223 57 60");
        assertThat(page.locator("#helpers")).containsText("Säg inget namn");
        Accessible.check(page);
        assertThat(counted("fk", "perpetrator-source", "own-contact")).isPositive();
    }

    @Test
    @Requirement({"ACT-01"})
    void questionsAboutDangerArePausedNeverAddedUpAndSayWhatToDo() {
        Case subject = Case.at("fk-system", "fk-bf", "fk-underhallsstod").deliver();
        UUID occasion = told("fk-bodil", subject, true, false, false);
        Page page = answer("fk-bodil", occasion);
        Doing.unfold(page, "common-danger");
        Doing.choose(page, "#step-common-danger fieldset:has-text('farligt för personen att gå hem')", "Ja");
        page.locator("#step-common-danger button[value=paused]").click();
        assertThat(page.locator("#step-common-danger")).containsText("Påbörjat");
        assertThat(page.locator("#step-common-danger .tip")).containsText("Socialtjänsten har jour dygnet runt.");
        Page later = answer("fk-bodil", occasion);
        fill(later, "common-danger", "fara just nu? = Ja");
        assertThat(later.locator("#step-common-danger .tip").first()).containsText("Ring 112 nu");
        assertThat(later.locator(".marks")).containsText("Akut fara har noterats.");
        Accessible.check(later);
        assertThat(RunningApp.shared().database().sql("select count(*) from figure.fact where reason like 'danger%'").query(Integer.class).single()).isZero();
    }

    @Test
    @Requirement({"ACT-07"})
    void whoAlreadyHasTheRightSupportNeedsNoCoordinationAndTheCaseSaysWhy() {
        Case subject = Case.at("fk-system", "fk-sf", "fk-sjukpenning").type("other").deliver();
        Page page = answer("fk-anna", told("fk-anna", subject, true, false, false));
        Doing.unfold(page, "common-existing-support");
        page.locator("#step-common-existing-support button[name=has-support][value=yes]").click();
        assertThat(page.locator("#step-common-existing-support")).containsText("Ja, det finns relevant stöd.");
        Doing.unfold(page, "fk-sjukpenning-coordination");
        Doing.press(page, "Inte aktuellt: stöd finns redan");
        assertThat(page.locator("#step-fk-sjukpenning-coordination")).containsText("Inte aktuellt eftersom det redan finns relevant stöd.");
    }

    @Test
    @Requirement({"PERP-05", "PERP-10"})
    void whereTheWorkOnThoseWhoUseViolenceIsMissingIsShownBesideTheBaseline() {
        Page page = Browser.of("fk-anna").open("/library/progress");
        Locator agency = page.locator("#sides tr", new Page.LocatorOptions().setHasText("Försäkringskassan"));
        assertThat(agency.locator(".tag.late").first()).hasText("saknas eller otillräckligt");
        assertThat(page.locator("#sides tr", new Page.LocatorOptions().setHasText("Migrationsverket")).locator(".tag.late").first())
                .hasText("saknas eller otillräckligt");
        assertThat(page.locator("main")).containsText("36 procent av kommunerna i en enkät hade rutiner");
        // An organisation notes whether it has routines, beside the share that others have found.
        Page note = Browser.of("jamy-admin").open("/registers/other-side-work/_new");
        RegistersTest.fill(note, Map.of("id", "falun-routines-2020", "organisation", "kommun-falun", "aspect", "detection-routines", "state", "in-place",
                "year", "2020", "source", "own"));
        page.reload();
        assertThat(page.locator("#sides tr", new Page.LocatorOptions().setHasText("Falu")).locator(".tag.done")).hasText("finns");
        assertThat(page.locator("#sides tr", new Page.LocatorOptions().setHasText("Falu"))).containsText("Inte noterat");
        Accessible.check(page);
    }
}
