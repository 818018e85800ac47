package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.upptack.access.Actor;
import se.upptack.access.DemoAccounts;
import se.upptack.access.Role;
import se.upptack.asking.Outcome;
import se.upptack.asking.RegisterOutcome;
import se.upptack.asking.Registrar;
import se.upptack.asking.Registration;

/** The library: what support there is, found, read, known, and shown where the work is. */
class LibraryTest {

    @Test
    @Requirement({"KNOW-01", "KNOW-11"})
    void everyoneFindsSupportByKindForWhomAndWords() {
        for (String account : List.of("fk-anna", "samf-siv", "lev-linda")) {
            Page page = Browser.of(account).open("/library");
            assertThat(page.locator("main")).containsText("Handläggarstöd");
            assertThat(page.locator("main")).containsText("Kunskapsdokument");
            assertThat(page.locator("main")).containsText("Att ställa frågan");
        }
        Page page = Browser.of("fk-anna").open("/library");
        Accessible.check(page, page.locator("main button").first());
        assertThat(page.locator("main")).not().containsText("Ökad upptäckt av våld (handläggarstöd)");
        page.locator("main form summary").click();
        page.locator("#kind").selectOption("guidance");
        page.locator("#whose").selectOption("all");
        page.locator("#audience").selectOption("caseworker");
        Doing.press(page, "Visa");
        assertThat(page.locator("main")).containsText("Ökad upptäckt av våld (handläggarstöd)");
        assertThat(page.locator("main .list").first()).not().containsText("Metodstöd för underhållsstöd");
        page.locator("#kind").selectOption("");
        page.locator("#line").selectOption("mv-kontaktcenter");
        page.locator("#channel").selectOption("telephone");
        page.locator("#language").selectOption("en");
        Doing.press(page, "Visa");
        // What says nothing of a line is for all of them; what stands elsewhere is in no language here.
        assertThat(page.locator("main")).containsText("Att fråga på distans");
        assertThat(page.locator("main")).not().containsText("Handläggarstöd för Kontaktcenter");
    }

    @Test
    @Requirement("KNOW-01")
    void whatIsSoughtIsFoundInOtherFormsAndUnderOtherNamesAndNeverStandsInTheAddress() {
        Page page = Browser.of("fk-anna").open("/library");
        page.locator("#words").fill("tolken");
        Doing.press(page, "Sök i biblioteket");
        assertThat(page.locator("article.card h3").first()).containsText("När ni talar genom tolk");
        assertThat(page.locator("article.card mark").first()).containsText(java.util.regex.Pattern.compile("tolk", java.util.regex.Pattern.CASE_INSENSITIVE));
        assertThat(page.url()).doesNotContain("tolk");
        Accessible.check(page, null);
        page.locator("#words").fill("hårda nypor");
        Doing.press(page, "Sök i biblioteket");
        assertThat(page.locator("main")).containsText("Vi sökte också efter: fysiskt våld");
        assertThat(page.locator("main")).containsText("Särskild utsatthet och sårbarhet");
        page.locator("#words").fill("xyzzy & | ('");
        Doing.press(page, "Sök i biblioteket");
        assertThat(page.locator("main")).containsText("Inget hittades");
        Page english = Browser.of("fk-anna").inEnglish().open("/library");
        english.locator("#words").fill("interpreters");
        Doing.press(english, "Search the library");
        assertThat(english.locator("article.card h3").first()).containsText("When you speak through an interpreter");
    }

    @Test
    @Requirement({"KNOW-01", "KNOW-09", "KNOW-10", "KNOW-12", "KNOW-22"})
    void anItemSaysWhoseItIsWhereItComesFromWhatItRestsOnAndWhenItIsReviewed() {
        Page page = Browser.of("fk-anna").open("/library/texts/af-child-guideline");
        Accessible.check(page, page.locator("main form button"));
        assertThat(page.locator("main")).containsText("Arbetsförmedlingen");
        assertThat(page.locator("dl.facts")).containsText("Riktlinjer för anmälan när ett barn far illa");
        assertThat(page.locator("dl.facts")).containsText("Anpassad av Arbetsförmedlingen, dag okänd");
        assertThat(page.locator("dl.facts")).containsText("myndighetens publikation");
        page.navigate("/library/texts/fk-course-employees");
        assertThat(page.locator("dl.facts")).containsText("Nationell webbutbildning om våld i medarbetares nära relation");
        page.navigate("/library/texts/mv-trafficking");
        assertThat(page.locator("dl.facts")).containsText("Förbättrad upptäckt av människohandel");
        page.navigate("/library/texts/af-detect");
        assertThat(page.locator("dl.facts")).containsText("Anpassningar kan nu göras i jobbsökandet");
        page.navigate("/library/texts/talk-asking");
        assertThat(page.locator("main")).containsText("Utkast. Ingen specialist har granskat texten.");
        assertThat(page.locator("dl.facts")).containsText("ingen granskning är känd");
        assertThat(page.locator("article h2").first()).hasText("Innan du frågar");
        assertThat(page.locator(".tag.late")).hasCount(0);
        try (Days later = Days.on(LocalDate.of(2028, 1, 3))) {
            page.navigate("/library/texts/talk-asking");
            assertThat(page.locator(".tag.late").first()).hasText("dags att se över");
            page.navigate("/library");
            assertThat(page.locator("main li:has-text('Att ställa frågan') .tag.late")).hasText("dags att se över");
        }
        Page english = Browser.of("fk-anna").inEnglish().open("/library/texts/talk-asking");
        assertThat(english.locator("h1")).hasText("Asking the question");
        assertThat(PlainUser.of("fk-anna").get("/library/texts/start").status()).isEqualTo(404);
    }

