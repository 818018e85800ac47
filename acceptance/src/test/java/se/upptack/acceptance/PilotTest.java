package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The associations' pilots beside each other, and what is there for suppliers, service offices and talks by video. */
class PilotTest {

    @Test
    @Requirement({"PILOT-01", "PILOT-04", "PILOT-05", "PILOT-06", "PILOT-07", "PILOT-08", "PILOT-09"})
    void associationsTellWhatTheirPilotsDoAndFoundAndStandBesideEachOther() {
        PlainUser association = PlainUser.of("samf-siv");
        var before = association.get("/pilots");
        assertThat(before.body()).contains("Samordningsförbundet Södertälje", "Samordningsförbundet Karlskoga", "föreslaget slut, efter 18 månader", "Projektet Alis", "okänt");
        // What the report says of the associations together, and of what the network's coordination gives.
        assertThat(before.body()).contains("Utbildningar och metodutbildningar", "Stöd i att införa ny kunskap", "Återkommande möten med Jämställdhetsmyndigheten",
                "förändrat utfall", "ingen förändring", "till viss del", "inte än", "Regionala spridningskonferenser", "Insatser för barn som har sett");
        assertThat(association.post("/pilots", Map.of("kind", "staff", "number", "många", "name", "Personal")).status()).isEqualTo(422);
        add(association, Map.of("kind", "staff", "name", "Utbildade i verksamheten", "number", "14", "from", "2019-09-01"));
        add(association, Map.of("kind", "participants", "name", "Deltagare under perioden", "number", "61", "from", "2019-09-01"));
        add(association, Map.of("kind", "measure-children", "name", "Stödgrupp för barn"));
        add(association, Map.of("kind", "measure-uses-violence", "name", "Samtal på mottagningen"));
        add(association, Map.of("kind", "contact", "name", "Kvinnojouren", "level", "local", "from", "2020-01-15"));
        add(association, Map.of("kind", "integration", "name", "Frågan står i kartläggningen", "outcome", "integrated"));
        add(association, Map.of("kind", "self-sufficiency", "name", "Två egna utbildare", "outcome", "self-sufficient"));
        add(association, Map.of("kind", "result", "name", "Inget märks än", "outcome", "no-change"));
        add(association, Map.of("kind", "conference", "name", "Dag om resultaten för länets förbund", "level", "regional", "from", "2020-11-12"));
        String after = PlainUser.of("jamy-jonas").get("/pilots").body();
        assertThat(after).contains(">14<", ">61<", "utsatta 0, barn 1, utövare 1", "lokala 1, regionala 0, nationella 0", "självförsörjande", "Dag om resultaten för länets förbund", "Frågan står i kartläggningen").doesNotContain("Skriv inget om en enskild deltagare");
        PlainUser other = PlainUser.of("fk-anna");
        assertThat(other.get("/pilots").body()).doesNotContain("Skriv inget om en enskild deltagare");
        assertThat(other.post("/pilots", Map.of("kind", "staff", "name", "x")).status()).isEqualTo(404);
    }

    private static void add(PlainUser user, Map<String, String> said) {
        assertThat(user.post("/pilots", said).header("location")).as(said.toString()).isEqualTo("/pilots");
    }

    @Test
    @Requirement({"SUPP-01", "SUPP-04", "SUPP-05"})
    void suppliersAndServiceOfficesHaveSupportOfTheirOwnAndInformationToGive() {
        PlainUser supplier = PlainUser.of("lev-linda");
        assertThat(supplier.get("/library").body()).contains("Till dig hos en leverantör");
        assertThat(supplier.get("/library/texts/talk-supplier").body()).contains("När någon berättar", "Så kan du säga", "Hit hänvisar du", "socialtjänsten i deltagarens kommun");
        PlainUser office = PlainUser.of("ssc-sara");
        assertThat(office.get("/library").body()).contains("På servicekontoret");
        assertThat(office.get("/library/texts/talk-service-office").body()).contains("Vems ärende gäller det?", "Arbetsförmedlingen.", "Försäkringskassan.", "Migrationsverket.");
        // What FK says to those who live with it is published in the offices' channels, and given there.
        assertThat(office.get("/outreach").body()).contains("Försäkringskassans information på servicekontoren", "Berätta för Försäkringskassan");
        assertThat(office.post("/outreach", Map.of("touchpoint", "ssc-fk-information", "language", "sv", "way", "written", "setting", "individual", "quantity", "1", "unit", "ssc-servicekontor",
                "happened", RunningApp.TODAY.toString())).header("location")).isEqualTo("/outreach");
    }

    @Test
    @Requirement("SUPP-06")
    void whoMeetsPeopleInPersonIsFollowedOverTimeFromTheAgenciesToTheServiceOffices() {
        Examples.make(Case.underRoutine(2));
        try (Days later = Days.on(LocalDate.of(2021, 12, 1))) {
            PlainUser office = PlainUser.of("ssc-sara");
            for (int i = 0; i < 20; i++) {
                assertThat(office.post("/encounters", Map.of("key", java.util.UUID.randomUUID().toString(), "unit", "ssc-servicekontor", "line", "ssc-servicekontor",
                        "customer", "af", "what", "told", "channel", "physical", "language", "sv", "presence", "alone")).header("location")).isEqualTo("/encounters");
            }
            PlainUser national = PlainUser.of("jamy-jonas");
            assertThat(national.get("/figures/by/organisation?channel=physical&from=2020-01").body())
                    .contains("Statens servicecenter", "Försäkringskassan", "Frågade", "Berättade vid besök eller samtal");
            assertThat(national.get("/figures/by/month?channel=physical&organisation=ssc").body()).contains("Berättade vid besök eller samtal");
            assertThat(national.get("/figures/by/channel?organisation=ssc").body()).contains("Berättade vid besök eller samtal");
        }
    }

    @Test
    @Requirement("SEC-07")
    void aTalkByVideoNamesTheServiceThatTheAgencyHasApproved() {
        Case job = Case.at("af-system", "af-region-1", "af-fordjupat-stod").step("mapping", RunningApp.TODAY.minusDays(2)).deliver();
        String prompt = RunningApp.shared().database().sql("select id::text from asking.prompt where case_id = ?").param(job.id()).query(String.class).single();
        assertThat(PlainUser.of("af-axel").get("/work/" + prompt).body()).contains("Använd bara: Arbetsförmedlingens säkra krypterade videotjänst.");
        String other = Examples.make(Case.underRoutine(2)).get("/work/").get("id");
        assertThat(PlainUser.of("fk-clara").get("/work/" + other).body()).contains("Ingen godkänd tjänst för känsliga samtal finns.");
    }
}
