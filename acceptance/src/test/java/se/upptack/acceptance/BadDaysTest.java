package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Bad input and bad days after an answer. A wrong recipient is {@code AbuseStoriesTest.ab10}, a consent that is withdrawn between draft and sending
 * {@code AbuseStoriesTest.ab15}, a file with three broken rows of 5 000 {@code AroundSupportTest.aFileIsTakenWholeOrNotAtAll…}, a translation with
 * broken direction marks and a text of 100 kB {@code PublicPagesTest.aTranslationIsShown…}.
 */
class BadDaysTest {

    private static final String LONG = "å".repeat(50_000);

    @Test
    void aLinkWhoseConsentHasRunOutOpensNothingAndIsAnsweredAsOneThatNeverWas() {
        PlainUser user = PlainUser.of("fk-bodil");
        Case subject = Case.at("fk-system", "fk-bf", "fk-underhallsstod").deliver();
        String referral = AbuseStoriesTest.consented(user, subject);
        AbuseStoriesTest.says(user, subject, "safe");
        String sending = AbuseStoriesTest.location(AbuseStoriesTest.write(user, referral, true));
        assertThat(AbuseStoriesTest.standing(sending)).isEqualTo("sent");
        String[] given = AbuseStoriesTest.revealed(user, sending);
        PlainUser recipient = PlainUser.anyone();
        recipient.get(given[0]);
        assertThat(recipient.post(given[0], Map.of("code", given[1])).body()).contains(AbuseStoriesTest.NAME);
        try (Days later = Days.on(RunningApp.TODAY.plusDays(61))) {
            String shown = recipient.post(given[0], Map.of("code", given[1])).body();
            assertThat(shown).contains("Det finns inget att visa").doesNotContain(AbuseStoriesTest.NAME);
            assertThat(shown.replace(given[0], "LINK").replace(given[1], "CODE"))
                    .isEqualTo(recipient.post("/m/never-made-by-anyone", Map.of("code", "12345678")).body().replace("/m/never-made-by-anyone", "LINK").replace("12345678", "CODE"));
            assertThat(recipient.post(given[0] + "/answer", Map.of("code", given[1], "answer", "accepted")).body()).doesNotContain("Tack för svaret");
        }
    }