    @Test
    @Requirement({"KNOW-03", "KNOW-04"})
    void whetherASupportIsAComplementOrWrittenIntoOrdinaryDocumentsIsFollowed() {
        Page page = Browser.of("fk-anna").open("/library/progress");
        Accessible.check(page, null);
        assertThat(page.locator("tr:has-text('Metodstöd för aktivitetsersättning')")).containsText("komplement");
        assertThat(page.locator("tr:has-text('Metodstöd för aktivitetsersättning')")).containsText("2020");
        assertThat(page.locator("tr:has-text('Handläggarstöd för Kontaktcenter')")).containsText("stödjande dokument");
        try (Days later = Days.on(LocalDate.of(2021, 2, 1))) {
            page.navigate("/library/progress");
            assertThat(page.locator("tr:has-text('Metodstöd för aktivitetsersättning')")).containsText("dagen har passerat");
        }
        Page owner = Browser.of("fk-admin").open("/registers/texts/fk-method-maintenance/correct");
        owner.locator("[name=integration]").selectOption("integrated");
        owner.locator("[name=integrated_on]").fill("2020-04");
        owner.locator("[name=built_into][value=management-document]").check();
        owner.locator("[name=built_into][value=process-description]").check();
        owner.locator("[name=change]").fill("Inskrivet i processen");
        owner.locator("main form button").last().click();
        page.navigate("/library/texts/fk-method-maintenance");
        assertThat(page.locator("dl.facts")).containsText("inarbetat, inarbetat 2020-04");
        assertThat(page.locator("dl.facts")).containsText("lednings- och styrdokument, processbeskrivning");
    }

    @Test
    @Requirement("KNOW-05")
    void aWorkerSaysToHaveReadAndAManagerSeesTheShareOfAUnitButNeverAColleague() {
        List<Actor> colleagues = IntStream.rangeClosed(1, 8).mapToObj(i -> new Actor(
                UUID.nameUUIDFromBytes(("reads-" + i).getBytes(StandardCharsets.UTF_8)), "reads-" + i, "reads-" + i, "fk", "fk", Set.of(Role.CASEWORKER),
                Set.of("fk-rattsavdelningen"), false)).toList();
        RunningApp.shared().bean(DemoAccounts.class).save(colleagues);
        Page manager = Browser.of("fk-chef").open("/library/known?unit=fk-rattsavdelningen");
        Accessible.check(manager, null);
        String row = "tr:has-text('När ni talar genom tolk')";
        assertThat(manager.locator(row)).containsText("0 %");
        Page reader = Browser.of("reads-1").open("/library/texts/talk-interpreter");
        Doing.press(reader, "Jag har läst och förstått");
        assertThat(reader.locator(".flash")).hasText("Tack. Nu är det antecknat.");
        assertThat(reader.locator("section[aria-labelledby=read]")).containsText("Läst");
        assertThat(reader.locator("section[aria-labelledby=units]")).hasCount(0);
        manager.navigate("/library/known?unit=fk-rattsavdelningen");
        assertThat(manager.locator(row)).containsText("för få för att visas");
        read(2, 7);
        // Seven of eight would leave one.
        manager.navigate("/library/known?unit=fk-rattsavdelningen");
        assertThat(manager.locator(row)).containsText("för få för att visas");
        read(8, 8);
        manager.navigate("/library/known?unit=fk-rattsavdelningen");
        assertThat(manager.locator(row)).containsText("100 %");
        assertThat(manager.locator("main")).not().containsText("reads-");
        manager.navigate("/library/texts/talk-interpreter");
        assertThat(manager.locator("section[aria-labelledby=units]")).containsText("100 %");
        // Looking at a text leaves nothing behind, and what is written for someone's own life asks nothing.
        long before = trailRows();
        reader.navigate("/library/texts/talk-asking");
        reader.navigate("/library/texts/job-turn");
        assertThat(reader.locator("h1")).isVisible();
        assertThat(reader.locator("section[aria-labelledby=read]")).hasCount(0);
        assertThat(trailRows()).isEqualTo(before);
        assertThat(PlainUser.of("reads-1").post("/library/texts/job-turn/read", Map.of()).status()).isEqualTo(404);
        // A unit with few workers, another unit and another agency.
        assertThat(manager.locator("section[aria-labelledby=units]")).containsText("för få för att visas");
        assertThat(PlainUser.of("fk-chef-bf").get("/library/known?unit=fk-rattsavdelningen").status()).isEqualTo(404);
        assertThat(PlainUser.of("mv-chef").get("/library/known?unit=fk-rattsavdelningen").status()).isEqualTo(404);
        assertThat(PlainUser.of("reads-1").get("/library/known").status()).isEqualTo(404);
    }

