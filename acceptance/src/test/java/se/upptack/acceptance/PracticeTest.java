package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Practising a conversation before it is held, alone and in a group, and the talk afterwards. */
class PracticeTest {

    private static final Pattern CHOICE = Pattern.compile("<button class=\"choice\" name=\"path\" value=\"([0-9.]+)\"");

    @Test
    @Requirement("TRAIN-20")
    void aWorkerGoesThroughAConversationWithWrongTurnsAndAWayBackAndNobodyLearnsWhatWasChosen() {
        PlainUser.of("fk-samordnare").postFile("/training/staff", "s.csv", "user_name,unit,role,from\nfk-bo,fk-sf,caseworker,2019-01-01\n");
        PlainUser worker = PlainUser.of("fk-bo");
        var list = worker.get("/practice");
        assertThat(list.body()).contains("Samtalet per telefon", "När någon följer med in", "Samtalet genom tolk", "Att fråga igen efter tre månader",
                "När svaret är ja: Elin", "Den som själv skadar någon: Johan", "Stöd till en kollega: Karin", "Videomötet där ett barn nämns");
        assertThat(worker.get("/practice/practice-yes").body()).contains("Utkast. Ingen specialist har granskat samtalet.", "Det du väljer sparas inte");
        String play = "/practice/practice-yes/alone";
        var begun = worker.post(play, Map.of());
        assertThat(begun.body()).contains("Elin", "Vad gör du?").doesNotContain("Prata om");
        var wrong = worker.post(play, Map.of("path", "0"));
        assertThat(wrong.body()).contains("Din förfäran blev något", "Lyssna och vänta", "Samtalet hittills", "Ett steg tillbaka");
        // The same place in the other language.
        assertThat(worker.post(play, Map.of("path", "0", "lang", "en")).body()).contains("Your dismay became something", "Listen and wait");
        worker.post(play, Map.of("lang", "sv"));
        assertThat(worker.post(play, Map.of("path", "99")).status()).isEqualTo(404);
        assertThat(worker.post(play, Map.of("path", "x")).status()).isEqualTo(404);
        assertThat(worker.get("/practice/practice-yes").body()).doesNotContain("Genomgånget");
        // Always the last choice that is left: the wrong turns come first and lead back.
        String path = "0";
        PlainUser.Answer turn = wrong;
        for (var offered = CHOICE.matcher(turn.body()); offered.find(); offered = CHOICE.matcher(turn.body())) {
            path = offered.results().map(found -> found.group(1)).reduce(offered.group(1), (first, second) -> second);
            turn = worker.post(play, Map.of("path", path));
        }
        assertThat(turn.body()).contains("Samtalet är slut", "Det som hjälpte", "Att tänka på", "När svaret är ja", "Ta hand om dig själv");
        assertThat(turn.body().toLowerCase(java.util.Locale.ROOT)).doesNotContain("poäng", "procent", "rätt svar");
        assertThat(worker.get("/practice").body()).contains("Genomgånget");
        // It counts as a course completed, on the worker's own page.
        assertThat(worker.get("/training/own").body()).contains("När svaret är ja: Elin");
        // Once more is the same; no table has what was chosen, and no colleague or manager sees who has practised.
        worker.post(play, Map.of("path", path));
        assertThat(RunningApp.shared().database().sql("select to_jsonb(c) - 'account' - 'made_at' from practice.completion c where scenario = 'practice-yes'")
                .query(String.class).list()).containsExactly("{\"way\": \"alone\", \"agency\": \"fk\", \"version\": \"1\", \"scenario\": \"practice-yes\"}");
        assertThat(PlainUser.of("fk-chef").get("/practice/practice-yes").body()).doesNotContain("Genomgånget");
    }

