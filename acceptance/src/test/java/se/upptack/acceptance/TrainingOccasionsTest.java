package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Occasions from the plan to what is used months later, and what a county and its suppliers can be held to. */
class TrainingOccasionsTest {

    private static String planned(PlainUser officer, String course, String day, String seats) {
        var answer = officer.post("/training/occasions", Map.of("course", course, "starts", day + "T09:00", "ends", day + "T12:00", "place", "Falun, lokal 3", "seats", seats,
                "trainer", "mandated"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.header("location").replaceAll(".*/", "");
    }

    private static String of(String id, String column) {
        return RunningApp.shared().database().sql("select " + column + " from effort.occasion where id = ?::uuid").param(id).query(String.class).single();
    }

    /** An occasion of the agency of those who try the routes. */
    static Map<String, Map<String, String>> example() {
        String id = planned(PlainUser.of("fk-samordnare"), "fk-vald", "2020-04-29", "");
        PlainUser.of("fk-samordnare").get("/training/occasions");
        String feed = RunningApp.shared().database().sql("select token from effort.feed where agency = 'fk'").query(String.class).single();
        Map<String, Map<String, String>> example = new LinkedHashMap<>();
        example.put("/training/occasions/", Map.of("id", id));
        example.put("/evaluation/", Map.of("agency", "fk", "door", of(id, "door")));
        example.put("/feeds/", Map.of("agency", "fk", "token", feed));
        return example;
    }

    @Test
    @Requirement({"TRAIN-06", "TRAIN-11", "TRAIN-12", "TRAIN-13", "TRAIN-14", "TRAIN-15", "TRAIN-18", "TRAIN-19"})
    void aCountyPlansHoldsCountsAndFollowsUpItsSeminars() {
        PlainUser county = PlainUser.of("lst-lena");
        assertThat(county.post("/training/occasions", Map.of("course", "lst-w-upptackvaldet", "starts", "2020-04-29T12:00", "ends", "2020-04-29T09:00")).body())
                .contains("Slutet ska komma efter början");
        String held = planned(county, "lst-w-upptackvaldet", "2020-04-29", "2");
        String path = "/training/occasions/" + held;
        assertThat(county.get(path).body()).contains("utbildare med mandat", "Falun, lokal 3");
        // Typed from a paper list, by a code, and from a file that is taken whole or not at all.
        assertThat(county.post(path + "/attendance", Map.of("organisation", "kommun-falun", "municipality", "2080", "persons", "many")).body()).contains("Antalet ska vara ett heltal");
        county.post(path + "/attendance", Map.of("organisation", "kommun-falun", "municipality", "2080", "persons", "22"));
        String file = "organisation,municipality,persons\nkommun-mora,2062,3\nPolismyndigheten,,x\nno-one,2062,1\n";
        assertThat(county.postFile(path + "/attendance-file", "a.csv", file).body()).contains("Rad 3:", "Rad 4:", "Välj en organisation ur registret").doesNotContain("<td>Mora</td>");
        assertThat(county.postFile(path + "/attendance-file", "a.csv", "organisation;municipality;persons\nkommun-mora;2062;3\nkommun-ludvika;2085;8\n").status()).isEqualTo(303);
        String door = "/evaluation/lst-w/" + of(held, "door");
        PlainUser anyone = guest(door);
        assertThat(anyone.post(door, Map.of("code", "WRONG2", "organisation", "kommun-ludvika")).body()).contains("Koden stämmer inte");
        assertThat(anyone.post(door, Map.of("code", of(held, "code"), "organisation", "kommun-ludvika", "municipality", "2085")).body()).contains("Tack för svaret");
        assertThat(county.post(path + "/state", Map.of("state", "held")).status()).isEqualTo(303);
        assertThat(county.get(path).body()).contains("hållet", "34 kom", "Ludvika");

        // Five answer, four on the page and one copied from paper; months later what is used is asked for.
        assertThat(anyone.post(door, Map.of()).body()).contains("Svara på hur relevant det var");
        for (int i = 0; i < 5; i++) {
            Map<String, String> said = new HashMap<>(Map.of("relevance", i == 0 ? "4" : "5", "expectation", "above", "new", "yes", "wants", "role-play"));
            if (i == 4) {
                said.put("paper", "yes");
            }
            assertThat(anyone.post(door, said).body()).contains("Tack för svaret");
            assertThat(anyone.post(door + "/later", Map.of("used", i < 3 ? "often" : "not-yet", "hindered", "time")).body()).contains("Tack för svaret");
        }
        String one = county.get(path).body();
        assertThat(one).contains("4,8 av 5 (5 svar)", "bättre 5, som väntat 0, sämre 0", "rollspel 5", "ofta 3, ibland 0, inte än 2", "tid 5");
        assertThat(county.get("/training/evaluations").body()).contains("Per arbetssätt", "reflektion", "4,8", "1 tillfällen är hållna, 1 av dem har svar", "60", "rad 810");
        assertThat(PlainUser.of("fk-samordnare").get(path).status()).isEqualTo(404);
        assertThat(anyone.get("/evaluation/fk/" + of(held, "door")).status()).isEqualTo(404);
        assertThat(anyone.get("/evaluation/no-such/" + of(held, "door")).status()).isEqualTo(404);

        // Cancelled with a reason, and so told in the calendar; the network is passed on.
        String off = planned(county, "lst-w-efter-barnforhoret", "2020-05-20", "");
        assertThat(county.post("/training/occasions/" + off + "/state", Map.of("state", "cancelled")).body()).contains("Välj ett skäl");
        county.post("/training/occasions/" + off + "/state", Map.of("state", "cancelled", "reason", "pandemic"));
        String list = county.get("/training/occasions").body();
        assertThat(list).contains("inställt", "Pandemin");
        String feed = java.util.regex.Pattern.compile("/feeds/[^\"]+").matcher(list).results().findFirst().orElseThrow().group();
        assertThat(anyone.get(feed).body()).contains("BEGIN:VCALENDAR", "UID:" + off + "@upptack", "STATUS:CANCELLED", "DTSTART:20200429T070000Z", "LOCATION:Falun\\, lokal 3")
                .doesNotContainIgnoringCase("våld");
        assertThat(anyone.get(feed.replace("/occasions.ics", "x/occasions.ics")).status()).isEqualTo(404);
        county.post(path + "/network", Map.of("coordinator", "lst-w", "until", "2020-12-31"));
        county.post(path + "/network", Map.of("coordinator", "kommun-mora", "until", "2021-06-30"));
        assertThat(county.get(path).body()).contains("Samordnas av Mora kommun till och med 2021-06-30");

        // One page with all actors, overlaps and gaps; a municipality with neither cases nor training is unknown, not fine.
        String plan = county.get("/training/plan").body();
        assertThat(plan).contains("Överlapp", "Luckor", "Familjefrids introduktionsutbildning", "Majoriteten av kommunerna behöver mer kunskap om hedersrelaterat våld", "Orsa kommun",
                "okänt", "Sexuella trakasserier och övergrepp", "lågt", "högt");
    }

    @Test
    @Requirement({"TRAIN-09", "TRAIN-16", "TRAIN-17", "TRAIN-22", "TRAIN-23", "TRAIN-25", "TRAIN-26", "TRAIN-27", "TRAIN-29", "SUPP-02", "ASK-23"})
    void whatElseIsSaidOfCompetenceAndHowSuppliersKeepTheirContracts() {
        PlainUser officer = PlainUser.of("af-samordnare");
        String staff = "user_name,organisation,unit,role,from\nlev.ett,af-supplier," + World.SUPPLIER_UNIT + ",supplier,2020-01-01\nlev.tva,af-supplier," + World.SUPPLIER_UNIT
                + ",supplier,2020-01-01\n";
        assertThat(officer.postFile("/training/staff", "s.csv", staff).body()).contains("2 rader inlästa");
        assertThat(officer.get("/training/competence").body()).contains("Leverantören ska gå webbutbildningen", "0 av 2", "följs inte", "100 %");
        officer.postFile("/training/completions", "c.csv",
                "user_name,course,completed\nlev.ett,af-okad-upptackt-leverantorer,2020-03-01\nlev.tva,af-okad-upptackt-leverantorer,2020-03-02\n");
        String all = officer.get("/training/competence").body();
        assertThat(all).contains("2 av 2", ">följs<", "Flera handläggarstöd har setts över", "Handledningsstöd till chefer, även på distans", "Egen introduktionsutbildning",
                "Majoriteten av kommunerna behöver utbilda utbildare", "Vikarie", "Flera samordningsförbund klarar inte sin kompetensutveckling själva",
                "Kunskapsmål om våld i utbildningsplanen", "Socialkonsulenter leder workshoppar och är metodstöd");

        // A municipality writes down its own: introduction with course and staff groups, and what it has arranged for which goal with how many.
        PlainUser keeper = PlainUser.of("falun-admin");
        assertThat(keeper.post("/registers/competence", Map.ofEntries(Map.entry("id", "kommun-falun-introduktion"), Map.entry("organisation", "kommun-falun"),
                Map.entry("kind", "introduction"), Map.entry("name_sv", "Introduktion i omsorgen"), Map.entry("name_en", "Introduction in care"), Map.entry("course", "nck-webbkurs"),
                Map.entry("groups", "substitute"), Map.entry("state", "yes"), Map.entry("valid_from", "2020-01-01"), Map.entry("source", "own"))).status()).isEqualTo(303);
        assertThat(keeper.get("/training/competence").body()).contains("Introduktion i omsorgen", "Våld i nära relationer (NCK", "Vikarie");
        assertThat(keeper.post("/registers/courses", Map.ofEntries(Map.entry("id", "kommun-falun-kvall"), Map.entry("organisation", "kommun-falun"), Map.entry("kind", "awareness"),
                Map.entry("format", "classroom"), Map.entry("name_sv", "Kväll för föräldrar"), Map.entry("name_en", "Evening for parents"), Map.entry("audience_sv", "Föräldrar"),
                Map.entry("audience_en", "Parents"), Map.entry("goal", "area-1-2a"), Map.entry("participants", "140"), Map.entry("source", "own"))).status()).isEqualTo(303);
        assertThat(keeper.get("/training/courses/kommun-falun-kvall").body()).contains("Förebyggande arbete", "140", "Föräldrar");

        // Who has completed the course is in place for asking, whatever was stated.
        String worker = World.person("fk-bo").account().toString();
        PlainUser chief = PlainUser.of("fk-chef");
        chief.post("/activation/units/fk-sf/workers", Map.of("worker", worker, "prerequisite", "fk-sjukpenning-knowledge", "met", "no", "since", "2020-04-01"));
        PlainUser bo = PlainUser.of("fk-bo");
        String trained = "Har kunskap inom området våld i nära relationer";
        String before = bo.get("/activation").body();
        PlainUser training = PlainUser.of("fk-samordnare");
        training.postFile("/training/staff", "s.csv", "user_name,unit,role,from\nfk-bo,fk-sf,caseworker,2019-01-01\n");
        assertThat(bo.get("/training/own").body()).contains("Kvar att gå", "Våld i nära relationer (lärarledd)");
        String id = planned(training, "fk-vald-distans", "2020-04-30", "1");
        assertThat(bo.post("/training/occasions/" + id + "/sign-up", Map.of("do", "join")).status()).isEqualTo(303);
        assertThat(PlainUser.of("fk-anna").post("/training/occasions/" + id + "/sign-up", Map.of("do", "join")).body()).contains("Det går inte att anmäla sig");
        assertThat(bo.get("/training/own").body()).contains("Anmäld till");
        bo.post("/training/occasions/" + id + "/sign-up", Map.of("do", "leave"));
        assertThat(bo.post("/training/occasions/" + id + "/code", Map.of("code", of(id, "code").toLowerCase(java.util.Locale.ROOT))).status()).isEqualTo(303);
        assertThat(bo.get("/training/own").body()).contains("Klart", "30 april 2020").doesNotContain("Kvar att gå");
        // Practising together is a completion; how it went is nowhere.
        bo.post("/practice/practice-company/took-part", Map.of());
        assertThat(bo.get("/training/own").body()).contains("/training/courses/practice-company");
        String after = bo.get("/activation").body();
        assertThat(before).contains(trained);
        assertThat(after).contains(trained).isNotEqualTo(before);
        assertThat(List.of(before.split("Saknas", -1)).size()).isGreaterThan(List.of(after.split("Saknas", -1)).size());
    }

    /** Someone without an account who has opened the page and so has its token. */
    private static PlainUser guest(String door) {
        PlainUser anyone = PlainUser.anyone();
        anyone.get(door);
        return anyone;
    }
}