    private static long trailRows() {
        return RunningApp.shared().database().sql("select count(*) from trail.entry where actor = 'reads-1'").query(Long.class).single();
    }

    private static void read(int from, int to) {
        for (int i = from; i <= to; i++) {
            assertThat(PlainUser.of("reads-" + i).post("/library/texts/talk-interpreter/read", Map.of()).status()).isEqualTo(303);
        }
    }

    @Test
    @Requirement({"KNOW-02", "KNOW-20"})
    void theRightTextIsShownWhereTheWorkIsAndSuppliersAndServiceOfficesHaveTheirOwn() {
        Case subject = Case.underRoutine(2);
        Page page = Browser.of("fk-anna").open("/cases/" + subject.id());
        Doing.openWhatWaits(page, subject);
        assertThat(page.locator("main")).containsText("Att ställa frågan");
        Doing.passTheGate(page, "Ensam", "telephone");
        assertThat(page.locator("#words")).containsText("Att fråga på distans");
        Doing.passTheGate(page, "Ensam", "physical");
        assertThat(page.locator("#words")).not().containsText("Att fråga på distans");
        Page after = Browser.of("fk-anna").open("/work/answer/" + told("fk-anna", subject));
        Doing.unfold(after, "common-safety");
        assertThat(after.locator("#step-common-safety")).containsText("Om det är fara nu");
        Doing.unfold(after, "common-information");
        assertThat(after.locator("#step-common-information")).containsText("När svaret är ja");
        after.locator("#step-common-information a:has-text('När svaret är ja')").click();
        assertThat(after.locator("h1")).hasText("När svaret är ja");

        Case participant = Case.at("af-system", World.SUPPLIER_UNIT, "af-rusta-matcha").deliver();
        Page supplier = Browser.of("lev-linda").open("/work/answer/" + told("lev-linda", participant));
        Doing.unfold(supplier, "common-information");
        assertThat(supplier.locator("#step-common-information")).containsText("Till dig hos en leverantör");
        supplier.navigate("/library");
        assertThat(supplier.locator("section[aria-labelledby=yours]")).containsText("Till dig hos en leverantör");
        assertThat(supplier.locator("section[aria-labelledby=yours]")).containsText("Intervjuserie med 26 experter");
        assertThat(supplier.locator("section[aria-labelledby=yours]")).not().containsText("På servicekontoret");
        Page service = Browser.of("ssc-sara").open("/library");
        try (Days later = Days.on(LocalDate.of(2021, 12, 1))) {
            service.navigate("/encounters");
            assertThat(service.locator("main")).containsText("På servicekontoret");
        }
        service.navigate("/library");
        assertThat(service.locator("section[aria-labelledby=yours]")).containsText("Ökad upptäckt av våld (metodstöd för servicekontoren)");
        assertThat(Browser.of("mv-karim").open("/encounters").locator("main")).not().containsText("På servicekontoret");
    }

