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
        PlainUser worker = PlainUser.of("fk-anna");
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
        assertThat(worker.get("/practice").body()).doesNotContain("Genomgånget");
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
        // Once more is the same; no table has what was chosen, and no colleague or manager sees who has practised.
        worker.post(play, Map.of("path", path));
        assertThat(RunningApp.shared().database().sql("select to_jsonb(c) - 'account' - 'made_at' from practice.completion c where scenario = 'practice-yes'")
                .query(String.class).list()).containsExactly("{\"way\": \"alone\", \"agency\": \"fk\", \"version\": \"1\", \"scenario\": \"practice-yes\"}");
        assertThat(PlainUser.of("fk-chef").get("/practice").body()).doesNotContain("Genomgånget");
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
}
