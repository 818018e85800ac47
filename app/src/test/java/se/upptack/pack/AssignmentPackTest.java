package se.upptack.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pack that comes with Upptäck. */
class AssignmentPackTest {

    private static final Path FOLDER = Path.of("../packs/upptackt-2019-2021");

    private final RegisterSnapshot pack = RegisterSnapshot.of(FOLDER);

    @Test
    void itIsRight() {
        assertThat(PackCheck.check(FOLDER)).isEmpty();
    }

    @Test
    void itTravelsInsideTheApplication() {
        assertThat(PackFiles.ofClasspath("packs/upptackt-2019-2021").sha256()).isEqualTo(PackFiles.ofFolder(FOLDER).sha256());
    }

    @Test
    void itHasAllMunicipalitiesAndCounties() {
        assertThat(pack.rows("municipalities").size()).isEqualTo(290);
        assertThat(pack.counties()).hasSize(21);
    }

    @Test
    void itHasEveryCodeListAndEveryMode() {
        var day = LocalDate.of(2021, 6, 1);
        assertThat(Arrays.stream(Registers.CODE_LISTS).filter(list -> pack.codes(list, day).isEmpty())).isEmpty();
        assertThat(pack.rows("policies").stream().map(row -> row.text("mode")).collect(Collectors.toSet())).containsExactlyInAnyOrder(Registers.MODES);
    }

    @Test
    void socialServicesOfEveryMunicipalityAreInTheDirectory() {
        assertThat(pack.rows("municipalities").stream()
                        .map(Row::key)
                        .filter(code -> pack.rows("services").where("municipality", code).stream()
                                .noneMatch(service -> service.text("kind").equals("social-services"))))
                .isEmpty();
    }
}