    @Test
    @Requirement("KNOW-13")
    void lawsHaveTheirDaysAndTheTextsThatCiteThemAndNoSectionThatNobodyHasChecked() {
        Page page = Browser.of("fk-anna").open("/library/laws");
        Accessible.check(page, null);
        assertThat(page.locator("#law-sol-2001-14-1c")).containsText("14 kap. 1 c §");
        assertThat(page.locator("#law-sol-2001-14-1c")).containsText("till och med 30 juni 2025");
        assertThat(page.locator("#law-sol-2001-14-1c")).not().containsText("gäller inte längre");
        assertThat(page.locator("#law-dodsfall-2007-606")).containsText("inte kontrollerad");
        assertThat(page.locator("#law-dodsfall-2007-606 th")).not().containsText("§");
        for (String told : List.of("SOSFS 2014:4", "Lag (2003:1210)", "Barnkonventionen", "från 1 januari 2020", "Barnfridslagstiftning", "från 1 augusti 2021", "Istanbulkonventionen", "ILO:s konvention 190")) {
            assertThat(page.locator("main")).containsText(told);
        }
        assertThat(page.locator("#law-crc")).containsText("Barn som upplever våld");
        page.locator("#law-crc a:has-text('Barn som upplever våld')").click();
        assertThat(page.locator("section[aria-labelledby=laws]")).containsText("Barnkonventionen");
        try (Days later = Days.on(LocalDate.of(2026, 1, 2))) {
            page.navigate("/library/laws");
            assertThat(page.locator("#law-sol-2001-14-1c")).containsText("gäller inte längre");
        }
    }

    @Test
    @Requirement("KNOW-19")
    void theWordListShowsWhatEachAgencyCallsTheSameThing() {
        Page page = Browser.of("fk-anna").open("/library/terms");
        Accessible.check(page, null);
        String concept = page.locator("tbody tr:has-text('VNR')").innerText();
        assertThat(concept).contains("Försäkringskassan").contains("våld i nära relationer").contains("Migrationsverket").contains("könsrelaterat våld");
    }

    @Test
    @Requirement({"KNOW-06", "KNOW-07", "KNOW-08", "KNOW-14", "KNOW-15"})
    void theKnowledgeDocumentsTheInterviewsAndTheDialogueMaterialAreThere() {
        Page page = Browser.of("fk-anna").open("/library/texts/knowledge-detect");
        assertThat(page.locator("main")).containsText("Särskild utsatthet och sårbarhet");
        Doing.follow(page, "Barn som upplever våld");
        assertThat(page.locator("h1")).hasText("Barn som upplever våld");
        assertThat(page.locator("dl.facts")).containsText("Att upptäcka våld: gemensamt kunskapsdokument");
        page.navigate("/library/texts/talk-distance");
        assertThat(page.locator("article")).containsText("Fördelar");
        assertThat(page.locator("article")).containsText("Nackdelar");
        assertThat(page.locator("article")).containsText("Rätt och fel");
        assertThat(page.locator("main .tag.soon").last()).hasText("underlag saknas");
        page.navigate("/library/texts/knowledge-employees");
        assertThat(page.locator("dl.facts")).containsText("chef");
        for (String account : List.of("af-axel", "lev-linda", "ssc-sara")) {
            Page one = Browser.of(account).open("/library/texts/af-interviews");
            assertThat(one.locator("h1")).hasText("Intervjuserie med 26 experter");
            assertThat(one.locator("main")).containsText("Arbetsgivarens ansvar");
        }
        page.navigate("/library/texts/talk-together");
        assertThat(page.locator("main")).containsText("Ökad upptäckt av våld (webbutbildning)");
        Doing.follow(page, "Scener att öva på");
        assertThat(page.locator("article")).containsText("Du utreder på telefon.");
    }

    @Test
    @Requirement({"KNOW-16", "KNOW-17", "KNOW-18"})
    void lessonsAssignmentsAndResearchNeedsStandWithWhomTheyConcern() {
        Page page = Browser.of("mv-maria").open("/library/progress");
        assertThat(page.locator("section[aria-labelledby=lessons] article:has-text('Hjälp att nå socialtjänsten saknades')")).containsText("Migrationsverket");
        assertThat(page.locator("section[aria-labelledby=assignments] tbody tr")).hasCount(9);
        assertThat(page.locator("section[aria-labelledby=assignments]")).containsText("S2018/03516/JÄM");
        assertThat(page.locator("section[aria-labelledby=needs] article")).hasCount(7);
        assertThat(page.locator("section[aria-labelledby=needs] article:has-text('Att fråga på distans') a")).hasText("Att fråga på distans");
        // The actor it concerns says how far it has come; a new lesson is a row of its own.
        Page owner = Browser.of("fk-admin").open("/registers/lessons/fk-lesson-ask/correct");
        owner.locator("[name=state]").selectOption("done");
        owner.locator("[name=change]").fill("Rutinen är införd");
        owner.locator("main form button").last().click();
        page.navigate("/library/progress");
        assertThat(page.locator("section[aria-labelledby=lessons] article:has-text('Försäkringskassan')")).containsText("klart");
    }

