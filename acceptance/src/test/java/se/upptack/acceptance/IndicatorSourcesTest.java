package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.upptack.access.Role;

/** The indicators that no registration answers: courses and surveys do, per service line, unit and period. */
class IndicatorSourcesTest {

    private static final String PERIOD = "from=2020-01&to=2020-03";
    /** A round that ends after those of other tests, since the latest one is told. */
    private static final Map<String, String> LATEST = Map.of("closes", "2020-07-31");
    private static final String NOW = "from=2020-01&to=2020-04";

    @Test
    void theShareOfTrainedStaffIsAnIndicatorByLineUnitAndMonth() {
        PlainUser officer = PlainUser.of("fk-samordnare");
        String staff = IntStream.rangeClosed(1, 8).mapToObj(i -> "k." + i + "@fk.example,Nr" + i + ",Prov," + (i <= 5 ? "fk-bf" : "fk-gf") + ",caseworker,2019-01-01,\n")
                .collect(Collectors.joining("", "user_name,given_name,family_name,unit,role,from,to\n", ""));
        assertThat(officer.postFile("/training/staff", "s.csv", staff).body()).contains("8 rader inlästa");
        assertThat(officer.postFile("/training/completions", "c.csv", "user_name,course,completed\nk.1@fk.example,fk-vald,2019-05-01\nk.2@fk.example,fk-vald-webb,2020-02-10\n").body())
                .contains("2 rader inlästa");
        String path = "/figures/explore?indicator=ind-fk-1&" + PERIOD + "&by=";
        String units = officer.get(path + "unit").body();
        assertThat(units).contains("Handläggare som har gått internutbildning", "2 av 5", "dolt").doesNotContain("Registreringarna svarar inte på det här");
        assertThat(officer.get(path + "line").body()).contains("Underhållsstöd", "2 av 5");
        assertThat(officer.get(path + "month&unit=fk-bf").body()).contains("1 av 5", "2 av 5");
        assertThat(officer.get("/figures/indicators/ind-fk-1/table.csv?by=unit&" + PERIOD).body()).contains("fk-bf", "0.4000");
        assertThat(PlainUser.of("jamy-jonas").get(path + "unit").body()).contains("2 av 5");
        assertThat(officer.get("/figures/indicators?" + PERIOD).body()).contains("Handläggare som har gått internutbildning");
    }

    @Test
    @Requirement("IND-05")
    void whatStaffSayInASurveyIsAnIndicatorWithItsBase() {
        PlainUser leader = PlainUser.of(World.accountWhereCounted(Role.AGENCY_COORDINATOR));
        // Where nobody has told who is employed there is nothing to divide by, and that is said.
        assertThat(value(leader, "ind-mv-1")).contains("Registreringarna svarar inte på det här");
        String staff = IntStream.rangeClosed(1, 10).mapToObj(i -> "m." + i + "@mv.example,Nr" + i + ",Prov,mv-boenden,accommodation,2019-01-01,\n")
                .collect(Collectors.joining("", "user_name,given_name,family_name,unit,role,from,to\n", ""));
        assertThat(leader.postFile("/training/staff", "s.csv", staff).body()).contains("10 rader inlästa");
        String done = IntStream.rangeClosed(1, 6).mapToObj(i -> "m." + i + "@mv.example,mv-heder,2019-05-01\nm." + i + "@mv.example,mv-konsrelaterat,2019-05-01\nm." + i + "@mv.example,mv-boende,2019-05-01\n")
                .collect(Collectors.joining("", "user_name,course,completed\n", ""));
        assertThat(leader.postFile("/training/completions", "c.csv", done).body()).contains("18 rader inlästa");
        for (String course : List.of("ind-mv-1", "ind-mv-2", "ind-mv-3")) {
            assertThat(value(leader, course)).as(course).contains("6 av 10");
        }

        assertThat(value(leader, "ind-mv-4")).contains("Registreringarna svarar inte på det här");
        String round = SurveyTest.open(leader, "mv-indicators", "anonymous", LATEST);
        answer(leader, round, "mv-boenden", "mv-boende", Map.of("addresses", "yes"), Map.of("addresses", "no"));
        answer(leader, round, "mv-ansokningsenheter", "mv-asyl", Map.of("informed", "first"), Map.of("informed", "neither"));
        answer(leader, round, "mv-tillstandsprocessen", "mv-tillstand", Map.of("informs", "yes"), Map.of("informs", "no"));
        // Nothing of a round is told before it is over.
        assertThat(value(leader, "ind-mv-4")).contains("Registreringarna svarar inte på det här");
        leader.post(round + "/end", Map.of());
        for (String asked : List.of("ind-mv-4", "ind-mv-5", "ind-mv-6")) {
            assertThat(value(leader, asked)).as(asked).contains("12 av 20");
        }
        for (String everyone : List.of("ind-mv-7", "ind-mv-8")) {
            assertThat(value(leader, everyone)).as(everyone).contains("36 av 60");
        }
        // Another agency's survey answers nothing.
        assertThat(value(PlainUser.of("fk-samordnare"), "ind-mv-4")).doesNotContain("12 av 20");
    }

