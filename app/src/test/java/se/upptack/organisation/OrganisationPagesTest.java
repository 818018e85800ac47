package se.upptack.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.upptack.access.OrganisationNames;
import se.upptack.access.Role;
import se.upptack.pack.EditOutcome;
import se.upptack.pack.Editor;
import se.upptack.pack.RegisterEdits;
import se.upptack.pack.Registers;
import se.upptack.platform.Language;
import se.upptack.testing.PageTest;

/** What the registers say of organisations, on the real pack. */
class OrganisationPagesTest extends PageTest {

    @Test
    void anOrganisationIsShownByItsNameEverywhere() {
        assertThat(bean(OrganisationNames.class).name("fk", Language.SV)).isEqualTo("Försäkringskassan");
        assertThat(bean(OrganisationNames.class).name("fk", Language.EN)).isEqualTo("Swedish Social Insurance Agency");
        assertThat(bean(OrganisationNames.class).name("nobody", Language.SV)).isEqualTo("nobody");
    }

    @Test
    void organisationsAreListedByKindAndCounty() {
        var reader = reader("fk");
        assertThat(reader.get("/organisations").text()).contains("statlig myndighet").contains("samordningsförbund").contains("Mora kommun");
        assertThat(reader.get("/organisations?kind=coordination-association").text()).contains("Samordningsförbundet Södertälje")
                .doesNotContain("Migrationsverket ");
        assertThat(reader.get("/organisations?on=nyss").text()).contains("Skriv dagen som 2021-03-01.");
    }

    @Test
    void oneOrganisationTellsWhatItIsAndMustAndDoes() {
        var reader = reader("fk");
        var fk = reader.get("/organisations/fk?on=2020-06-30").text();
        assertThat(fk)
                .contains("försäkrad; den försäkrade; försäkrade")
                .contains("Anslöt 1 jan. 2020")
                .contains("Rättsavdelningen")
                .contains("styr och följer upp").contains("genomför").contains("deltar i gemensamma grupper")
                .contains("egen ambition").contains("regeringsuppdrag")
                .contains("Nils Öberg, generaldirektör")
                .contains("Samordningsförbundet Södertälje");
        assertThat(reader.get("/organisations/fk?on=2018-06-30").text()).contains("Fråga vid tecken.").doesNotContain("Utredningskrävande");
        assertThat(fk).contains("Utredningskrävande");
        assertThat(reader.get("/organisations/samf-sodertalje").text()).contains("Parter i förbundet").contains("Södertälje kommun").contains("Projektet Alis");
        assertThat(reader.get("/organisations/skr").text()).contains("Sveriges Kommuner och Landsting");
        assertThat(reader.get("/organisations/af-supplier").text()).contains("Handlar för Arbetsförmedlingen");
        assertThat(reader.get("/organisations/atlantis").status()).isEqualTo(404);
    }

    @Test
    void theAgenciesCoverageOfCountiesIsToldForAnyDay() {
        var reader = reader("lst-w");
        var before = reader.get("/organisations/networks?on=2019-12-31").text();
        assertThat(before).contains("AF 3 av 21").contains("MV 7 av 21").contains("FK 5 av 21").contains("AF saknar representant i 18 län");
        var after = reader.get("/organisations/networks?on=2021-12-31").text();
        assertThat(after).contains("AF 21 av 21").doesNotContain("AF saknar representant");
    }

    @Test
    void whoLacksADeclarationOfIntentIsShown() {
        var reader = reader("lst-w");
        var path = "/organisations/networks?network=lansgruppen-mvk-dalarna";
        assertThat(reader.get(path).text()).contains("0 av 3 medlemmar");
        add("agreements", null, Map.of("id", "avsikt-region-dalarna", "kind", "declaration-of-intent", "party", "region-dalarna", "counterpart", "lst-w",
                "network", "lansgruppen-mvk-dalarna", "functions", "representation", "signed_by", "Divisionschefen", "valid_from", "2021-03-01"));
        assertThat(reader.get(path).text()).contains("1 av 3 medlemmar").contains("Divisionschefen");
    }

    @Test
    void aRoleHolderWithoutAWrittenMandateIsListedForThoseConcerned() {
        add("role-assignments", "mv", Map.of("id", "mv-sakkunnig-nord", "person", "Signe Sakkunnig", "role", "sakkunnig", "organisation", "mv",
                "share_percent", "40", "mandate_coordinate", "no", "valid_from", "2021-01-01"));
        var own = reader("mv").get("/organisations/mandates?show=lacking&organisation=mv").text();
        assertThat(own).contains("Signe Sakkunnig").contains("40 %").contains("Saknas");
        assertThat(reader("fk").get("/organisations/mandates").text()).doesNotContain("Signe Sakkunnig").contains("Regional samordnare").contains("Uppgift saknas");
    }

    @Test
    void aMunicipalityMayHaveItsCoordinatorInAnother() {
        var page = reader("lst-w").get("/organisations/municipalities").text();
        assertThat(page).contains("Dalarnas län").contains("annan kommun, genom Mora kommun").contains("behandling: genom Mora kommun").contains("12 Uppgift saknas");
    }

    private Visitor reader(String organisation) {
        return visitor(account("Läsa Läsare", organisation, Set.of(), Role.AGENCY_COORDINATOR));
    }

    private void add(String register, String organisation, Map<String, String> said) {
        var cells = new LinkedHashMap<>(said);
        cells.put("source", "own");
        assertThat(bean(RegisterEdits.class).add(new Editor("test", organisation), Registers.get(register), cells)).isInstanceOf(EditOutcome.Saved.class);
    }
}
