package se.upptack.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.upptack.directory.Service.Level;
import se.upptack.directory.Service.Text;

/** What a search finds and in which order. */
class DirectorySearchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Text NOTHING = new Text("", "");
    private static final Place MORA = new Place("20", "2062");

    private final Service line = service("line", Level.NATIONAL, "", "", TargetGroup.EXPOSED);
    private final Service stop = service("stop", Level.NATIONAL, "", "", TargetGroup.USES_VIOLENCE);
    private final Service county = service("county", Level.COUNTY, "20", "", TargetGroup.EXPOSED);
    private final Service mora = service("mora", Level.MUNICIPALITY, "20", "2062", TargetGroup.EXPOSED, TargetGroup.USES_VIOLENCE);
    private final Service orsa = service("orsa", Level.MUNICIPALITY, "20", "2034", TargetGroup.EXPOSED);
    private final Service elsewhere = service("elsewhere", Level.COUNTY, "14", "", TargetGroup.EXPOSED);
    private final List<Service> all = List.of(line, stop, county, mora, orsa, elsewhere);

    @Test
    void theNearestStandsFirst() {
        assertThat(found(Search.of(MORA, null))).containsExactly("mora", "county", "line", "stop");
    }

    @Test
    void aWholeCountyEndsWithItsMunicipalities() {
        assertThat(found(Search.of(new Place("20", null), TargetGroup.EXPOSED))).containsExactly("county", "line", "mora", "orsa");
    }

    @Test
    void withoutAPlaceOnlyTheNationIsKnown() {
        assertThat(found(Search.of(null, null))).containsExactly("line", "stop");
    }

    @Test
    void thoseWhoUseViolenceFindTheirOwnSupportInTheSameWay() {
        assertThat(found(Search.of(MORA, TargetGroup.USES_VIOLENCE))).containsExactly("mora", "stop");
    }

    @Test
    void theLanguageComesFirstAndTheUnknownStays() {
        var arabic = with(county, Set.of("ar"), Set.of("*"), false);
        var finnish = with(mora, Set.of("fi"), Set.of("*"), false);
        assertThat(search(List.of(line, arabic, finnish), new Search(MORA, null, null, "ar", null), Tier.STAFF, TODAY))
                .extracting(Service::id)
                .containsExactly("county", "line");
    }

    @Test
    void anAreaIsFoundAlsoInWhatCoversThemAll() {
        var honour = with(line, Set.of(), Set.of("honour"), false);
        assertThat(search(List.of(honour, stop), new Search(null, null, "honour", null, null), Tier.STAFF, TODAY)).hasSize(2);
        assertThat(search(List.of(honour, stop), new Search(null, null, "prostitution", null, null), Tier.STAFF, TODAY))
                .extracting(Service::id)
                .containsExactly("stop");
    }

    @Test
    void whatIsForStaffIsNeverGivenToThePublic() {
        var inside = with(line, Set.of(), Set.of("*"), true);
        assertThat(search(List.of(inside), Search.of(null, null), Tier.PUBLIC, TODAY)).isEmpty();
        assertThat(search(List.of(inside), Search.of(null, null), Tier.STAFF, TODAY)).hasSize(1);
    }

    @Test
    void theAgeOfACheckIsToldInMonths() {
        assertThat(Verification.of(null, TODAY)).isEqualTo(Verification.NEVER);
        assertThat(Verification.of(LocalDate.of(2026, 2, 23), TODAY)).isEqualTo(Verification.FRESH);
        assertThat(Verification.of(LocalDate.of(2026, 2, 22), TODAY)).isEqualTo(Verification.AGEING);
        assertThat(Verification.of(LocalDate.of(2025, 11, 22), TODAY)).isEqualTo(Verification.OLD);
    }

    @Test
    void aNumberIsDialledWithoutItsSpaces() {
        assertThat(line.dial()).isEqualTo("020505050");
    }

    private List<String> found(Search search) {
        return search(all, search, Tier.STAFF, TODAY).stream().map(Service::id).toList();
    }

    private static List<Service> search(List<Service> services, Search search, Tier tier, LocalDate today) {
        return new ServiceIndex(1, services).search(search, tier, today);
    }

    private static Service service(String id, Level level, String county, String municipality, TargetGroup... groups) {
        var coverage = switch (level) {
            case NATIONAL -> Service.COUNTRY;
            case COUNTY -> county;
            case MUNICIPALITY -> municipality;
        };
        return new Service(id, new Text(id, id), "", "other", Set.of(coverage), Set.of(groups), Set.of("*"), Set.of(),
                new Service.Contact(Set.of("phone"), "020-50 50 50", "", ""), NOTHING, NOTHING, NOTHING, "", null, null, Service.Entry.PUBLIC,
                new Service.Person("", ""), new Service.Location(false, "", "", ""), new Service.Upkeep("", null, "", Service.State.ACTIVE, "own", "", 1, java.time.Instant.EPOCH), Set.of());
    }

    private static Service with(Service service, Set<String> languages, Set<String> areas, boolean staffOnly) {
        return new Service(service.id(), service.name(), "", service.kind(), service.coverage(), service.groups(), areas, languages, service.how(), NOTHING,
                NOTHING, NOTHING, "", null, null, staffOnly ? Service.Entry.STAFF : Service.Entry.PUBLIC, service.person(), service.location(),
                service.upkeep(), Set.of());
    }
}
