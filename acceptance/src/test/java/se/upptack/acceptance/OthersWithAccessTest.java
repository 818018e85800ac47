package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the person's own pages, a letter, a representative, a guardian or family can see of a case; and service without any note. */
class OthersWithAccessTest {

    private static final List<String> TELLING = List.of("våld", "violence", "hot", "threat", "asked", "frågad", "hänvis", "referral", "stöd", "support", "oro",
            "concern", "barn", "child", "Minna");

    /** A case in which everything has happened. */
    private static Case full() {
        Case subject = Case.underRoutine(2);
        Examples.make(subject);
        return subject;
    }

    @Test
    @Requirement("SEC-05")
    void aCaseWithEverythingInItLooksToOthersLikeOneWithNothing() {
        Case told = full();
        Case plain = Case.underRoutine(2);
        // The interface that the e-service and the letters of the case system are made from.
        Api system = Api.of("fk-system");
        String one = system.get("/api/v1/cases/" + told.id() + "/extracts").expect(200).body();
        String other = system.get("/api/v1/cases/" + plain.id() + "/extracts").expect(200).body();
        assertThat(one.replace(told.reference(), "REFERENCE")).isEqualTo(other.replace(plain.reference(), "REFERENCE"));
        assertThat(system.get("/api/v1/cases/" + told.id()).expect(200).json().propertyNames())
                .containsExactlyInAnyOrderElementsOf(List.copyOf(system.get("/api/v1/cases/" + plain.id()).expect(200).json().propertyNames()));
        for (String word : TELLING) {
            assertThat(one).doesNotContainIgnoringCase(word);
        }
        // The sheet that is shown, printed or read out.
        Page sheet = Browser.of("fk-clara").open("/cases/" + told.id());
        Doing.follow(sheet, "Utdrag för andra");
        Accessible.check(sheet);
        Pictures.take(sheet, "extract");
        String shown = sheet.locator("#extract").innerText();
        for (String word : TELLING) {
            assertThat(shown).doesNotContainIgnoringCase(word);
        }
        sheet.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(sheet.locator(".no-print").first()).isHidden();
        assertThat(sheet).hasTitle("Utdrag – Upptäck");
        sheet.navigate("/cases/" + plain.id() + "/extract");
        assertThat(sheet.locator("#extract").innerText().replace(plain.reference(), "REFERENCE")).isEqualTo(shown.replace(told.reference(), "REFERENCE"));
        // The links for decisions and letters are the same for everybody on the line, and say nothing.
        for (String word : List.of("våld", "violence", told.reference(), told.id().toString())) {
            assertThat(system.get("/api/v1/information-links?line=fk-sjukpenning").expect(200).body()).doesNotContainIgnoringCase(word);
        }
        // Nothing else is there for them: no channel was said to be safe, so nothing can be sent to the person.
        assertThat(RunningApp.shared().database().sql("select count(*) from safecontact.channel_answer where case_id = ?").param(told.id()).query(Integer.class).single())
                .isZero();
        assertThat(system.get("/api/v1/cases/" + UUID.randomUUID() + "/extracts").status()).isEqualTo(404);
        assertThat(Api.of("af-system").get("/api/v1/cases/" + told.id() + "/extracts").status()).isEqualTo(404);
    }

    @Test
    @Requirement("SEC-05")
    void theExtractNeverSaysWhereAProtectedPersonsCaseIsHandled() {
        Case hidden = Case.at("fk-system", "fk-sf", "fk-sjukpenning").type("other").protection("protected-registration").deliver();
        assertThat(PlainUser.of("fk-clara").get("/cases/" + hidden.id() + "/extract").body()).contains(hidden.reference()).doesNotContain("Sjukförsäkring");
        assertThat(PlainUser.of("fk-anna").get("/cases/" + hidden.id() + "/extract").status()).isEqualTo(404);
        assertThat(Api.of("fk-system").get("/api/v1/cases/" + hidden.id() + "/extracts").expect(200).body()).doesNotContain("fk-sf", "protect");
    }

    @Test
    @Requirement("SEC-03")
    void theServiceUndertakingIsCountedAndNothingIsNotedOfThePerson() {
        String books = """
                select string_agg(schemaname || '.' || relname || '=' || (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I.%I', schemaname, relname),
                       false, true, '')))[1]::text, ' ' order by schemaname, relname)
                  from pg_stat_user_tables where schemaname in ('asking', 'support', 'referral', 'concern', 'keyhole', 'safecontact') and relname not like 'service_count'""";
        var database = RunningApp.shared().database();
        Page page = Browser.of("mv-karim").open("/encounters");
        assertThat(page.locator("main")).containsText("I serviceåtagandet finns ingen skyldighet att dokumentera");
        String before = database.sql(books).query(String.class).single();
        int counted = database.sql("select coalesce(sum(count), 0) from figure.fact where agency = 'mv' and kind = 'encounter' and outcome = 'self-disclosed'")
                .query(Integer.class).single();
        PlainUser counter = PlainUser.of("mv-karim");
        String form = counter.get("/encounters").body();
        assertThat(counter.post("/encounters", Map.of("what", "both", "key", UUID.randomUUID().toString(), "unit", "mv-kontaktcenter", "line", "mv-kontaktcenter",
                "customer", "mv", "channel", "telephone", "language", "sv", "presence", "alone")).status()).isEqualTo(303);
        assertThat(form).doesNotContain("<textarea");
        assertThat(database.sql("select coalesce(sum(count), 0) from figure.fact where agency = 'mv' and kind = 'encounter' and outcome = 'self-disclosed'")
                .query(Integer.class).single()).isEqualTo(counted + 1);
        assertThat(database.sql(books).query(String.class).single()).isEqualTo(before);
        // A step of service within a case that is about something else is counted as well, without a row about the case.
        Case subject = Case.at("mv-system", "mv-ansokningsenheter", "mv-asyl").deliver();
        UUID occasion = ConsequencesTest.told("mv-maria", subject, true, false, false);
        String quiet = database.sql(books).query(String.class).single();
        Page answer = Browser.of("mv-maria").open("/work/answer/" + occasion);
        answer.locator("#step-mv-asyl-health-examination button").click();
        assertThat(answer.locator(".flash")).containsText("Ingenting är antecknat om personen.");
        assertThat(database.sql(books).query(String.class).single()).isEqualTo(quiet);
        assertThat(database.sql("select string_agg(column_name, ' ' order by column_name) from information_schema.columns where table_schema = 'support'"
                + " and table_name = 'service_count'").query(String.class).single()).doesNotContain("case", "occasion", "reference", "person", "text", "note");
    }
}
