package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.upptack.access.Role;
import se.upptack.statistics.FigureWeeks;

/** One's own page of figures: what to act on, what has come since last week, and views under names. */
class MyFiguresTest {

    private static final Pattern REMOVAL = Pattern.compile("/figures/views/[0-9a-f-]{36}/removal");

    @Test
    void theManagerSeesWhatHasComeSinceLastWeekAndWhereAskingStalls() {
        Case asked = FiguresTest.maintenance(LocalDate.of(2020, 4, 2));
        FiguresTest.maintenance(LocalDate.of(2020, 3, 3));
        RunningApp.shared().bean(FigureWeeks.class).take(RunningApp.TODAY.minusDays(8));
        FiguresTest.register("fk-bodil", asked, Map.of("outcome", "asked-no", "askedAbout", List.of("exposure"), "exposure", "none"));
        PlainUser manager = PlainUser.of("fk-chef-bf");
        assertThat(manager.get("/").header("location")).endsWith("/figures/mine");
        String page = manager.get("/figures/mine").body();
        assertThat(page).contains("Sedan 22 april").containsPattern("[1-9][0-9]* har fått frågan\\.").contains("Här fastnar frågan").contains("href=\"/work/standing\"")
                .containsPattern("Förfallna och öppna</a>");
        // Those who see no cases are told in fives, and a colleague nothing of a week.
        String national = PlainUser.of("jamy-jonas").get("/figures/mine").body();
        assertThat(national).contains("Sedan 22 april").contains("Organisationerna").doesNotContain("/work/standing").doesNotContainPattern("<li>[0-9]+ har fått frågan");
        assertThat(PlainUser.of(World.account(Role.CASEWORKER)).get("/figures/mine").body()).doesNotContain("Sedan 22 april");
        for (Role role : List.of(Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.COUNTY_STRATEGIST)) {
            assertThat(PlainUser.of(World.account(role)).get("/figures/mine").body()).contains("Det här behöver du se").contains("Täckning");
        }
    }

    @Test
    void aViewIsSavedUnderANameSharedAndTakenAway() {
        PlainUser manager = PlainUser.of("fk-chef-bf");
        Map<String, String> view = Map.of("path", "/figures/explore", "query", "indicator=ind-s-1&by=unit&from=2019-05&line=fk-underhallsstod&who=19121212-1212", "shared", "yes");
        assertThat(manager.post("/figures/views", view).body()).contains("Ge vyn ett namn på högst 80 tecken.").contains("indicator=ind-s-1&amp;by=unit");
        assertThat(manager.post("/figures/views", with(view, "name", "Underhållsstöd per enhet")).header("location")).endsWith("/figures/mine");
        String own = manager.get("/figures/mine").body();
        assertThat(own).contains("Vyn är sparad.").contains("href=\"/figures/explore?indicator=ind-s-1&amp;by=unit&amp;from=2019-05&amp;line=fk-underhallsstod\"")
                .doesNotContain("19121212");
        assertThat(manager.post("/figures/views", with(with(view, "name", "x"), "path", "https://example.org")).status()).isEqualTo(404);
        PlainUser colleague = PlainUser.of("fk-chef");
        assertThat(colleague.get("/figures/mine").body()).contains("Underhållsstöd per enhet").contains("delas av fk-chef-bf");
        assertThat(PlainUser.of("af-chef").get("/figures/mine").body()).doesNotContain("Underhållsstöd per enhet");
        var removal = REMOVAL.matcher(own);
        assertThat(removal.find()).isTrue();
        colleague.post(removal.group(), Map.of());
        assertThat(colleague.get("/figures/mine").body()).contains("Underhållsstöd per enhet");
        assertThat(manager.post(removal.group(), Map.of()).status()).isEqualTo(303);
        assertThat(colleague.get("/figures/mine").body()).doesNotContain("Underhållsstöd per enhet");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new java.util.HashMap<>(fields);
        all.put(name, value);
        return all;
    }
}
