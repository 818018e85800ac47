package se.upptack.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.upptack.access.Role;
import se.upptack.figure.Fact.Kind;
import se.upptack.statistics.MadeFacts.Place;
import se.upptack.testing.PageTest;

/** The pages of figures as each role sees them. */
class FigurePagesTest extends PageTest {

    private static final String AGENCY = "region-dalarna";
    private static final Place MATERNITY = place("region-dalarna-modrahalsovard", "region-modrahalsovard", "routine");
    private static final Place ADULT = place("region-dalarna-halsa-och-valfard", "region-vuxenpsykiatri", "routine");
    private static final Place SCHOOL = new Place("kommun-mora", "kommun-mora-skola", "kommun-skola", "indication", 0, 0);

    private static boolean made;

    @BeforeEach
    void facts() {
        if (made) {
            return;
        }
        made = true;
        var facts = new MadeFacts(2);
        for (int month : MadeFacts.months(202101, 202111)) {
            facts.add(MATERNITY, month, Kind.PROMPT, 50, "mode", "routine", "round", "first");
            facts.add(MATERNITY, month, Kind.OCCASION, 15, "mode", "routine", "outcome", "asked-no", "closes", "yes", "channel", "physical", "presence", "alone");
            facts.add(MATERNITY, month, Kind.OCCASION, 2, "mode", "routine", "outcome", "asked-yes", "closes", "yes", "channel", "physical", "exposure", "present",
                    "wants_support", "yes", "presence", "alone");
            facts.add(MATERNITY, month, Kind.OCCASION, 20, "mode", "routine", "outcome", "not-asked", "closes", "yes", "reason", "not-perceived-exposed", "channel", "physical");
            facts.add(MATERNITY, month, Kind.OCCASION, 6, "mode", "routine", "outcome", "not-asked", "closes", "yes", "reason", "not-alone", "channel", "physical");
            facts.add(MATERNITY, month, Kind.OCCASION, 5, "mode", "routine", "outcome", "deferred", "closes", "no", "reason", "not-alone", "channel", "physical");
            facts.add(MATERNITY, month, Kind.WORKER_MONTH, 4, "state", "scoped");
            facts.add(ADULT, month, Kind.PROMPT, 20, "mode", "routine", "round", "first");
            facts.add(ADULT, month, Kind.OCCASION, 17, "mode", "routine", "outcome", "asked-no", "closes", "yes", "channel", "video", "presence", "alone");
            facts.add(ADULT, month, Kind.WORKER_MONTH, 2, "state", "scoped");
            facts.add(SCHOOL, month, Kind.INDICATION, 7, "mode", "indication");
        }
        facts.state(application);
    }

    @Test
    void aManagerSeesWhereAskingStallsAndWhy() {
        var text = visitor(account("A", AGENCY, Set.of(MATERNITY.unit()), Role.MANAGER)).get("/figures").text();
        assertThat(text)
                .contains("34 % (30–38) av frågorna som skulle ha ställts blev ställda")
                .contains("Ingen säker förändring")
                .contains("220 fick inte frågan för att de inte uppfattades som utsatta")
                .contains("Rutin betyder att frågan ställs till alla")
                .contains("Mödrahälsovården under 60 %")
                .contains("Vanligaste skälet")
                .contains("Uppskjutna för att personen inte var ensam")
                .doesNotContain("dolt")
                .doesNotContain("Hälsa och välfärd");
    }

    @Test
    void whoSeesNoCasesSeesNoSmallCounts() {
        var supporter = visitor(account("B", AGENCY, Set.of(MATERNITY.unit()), Role.METHOD_SUPPORTER));
        var month = supporter.get("/figures/by/channel?from=2021-03&to=2021-03").text();
        assertThat(month).contains("Du ser siffror men inga ärenden").contains("dolt");
        var manager = visitor(account("C", AGENCY, Set.of(MATERNITY.unit()), Role.MANAGER));
        assertThat(manager.get("/figures/by/channel?from=2021-03&to=2021-03").text()).doesNotContain("dolt").contains("Fysiskt möte 17 2 0 0 2");
    }

    @Test
    void aCaseworkerSeesNothingThatPointsOutAColleague() {
        assertThat(visitor(account("D", AGENCY, Set.of(MATERNITY.unit()), Role.CASEWORKER)).get("/figures").text()).contains("34 % (30–38)");
        assertThat(visitor(account("E", AGENCY, Set.of(ADULT.unit()), Role.CASEWORKER)).get("/figures").text())
                .contains("utan att peka ut en kollega")
                .doesNotContain("Täckning");
    }

