package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.upptack.acceptance.PlainUser.Answer;

/** Surveys from form to result: opened, answered by link, closed, counted, protected, decided on and taken out as files. */
class SurveyTest {

    private static final Pattern LINK = Pattern.compile("/s/[A-Za-z0-9_-]{43}");
    private static final Pattern FIELD = Pattern.compile("value=\"(\\d{4}-\\d\\d-\\d\\d)\"");

    @Test
    @Requirement({"SURV-03", "SURV-05", "SURV-19", "SURV-20"})
    void theFormsShipWithWhatTheReportsPublishedAndSayWhatIsLost() {
        PlainUser leader = PlainUser.of("fk-samordnare");
        String form = leader.get("/surveys/forms/fk-values").body();
        assertThat(form).contains("Mycket stor utsträckning", "något under 90 %", "knappt nio av tio", "ungefär 70 %", "ungefär 40 %", "Alla, De flesta, Få, Aldrig",
                "Diagrammet finns inte i källtexten", "nyskriven", "delvis nyskrivna", "arbetsplatsträffar", "för att stödja dina medarbetare", "rad 120");
        assertThat(leader.get("/surveys/forms/county-municipality").status()).isEqualTo(404);
        String county = PlainUser.of("lst-lena").get("/surveys/forms/county-municipality").body();
        assertThat(county).contains("41, varav 12 som källan inte återger", "190", "åtta kommuner", "Bara 11 kommuner kunde ange antal", "Nationella mål", "rad 561");
        String mv = PlainUser.of(World.accountWhereCounted(se.upptack.access.Role.AGENCY_COORDINATOR)).get("/surveys/forms/mv-clients-knowledge").body();
        assertThat(mv).contains("låg eller ingen sådan kunskap", "vart i samhället");
        assertThat(PlainUser.of(World.accountWhereCounted(se.upptack.access.Role.AGENCY_COORDINATOR)).get("/surveys/forms/mv-indicators").body())
                .contains("rätt adressera frågan", "tryggare än tidigare", "fler våldsutsatta");
        assertThat(PlainUser.of("fk-anna").get("/surveys").status()).isEqualTo(404);
    }

