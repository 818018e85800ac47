package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goals from wording to verdict to the next period, as a coordinator walks through them. */
class GoalsTest {

    private static String page(String account, String path) {
        var answer = PlainUser.of(account).get(path);
        assertThat(answer.status()).isEqualTo(200);
        return plain(answer.body());
    }

    /** The text of a page without its tags. */
    private static String plain(String body) {
        return body.replaceAll("<span class=\"sr\"[^>]*>[^<]*</span>", "").replaceAll("</?q[^>]*>", "").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    @Test
    @Requirement({"GOAL-01", "GOAL-02", "GOAL-06", "GOAL-07", "GOAL-08", "GOAL-11", "GOAL-12", "GOAL-13", "GOAL-14", "GOAL-15", "REP-12"})
    void aCoordinatorReadsWhatTheDocumentsSayOfTheGoals() {
        PlainUser user = PlainUser.of("jamy-jonas");
        String list = plain(user.get("/goals?agency=all").body());
        assertThat(list).contains("En stödstruktur för frågor om våld", "Alla handläggare frågar rutinmässigt", "Samtliga medarbetare har gått webbutbildningen", "Ändrad ordalydelse",
                "Saknas i Samlad redovisning 2019–2021");
        // The words of the plan and of the report, with the difference marked and named.
        String asks = user.get("/goals/af-21-1").body();
        assertThat(asks).containsPattern("<del><span[^>]*>borttaget: </span>i nära relationer i fysiska möten</del>").containsPattern("<ins><span[^>]*>tillagt: </span>eller studier\\.</ins>");
        assertThat(plain(asks)).contains("Borttaget om kanal: i fysiska möten", "Borttaget om vad eller vilka: våld i nära relationer", "Källa: 002:1173-1175", "Källa: 000:784",
                "Hur Färdplan för myndighetssamverkan 2020–2021 skriver målen finns inte i källorna", "Våldsutsatta och våldsutövare upptäcks och hänvisas vidare vid behov",
                "Steg 3: fungerande samverkan när någon hänvisas", "2 Förbättrad upptäckt av våld", "5.2 Avskaffa alla former av våld");
        String informs = plain(user.get("/goals/mv-11").body());
        assertThat(informs).contains("Flyttat i meningen, så att det gäller något annat (villkor): vid misstanke om ohälsa");
        assertThat(plain(user.get("/goals/fk-sp-20").body())).contains("Annat ord om hur många: alla → samtliga", "förutsättning", "omkring 1 300 av 3 300", "Ytterligare 1 000 utbildas", "2020-12-31");
        assertThat(plain(user.get("/goals/mv-1").body())).contains("Flyttat från 2019 till 2020");
        assertThat(plain(user.get("/goals/fk-2022").body())).contains("inriktning", "2022–2025", "upptäcka och motverka", "Tydligare perspektiv i samverkan", "10 Minskad ojämlikhet");
        String vanished = plain(user.get("/goals/vanished").body());
        assertThat(vanished).contains("En modell för implementering och uppföljning", "Alla utbildade handläggare frågar vid indikation", "Hälften av handläggarna frågar rutinmässigt",
                "Nämns inte längre (5)", "Kom till efteråt (5)", "En plan för införandet", "Översyn av information på Mina sidor", "Flyttade till ett annat år (2)");
        String upwards = plain(user.get("/goals/upwards").body());
        assertThat(upwards).contains("6 Mäns våld mot kvinnor ska upphöra", "Istanbulkonventionen", "Barnkonventionen", "Hela uppdraget", "4 Förbättrad kunskap och metodutveckling");
        String steering = plain(user.get("/goals/steering").body());
        assertThat(steering).contains("Regionernas styrkort", "Regelbunden uppföljning på enheterna", "bara i ett särskilt beslut", "Målen riskerar att hamna utanför den ordinarie uppföljningen",
                "Vi vet inte om målen står i verksamhetsplanen hos Arbetsförmedlingen, Migrationsverket");
        // The machine reads the documents against each other: two reports on the same goal, and on the same figure.
        String review = plain(user.get("/goals/review").body());
        assertThat(review).contains("Kursen Interviewing vulnerable persons JäMy: inte uppfyllt 000:933 MV: uppfyllt 001:113; 001:128", "Migrationsverkets kostnader 2020, totalt 2\u00a0000\u00a0000 kr 001:51",
                "en skillnad på 5", "Språk på affischen 25 001:139 24 000:877", "Delar större än helheten");
    }

    @Test
    @Requirement({"GOAL-03", "GOAL-05", "GOAL-09"})
    void severalAssessorsStandBesideEachOtherAndBesideWhatIsKnown() {
        String knowledge = page("fk-samordnare", "/goals/fk-us-1");
        assertThat(knowledge).contains("Bedömarna säger olika", "JäMy: uppfyllt", "FK: delvis uppfyllt",
                "JäMy säger ”uppfyllt”. Målet gäller alla, men bedömningen bygger på att det gäller en majoritet.", "Källa: 000:847-849");
        assertThat(page("fk-samordnare", "/goals/af-21-1")).contains("pandemin", "omorganisation", "digitalisering", "är delvis uppfyllt");
        assertThat(page("jamy-jonas", "/goals/mv-7")).contains("Bedömarna säger olika", "JäMy: inte uppfyllt", "MV: uppfyllt", "Målet är inget av de två undantagen");
        // What is registered is counted for the goal's own benefit; the published share is held against the goal.
        assertThat(page("fk-chef", "/goals/fk-sp-20")).contains("Frågat när rutin gäller", "Räknat på registreringarna 2020–2021", "nästan hälften", "räcker inte för målet");
        // Someone judges anew: what was said stays, and the warning comes where words and grounds do not fit.
        PlainUser coordinator = PlainUser.of("fk-samordnare");
        String path = "/goals/fk-sp-20/verdicts";
        assertThat(coordinator.post(path, Map.of("verdict", "", "reason", "", "day", "2199-01-01")).body()).contains("Välj en bedömning.", "Skriv ett skäl", "Ange en dag som har varit.");
        assertThat(coordinator.post(path, List.of(Map.entry("verdict", "met"), Map.entry("rests-on", "most"), Map.entry("reason", "De flesta frågar nu."), Map.entry("outside", "load"),
                Map.entry("outside", "pandemic"), Map.entry("day", "2020-04-02"))).status()).isEqualTo(303);
        assertThat(coordinator.post(path, Map.of("verdict", "met", "rests-on", "half", "reason", "Vi räknade om.", "day", "2020-04-03")).status()).isEqualTo(303);
        String judged = plain(coordinator.get("/goals/fk-sp-20").body());
        assertThat(judged).contains("Vi räknade om.", "Tidigare versioner: 1", "FK säger ”uppfyllt”. Målet gäller alla, men bedömningen bygger på att det gäller hälften.",
                "FK säger ”uppfyllt”, men enkäten gav ”nästan hälften”").doesNotContain("De flesta frågar nu.");
        assertThat(page("jamy-jonas", "/goals/fk-sp-20")).contains("Vi räknade om.");
        // An agency judges its own goals only, and reads no other agency's verdicts on goals of theirs.
        assertThat(coordinator.post("/goals/af-21-1/verdicts", Map.of("verdict", "met", "reason", "Nej", "day", "2020-04-03")).status()).isEqualTo(404);
        assertThat(page("mv-chef", "/goals/fk-sp-20")).doesNotContain("Vi räknade om.");
    }

    @Test
    @Requirement({"GOAL-04", "GOAL-10"})
    void theYearIsHandedInAndWhatRemainsIsCarriedOn() {
        PlainUser coordinator = PlainUser.of("fk-samordnare");
        coordinator.post("/goals/fk-ae-20/verdicts", Map.of("verdict", "hard-to-judge", "reason", "Ingen vet hur ofta tecken finns.", "day", "2020-04-20"));
        assertThat(plain(coordinator.get("/goals/follow-up?year=2020").body())).contains("Ingen uppföljning är lämnad för 2019", "bedömt av er", "väntar på er bedömning");
        assertThat(coordinator.post("/goals/follow-up", Map.of("year", "2005")).body()).contains("Er myndighet har inga mål det året.");
        assertThat(coordinator.post("/goals/follow-up", Map.of("year", "2020")).status()).isEqualTo(303);
        // The copy is with the coordinator between agencies, and with nobody in another agency.
        assertThat(page("jamy-jonas", "/goals/follow-up")).containsPattern("Försäkringskassan 2020: \\d av 4 mål bedömda");
        assertThat(page("mv-chef", "/goals/follow-up")).doesNotContain("Försäkringskassan 2020");

        String next = plain(coordinator.get("/goals/next").body());
        assertThat(next).contains("Vilka effekter och resultat önskar ledningen se", "Vilka myndighetsspecifika behov finns det", "Räkna in tiden i modeller för produktion och bemanning", "pågår",
                "Ställa frågor om våld i samtal på distans").doesNotContain("Bättre samverkan");
        assertThat(coordinator.post("/goals/next", Map.of("subject", "goal:af-21-1", "decision", "carry", "from", "2023", "to", "2022")).body())
                .contains("Välj ett mål eller ett utvecklingsområde.", "Ange år", "Skriv målet för nästa period", "Svara på båda frågorna");
        assertThat(coordinator.post("/goals/next", Map.of("subject", "area:fk-plans", "decision", "carry", "from", "2022", "to", "2025", "wording", "Målen står i varje verksamhetsplan.",
                "answer-effects", "Att frågan ställs i alla förmåner.", "answer-needs", "Att jämföra planer med andra.")).status()).isEqualTo(303);
        assertThat(coordinator.post("/goals/next", Map.of("subject", "goal:fk-sp-19", "decision", "end", "from", "2022", "to", "2022")).status()).isEqualTo(303);
        assertThat(plain(coordinator.get("/goals/next").body())).contains("Målen står i varje verksamhetsplan.", "Att frågan ställs i alla förmåner.", "2022–2025", "avslutas");
        assertThat(page("mv-chef", "/goals/next")).doesNotContain("Målen står i varje verksamhetsplan.");
    }
}
