package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.upptack.asking.Outcome;
import se.upptack.asking.RegisterOutcome;
import se.upptack.asking.Registrar;
import se.upptack.asking.Registration;

import se.upptack.platform.OldKeys;

/** What leaves the agency on a consent, how the recipient reads and answers it, and everything that stops it. */
class KeyholeTest {

    @Test
    void keysOfReferralsAndSendingsAreForgottenWhenTheyCannotComeAgain() {
        Examples.variables();
        java.util.function.LongSupplier known = () -> RunningApp.shared().database().sql("""
                select (select count(*) from referral.referral_event where agency = 'fk' and request_key is not null)
                     + (select count(*) from keyhole.sending where agency = 'fk' and request_key is not null)""").query(Long.class).single();
        long before = known.getAsLong();
        int young = RunningApp.shared().beans(OldKeys.class).stream().mapToInt(keys -> keys.forget("fk", RunningApp.NOW.minus(java.time.Duration.ofDays(30)), 5_000)).sum();
        org.assertj.core.api.Assertions.assertThat(known.getAsLong()).isEqualTo(before);
        org.assertj.core.api.Assertions.assertThat(young).isNotNegative();
        RunningApp.shared().beans(OldKeys.class).forEach(keys -> keys.forget("fk", RunningApp.NOW.plus(java.time.Duration.ofDays(1)), 5_000));
        org.assertj.core.api.Assertions.assertThat(before).isPositive();
        org.assertj.core.api.Assertions.assertThat(known.getAsLong()).isZero();
    }

    @Test
    @Requirement({"REF-04", "REF-05", "SEC-01", "SEC-14"})
    void theRecipientReadsWithALinkAndACodeAndAnswersOnce() {
        Page worker = consented("fk-bodil");
        String referral = worker.url();
        Doing.follow(worker, "Skriv till mottagaren");
        assertThat(worker.locator("h1")).hasText("Skriv till Socialtjänsten: Mora");
        Accessible.check(worker);
        fill(worker);
        worker.locator("#channel").selectOption("phone");
        Doing.press(worker, "Läs igenom innan du skickar");
        assertThat(worker.locator(".errors")).containsText("Den vägen är inte trygg nu.");
        assertThat(worker.locator("#name")).hasValue("Kim Påhittad");

        Doing.follow(worker, "Ingen väg är trygg än. Fråga personen");
        Accessible.check(worker);
        Doing.press(worker, "Spara det personen sa");
        assertThat(worker.locator(".errors")).containsText("Välj vad personen sa om minst en väg.");
        worker.locator("#said-phone-safe").check();
        worker.locator("#said-letter-unsafe").check();
        Doing.press(worker, "Spara det personen sa");
        assertThat(worker.locator(".errors")).containsText("Välj när det är tryggt.");
        worker.locator("#times-phone").selectOption("mornings");
        Doing.press(worker, "Spara det personen sa");
        assertThat(worker.locator("fieldset").first()).containsText("Förmiddagar, till och med 30 maj 2020. Lämna inget meddelande.");
        Accessible.check(worker);

        worker.navigate(referral + "/message");
        fill(worker);
        worker.locator("#channel").selectOption("phone");
        Doing.press(worker, "Läs igenom innan du skickar");
        assertThat(worker.locator(".words")).containsText("Kim Påhittad");
        Accessible.check(worker);
        Pictures.take(worker, "message-preview");
        worker.locator("#urgent").check();
        Doing.press(worker, "Skicka");
        sent(worker);
        Accessible.check(worker);
        Doing.press(worker, "Visa länk och kod");
        Accessible.check(worker);
        String link = URI.create(worker.locator("#given-link").textContent().strip()).getPath();
        String code = worker.locator("#given-code").textContent();

        Page recipient = Browser.ofAnyone().onPhone().open(link);
        Accessible.check(recipient);
        recipient.locator("#code").fill("00000000");
        Doing.press(recipient, "Öppna");
        assertThat(recipient.locator(".errors")).containsText("Det finns inget att visa.");
        recipient.locator("#code").fill(code);
        Doing.press(recipient, "Öppna");
        assertThat(recipient.locator("main")).containsText("Kim Påhittad");
        assertThat(recipient.locator("main")).containsText("Försäkringskassan");
        org.assertj.core.api.Assertions.assertThat(recipient.url() + recipient.title()).doesNotContain("Kim");
        Accessible.check(recipient);
        Pictures.take(recipient, "recipient");
        Doing.press(recipient, "Vi tar emot");
        assertThat(recipient.locator("h1")).hasText("Tack för svaret");
        recipient.navigate(link);
        recipient.locator("#code").fill(code);
        Doing.press(recipient, "Öppna");
        assertThat(recipient.locator(".errors")).containsText("Det finns inget att visa.");

        worker.navigate(referral);
        assertThat(worker.locator("main .lead .tag")).hasText("Mottagen");
        assertThat(worker.locator("main")).containsText("av mottagaren");
        worker.navigate("/work/sent");
        assertThat(worker.locator("main")).containsText("Mottagaren tar emot");
        Accessible.check(worker);
    }