    @Test
    void aPersonWhoseProtectionBecomesUnknownIsToldOfNowhereAndWhatWaitsStops() {
        PlainUser user = PlainUser.of("fk-bodil");
        Case subject = Case.at("fk-system", "fk-bf", "fk-underhallsstod").deliver();
        String referral = AbuseStoriesTest.consented(user, subject);
        AbuseStoriesTest.says(user, subject, "safe");
        String sending = AbuseStoriesTest.location(AbuseStoriesTest.write(user, referral, false));
        RunningApp.shared().database().sql("update asking.case_file set protection = 'unknown' where id = ?").param(subject.id()).update();
        AbuseStoriesTest.due(sending);
        assertThat(AbuseStoriesTest.standing(sending)).isEqualTo("stopped case-closed-to-us");
        for (String path : List.of(referral, referral + "/message", sending, "/cases/" + subject.id(), "/cases/" + subject.id() + "/contact",
                "/cases/" + subject.id() + "/codeword", "/cases/" + subject.id() + "/extract")) {
            assertThat(user.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(user.get("/work/sent").body()).doesNotContain(subject.reference());
    }

    @Test
    void aPlaceThatDoesNotExistIsRefusedOrLeftOpenWithAnAnswerThatSaysWhatToDo() {
        PlainUser user = PlainUser.of("fk-clara");
        user.get("/support");
        // Looked for: as if no place were chosen, and the page says so.
        assertThat(user.post("/support", Map.of("place", "9999", "need", "exposed")).body()).contains("Kvinnofridslinjen", "Välj");
        PlainUser anyone = PlainUser.anyone();
        assertThat(anyone.post("/info/sv/find", Map.of("place", "9999", "need", "exposed")).body()).contains("Kvinnofridslinjen");
        assertThat(anyone.get("/hsds/3.1/services?taxonomy_term_id=" + Examples.hsds("taxonomy_term", "place:9999")).body()).contains("\"total_items\":0");
        // Written to: a report to a municipality that is not in the register cannot be finished.
        String occasion = ConsequencesTest.told("fk-clara", Case.underRoutine(2), true, false, true).toString();
        user.post("/what-applies", Map.of("role", "other", "since", "2019-01-01"));
        user.post("/work/answer/" + occasion + "/children/papers", Map.of());
        String id = RunningApp.shared().database().sql("select id::text from concern.report where occasion_id = ?::uuid").param(occasion).query(String.class).single();
        PlainUser.Answer answer = user.post("/work/papers/" + id, Map.ofEntries(
                Map.entry("version", "1"), Map.entry("danger", "no"), Map.entry("receiver", "social-services"), Map.entry("municipality", "9999"),
                Map.entry("child-0-name", "Barnet Exempel"), Map.entry("cause", "witnessed"), Map.entry("seen", "Exemplet berättar."),
                Map.entry("suspected-day", "2020-04-30"), Map.entry("suspected-time", "08:00"), Map.entry("guardian-0-told", "no"),
                Map.entry("guardian-0-reason", "risk-child"), Map.entry("interpreter", "no"), Map.entry("feedback", "yes"), Map.entry("do", "read-back")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Exemplet berättar.").contains("kommun");
        // A service that is said to be for it is not saved.
        PlainUser keeper = PlainUser.of("fk-metod");
        keeper.get("/support/new");
        var refused = keeper.post("/support/new", SupportDirectoryTest.fields("Påhittat stöd ingenstans", Map.of("coverage", "Ingenstans", "checked", "yes")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Ingenstans");
    }

    @Test
    void aTextOfAHundredKilobytesIsRefusedWithItsLengthAndNothingIsLost() {
        PlainUser user = PlainUser.of("fk-bodil");
        Case subject = Case.at("fk-system", "fk-bf", "fk-underhallsstod").deliver();
        String referral = AbuseStoriesTest.consented(user, subject);
        AbuseStoriesTest.says(user, subject, "safe");
        var fields = new ArrayList<>(List.of(Map.entry("key", UUID.randomUUID().toString()), Map.entry("name", AbuseStoriesTest.NAME), Map.entry("reach", AbuseStoriesTest.REACH),
                Map.entry("channel", "phone"), Map.entry("wanted", LONG), Map.entry("way", "link")));
        PlainUser.Answer answer = user.post(referral + "/message", fields);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("högst 500").contains("50000").contains(AbuseStoriesTest.NAME).contains(LONG);
        assertThat(RunningApp.shared().database().sql("select count(*) from keyhole.message where case_id = ?").param(subject.id()).query(Integer.class).single()).isZero();
        assertThat(user.post("/cases/" + subject.id() + "/codeword", Map.of("word", LONG)).status()).isEqualTo(422);
        user.get("/calls");
        assertThat(user.post("/calls", Map.of("reference", LONG, "word", LONG)).status()).isEqualTo(422);
        UUID occasion = ConsequencesTest.told("fk-bodil", Case.at("fk-system", "fk-bf", "fk-underhallsstod").deliver(), true, false, false);
        String list = "/work/answer/" + occasion + "/referrals";
        user.get(list);
        user.post(list + "/wish", Map.of("wish", "yes"));
        String path = AbuseStoriesTest.location(user.post(list, Map.of("key", UUID.randomUUID().toString(), "service", "social-services-2062", "need", "exposed")));
        PlainUser.Answer ground = user.post(path + "/ground", Map.of("key", UUID.randomUUID().toString(), "law", "none", "reason", LONG, "beyond", "true"));
        assertThat(ground.status()).isEqualTo(422);
    }
}
