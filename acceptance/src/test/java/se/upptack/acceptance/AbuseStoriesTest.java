package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.upptack.access.Role;

/**
 * The abuse stories of the threat model that touch what happens after an answer, each named after its story. AB15 is also
 * {@code KeyholeTest.whatIsQueuedCanBeCalledBackAndAConsentThatIsWithdrawnStopsItInTheSendingItself}.
 */
class AbuseStoriesTest {

    static final String NAME = "Kim Påhittad";
    static final String REACH = "070-000 00 00, förmiddagar";

    private static Case maintenance() {
        return Case.at("fk-system", "fk-bf", "fk-underhallsstod").deliver();
    }

    /** A referral of the case to the social services of Mora, with a consent to tell name, way and wanted support. */
    static String consented(PlainUser user, Case subject) {
        UUID occasion = ConsequencesTest.told("fk-bodil", subject, true, false, false);
        String list = "/work/answer/" + occasion + "/referrals";
        user.get(list);
        user.post(list + "/wish", Map.of("wish", "yes"));
        String path = location(user.post(list, Map.of("key", UUID.randomUUID().toString(), "service", "social-services-2062", "need", "exposed")));
        var answer = user.post(path + "/consent", List.of(Map.entry("key", UUID.randomUUID().toString()), Map.entry("purpose", "get-in-touch"),
                Map.entry("what", "name-and-safe-contact"), Map.entry("what", "wanted-support"), Map.entry("until", RunningApp.TODAY.plusDays(60).toString()),
                Map.entry("read-back", "true"), Map.entry("beyond", "true")));
        assertThat(answer.status()).isEqualTo(303);
        return path;
    }

    static String location(PlainUser.Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        String to = answer.header("location");
        return to.substring(to.indexOf("/work"));
    }

    static void says(PlainUser user, Case subject, String phone) {
        assertThat(user.post("/cases/" + subject.id() + "/contact", Map.of("said-phone", phone, "times-phone", "mornings")).status()).isEqualTo(303);
    }

    static PlainUser.Answer write(PlainUser user, String referral, boolean urgent) {
        var fields = new java.util.ArrayList<>(List.of(Map.entry("key", UUID.randomUUID().toString()), Map.entry("name", NAME), Map.entry("reach", REACH),
                Map.entry("channel", "phone"), Map.entry("wanted", "Samtal"), Map.entry("way", "link")));
        if (urgent) {
            fields.add(Map.entry("urgent", "yes"));
        }
        return user.post(referral + "/message", fields);
    }

