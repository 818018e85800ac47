package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The indicators that no registration answers: courses and surveys do, per service line, unit and period. */
class IndicatorSourcesTest {

    private static final String PERIOD = "from=2020-01&to=2020-03";

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
        // Where nobody has told who is employed there is nothing to divide by, and that is said.
        assertThat(PlainUser.of("jamy-jonas").get("/figures/explore?indicator=ind-mv-1&" + PERIOD).body()).contains("Registreringarna svarar inte på det här");
    }
}
