package se.upptack.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.upptack.access.Role;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.Row;
import se.upptack.testing.PageTest;

/** The rules for asking over time and the forms that change them, on the real pack. */
class PolicyPagesTest extends PageTest {

    @Test
    void rulesAndChannelsAreShownBesideEachOtherOverTime() {
        var page = visitor(account("Läsa Läsare", "lst-w", Set.of(), Role.COUNTY_STRATEGIST)).get("/policies?organisation=fk");
        assertThat(page.text())
                .contains("Fråga på rutin, steg: Utredning av förutsättningar för återgång i arbete, för Utredningskrävande ärende.")
                .contains("Fråga på rutin, steg: Ansökan, om hot och våld.")
                .contains("Telefon: inte tillåten").contains("Telefon: tillåten")
                .contains("från 2016")
                .doesNotContain("Ny regel");
        assertThat(page.body()).contains("<svg class=\"chart\"").doesNotContain("style=");
    }

    @Test
    void anAgencyChangesItsOwnRuleAndTheOldOneEndsTheDayBefore() {
        var coordinator = visitor(account("Siv Samordnare", "fk", Set.of(), Role.AGENCY_COORDINATOR));
        assertThat(coordinator.get("/policies/rules/_new?line=fk-aktivitetsersattning").text()).contains("Aktivitetsersättning: Fråga vid tecken.");
        var old = current("fk-aktivitetsersattning").getFirst();

        var wrong = coordinator.send("/policies/rules/_new", "/policies/rules", rule("fk-aktivitetsersattning", "routine", "2022-02-01", "until_days", "3",
                "ending", old.key()));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Alla får frågan.");
        assertThat(current("fk-aktivitetsersattning")).containsExactly(old);

        var sent = coordinator.send("/policies/rules/_new", "/policies/rules", rule("fk-aktivitetsersattning", "routine", "2022-02-01", "until_days", "60",
                "ending", old.key()));
        assertThat(sent.location()).isEqualTo("/policies");
        var book = bean(RegisterBook.class).current();
        assertThat(book.find("policies", old.key()).orElseThrow().date("valid_to")).isEqualTo(LocalDate.of(2022, 1, 31));
        var added = book.find("policies", "fk-aktivitetsersattning-routine-2022-02-01").orElseThrow();
        assertThat(added.text("decision_ref")).isEqualTo("FK 2021/99");
        assertThat(coordinator.get("/policies?organisation=fk").text()).contains("Beslut: FK 2021/99");

        var channel = coordinator.send("/policies/channels/_new", "/policies/channels", "service_line", "fk-aktivitetsersattning", "channel", "chat",
                "rule", "forbidden", "reason_sv", "Chatten är inte krypterad.", "reason_en", "The chat is not encrypted.", "valid_from", "2022-01-01");
        assertThat(channel.location()).isEqualTo("/policies");
        assertThat(coordinator.get("/policies?organisation=fk").text()).contains("Chatten är inte krypterad.");
    }

    @Test
    void aRuleIsEndedByItsOwnOrganisationOnly() {
        var rule = current("mv-boende").getFirst().key();
        var other = visitor(account("Siv Samordnare", "fk", Set.of(), Role.AGENCY_COORDINATOR));
        assertThat(other.get("/policies/rules/" + rule + "/end").status()).isEqualTo(404);
        assertThat(other.send("/policies/rules/_new", "/policies/rules/" + rule + "/end", "valid_to", "2021-12-31", "reason", "x", "revision", "1").status()).isEqualTo(404);
        var own = visitor(account("Mira Samordnare", "mv", Set.of(), Role.AGENCY_COORDINATOR));
        var page = "/policies/rules/" + rule + "/end";
        assertThat(own.send(page, page, "valid_to", "2021-11-01", "reason", "Nytt arbetssätt", "revision", "1").status()).isEqualTo(422);
        assertThat(own.send(page, page, "valid_to", "2021-12-31", "reason", "", "revision", "1").status()).isEqualTo(422);
        assertThat(own.send(page, page, "valid_to", "2021-12-31", "reason", "Nytt arbetssätt", "revision", "1").location()).isEqualTo("/policies");
        assertThat(own.get(page).status()).isEqualTo(404);
        var worker = visitor(account("Hanna Handläggare", "mv", Set.of("mv-boenden"), Role.CASEWORKER));
        assertThat(worker.get("/policies/rules/_new").status()).isEqualTo(404);
        assertThat(worker.get("/policies").status()).isEqualTo(200);
    }

