package se.upptack.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.upptack.access.Role;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Databases;
import se.upptack.platform.ScratchDatabase;
import se.upptack.testing.WebTest;

/** The same pages on a pack of another world: nothing is hard-wired to the first. */
class InventedPackTest extends WebTest {

    private static final ScratchDatabase DATABASE = Databases.fresh("invented pages");

    @DynamicPropertySource
    static void invented(DynamicPropertyRegistry registry) {
        DATABASE.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("upptack.demo.enabled", () -> "false");
        registry.add("upptack.packs", () -> Path.of("src/test/resources/packs/invented").toAbsolutePath().toString());
        registry.add("upptack.clock", () -> "2031-07-01T08:00:00Z");
    }

    @Test
    void everyPageTellsOfTheOtherWorld() {
        var reader = visitor(account("Tove Torn", "harbour", Set.of("harbour-quay"), Role.AGENCY_COORDINATOR, Role.CASEWORKER));
        var registers = bean(RegisterBook.class).current();
        assertThat(reader.get("/organisations").text()).contains("Hamnverket").contains("Lotsarna AB");
        registers.rows("organisations").forEach(row -> assertThat(reader.get("/organisations/" + row.key()).status()).isEqualTo(200));
        registers.rows("code-lists").forEach(row -> assertThat(reader.get("/code-lists/" + row.text("id")).status()).isEqualTo(200));
        assertThat(reader.get("/organisations/old-council?on=2032-01-01").text()).contains("fanns inte den 1 januari 2032");
        assertThat(reader.get("/organisations/mandates").status()).isEqualTo(200);
        assertThat(reader.get("/organisations/networks").status()).isEqualTo(200);
        assertThat(reader.get("/organisations/municipalities").status()).isEqualTo(200);
        assertThat(reader.get("/policies").text()).contains("Förtöjning").contains("Fråga vid tecken.").contains("HV 2031/7").contains("Bärgning");
        assertThat(reader.get("/policies?organisation=light").text()).contains("med 4 månaders mellanrum");
        assertThat(reader.get("/policies/activities").status()).isEqualTo(200);
        assertThat(reader.get("/load-periods").text()).contains("Islossning");
        assertThat(reader.get("/activation").text()).contains("Kajkontoret").contains("Knopkursen");
        assertThat(reader.get("/encounters").status()).isEqualTo(404);
        var watch = visitor(account("Vilma Vakt", "light", Set.of("light-tower"), Role.CASEWORKER));
        assertThat(watch.get("/encounters").text()).contains("Möten utan ärende");
    }
}