    @Test
    @Requirement({"REF-04", "REF-05", "SEC-01"})
    void whatIsQueuedCanBeCalledBackAndAConsentThatIsWithdrawnStopsItInTheSendingItself() {
        Page worker = consented("fk-bodil");
        String referral = worker.url();
        safePhone(worker);
        queue(worker, referral, false);
        Doing.press(worker, "Stoppa");
        assertThat(worker.locator("main .lead .tag")).hasText("Stoppat av dig eller en kollega");

        queue(worker, referral, false);
        String sending = worker.url();
        worker.navigate(referral);
        Doing.press(worker, "Personen tar tillbaka samtycket");
        timePasses(sending);
        waitFor(worker, sending, "Skickades inte");
        assertThat(worker.locator(".notice").first()).containsText("Samtycket hade tagits tillbaka");
        assertThat(worker.locator("button:has-text('Visa länk')")).hasCount(0);
        Accessible.check(worker);
        worker.navigate("/work/sent");
        assertThat(worker.locator("main")).containsText("Det skickades aldrig. Fråga personen hur ni ska göra.");
    }

    @Test
    @Requirement({"REF-05", "SEC-01"})
    void aWithdrawnConsentClosesThePageAndWhatNobodyTakesComesBack() {
        Page worker = consented("fk-bodil");
        String referral = worker.url();
        safePhone(worker);
        queue(worker, referral, true);
        sent(worker);
        String sending = worker.url();
        String[] first = reveal(worker);
        String[] second = reveal(worker);
        PlainUser anyone = recipient();
        nothing(anyone, first[0], first[1]);
        nothing(anyone, second[0], first[1]);
        org.assertj.core.api.Assertions.assertThat(anyone.post(second[0], Map.of("code", second[1])).body()).contains("Kim Påhittad");
        worker.navigate(referral);
        Doing.press(worker, "Personen tar tillbaka samtycket");
        nothing(anyone, second[0], second[1]);
        // The same words as for a link that never was.
        org.assertj.core.api.Assertions.assertThat(plain(anyone, second[0], second[1])).isEqualTo(plain(anyone, "/m/never-made-by-anyone", "12345678"));

        Page other = consented("fk-bodil");
        String next = other.url();
        safePhone(other);
        queue(other, next, true);
        sent(other);
        String[] given = reveal(other);
        anyone.post(given[0], Map.of("code", given[1]));
        org.assertj.core.api.Assertions.assertThat(anyone.post(given[0] + "/answer", Map.of("code", given[1], "answer", "no-place")).status()).isEqualTo(200);
        other.navigate("/work/sent");
        assertThat(other.locator("main")).containsText("Ingen har tagit emot personen. Visa ett annat stöd.");
        other.navigate(next);
        assertThat(other.locator("main .lead .tag")).hasText("Avslutad");
        // Another agency's worker finds nothing of it.
        Page foreign = Browser.of("mv-maria").open(sending.replaceAll("https?://[^/]+", ""));
        assertThat(foreign.locator("h1")).hasText("Sidan finns inte");
    }

    @Test
    @Requirement({"SEC-01"})
    void afterFiveWrongCodesTheLinkOpensNothingUntilTheWorkerMakesANewOne() {
        Page worker = consented("fk-bodil");
        String referral = worker.url();
        safePhone(worker);
        queue(worker, referral, true);
        sent(worker);
        String sending = worker.url();
        String[] given = reveal(worker);
        PlainUser anyone = recipient();
        for (int i = 0; i < 5; i++) {
            nothing(anyone, given[0], "0000000" + i);
        }
        nothing(anyone, given[0], given[1]);
        worker.navigate(sending);
        assertThat(worker.locator(".notice").first()).containsText("För många fel koder.");
        String[] fresh = reveal(worker);
        org.assertj.core.api.Assertions.assertThat(anyone.post(fresh[0], Map.of("code", fresh[1])).body()).contains("Kim Påhittad");
    }

