package se.upptack.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.upptack.access.Role;
import se.upptack.figure.Fact.Kind;
import se.upptack.statistics.MadeFacts.Place;
import se.upptack.testing.PageTest;

/** The page to explore indicators with: areas, the map and the table of the same numbers. */
class ExploreTest extends PageTest {

    private static final Place MORA = new Place("kommun-mora", "kommun-mora-skola", "kommun-skola", "routine", 0, 0);
    private static final Place FALUN = new Place("kommun-falun", "kommun-falun-skola", "kommun-skola", "routine", 0, 0);
    private static final Place TROLLHATTAN = new Place("trollhattans-stad", "trollhattan-enheten-mot-vald", "kommun-skola", "routine", 0, 0);

    private static boolean made;

    @BeforeEach
    void facts() {
        if (made) {
            return;
        }
        made = true;
        var facts = new MadeFacts(71);
        facts.add(MORA, 202103, Kind.PROMPT, 40, "mode", "routine", "round", "first");
        facts.add(MORA, 202103, Kind.OCCASION, 30, "mode", "routine", "outcome", "asked-no", "closes", "yes", "channel", "physical");
        facts.add(FALUN, 202103, Kind.PROMPT, 20, "mode", "routine", "round", "first");
        facts.add(FALUN, 202103, Kind.OCCASION, 3, "mode", "routine", "outcome", "asked-no", "closes", "yes", "channel", "physical");
        facts.add(TROLLHATTAN, 202103, Kind.PROMPT, 50, "mode", "routine", "round", "first");
        facts.add(TROLLHATTAN, 202103, Kind.OCCASION, 25, "mode", "routine", "outcome", "asked-no", "closes", "yes", "channel", "physical");
        facts.state(application);
    }

    @Test
    void countiesAndMunicipalitiesAreTheirUnitsAddedUp() {
        var national = visitor(account("EX", "jamy", Set.of(), Role.NATIONAL_COORDINATOR));
        var counties = national.get("/figures/explore?indicator=ind-s-1&by=county&from=2021-03&to=2021-03&line=kommun-skola");
        assertThat(counties.status()).isEqualTo(200);
        assertThat(counties.text()).contains("Dalarnas län").contains("55 %").contains("33 av 60").contains("Västra Götalands län").contains("50 %").contains("25 av 50");
        assertThat(counties.body()).contains("<path class=\"m3\"").contains("Dalarnas län 55, ").doesNotContain(" style=");
        assertThat(counties.body()).contains("/figures/explore?indicator=ind-s-1&amp;by=municipality&amp;from=2021-03&amp;to=2021-03&amp;area=20");
        var municipalities = national.get("/figures/explore?indicator=ind-s-1&by=municipality&area=20&from=2021-03&to=2021-03&line=kommun-skola");
        assertThat(municipalities.text()).contains("33 av 60").contains("Leksand").contains("dolt").doesNotContain("3 av 20").doesNotContain("30 av 40").doesNotContain("25 av 50");
        assertThat(national.get("/figures/explore?indicator=ind-s-1&by=unit&area=1488&from=2021-03&to=2021-03&line=kommun-skola").text()).contains("25 av 50");
    }

    @Test
    void anAreaOutOfReachHasNothingInIt() {
        var manager = visitor(account("EY", "kommun-mora", Set.of(MORA.unit()), Role.MANAGER));
        assertThat(manager.get("/figures/explore?indicator=ind-s-1&by=unit&area=14&from=2021-03&to=2021-03").text()).doesNotContain("25 av 50").contains("Det finns inga siffror");
        assertThat(manager.get("/figures/explore?indicator=ind-s-1&by=municipality&from=2021-03&to=2021-03").text()).contains("30 av 40").contains("Till arbetslistan");
        assertThat(manager.get("/figures/explore?indicator=there-is-none").status()).isEqualTo(404);
    }
}