    @Test
    @Requirement("KNOW-21")
    void aMunicipalityKeepsItsOwnRoutineForElderCare() {
        Page page = Browser.of("falun-ida").open("/library/texts/elder-template");
        assertThat(page.locator("article")).containsText("äldre kvinnor");
        Page owner = Browser.of("falun-admin").open("/registers/texts/_new");
        owner.locator("[name=id]").fill("kommun-falun-elder-routine");
        owner.locator("[name=owner]").selectOption("kommun-falun");
        owner.locator("[name=kind]").selectOption("local-routine");
        owner.locator("[name=name_sv]").fill("Rutin och handlingsplan för äldreomsorgen");
        owner.locator("[name=name_en]").fill("Routine and action plan for elder care");
        owner.locator("[name=sort]").fill("1");
        owner.locator("[name=audiences][value=caseworker]").check();
        owner.locator("[name=service_lines][value=kommun-aldreomsorg]").check();
        owner.locator("[name=original]").selectOption("elder-template");
        owner.locator("[name=evidence]").selectOption("own-experience");
        owner.locator("[name=source]").fill("own");
        owner.locator("main form button").last().click();
        assertThat(owner.locator("h1")).containsText("Rutin och handlingsplan för äldreomsorgen");
        page.navigate("/library");
        Doing.follow(page, "Rutin och handlingsplan för äldreomsorgen");
        assertThat(page.locator("dl.facts")).containsText("Falu kommun");
        assertThat(page.locator("dl.facts")).containsText("Äldreomsorg: mall för rutin och handlingsplan");
        assertThat(Browser.of("fk-anna").open("/library").locator("main")).not().containsText("Rutin och handlingsplan för äldreomsorgen");
    }

    @Test
    @Requirement("KNOW-23")
    void aTipOnMaterialReachesTheOwnerOfTheLibraryAndIsAnswered() {
        Page page = Browser.of("fk-anna").open("/library/tips");
        Accessible.check(page, page.locator("main form button"));
        Doing.press(page, "Skicka tipset");
        assertThat(page.locator(".errors")).containsText("Skriv vad materialet heter");
        page.locator("#title").fill("Påhittad handbok om samtal");
        page.locator("#comes-from").fill("Åklagarmyndigheten");
        page.locator("#web").fill("inte en adress");
        Doing.press(page, "Skicka tipset");
        assertThat(page.locator(".errors")).containsText("https://");
        assertThat(page.locator("#title")).hasValue("Påhittad handbok om samtal");
        page.locator("#web").fill("https://example.org/handbok");
        page.locator("#about").selectOption("talk-asking");
        Doing.press(page, "Skicka tipset");
        assertThat(page.locator(".flash")).hasText("Tack. Tipset är skickat till Gemensamt.");
        assertThat(page.locator("section[aria-labelledby=own]")).containsText("obesvarat");
        assertThat(Browser.of("mv-maria").open("/library/tips").locator("main")).not().containsText("Påhittad handbok");
        Page keeper = Browser.of("jamy-jonas").open("/library/tips");
        Accessible.check(keeper, null);
        String card = "section[aria-labelledby=waiting] article:has-text('Påhittad handbok om samtal')";
        keeper.locator(card + " button[value=not-taken-in]").click();
        assertThat(keeper.locator(".errors")).containsText("Skriv varför det inte tas in");
        keeper.locator(card + " button[value=taken-in]").click();
        assertThat(keeper.locator(".flash")).hasText("Svaret är sparat.");
        page.navigate("/library/tips");
        assertThat(page.locator("section[aria-labelledby=own]")).containsText("tas in");
        // One for another's library is not seen here.
        page.locator("#title").fill("Påhittat metodstöd");
        page.locator("#comes-from").fill("Provmyndigheten");
        page.locator("#owner").selectOption("mv");
        Doing.press(page, "Skicka tipset");
        keeper.navigate("/library/tips");
        assertThat(keeper.locator("main")).not().containsText("Påhittat metodstöd");
    }

    private static UUID told(String worker, Case subject) {
        var said = new Registration(
                null, subject.id(), RunningApp.TODAY, "physical", "alone", Outcome.SELF_DISCLOSED, "present", true, false, List.of(), "", null, "own-need",
                false, "", "", "", "", List.of(), List.of(), List.of(), List.of(), List.of(), "", false);
        return ((RegisterOutcome.Done) RunningApp.shared().bean(Registrar.class).register(World.person(worker), said, UUID.randomUUID().toString())).occasion();
    }
}