    @Test
    @Requirement({"SURV-01", "SURV-02", "SURV-04", "SURV-10", "SURV-22"})
    void anAnonymousRoundIsAnsweredByLinkAndNothingTiesTheAnswersToIt() {
        PlainUser leader = PlainUser.of("fk-samordnare");
        String round = open(leader, "fk-values", "anonymous", Map.of());
        List<String> sick = links(leader, round, Map.of("quantity", "30", "unit", "fk-sf", "line", "fk-sjukpenning", "role", "staff"));
        List<String> support = links(leader, round, Map.of("quantity", "12", "unit", "fk-bf", "line", "fk-underhallsstod", "role", "staff"));
        List<String> few = links(leader, round, Map.of("quantity", "3", "unit", "fk-fv", "line", "fk-aktivitetsersattning", "role", "staff"));
        assertThat(sick).hasSize(30);
        assertThat(leader.post(round + "/invitations", Map.of("quantity", "many")).body()).contains("Skriv hur många länkar", "value=\"many\"");

        // The first one pauses; what was typed is there again, also what was not finished, and nobody can read it without the link.
        PlainUser first = PlainUser.anyone();
        assertThat(first.get(sick.getFirst()).body()).contains("Du svarar anonymt", "Börja").doesNotContain("Logga ut");
        assertThat(first.post(sick.getFirst(), Map.of("page", "0", "do", "next")).header("location")).endsWith("page=1");
        assertThat(first.get(sick.getFirst() + "?page=1").body()).contains("I vilken utsträckning har du kunskap", "Till hur många ställer du").doesNotContain("underhållsstöd?");
        first.post(sick.getFirst(), Map.of("page", "1", "do", "pause", "knows", "fairly-large", "asks", "few"));
        assertThat(first.get(sick.getFirst()).body()).contains("Fortsätt där du var");
        assertThat(PlainUser.anyone().get(sick.getFirst() + "?page=1").body()).contains("value=\"few\" checked");
        JdbcClient database = RunningApp.shared().database();
        assertThat(database.sql("select encode(sealed, 'escape') from survey.draft where sealed is not null").query(String.class).list()).noneMatch(text -> text.contains("few"));

        // Those who ask seldom say why, those who ask say what came of it.
        answer(sick.getFirst(), Map.of("knows", "fairly-large", "asks", "few", "reason", "lacks-knowledge", "identified", "no", "informs", "yes", "supports", "fairly-small", "supervision", "fairly-small"));
        assertThat(PlainUser.anyone().get(sick.getFirst()).body()).contains("Tack för dina svar");
        for (int i = 1; i < 26; i++) {
            Map<String, String> answers = new LinkedHashMap<>(Map.of("knows", i % 8 == 0 ? "fairly-small" : "very-large", "asks", i % 2 == 0 ? "most" : i % 3 == 0 ? "never" : "few",
                    "identified", i % 4 == 0 ? "yes" : "no", "informs", "yes", "supports", i % 4 == 0 ? "fairly-small" : "fairly-large", "supervision", "fairly-large"));
            answers.put("reason", i % 5 == 0 ? "uncomfortable" : "not-perceived");
            answer(sick.get(i), answers);
        }
        for (int i = 0; i < 10; i++) {
            answer(support.get(i), Map.of("knows", "very-large", "us-asks", i < 7 ? "always" : "few", "us-decides", "mostly", "supports", "very-large"));
        }
        answer(few.getFirst(), Map.of("knows", "very-large", "asks", "none-there", "supports", "very-large"));

        assertThat(leader.post(round + "/reminders", Map.of()).header("location")).endsWith(round);
        assertThat(leader.post(round + "/recruiting", Map.of("words", "Leverantören hittade få som fått frågan.", "sought", "40")).status()).isEqualTo(303);
        assertThat(leader.post(round + "/recruiting", Map.of("words", "", "sought", "")).body()).contains("Skriv vad som hände");
        assertThat(leader.get(round).body()).contains("37 av 45 (82 %)", "Påminnelse (45)", "Leverantören hittade få som fått frågan. ", "(40)");
        // Nothing is shown while answers come in.
        assertThat(leader.get(round + "/results").status()).isEqualTo(404);
        leader.post(round + "/end", Map.of());
        assertThat(PlainUser.anyone().get(few.get(1)).body()).contains("Enkäten tar emot svar");

        // What is stored has no invitation and no time; a place of three is not kept at all.
        assertThat(database.sql("select count(*) from survey.response r join survey.round d on d.id = r.round_id where d.mode = 'anonymous' and r.invited is not null")
                .query(Long.class).single()).isZero();
        assertThat(database.sql("select column_name from information_schema.columns where table_schema = 'survey' and table_name in ('response', 'draft') and data_type like '%time%' or "
                + "table_schema = 'survey' and table_name in ('response', 'draft') and data_type = 'date'").query(String.class).list()).isEmpty();
        assertThat(database.sql("select distinct unit from survey.response where round_id = ?::uuid").param(id(round)).query(String.class).list()).containsExactlyInAnyOrder("fk-sf", "fk-bf", "");
        assertThat(database.sql("select distinct line from survey.response where round_id = ?::uuid").param(id(round)).query(String.class).list()).doesNotContain("fk-aktivitetsersattning");

        String results = leader.get(round + "/results").body();
        assertThat(results).contains("37 av 45 har svarat", "Alla eller de flesta", "Bruten serie", "nyskriven", "Inget svar", "Jag har inte haft sådana ärenden", "46 %");
        String divided = leader.get(round + "/results?by=line").body();
        assertThat(divided).contains("Jämför inte verksamheterna med varandra", "Underhållsstöd").doesNotContain(">Aktivitetsersättning<");
        assertThat(leader.get(round + "/results?by=unit").status()).isEqualTo(200);
        assertThat(leader.get(round + "/results/answers.csv?by=line").body()).contains("Fråga,Rad,Grupp,Svar,Antal,Bas,Andel", "0.4615");
        assertThat(leader.bytes(round + "/results/answers.xlsx")).startsWith('P', 'K');
        assertThat(leader.get(round + "/results/answers.sps").body()).contains("DATA LIST LIST", "WEIGHT BY count.");
        assertThat(leader.get(round + "/results/answers.exe").status()).isEqualTo(404);
        assertThat(leader.get("/figures/explore?indicator=ind-fk-6&from=2020-01&to=2020-04").body()).contains("30 av 37");
        assertThat(leader.get(round + "/named").status()).isEqualTo(404);
        assertThat(PlainUser.of(World.accountWhereCounted(se.upptack.access.Role.AGENCY_COORDINATOR)).get(round + "/results").status()).isEqualTo(404);
    }