    @Test
    void aMunicipalityAnswersForEachActivityYearByYear() {
        var mora = visitor(account("Moa Samordnare", "kommun-mora", Set.of(), Role.AGENCY_COORDINATOR));
        assertThat(mora.get("/policies/activities?year=2020").text()).contains("Mora kommun, svar för 2020").contains("Individ- och familjeomsorg (IFO) 0 0 0 15");
        assertThat(answer(mora, "routine", "none").location()).isEqualTo("/policies/activities?year=2020");
        assertThat(mora.get("/policies/activities?year=2020").text()).contains("Individ- och familjeomsorg (IFO) 1 0 0 14").contains("Skola 0 0 1 14");
        answer(mora, "indication", "none");
        assertThat(mora.get("/policies/activities?year=2020").text()).contains("Individ- och familjeomsorg (IFO) 0 1 0 14");
        assertThat(mora.get("/policies/activities?year=2021").text()).contains("Individ- och familjeomsorg (IFO) 0 0 0 15");
        var agency = visitor(account("Siv Samordnare", "fk", Set.of(), Role.AGENCY_COORDINATOR));
        assertThat(agency.send("/policies/rules/_new", "/policies/activities", "year", "2020", "asks-kommun-ifo", "routine").status()).isEqualTo(404);
    }

    @Test
    void maternityCareKeepsTheShareThatWasAsked() {
        var region = visitor(account("Rut Region", "region-dalarna", Set.of(), Role.AGENCY_COORDINATOR));
        assertThat(region.get("/policies/activities").text()).contains("66 %").contains("87 %");
        var wrong = share(region, "asked", "410", "registered", "400");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Andelen kan inte vara mer än allt.");
        assertThat(share(region, "asked", "380", "registered", "400").location()).isEqualTo("/policies/activities");
        assertThat(region.get("/policies/activities").text()).contains("95 %").contains("380 av 400");
        assertThat(share(region, "percent", "96", "asked", "").location()).isEqualTo("/policies/activities");
        assertThat(region.get("/policies/activities").text()).contains("96 %").doesNotContain("380 av 400");
    }

    @Test
    void aManagerTellsOfHighLoadInHerUnitsAndOnlyHerAgencySeesIt() {
        var manager = visitor(account("Maja Ledare", "fk", Set.of("fk-sf"), Role.MANAGER));
        assertThat(manager.get("/load-periods").text()).contains("Ansträngd verksamhet under pandemin").doesNotContain("Avdelningen för barn och familj");
        assertThat(manager.send("/load-periods", "/load-periods", "unit", "fk-bf", "name", "Flytt", "from", "2021-11-01").status()).isEqualTo(404);
        assertThat(manager.send("/load-periods", "/load-periods", "unit", "fk-sf", "name", "", "from", "2021-11-01").status()).isEqualTo(422);
        assertThat(manager.send("/load-periods", "/load-periods", "unit", "fk-sf", "name", "Flytt till nya lokaler", "from", "2021-11-01").location())
                .isEqualTo("/load-periods");
        assertThat(manager.get("/load-periods").text()).contains("Flytt till nya lokaler").contains("Slut i dag");
        assertThat(visitor(account("Mira", "mv", Set.of(), Role.AGENCY_COORDINATOR)).get("/load-periods").text()).doesNotContain("Flytt till nya lokaler");
        assertThat(manager.send("/load-periods", "/load-periods/fk-load-2021-11-01/end").location()).isEqualTo("/load-periods");
        assertThat(manager.get("/load-periods").text()).contains("1 november 2021 till 1 december 2021");
    }

    private List<Row> current(String line) {
        return bean(RegisterBook.class).current().rows("policies").where("service_line", line).stream().filter(row -> row.text("valid_to").isEmpty()).toList();
    }

    private static String[] rule(String line, String mode, String from, String... more) {
        var fields = new ArrayList<>(List.of("service_line", line, "mode", mode, "case_type", "*", "trigger", "*", "topic", "violence",
                "window_before_days", "0", "due_days", "14", "decision_ref", "FK 2021/99", "decision_sv", "Alla får frågan.",
                "decision_en", "Everyone is asked.", "valid_from", from));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    private static Answer answer(Visitor mora, String ifo, String school) {
        return mora.send("/policies/activities?year=2020", "/policies/activities", "year", "2020", "asks-kommun-ifo", ifo, "asks-kommun-skola", school);
    }

    private static Answer share(Visitor region, String... numbers) {
        var fields = new ArrayList<>(List.of("service_line", "region-modrahalsovard", "share_year", "2020"));
        fields.addAll(Arrays.asList(numbers));
        return region.send("/policies/activities", "/policies/shares", fields.toArray(String[]::new));
    }
}