    @Test
    @Requirement("TRAIN-20")
    void aGroupTalksAtEveryStepAndEachSaysForHerselfThatSheWasThere() {
        PlainUser leader = PlainUser.of("fk-metod");
        String play = "/practice/practice-company/group";
        assertThat(leader.post(play, Map.of()).body()).contains("Prata om", "Vad lägger ni märke till? Vad vet ni inte?", "Till dig som leder", "Vad gör ni?");
        PlainUser member = PlainUser.of("fk-chef");
        assertThat(member.post("/practice/practice-company/took-part", Map.of()).header("location")).isEqualTo("/practice/practice-company");
        assertThat(member.get("/practice/practice-company").body()).contains("Tack. Nu är det antecknat för dig.", "Genomgånget i grupp");
        assertThat(leader.get("/practice/practice-company").body()).doesNotContain("Genomgånget");
        assertThat(PlainUser.of("lev-linda").get("/practice").body()).contains("Samtalet per telefon");
    }

    @Test
    @Requirement({"STAFF-06", "ECON-09"})
    void aTalkAfterwardsIsAskedForInOneClickWithoutAWordAboutThePersonAndItsCostHasABearer() {
        Map<String, String> occasion = Examples.make(Case.underRoutine(2)).get("/work/answer/");
        PlainUser worker = PlainUser.of("fk-clara");
        assertThat(worker.get("/work/answer/" + occasion.get("occasionId")).body()).contains("href=\"/debrief\"");
        var form = worker.get("/debrief");
        assertThat(form.body()).contains("Det finns ingen plats här för vad samtalet handlade om").doesNotContain("<textarea", "Andra som vill prata");
        assertThat(worker.post("/debrief", Map.of("provider", "manager", "wanted", "2001-01-01")).body())
                .contains("Välj vem som står för kostnaden", "Skriv en dag som inte har varit", "value=\"2001-01-01\"");
        String unit = World.UNIT;
        assertThat(worker.post("/debrief", Map.of("key", "7f0d2a52-5f8e-4b56-9d0b-3d9f4d1c0001", "provider", "external-supervisor", "bearer", "not-decided", "unit", unit, "way", "alone"))
                .header("location")).isEqualTo("/debrief");
        worker.post("/debrief", Map.of("key", "7f0d2a52-5f8e-4b56-9d0b-3d9f4d1c0002", "provider", "method-supporter", "bearer", "agency", "unit", unit, "way", "group"));
        assertThat(worker.get("/debrief").body()).contains("väntar på svar", "Extern handledare", "Inte bestämt");

        // The manager sees the one and confirms it with a cost bearer; the other is between the worker and the method supporters.
        PlainUser manager = PlainUser.of("fk-chef");
        String first = "/debrief/7f0d2a52-5f8e-4b56-9d0b-3d9f4d1c0001";
        String second = "/debrief/7f0d2a52-5f8e-4b56-9d0b-3d9f4d1c0002";
        assertThat(manager.get("/debrief").body()).contains(first).doesNotContain(second);
        assertThat(manager.post(second, Map.of("outcome", "confirmed", "agreed", "2020-05-20", "bearer", "agency")).status()).isEqualTo(404);
        assertThat(manager.post(first, Map.of("outcome", "confirmed")).body()).contains("Skriv vilken dag samtalet blir");
        assertThat(manager.post(first, Map.of("outcome", "confirmed", "agreed", "2020-05-20", "bearer", "own-unit")).status()).isIn(302, 303);
        assertThat(worker.get("/debrief").body()).contains("bekräftat", "Den egna enheten");
        assertThat(PlainUser.of("fk-anna").post(first, Map.of("outcome", "held")).status()).isEqualTo(404);
        worker.post(first, Map.of("outcome", "held"));
        assertThat(worker.get("/debrief").body()).contains("hållet");
        assertThat(manager.get("/debrief").body()).contains("Samtal per enhet och den som står för kostnaden", "Den egna enheten");

        PlainUser supporter = PlainUser.of("fk-metod");
        assertThat(supporter.get("/debrief").body()).contains(second).doesNotContain(first);
        supporter.post(second, Map.of("outcome", "not-possible"));
        assertThat(worker.get("/debrief").body()).contains("gick inte");
        // Who coordinates sees sums, and of a few only that they are few.
        assertThat(PlainUser.of("fk-samordnare").get("/debrief").body()).contains("färre än 5").doesNotContain(first, second);
        assertThat(PlainUser.of("af-axel").get("/debrief").body()).doesNotContain("Extern handledare</dd>");
    }
}