    @Test
    @Requirement({"SURV-08", "SURV-09", "SURV-11", "SURV-12", "SURV-13", "SURV-15"})
    void aCountySurveyIsAnsweredWithNamesNumbersOfEachQualityAndTextsThatAreDecidedOn() {
        PlainUser leader = PlainUser.of("lst-lena");
        assertThat(leader.get("/surveys/forms/county-agency").body()).contains("6, varav 1 som källan inte återger");
        assertThat(leader.get("/surveys/forms/county-shelter").body()).contains("<dd>5</dd>");
        String round = open(leader, "county-municipality", "named", Map.of("words-lost-1-1", "Vilka deltog i arbetet?"));
        // Faults are told line by line, and nothing is lost.
        String wrong = leader.post(round + "/invitations", Map.of("people", "Ida; kommun-falun\nOtto; kommun-atlantis\nIda; kommun-falun")).body();
        assertThat(wrong).contains("Rad 2: organisationen", "atlantis", "Rad 3: Ida har redan en inbjudan", "Ida; kommun-falun");
        List<String> links = links(leader, round, Map.of("people", "Ida; kommun-falun\nEva; kommun-falun|kommun-mora\nOtto; kommun-mora"));
        assertThat(links).hasSize(3);
        assertThat(leader.post(round + "/invitations", Map.of("people", "Ida; kommun-falun")).body()).contains("Rad 1: Ida har redan en inbjudan");

        assertThat(PlainUser.anyone().get(links.getFirst()).body()).contains("Dina svar läses tillsammans med ditt namn");
        answer(links.getFirst(), Map.ofEntries(Map.entry("function", "Utvecklingsledare, svarar för hela kommunen"), Map.entry("mandate", "yes"), Map.entry("plan_vnr", "yes"), Map.entry("plan_hrv", "being-made"),
                Map.entry("plan_pom", "no"), Map.entry("prevention", "yes"), Map.entry("prevention__comment", "Mentorer i våldsprevention"), Map.entry("investigators_adults", "5"),
                Map.entry("investigators_adults__fte", "0,75"), Map.entry("granted_adults", "19"), Map.entry("granted_adults__flag", "approximate"), Map.entry("granted_children__flag", "cannot"),
                Map.entry("granted_perpetrators", "0"), Map.entry("granted_perpetrators__flag", "zero"), Map.entry("cases_vnr", "12"), Map.entry("cases_vnr__flag", "outside"),
                Map.entry("lost-1-1", "Socialtjänsten")));
        // Who belongs to two organisations says for which.
        PlainUser both = PlainUser.anyone();
        assertThat(both.get(links.get(1)).body()).contains("Vilken organisation svarar du för?", "Falu kommun", "Mora kommun");
        Answer unsaid = both.post(links.get(1), Map.of("page", "0", "do", "next"));
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Välj vilken organisation du svarar för");
        answer(links.get(1), Map.of("organisation", "kommun-mora", "function", "Familjefrid", "mandate", "no", "granted_adults", "7", "granted_adults__flag", "exact", "granted_children", "4"));

        // A number and how sure it is must say the same thing; what was typed stays.
        PlainUser third = PlainUser.anyone();
        String page = pageWith(third, links.get(2), "granted_adults");
        String said = third.post(links.get(2), Map.of("page", page, "do", "next", "granted_adults", "3", "granted_adults__flag", "zero", "granted_children__flag", "exact", "investigators_adults", "1",
                "investigators_adults__fte", "2")).body();
        assertThat(said).contains("Antalet är inte noll", "Skriv antalet, eller välj att det inte kan anges", "value=\"3\"");

        assertThat(leader.get(round).body()).contains("2 av 3 (67 %)", "Ja</td>", "Inte än</td>");
        leader.post(round + "/end", Map.of());
        String results = leader.get(round + "/results").body();
        assertThat(results).contains("Våld i nära relationer (VNR)", "ungefärlig", "kan inte anges", "förs vid sidan av systemet", "noll, vi har inga", "26", "0.75", "Mentorer i våldsprevention", "Falu kommun",
                "inte bedömd");
        Matcher text = Pattern.compile("name=\"response\" value=\"([^\"]+)\"><input type=\"hidden\" name=\"field\" value=\"(prevention__comment)\"").matcher(results);
        assertThat(text.find()).isTrue();
        leader.post(round + "/results", Map.of("response", text.group(1), "field", text.group(2), "state", "left-out", "reason", ""));
        assertThat(leader.get(round + "/results").body()).contains("behöver ett skäl");
        leader.post(round + "/results", Map.of("response", text.group(1), "field", text.group(2), "state", "outside", "reason", "Rör inte förebyggande arbete."));
        assertThat(leader.get(round + "/results").body()).contains("utanför frågan", "Rör inte förebyggande arbete.");
        assertThat(leader.get(round + "/named").body()).contains("Falu kommun", "Utvecklingsledare, svarar för hela kommunen", "Familjefrid", "heltidstjänster");
        assertThat(RunningApp.shared().database().sql("select count(*) from trail.entry where action = 'survey.read-named'").query(Long.class).single()).isPositive();
    }