    @Test
    void aCaseworkerOfASmallUnitSeesTheUnitAbove() {
        var small = new Place(AGENCY, "region-dalarna-modrahalsovard", "region-bup", "routine", 0, 0);
        var worker = account("F", AGENCY, Set.of(small.unit()), Role.CASEWORKER);
        assertThat(visitor(worker).get("/figures?from=2019-03&to=2019-03").text()).contains("utan att peka ut en kollega");
        var above = new Place(AGENCY, "region-dalarna-halso-och-sjukvard", "region-bup", "routine", 0, 0);
        var made = new MadeFacts(3);
        made.add(small, 201903, Kind.WORKER_MONTH, 2, "state", "scoped");
        made.add(small, 201903, Kind.PROMPT, 10, "mode", "routine");
        made.add(small, 201903, Kind.OCCASION, 3, "mode", "routine", "closes", "yes", "outcome", "not-asked", "reason", "workload");
        made.add(above, 201903, Kind.WORKER_MONTH, 6, "state", "scoped");
        made.add(above, 201903, Kind.PROMPT, 40, "mode", "routine");
        made.add(above, 201903, Kind.OCCASION, 30, "mode", "routine", "closes", "yes", "outcome", "asked-no");
        made.state(application);
        assertThat(visitor(worker).get("/figures?from=2019-03&to=2019-03").text())
                .contains("Här är siffrorna för enheten ovanför")
                .contains("60 % (46–72)")
                .contains("dolt");
    }

    @Test
    void aUnitOutOfReachIsMissing() {
        var manager = visitor(account("G", AGENCY, Set.of(MATERNITY.unit()), Role.MANAGER));
        assertThat(manager.get("/figures?unit=" + ADULT.unit()).status()).isEqualTo(404);
        assertThat(manager.get("/figures?unit=there-is-none").status()).isEqualTo(404);
        assertThat(manager.get("/figures/by/worker").status()).isEqualTo(404);
        assertThat(manager.get("/figures/indicators/ind-fk-3").status()).isEqualTo(404);
        assertThat(visitor(account("H", AGENCY, Set.of(), Role.LOG_REVIEWER)).get("/figures").status()).isEqualTo(404);
    }

    @Test
    void anIndicationLineIsSaidNotToBeAssessable() {
        var text = visitor(account("I", "kommun-mora", Set.of(SCHOOL.unit()), Role.MANAGER)).get("/figures").text();
        assertThat(text).contains("Täckningen kan inte bedömas").contains("0 % (0–5) av de registrerade tecknen ledde till en fråga");
    }

    @Test
    void unitsAreComparedWithinOneLineOnly() {
        var coordinator = visitor(account("J", AGENCY, Set.of(), Role.AGENCY_COORDINATOR));
        assertThat(coordinator.get("/figures/units").text()).contains("Jämför inte förmåner eller processer med varandra").contains("Välj en förmån eller process")
                .doesNotContain("Alla enheter tillsammans");
        assertThat(coordinator.get("/figures/units?line=region-modrahalsovard").text()).contains("Alla enheter tillsammans").contains("Mödrahälsovården");
        assertThat(coordinator.get("/figures/by/unit").text()).contains("Välj en förmån eller process i urvalet").doesNotContain("Täckning");
        assertThat(coordinator.get("/figures/by/unit?line=region-modrahalsovard").text()).contains("Täckning");
        assertThat(coordinator.get("/figures/by/line").text()).contains("Jämför inte förmåner").doesNotContain("Täckning");
    }

    @Test
    void everyWayToDivideHasItsTable() {
        var reports = new MadeFacts(5);
        reports.add(MATERNITY, 202106, Kind.CHILD_REPORT, 6, "cause", "witnessed", "about_violence", "yes", "reporter", "health-care-staff", "state", "duty");
        reports.state(application);
        var manager = visitor(account("K", AGENCY, Set.of(MATERNITY.unit()), Role.MANAGER));
        for (var by : Stream.of(Breakdown.values()).filter(one -> !one.area()).toList()) {
            var answer = manager.get("/figures/by/" + by.code());
            assertThat(answer.status()).as(by.code()).isEqualTo(200);
            assertThat(answer.body()).as(by.code()).contains("<table").doesNotContain(" style=");
        }
        assertThat(manager.get("/figures/by/month").body()).contains("role=\"img\"").contains("<path class=\"line l1\"");
    }

    @Test
    void aChangedRuleHasAMonthBeforeAndAfter() {
        var place = new Place("af", "af-region-1", "af-fordjupat-stod", "routine", 0, 0);
        var made = new MadeFacts(4);
        for (int month : List.of(201910, 201911, 201912)) {
            made.add(place, month, Kind.INDICATION, 10, "mode", "indication");
            made.add(place, month, Kind.OCCASION, 4, "mode", "indication", "outcome", "asked-no", "closes", "yes");
        }
        for (int month : List.of(202001, 202002, 202003)) {
            made.add(place, month, Kind.PROMPT, 40, "mode", "routine");
            made.add(place, month, Kind.OCCASION, 25, "mode", "routine", "outcome", "asked-no", "closes", "yes");
            made.add(place, month, Kind.OCCASION, 5, "mode", "routine", "outcome", "asked-yes", "closes", "yes", "exposure", "past");
        }
        made.state(application);
        var manager = visitor(account("L", "af", Set.of(place.unit()), Role.MANAGER));
        var text = manager.get("/figures/change?from=2019-01&rule=af-fordjupat-stod-mapping-2020&months=3").text();
        assertThat(text)
                .contains("oktober 2019 till december 2019")
                .contains("januari 2020 till mars 2020")
                .contains("kan inte bedömas 75 % (67–82)")
                .contains("Frågade 12 4,0 i månaden 90 30,0 i månaden")
                .contains("antaget datum")
                .contains("procentenheter");
    }

