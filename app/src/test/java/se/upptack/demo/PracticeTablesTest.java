package se.upptack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.upptack.access.Role;

/** What the demonstration is made from fits together and says everywhere that it is made up. */
class PracticeTablesTest {

    private static final Path PACK = Path.of("../packs/demo");

    @Test
    void everyOfficeStandsInThePackAndIsMarkedAsMadeUp() throws IOException {
        var units = Files.readAllLines(PACK.resolve("units.csv")).stream().skip(1).toList();
        assertThat(units).hasSizeGreaterThanOrEqualTo(40).allMatch(line -> line.contains("Övningskontor") && line.contains("Practice office") && line.endsWith(",own"));
        assertThat(Table.rows("offices.csv").stream().map(row -> row.get("unit")).collect(Collectors.toSet()))
                .isEqualTo(units.stream().map(line -> line.split(",")[0]).collect(Collectors.toSet()));
    }

    @Test
    void everyServiceLineOfAnOfficeHasABehaviour() {
        assertThat(Table.rows("offices.csv").stream().map(row -> row.get("line")).filter(line -> !line.isEmpty()).map(Profile::of))
                .allSatisfy(profile -> {
                    assertThat(profile.courses().stream().mapToDouble(Profile.Course::share).sum()).isEqualTo(1);
                    assertThat(profile.closesAtLeast()).isLessThan(profile.closesAtMost());
                });
    }

    @Test
    void everyOneWhoCanSignInWorksInAnOfficeThatIsThereAndHasAnInventedName() {
        var offices = Table.rows("offices.csv").stream().map(row -> row.get("unit")).collect(Collectors.toSet());
        var usernames = new HashSet<String>();
        for (var row : Table.rows("people.csv")) {
            assertThat(usernames.add(row.get("username"))).isTrue();
            assertThat(row.get("username")).matches("[a-z]+-[a-z]+");
            assertThat(row.get("name")).endsWith("Övning");
            assertThat(offices).containsAll(Table.values(row.get("units")));
            assertThat(Table.values(row.get("roles"))).isNotEmpty().allMatch(code -> Role.of(code).isPresent());
        }
        // Every role has someone, so that every page can be tried; machines are added apart.
        var roles = Table.rows("people.csv").stream().flatMap(row -> Table.values(row.get("roles")).stream()).collect(Collectors.toSet());
        for (var role : Role.values()) {
            assertThat(role == Role.INTEGRATION_CLIENT || roles.contains(role.code())).as(role.code()).isTrue();
        }
    }

    @Test
    void theYearHasItsWorkingDays() {
        assertThat(Year.DAYS).hasSize(250).first().isEqualTo(Year.FIRST.plusDays(1));
        assertThat(Year.DAYS.getLast()).isEqualTo(Year.LAST);
        assertThat(Year.placeOf(Year.FIRST)).isZero();
        assertThat(Year.placeOf(Year.LAST.plusDays(1))).isEqualTo(Year.DAYS.size());
    }

    @Test
    void theSameSeedThrowsTheSame() {
        var one = Draw.of(7, "a");
        var same = Draw.of(7, "a");
        var other = Draw.of(7, "b");
        var throwsOfOne = java.util.stream.IntStream.range(0, 50).map(i -> one.number(1, 1_000)).boxed().toList();
        assertThat(java.util.stream.IntStream.range(0, 50).map(i -> same.number(1, 1_000)).boxed().toList()).isEqualTo(throwsOfOne);
        assertThat(java.util.stream.IntStream.range(0, 50).map(i -> other.number(1, 1_000)).boxed().toList()).isNotEqualTo(throwsOfOne);
    }
}