    static String standing(String sending) {
        for (int i = 0; i < 60; i++) {
            String last = RunningApp.shared().database()
                    .sql("select what || coalesce(' ' || reason, '') from keyhole.sending_event where sending_id = ? order by seq desc limit 1")
                    .param(UUID.fromString(sending.substring(sending.lastIndexOf('/') + 1))).query(String.class).single();
            if (!last.equals("queued")) {
                return last;
            }
            pause();
        }
        return "queued";
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void due(String sending) {
        RunningApp.shared().database().sql("update keyhole.pointer set send_after = send_after - interval '1 day' where sending_id = ?")
                .param(UUID.fromString(sending.substring(sending.lastIndexOf('/') + 1))).update();
    }

    /** The link and the code of something that has been sent. */
    static String[] revealed(PlainUser user, String sending) {
        String body = user.post(sending + "/link", Map.of()).body();
        return new String[] {URI.create(between(body, "id=\"given-link\"")).getPath(), between(body, "id=\"given-code\"")};
    }

    private static String between(String body, String mark) {
        int at = body.indexOf('>', body.indexOf(mark)) + 1;
        return body.substring(at, body.indexOf('<', at)).strip();
    }

    @Test
    void ab06_whatHappenedCannotBeRewrittenByTheApplication() {
        var database = RunningApp.shared().database();
        for (String table : List.of("trail.entry", "referral.referral_event", "referral.stays_inside", "keyhole.message", "keyhole.sending_event", "keyhole.secret",
                "safecontact.channel_answer", "safecontact.codeword", "safecontact.call", "concern.report", "concern.handover")) {
            for (String right : List.of("update", "delete", "truncate")) {
                boolean may = database.sql("select has_table_privilege('upptack_app', ?, ?)").params(table, right).query(Boolean.class).single();
                boolean draft = table.equals("concern.report") && right.equals("update");
                assertThat(may && !draft).as("%s %s", right, table).isFalse();
            }
        }
    }

    @Test
    void ab07_aGuardianWhoAsksForTheFileSeesWhatEveryFileLooksLike() {
        Case told = Case.underRoutine(2);
        Examples.make(told);
        Case plain = Case.underRoutine(2);
        PlainUser worker = PlainUser.of("fk-clara");
        assertThat(worker.get("/cases/" + told.id() + "/extract").body().replace(told.reference(), "R").replace(told.id().toString(), "I"))
                .isEqualTo(worker.get("/cases/" + plain.id() + "/extract").body().replace(plain.reference(), "R").replace(plain.id().toString(), "I"));
    }

    @Test
    void ab08_nothingIsSentToThePersonAndNothingThatIsSentSaysWhatItIsAbout() {
        PlainUser user = PlainUser.of("fk-bodil");
        Case subject = maintenance();
        String referral = consented(user, subject);
        says(user, subject, "safe");
        String sending = location(write(user, referral, true));
        assertThat(standing(sending)).isEqualTo("sent");
        String[] given = revealed(user, sending);
        PlainUser anyone = PlainUser.anyone();
        for (String path : List.of(given[0], "/m/made-up")) {
            PlainUser.Answer page = anyone.get(path);
            assertThat(page.body()).doesNotContain(NAME, REACH, "Försäkringskassan", subject.reference()).doesNotContainIgnoringCase("våld");
            assertThat(page.header("cache-control")).contains("no-store");
            assertThat(page.header("referrer-policy")).isEqualTo("no-referrer");
        }
        assertThat(given[0]).doesNotContain(subject.reference(), subject.id().toString());
        // There is no way out to a person: nothing that sends mail, messages or letters is in the product.
        for (String sender : List.of("jakarta.mail.Transport", "org.springframework.mail.MailSender", "com.twilio.Twilio")) {
            assertThat(present(sender)).as(sender).isFalse();
        }
    }

    private static boolean present(String type) {
        try {
            Class.forName(type, false, AbuseStoriesTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    @Test
    void ab09_whoeverCallsIsAskedForTheWordAndLearnsNothingWithoutIt() {
        Case subject = Case.underRoutine(2);
        Page page = Browser.of("fk-anna").open("/cases/" + subject.id() + "/contact");
        Doing.follow(page, "Kom överens om ett kodord");
        Accessible.check(page);
        page.locator("#word").fill("x");
        Doing.press(page, "Spara kodordet");
        assertThat(page.locator(".errors")).containsText("Skriv ett ord med 4 till 60 tecken");
        assertThat(page.locator("#word")).hasValue("");
        page.locator("#word").fill("Blå  båt!");
        Doing.press(page, "Spara kodordet");
        assertThat(page.locator(".flash")).containsText("Ingen kan läsa det");
        page.navigate("/cases/" + subject.id());
        assertThat(page.locator(".marks")).containsText("Fråga efter det innan du säger något till den som ringer.");
        assertThat(RunningApp.shared().database().sql("select count(*) from safecontact.codeword c where c::text ilike '%båt%'").query(Integer.class).single()).isZero();

        page.navigate("/cases");
        Doing.follow(page, "Någon ringer och frågar om ett ärende");
        Accessible.check(page);
        Pictures.take(page, "call");
        page.locator("#reference").fill(subject.reference());
        page.locator("#word").fill("röd båt");
        Doing.press(page, "Pröva kodordet");
        String nothing = page.locator("main .notice").innerText();
        assertThat(nothing).contains("utan att bekräfta något");
        assertThat(page.content()).doesNotContain(subject.id().toString());
        page.locator("#reference").fill(subject.reference());
        page.locator("#word").fill("blå båt");
        Doing.press(page, "Pröva kodordet");
        assertThat(page.locator("main")).containsText("Kodordet stämmer.");
        assertThat(page.locator("a[href='/cases/" + subject.id() + "']")).isVisible();

        // A wrong word, a case without one, a case that is not there and one that this worker may not see: the same page.
        PlainUser worker = PlainUser.of("fk-bo");
        worker.get("/calls");
        Case wordless = Case.underRoutine(2);
        Case hidden = Case.at("fk-system", "fk-sf", "fk-sjukpenning").type("other").protection("protected-registration").deliver();
        PlainUser.of("fk-clara").get("/cases/" + hidden.id());
        List<String> pages = java.util.stream.Stream.of(subject.reference(), wordless.reference(), "FINNS-INTE-9", hidden.reference())
                .map(reference -> worker.post("/calls", Map.of("reference", reference, "word", "fel ord")).body().replace(reference, "REFERENCE")).distinct().toList();
        assertThat(pages).hasSize(1);
        assertThat(worker.post("/calls", Map.of("reference", "FINNS-INTE-9", "word", "fel ord")).body()).contains("Det finns inget att säga");
        // Guessing ends after five.
        assertThat(worker.post("/calls", Map.of("reference", subject.reference(), "word", "blå båt")).body()).contains("För många fel kodord")
                .doesNotContain(subject.id().toString());
        assertThat(RunningApp.shared().database().sql("select count(*) from safecontact.call where not passed and case_id is not null").query(Integer.class).single())
                .isZero();
        // Taken away, it opens nothing.
        PlainUser owner = PlainUser.of("fk-anna");
        owner.post("/cases/" + subject.id() + "/codeword", Map.of("remove", "yes"));
        assertThat(owner.post("/calls", Map.of("reference", subject.reference(), "word", "blå båt")).body()).doesNotContain(subject.id().toString());
    }

    @Test
    void ab10_theRecipientComesFromTheDirectoryIsReadThroughAndCanBeCalledBack() {
        PlainUser user = PlainUser.of("fk-bodil");
        Case subject = maintenance();
        UUID occasion = ConsequencesTest.told("fk-bodil", subject, true, false, false);
        String list = "/work/answer/" + occasion + "/referrals";
        user.get(list);
        user.post(list + "/wish", Map.of("wish", "yes"));
        PlainUser.Answer typed = user.post(list, Map.of("key", UUID.randomUUID().toString(), "service", "min.kompis@example.org", "need", "exposed"));
        assertThat(typed.status()).isEqualTo(422);
        assertThat(RunningApp.shared().database().sql("select count(*) from referral.referral where occasion_id = ?").param(occasion).query(Integer.class).single()).isZero();
        PlainUser.Answer unfit = user.post(list, Map.of("key", UUID.randomUUID().toString(), "service", "choose-to-stop", "need", "exposed"));
        assertThat(unfit.status()).isEqualTo(422);
        String referral = consented(user, subject);
        says(user, subject, "safe");
        PlainUser.Answer preview = user.post(referral + "/message/preview", Map.of("key", UUID.randomUUID().toString(), "name", NAME, "reach", REACH, "channel", "phone",
                "wanted", "Samtal", "way", "link"));
        assertThat(preview.body()).contains("Socialtjänsten: Mora", NAME);
        String sending = location(write(user, referral, false));
        assertThat(user.get(sending).body()).contains("Stoppa");
        user.post(sending + "/recall", Map.of());
        due(sending);
        assertThat(standing(sending)).isEqualTo("recalled");
    }

    @Test
    void ab11_whatIsQueuedForAWayThatIsSafeNoLongerNeverLeavesAndWhatLeftIsNotShown() {
        PlainUser user = PlainUser.of("fk-bodil");
        Case subject = maintenance();
        String referral = consented(user, subject);
        says(user, subject, "safe");
        String sending = location(write(user, referral, false));
        says(user, subject, "unsafe");
        due(sending);
        assertThat(standing(sending)).isEqualTo("stopped channel-not-safe");
        assertThat(user.get(sending).body()).contains("Vägen att nå personen är inte längre sagd vara trygg");

        Case other = maintenance();
        String second = consented(user, other);
        says(user, other, "safe");
        String sent = location(write(user, second, true));
        assertThat(standing(sent)).isEqualTo("sent");
        String[] given = revealed(user, sent);
        PlainUser recipient = PlainUser.anyone();
        recipient.get(given[0]);
        assertThat(recipient.post(given[0], Map.of("code", given[1])).body()).contains(NAME, REACH);
        says(user, other, "unsafe");
        assertThat(recipient.post(given[0], Map.of("code", given[1])).body()).contains(NAME, "inte längre trygg").doesNotContain("070-000 00 00");
    }

    @Test
    void ab12_aNumberIsUsedOnlyWhereItWasSaidToBeSafeAndNoMessageIsTheDefault() {
        PlainUser user = PlainUser.of("fk-bodil");
        Case subject = maintenance();
        String referral = consented(user, subject);
        assertThat(write(user, referral, false).body()).contains("Den vägen är inte trygg nu.");
        says(user, subject, "unknown");
        assertThat(write(user, referral, false).body()).contains("Den vägen är inte trygg nu.");
        says(user, subject, "safe");
        assertThat(user.get("/cases/" + subject.id() + "/contact").body()).contains("Lämna inget meddelande.");
        try (Days later = Days.on(RunningApp.TODAY.plusDays(31))) {
            assertThat(write(user, referral, false).body()).contains("Den vägen är inte trygg nu.");
        }
        assertThat(RunningApp.shared().database().sql("select count(*) from keyhole.message where case_id = ?").param(subject.id()).query(Integer.class).single()).isZero();
    }

    @Test
    void ab14_nothingConnectsAnOldIdentityWithANewOne() {
        assertThat(Routes.all()).extracting(Routes.Route::pattern).noneMatch(pattern -> pattern.contains("merge") || pattern.contains("join"));
        assertThat(RunningApp.shared().database().sql("""
                select count(*) from information_schema.columns
                 where table_schema in ('asking', 'support', 'referral', 'concern', 'keyhole', 'safecontact')
                   and column_name ~ 'former|previous_(case|reference|identity)|other_case|same_as|merged|alias|personal_number'""").query(Integer.class).single()).isZero();
        // The same reference delivered again is the same case; a new one is a stranger to it.
        Case before = Case.underRoutine(2);
        Examples.make(before);
        Case after = Case.underRoutine(2);
        assertThat(PlainUser.of("fk-clara").get("/cases/" + after.id()).body()).doesNotContain(before.reference(), before.id().toString());
    }

    @Test
    void ab15_aConsentTakenBackWhileItWaitsStopsItInTheSending() {
        PlainUser user = PlainUser.of("fk-bodil");
        Case subject = maintenance();
        String referral = consented(user, subject);
        says(user, subject, "safe");
        String sending = location(write(user, referral, false));
        assertThat(user.post(referral + "/withdraw", Map.of("key", UUID.randomUUID().toString())).status()).isEqualTo(303);
        due(sending);
        assertThat(standing(sending)).isEqualTo("stopped consent-gone");
    }

    @Test
    @Requirement("CHILD-03")
    void ab16_whoReportedConcernForAChildIsToldToNobodyButTheReceiver() {
        Map<String, Map<String, String>> theirs = Examples.variables();
        List<String> secrets = List.of("Anmälaren Exempel", "Exempelkontoret", "Barnet Exempel", "Exemplet berättar");
        for (String account : List.of("fk-clara", "fk-system", World.account(Role.MANAGER), World.account(Role.LOG_REVIEWER), World.account(Role.AGENCY_COORDINATOR),
                "jamy-jonas")) {
            PlainUser user = PlainUser.of(account);
            for (Routes.Route route : Routes.all()) {
                String address = Examples.address(route, theirs).or(() -> Examples.address(route)).orElseThrow();
                boolean own = route.pattern().startsWith("/work/papers/") || route.pattern().startsWith("/work/answer/");
                if (route.method().equals("GET") && !own && !address.contains(".csv")) {
                    String body = route.ofInterface() ? Api.of(account).get(address).body() : user.get(address).body();
                    assertThat(body).as("%s of %s", address, account).doesNotContain(secrets);
                    if (route.ofInterface() && route.hasId()) {
                        assertThat(body).as("%s of %s", address, account).doesNotContain("concern", "/papers", "orosanm");
                    }
                }
            }
        }
        String paper = "/work/papers/" + theirs.get("/work/papers/").get("id");
        for (String account : List.of("af-axel", "fk-bodil", "fk-chef", World.account(Role.AGENCY_COORDINATOR), World.account(Role.INTEGRATION_CLIENT))) {
            for (String path : List.of(paper, paper + "/1/document.pdf", paper + "/1/document.json", paper + "/read-back")) {
                assertThat(PlainUser.of(account).get(path).status()).as("%s of %s", path, account).isEqualTo(404);
            }
        }
        var database = RunningApp.shared().database();
        assertThat(database.sql("select count(*) from figure.fact where concat_ws(' ', organisation, unit, cause, reporter, state, reason) ilike '%exempl%'")
                .query(Integer.class).single()).isZero();
        assertThat(database.sql("select count(*) from trail.entry where concat_ws(' ', actor, action) ilike '%exempl%'").query(Integer.class).single()).isZero();
    }

    @Test
    void ab18_afterSigningOutASharedWorkstationShowsNothing() {
        Map<String, Map<String, String>> theirs = Examples.variables();
        String answer = "/work/answer/" + theirs.get("/work/answer/").get("occasionId");
        Page page = Browser.of("fk-clara").open(answer);
        assertThat(page.locator("h1")).not().hasText("Sidan finns inte");
        for (String path : List.of(answer, answer + "/referrals", "/work/referrals/" + theirs.get("/work/referrals/").get("id"),
                "/cases/" + theirs.get("/cases/").get("id"), "/work/papers/" + theirs.get("/work/papers/").get("id"))) {
            assertThat(page.request().get(RunningApp.shared().at(path).toString()).headers().get("cache-control")).as(path).contains("no-store");
        }
        assertThat(page.evaluate("JSON.stringify([localStorage.length, sessionStorage.length])")).isEqualTo("[0,0]");
        page.locator("form[action='/sign-out'] button").click();
        page.waitForURL("**/sign-in**");
        page.goBack();
        assertThat(page.locator("body")).not().containsText("Efter svaret");
        page.navigate(answer);
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/sign-in.*"));
        assertThat(page.evaluate("(async () => (await caches.keys()).length)()")).isEqualTo(0);
        assertThat(page.context().cookies().stream().filter(cookie -> cookie.name.toLowerCase(java.util.Locale.ROOT).contains("session")).toList())
                .allSatisfy(cookie -> assertThat(cookie.httpOnly).isTrue());
    }

    @Test
    void ab26_theScreenIsHiddenAtOnceByButtonOrKeyAlsoWithoutScripts() {
        String answer = "/work/answer/" + Examples.variables().get("/work/answer/").get("occasionId");
        Page page = Browser.of("fk-clara").open(answer);
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
        assertThat(page.locator("#hide")).isInViewport();
        page.keyboard().press("Shift");
        assertThat(page.locator("#hide-said")).hasText("Shift, två gånger till döljer sidan.");
        page.keyboard().press("Shift");
        page.keyboard().press("Shift");
        page.waitForURL("**/pause");
        assertThat(page).hasTitle("Paus");
        assertThat(page.locator("body")).hasText("Paus Fortsätt");
        Accessible.silent(page);
        page.goBack();
        assertThat(page.locator("body")).not().containsText("Efter svaret");
        page.navigate(answer);
        page.locator("#hide").click();
        page.waitForURL("**/pause");

        Page plain = Browser.of("fk-clara").onPhone().withoutScripts().open(answer);
        assertThat(plain.locator("#hide")).isInViewport();
        plain.locator("#hide").click();
        assertThat(plain).hasTitle("Paus");
        plain.locator("main a").click();
        assertThat(plain.locator("h1")).isVisible();
    }

    @Test
    void ab13_whatIsHandedOutHoldsNoAddressAndNothingBeforeOrAfterTheWords() throws java.io.IOException {
        String paper = "/work/papers/" + Examples.variables().get("/work/papers/").get("id");
        Page page = Browser.of("fk-clara").open(paper);
        var file = page.request().get(RunningApp.shared().at(paper + "/1/document.pdf").toString());
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(file.body())) {
            assertThat(pdf.getDocumentInformation().getMetadataKeys()).containsExactly("Title");
            assertThat(pdf.getDocumentInformation().getTitle()).doesNotContainIgnoringCase("våld").doesNotContain("Barnet");
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf)).doesNotContain("Adress", "adress:", "Postnummer");
        }
        assertThat(page.request().get(RunningApp.shared().at(paper + "/1/document.json").toString()).text()).doesNotContainIgnoringCase("address");
        assertThat(file.headers().get("content-disposition")).isEqualTo("attachment; filename=\"document.pdf\"");
        // No table of what happens after an answer has room for where somebody lives.
        assertThat(RunningApp.shared().database().sql("""
                select count(*) from information_schema.columns
                 where table_schema in ('asking', 'support', 'referral', 'concern', 'keyhole', 'safecontact') and column_name ~ 'address|street|postal|postcode'""")
                .query(Integer.class).single()).isZero();
    }
}