    private static void nothing(PlainUser anyone, String link, String code) {
        org.assertj.core.api.Assertions.assertThat(plain(anyone, link, code)).contains("Det finns inget att visa").doesNotContain("Kim");
    }

    /** What is shown, without what differs between any two pages: the form token, and the link and the code that were sent. */
    private static String plain(PlainUser anyone, String link, String code) {
        var answer = anyone.post(link, Map.of("code", code));
        return answer.status() + answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replace(link, "LINK").replace(code, "CODE");
    }

    private static String[] reveal(Page worker) {
        Doing.press(worker, "Visa länk och kod");
        String[] given = {URI.create(worker.locator("#given-link").textContent().strip()).getPath(), worker.locator("#given-code").textContent()};
        worker.navigate(worker.url().replaceAll("/link$", ""));
        return given;
    }

    private static PlainUser recipient() {
        PlainUser anyone = PlainUser.anyone();
        anyone.get("/m/any");
        return anyone;
    }

    private static void timePasses(String sending) {
        String id = sending.substring(sending.lastIndexOf('/') + 1);
        RunningApp.shared().database().sql("update keyhole.pointer set send_after = send_after - interval '1 day' where sending_id = ?")
                .param(UUID.fromString(id)).update();
    }

    private static void waitFor(Page worker, String address, String standing) {
        for (int i = 0; i < 40; i++) {
            worker.navigate(address);
            if (worker.locator("main .lead .tag").textContent().equals(standing)) {
                return;
            }
            worker.waitForTimeout(250);
        }
        assertThat(worker.locator("main .lead .tag")).hasText(standing);
    }

    private static void sent(Page worker) {
        waitFor(worker, worker.url(), "Skickat");
    }

    private static void queue(Page worker, String referral, boolean urgent) {
        worker.navigate(referral + "/message");
        fill(worker);
        worker.locator("#channel").selectOption("phone");
        Doing.press(worker, "Läs igenom innan du skickar");
        if (urgent) {
            worker.locator("#urgent").check();
        }
        Doing.press(worker, "Skicka");
    }

    private static void fill(Page worker) {
        worker.locator("#name").fill("Kim Påhittad");
        worker.locator("#reach").fill("070-000 00 00, förmiddagar");
        worker.locator("#wanted").fill("Någon att prata med");
    }

    private static void safePhone(Page worker) {
        String referral = worker.url();
        worker.navigate(referral + "/message");
        Doing.follow(worker, "Ingen väg är trygg än. Fråga personen");
        worker.locator("#said-phone-safe").check();
        worker.locator("#times-phone").selectOption("any-time");
        Doing.press(worker, "Spara det personen sa");
        worker.navigate(referral);
    }

    /** A referral to the social services of Mora with a consent to tell the name, a safe way and the support that is wanted. */
    private static Page consented(String worker) {
        UUID occasion = told(worker, Case.at("fk-system", "fk-bf", "fk-underhallsstod").deliver());
        Page page = Browser.of(worker).open("/work/answer/" + occasion + "/referrals");
        Doing.press(page, "Ja");
        page.locator("#place").selectOption("2062");
        Doing.press(page, "Sök");
        page.locator("li.card:has-text('Socialtjänsten: Mora') button").click();
        page.getByLabel("namn och ett tryggt sätt att nå personen").check();
        page.getByLabel("vilket stöd personen vill ha").check();
        Doing.press(page, "Gå vidare och läs upp");
        Doing.press(page, "Personen sa ja. Spara samtycket");
        return page;
    }

    private static UUID told(String worker, Case subject) {
        var said = new Registration(
                null, subject.id(), RunningApp.TODAY, "physical", "alone", Outcome.SELF_DISCLOSED, "present", true, false, List.of(), "", null, "own-need",
                false, "", "", "", "", List.of(), List.of(), List.of(), List.of(), List.of(), "", false);
        return ((RegisterOutcome.Done) RunningApp.shared().bean(Registrar.class).register(World.person(worker), said, UUID.randomUUID().toString())).occasion();
    }
}