    @Test
    void unitsStandInAFunnelAndTheirRegisteringIsShownWhenNobodyIsPointedOut() {
        var made = new MadeFacts(6);
        var asked = Map.of("af-region-1", 50, "af-region-2", 52, "af-region-3", 48, "af-region-4", 95);
        asked.forEach((unit, each) -> {
            var place = new Place("af", unit, "af-fordjupat-stod", "routine", 0, 0);
            for (int month : MadeFacts.months(202105, 202110)) {
                made.add(place, month, Kind.PROMPT, 100, "mode", "routine");
                made.add(place, month, Kind.OCCASION, each, "mode", "routine", "outcome", "asked-no", "closes", "yes", "presence", "alone");
                made.add(place, month, Kind.WORKER_MONTH, unit.equals("af-region-4") ? 2 : 4, "state", "scoped");
                if (!unit.equals("af-region-2") || month == 202105) {
                    made.add(place, month, Kind.REGISTRATION, 40, "state", "same-day", "month_end", "no");
                    made.add(place, month, Kind.REGISTRATION, 10, "state", "within-month", "month_end", "yes");
                }
            }
        });
        made.state(application);
        try {
            var coordinator = visitor(account("N", "af", Set.of(), Role.AGENCY_COORDINATOR));
            var page = coordinator.get("/figures/indicators/ind-coverage?line=af-fordjupat-stod&from=2021-08&to=2021-10&by=unit");
            assertThat(page.text()).contains("Enheterna bredvid varandra").contains("Varje punkt är en enhet").contains("285 av 300")
                    .contains("Lika många månader närmast före: 61 % (735 av 1200)").contains("Skillnaden kan bero på slumpen").contains("Registrerat samma dag");
            assertThat(page.body()).contains("from figure.fact").contains(":p1 = ").contains("class=\"line l2\"");
            var quality = coordinator.get("/figures/quality?line=af-fordjupat-stod&from=2021-05&to=2021-10").text();
            assertThat(quality).contains("1 enheter har för få handläggare").contains("Inget registrerat sedan maj 2021").contains("Många svar och knappt något ja")
                    .contains("80 % 20 %");
            var results = coordinator.get("/figures/results").text();
            assertThat(results).contains("Din organisation har inga insatser i registret än");
        } finally {
            // Other tests count in the same units.
            made.withdraw(application);
        }
    }

    @Test
    void anIndicatorShowsItsDefinitionAndLeavesAsAFile() {
        var manager = visitor(account("M", AGENCY, Set.of(MATERNITY.unit()), Role.MANAGER));
        assertThat(manager.get("/figures/indicators").text()).contains("Frågat när rutin gäller").contains("väntar på annan källa").contains("svaret kommer från enkäter");
        var page = manager.get("/figures/indicators/ind-s-1?from=2021-01&to=2021-06");
        assertThat(page.text()).contains("34 %").contains("102 av 300").contains("kind=prompt & mode=routine").contains("Täljare").contains("Nämnare").contains("registrerat");
        var file = manager.get("/figures/indicators/ind-s-1/table.csv?from=2021-01&to=2021-06&by=month");
        assertThat(file.body().lines()).hasSize(8);
        assertThat(file.body()).contains("ind-s-1,Frågat när rutin gäller,2021-01,2021-06,month,2021-03,mars 2021,share,17,50,0.3400").contains(",registered,every-occasion,");
        assertThat(manager.get("/figures/indicators/ind-s-2").text()).contains("Registreringarna svarar inte på det här");
    }

    @Test
    void aDamagedAddressStillShowsSomething() {
        var manager = visitor(account("N", AGENCY, Set.of(MATERNITY.unit()), Role.MANAGER));
        assertThat(manager.get("/figures?from=yesterday&to=9999-99&line=%3Cb%3E&mode=%27").status()).isEqualTo(200);
        assertThat(manager.get("/figures/change?rule=none&months=x").status()).isEqualTo(200);
        assertThat(manager.get("/figures?from=2025-01&to=2020-01").text()).contains("januari 2020 till januari 2020");
        assertThat(manager.get("/figures/units?line=there-is-none").status()).isEqualTo(200);
    }

    private static Place place(String unit, String line, String mode) {
        return new Place(AGENCY, unit, line, mode, 0, 0);
    }
}