    @Test
    @Requirement("IND-04")
    void theSixIndicatorsOfForsakringskassanHaveValuesByLineAndUnit() {
        PlainUser leader = PlainUser.of("fk-samordnare");
        String staff = IntStream.rangeClosed(1, 20).mapToObj(i -> "s." + i + "@fk.example,Nr" + i + ",Prov,fk-sf," + (i <= 10 ? "caseworker" : "manager") + ",2019-01-01,\n")
                .collect(Collectors.joining("", "user_name,given_name,family_name,unit,role,from,to\n", ""));
        leader.postFile("/training/staff", "s.csv", staff);
        leader.postFile("/training/completions", "c.csv", IntStream.rangeClosed(1, 20).filter(i -> i % 2 == 0).mapToObj(i -> "s." + i + "@fk.example,fk-vald,2019-05-01\n")
                .collect(Collectors.joining("", "user_name,course,completed\n", "")));
        for (String worker : List.of("fk-anna", "fk-bo", "fk-clara")) {
            for (int i = 0; i < 4; i++) {
                Map<String, Object> said = new HashMap<>(Map.of("caseId", Case.underRoutine(3).id().toString(), "occurred", "2020-04-29", "channel", "physical", "presence", "alone",
                        "askedAbout", List.of("exposure"), "outcome", i < 2 ? "asked-yes" : "asked-no"));
                if (i < 2) {
                    said.putAll(Map.of("exposure", "past", "supportWish", "yes"));
                }
                String occasion = Api.of(worker).post("/api/v1/occasions", Api.json(said)).expect(201).json().get("id").stringValue();
                if (i == 0) {
                    PlainUser.of(worker).post("/work/answer/" + occasion + "/referrals", Map.of("key", "six-" + worker, "service", "kvinnofridslinjen", "need", "exposed"));
                }
            }
        }
        String round = SurveyTest.open(leader, "fk-values", "anonymous", LATEST);
        for (String[] place : new String[][] {{"fk-sf", "fk-sjukpenning"}, {"fk-bf", "fk-underhallsstod"}}) {
            List<String> links = SurveyTest.links(leader, round, Map.of("quantity", "20", "unit", place[0], "line", place[1], "role", "staff"));
            for (int i = 0; i < links.size(); i++) {
                SurveyTest.answer(links.get(i), Map.of("supports", i < 12 ? "very-large" : "fairly-small"));
            }
        }
        leader.post(round + "/end", Map.of());

        PlainUser manager = PlainUser.of("fk-chef");
        // How many of three handlers ask would tell of each of them, so that one is withheld here.
        for (String six : List.of("ind-fk-1", "ind-fk-2", "ind-fk-3", "ind-fk-4", "ind-fk-5", "ind-fk-6")) {
            for (String by : List.of("line", "unit")) {
                String csv = manager.get("/figures/indicators/" + six + "/table.csv?by=" + by + "&" + NOW).body();
                assertThat(csv.lines().filter(line -> line.contains(by.equals("line") ? "fk-sjukpenning" : "fk-sf"))).as(csv)
                        .anyMatch(line -> line.matches(".*,[01]\\.\\d{4},.*") || six.equals("ind-fk-3") && line.contains(",withheld,"));
            }
        }
    }

    /** Twenty answers of one line, twelve of one kind and eight of the other. */
    private static void answer(PlainUser leader, String round, String unit, String line, Map<String, String> yes, Map<String, String> no) {
        List<String> links = SurveyTest.links(leader, round, Map.of("quantity", "20", "unit", unit, "line", line, "role", "staff"));
        for (int i = 0; i < links.size(); i++) {
            Map<String, String> answers = new HashMap<>(i < 12 ? yes : no);
            answers.putAll(Map.of("secure", i < 12 ? "more" : "same", "more", i < 12 ? "yes" : "no"));
            SurveyTest.answer(links.get(i), answers);
        }
    }

    private static String value(PlainUser user, String indicator) {
        return user.get("/figures/explore?indicator=" + indicator + "&" + NOW).body();
    }
}