    @Test
    @Requirement({"SURV-06", "SURV-07", "IND-18", "STAFF-13"})
    void whatStaffSayIsHeldAgainstWhatIsRegisteredAndWhatClientsSay() {
        // A year in which no other test opens a round of this agency.
        try (Days later = Days.on(java.time.LocalDate.of(2021, 3, 1))) {
            wordsAgainstDeeds();
        }
    }

    private static void wordsAgainstDeeds() {
        PlainUser leader = PlainUser.of(World.account(se.upptack.access.Role.AGENCY_COORDINATOR));
        String staff = open(leader, "fk-values", "confidential", Map.of());
        StringBuilder people = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            people.append("Medarbetare ").append(i).append("; ; ").append(World.UNIT).append("; fk-sjukpenning; staff\n");
        }
        List<String> links = links(leader, staff, Map.of("people", people.toString()));
        for (int i = 0; i < 24; i++) {
            answer(links.get(i), Map.of("knows", i < 18 ? "very-large" : "fairly-small", "asks", i < 12 ? "most" : "few", "trained", i % 2 == 0 ? "yes" : "no", "reason", i % 3 == 0 ? "uncomfortable" : "not-perceived",
                    "supports", i < 16 ? "fairly-large" : "very-small", "supervision", i < 8 ? "fairly-large" : "very-small"));
        }
        leader.post(staff + "/end", Map.of());
        String clients = open(leader, "client", "anonymous", Map.of());
        List<String> asked = links(leader, clients, Map.of("quantity", "20", "unit", "", "line", "fk-sjukpenning", "role", ""));
        for (int i = 0; i < 20; i++) {
            answer(asked.get(i), Map.of("was-asked", i < 6 ? "yes" : "no", "welcomes", "yes", "enough", i < 6 ? "yes" : "no", "felt", "good"));
        }
        leader.post(clients + "/end", Map.of());
        assertThat(leader.get(clients + "/results").body()).contains("Har vi frågat dig om våld?", "30 %", "Hur kändes det");

        String deeds = leader.get("/surveys/deeds?line=fk-sjukpenning&year=2021").body();
        assertThat(deeds).contains("12 av 24", "6 av 20", "Ord mot handling", "Kan minus frågar", "25 procentenheter", "Varför frågan inte ställs", "Stöd och förutsättningar per enhet", "Index",
                "Registrerat, där rutin gäller");
        // Another benefit has nothing of this, and the years can be chosen.
        assertThat(leader.get("/surveys/deeds?line=fk-underhallsstod&year=1999").body()).contains("Ingen avslutad omgång").doesNotContain("12 av 24");
        assertThat(PlainUser.of("fk-samordnare").get("/surveys/deeds?line=fk-sjukpenning&unit=" + World.UNIT).status()).isEqualTo(200);
    }

    @Test
    @Requirement({"SURV-16", "SEC-08", "SURV-17", "SURV-18", "SURV-21"})
    void anInterviewIsAgreedToCorrectedAndCodedAndAnEvaluationJoinsWhatItRestsOn() {
        PlainUser leader = PlainUser.of("lst-lena");
        assertThat(leader.post("/surveys/interviews", Map.of("guide", "strategy-interview", "person", "")).body()).contains("Skriv vem som bjuds in");
        String interview = leader.post("/surveys/interviews", Map.of("guide", "strategy-interview", "person", "Chefen Exempel", "organisation", "Socialtjänsten", "about", "samf-sodertalje-chain"))
                .header("location");
        assertThat(leader.get(interview).body()).contains("Känner du till den nu gällande handlingsplanen MVK?", "Chefen Exempel");
        assertThat(leader.post(interview, Map.of("what", "transcript", "words", "Planen är inaktuell.")).body()).contains("Anteckna informerat samtycke först");
        assertThat(leader.post(interview, Map.of("what", "recorded")).body()).contains("samtycke till intervjun och till inspelning");
        assertThat(leader.post(interview, Map.of("what", "dance")).body()).contains("Välj vad som har hänt");
        for (String step : List.of("accepted", "consent-oral", "consent-written", "consent-recording", "recorded")) {
            assertThat(leader.post(interview, Map.of("what", step)).status()).as(step).isEqualTo(303);
        }
        assertThat(leader.post(interview, Map.of("what", "code", "words", "x", "code", "y")).body()).contains("Skriv utskriften först");
        leader.post(interview, Map.of("what", "transcript", "words", "Planen är inaktuell."));
        Matcher link = LINK.matcher(leader.post(interview, Map.of("what", "send")).body());
        assertThat(link.find()).isTrue();
        PlainUser person = PlainUser.anyone();
        assertThat(person.get(link.group() + "/text").body()).contains("Planen är inaktuell.");
        person.post(link.group() + "/text", Map.of("do", "correction", "words", "Planen upplevs inaktuell."));
        person.post(link.group() + "/text", Map.of("do", "approved"));
        leader.post(interview, Map.of("what", "code", "words", "upplevs inaktuell", "code", "aktualitet"));
        assertThat(leader.get(interview).body()).contains("Rättad av personen", "Planen upplevs inaktuell.", "Godkänd av personen", "aktualitet");
        assertThat(leader.get("/surveys/evaluations/samf-sodertalje-chain").body()).contains("Socialtjänsten", "Ingen enkät hör till");
        person.post(link.group() + "/text", Map.of("do", "withdrawn"));
        assertThat(leader.get(interview).body()).contains("Samtycket taget tillbaka").doesNotContain("inaktuell.");
        assertThat(person.get(link.group() + "/text").body()).contains("texten är raderad");
        assertThat(leader.post(interview, Map.of("what", "accepted")).body()).contains("Inget mer kan skrivas");
        assertThat(leader.get("/surveys/interviews").body()).contains("Chefen Exempel");

        // An evaluation of a pilot: participants, staff, interviews and documents.
        String participants = open(leader, "pilot-participants", "anonymous", Map.of("about", "samf-sodertalje-chain"));
        open(leader, "pilot-staff", "confidential", Map.of("about", "samf-sodertalje-chain"));
        assertThat(leader.post("/surveys/evaluations/samf-sodertalje-chain", Map.of("title", "", "words", "")).body()).contains("Skriv dokumentets namn");
        leader.post("/surveys/evaluations/samf-sodertalje-chain", Map.of("title", "Slutrapport", "words", "Frågan blev en vana."));
        assertThat(leader.get("/surveys/evaluations/samf-sodertalje-chain").body()).contains(participants, "deltagare", "medarbetare", "Slutrapport", "Frågan blev en vana.", "Bedömning");
        assertThat(leader.get("/surveys/studies").body()).contains("Tematisk analys", "Sex enhetschefer", "dnr 358–2020", "Fyra teman");
        assertThat(leader.get("/surveys/evaluations").body()).contains("Pilotverksamheten i Södertälje");

        PlainUser support = PlainUser.of("fk-samordnare");
        assertThat(support.post("/surveys/dialogue", Map.of("unit", "", "theme", "", "happened", "2999-01-01", "words", "")).body())
                .contains("Välj en enhet", "Välj ett tema", "inte är i framtiden", "Skriv vad som kom fram");
        support.post("/surveys/dialogue", Map.of("unit", World.UNIT, "theme", "conditions", "happened", "2020-04-01", "words", "Tiden räcker inte."));
        assertThat(support.get("/surveys/dialogue").body()).contains("Förutsättningar", "Tiden räcker inte.");
        assertThat(leader.get("/surveys/dialogue").status()).isEqualTo(404);
    }

    @Test
    @Requirement("GOV-12")
    void theSevenPreconditionsAreAssessedAgainEachTimeWithWhatTheyRestOn() {
        PlainUser leader = PlainUser.of("fk-samordnare");
        String round = open(leader, "preconditions", "named", Map.of());
        String link = links(leader, round, Map.of("people", "Samordnaren; fk")).getFirst();
        PlainUser respondent = PlainUser.anyone();
        assertThat(respondent.post(link, Map.of("page", "1", "do", "next", "p1", "in-place")).body()).contains("Frågan måste besvaras");
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 1; i <= 7; i++) {
            answers.put("p" + i, i == 4 ? "missing" : "in-place");
            answers.put("p" + i + "__comment", "Underlag " + i);
        }
        answer(link, answers);
        leader.post(round + "/end", Map.of());
        assertThat(leader.get(round + "/results").body()).contains("integreras i verksamhetsplaner", "Saknas", "Underlag 4");
        assertThat(leader.get(round + "/named").body()).contains("Underlag 7", "På plats");
        assertThat(leader.get("/surveys").body()).contains("Prov preconditions");
    }

    @Test
    @Requirement("SURV-14")
    void aRoundIsPublishedInCompiledFormAndASurveyComesFromLimeSurvey() {
        PlainUser leader = PlainUser.of("lst-lena");
        String round = open(leader, "county-shelter", "named", Map.of());
        List<String> links = links(leader, round, Map.of("people", "Jouren ett; kvinnojourer-dalarna\nJouren två; kvinnojourer-dalarna"));
        answer(links.getFirst(), Map.of("prevention_vnr", "Föreläsningar för elever.", "comment", "Bara till er."));
        answer(links.get(1), Map.of("prevention_vnr", "Ett hemligt projekt."));
        leader.post(round + "/end", Map.of());
        Matcher text = Pattern.compile("<q lang=\"sv\">Föreläsningar för elever.</q>.*?name=\"response\" value=\"([^\"]+)\"><input type=\"hidden\" name=\"field\" value=\"([^\"]+)\"", Pattern.DOTALL)
                .matcher(leader.get(round + "/results").body());
        assertThat(text.find()).isTrue();
        leader.post(round + "/results", Map.of("response", text.group(1), "field", text.group(2), "state", "relevant", "reason", ""));
        assertThat(leader.post(round + "/published", Map.of()).header("location")).endsWith("/surveys/published");
        String published = PlainUser.of("fk-anna").get("/surveys/published").body();
        assertThat(published).contains("Prov county-shelter", "Föreläsningar för elever. (Kvinnojourerna i Dalarna)").doesNotContain("Bara till er", "hemligt projekt", "Jouren ett");

        String file = """
                <?xml version="1.0" encoding="UTF-8"?>
                <document>
                 <LimeSurveyDocType>Survey</LimeSurveyDocType>
                 <DBVersion>623</DBVersion>
                 <languages><language>sv</language><language>en</language></languages>
                 <answers><fields><fieldname>aid</fieldname></fields><rows>
                  <row><aid><![CDATA[1]]></aid><qid><![CDATA[11]]></qid><code><![CDATA[A1]]></code><sortorder><![CDATA[0]]></sortorder></row>
                  <row><aid><![CDATA[2]]></aid><qid><![CDATA[11]]></qid><code><![CDATA[A2]]></code><sortorder><![CDATA[1]]></sortorder></row>
                 </rows></answers>
                 <answer_l10ns><fields><fieldname>id</fieldname></fields><rows>
                  <row><id>1</id><aid>1</aid><answer><![CDATA[Ofta]]></answer><language>sv</language></row>
                  <row><id>2</id><aid>2</aid><answer><![CDATA[Aldrig]]></answer><language>sv</language></row>
                 </rows></answer_l10ns>
                 <groups><fields><fieldname>gid</fieldname></fields><rows><row><gid>3</gid><sid>9</sid><group_order>1</group_order></row></rows></groups>
                 <group_l10ns><rows><row><gid>3</gid><group_name>Om arbetet</group_name><language>sv</language></row></rows></group_l10ns>
                 <questions><fields><fieldname>qid</fieldname></fields><rows>
                  <row><qid>11</qid><parent_qid>0</parent_qid><sid>9</sid><gid>3</gid><type>L</type><title>Q1</title><mandatory>Y</mandatory><question_order>1</question_order><relevance>1</relevance></row>
                  <row><qid>12</qid><parent_qid>0</parent_qid><sid>9</sid><gid>3</gid><type>T</type><title>Q2</title><mandatory>N</mandatory><question_order>2</question_order><relevance><![CDATA[((Q1.NAOK == "A2"))]]></relevance></row>
                  <row><qid>13</qid><parent_qid>0</parent_qid><sid>9</sid><gid>3</gid><type>F</type><title>Q3</title><mandatory>N</mandatory><question_order>3</question_order><relevance>1</relevance></row>
                 </rows></questions>
                 <subquestions><rows><row><qid>21</qid><parent_qid>13</parent_qid><type>T</type><title>SQ001</title><question_order>1</question_order></row></rows></subquestions>
                 <question_l10ns><rows>
                  <row><qid>11</qid><question><![CDATA[<p>Hur ofta frågar du?</p>]]></question><help/><language>sv</language></row>
                  <row><qid>12</qid><question>Varför inte?</question><language>sv</language></row>
                  <row><qid>13</qid><question>Med vem?</question><language>sv</language></row>
                  <row><qid>21</qid><question>Polisen</question><language>sv</language></row>
                 </rows></question_l10ns>
                 <surveys><rows><row><sid>9</sid><anonymized>Y</anonymized></row></rows></surveys>
                 <surveys_languagesettings><rows><row><surveyls_survey_id>9</surveyls_survey_id><surveyls_language>sv</surveyls_language><surveyls_title>Egen enkät</surveyls_title></row></rows></surveys_languagesettings>
                </document>
                """;
        String broken = file.replace("<type>F</type>", "<type>|</type>").replace("Q1.NAOK == \"A2\"", "Q9 > 3");
        String told = leader.postFile("/surveys/files", "egen.lss", broken).body();
        assertThat(told).contains("Filen togs inte in", "Rad 19:", "Frågan Q3 (|)", "Rad 18:", "Villkoret ((Q9 &gt; 3))").doesNotContain("Hur ofta frågar du?");
        assertThat(leader.postFile("/surveys/files", "egen.lss", "<document><x></document>").body()).contains("går inte att läsa som XML");
        assertThat(leader.postFile("/surveys/files", "egen.lss", "<document/>").body()).contains("ingen enkätstruktur");
        String right = file.replace("<row><aid><![CDATA[2]]>", "<row><aid>4</aid><qid>13</qid><code>1</code><sortorder>0</sortorder></row><row><aid>5</aid><qid>13</qid><code>2</code><sortorder>1</sortorder></row><row><aid><![CDATA[2]]>")
                .replace("<row><id>2</id>", "<row><id>4</id><aid>4</aid><answer>Väl</answer><language>sv</language></row><row><id>5</id><aid>5</aid><answer>Illa</answer><language>sv</language></row><row><id>2</id>");
        assertThat(leader.postFile("/surveys/files", "egen.lss", right).status()).isEqualTo(303);
        String forms = leader.get("/surveys/files").body();
        assertThat(forms).contains("Egen enkät", "3 frågor", "Hur ofta frågar du?", "Anonymt");
        Matcher form = Pattern.compile("/surveys/files/[0-9a-f-]{36}").matcher(forms);
        assertThat(form.find()).isTrue();
        String own = leader.post(form.group(), Map.of()).header("location");
        List<String> asked = links(leader, own, Map.of("quantity", "1", "unit", "", "line", "", "role", ""));
        PlainUser respondent = PlainUser.anyone();
        respondent.post(asked.getFirst(), Map.of("page", "0", "do", "next"));
        assertThat(respondent.get(asked.getFirst() + "?page=1").body()).contains("Hur ofta frågar du?", "Ofta").doesNotContain("Varför inte?");
        answer(asked.getFirst(), Map.of("Q1", "A2", "Q2", "Tiden.", "Q3_SQ001", "1"));
    }

    /** Opens a round of a survey and gives its address. */
    static String open(PlainUser leader, String survey, String mode, Map<String, String> more) {
        String form = leader.get("/surveys/forms/" + survey + "/round").body();
        Matcher days = FIELD.matcher(form);
        assertThat(days.find()).as(form).isTrue();
        String opens = days.group(1);
        assertThat(days.find()).isTrue();
        Map<String, String> fields = new LinkedHashMap<>(Map.of("title", "Prov " + survey, "mode", mode, "opens", opens, "closes", days.group(1), "about", ""));
        fields.putAll(more);
        Answer opened = leader.post("/surveys/forms/" + survey + "/round", fields);
        assertThat(opened.status()).as(opened.body()).isEqualTo(303);
        return opened.header("location").replaceAll(".*(/surveys/)", "$1");
    }

    static List<String> links(PlainUser leader, String round, Map<String, String> fields) {
        List<String> links = new ArrayList<>();
        Matcher found = LINK.matcher(leader.post(round + "/invitations", fields).body());
        while (found.find()) {
            links.add(found.group());
        }
        return links;
    }

    /** Answers page by page with what is known of each, until it is sent. */
    static void answer(String link, Map<String, String> answers) {
        PlainUser respondent = PlainUser.anyone();
        Map<String, String> fields = new LinkedHashMap<>(answers);
        fields.put("page", "0");
        fields.put("do", "next");
        Answer answer = respondent.post(link, fields);
        for (int i = 0; i < 60 && answer.header("location").contains("?page="); i++) {
            fields.put("page", answer.header("location").replaceAll(".*page=", ""));
            answer = respondent.post(link, fields);
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        assertThat(respondent.get(link).body()).contains("Tack för dina svar");
    }

    private static String pageWith(PlainUser respondent, String link, String field) {
        for (int page = 1; page < 60; page++) {
            if (respondent.get(link + "?page=" + page).body().contains("name=\"" + field + "\"")) {
                return String.valueOf(page);
            }
        }
        throw new AssertionError("No page has " + field);
    }

    private static String id(String round) {
        return round.substring(round.lastIndexOf('/') + 1);
    }
}
