package se.upptack.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.upptack.platform.Language;

/** What the registers answer, asked of the invented pack: nothing is tied to one assignment. */
class RegisterSnapshotTest {

    private final RegisterSnapshot registers = RegisterSnapshot.of(InventedPack.FOLDER);

    @Test
    void aRowTellsItsCellsByType() {
        var routine = registers.find("policies", "mooring-routine").orElseThrow();
        assertThat(routine.text("mode")).isEqualTo("routine");
        assertThat(routine.text("decision", Language.EN)).isEqualTo("Everyone with a winter berth is asked.");
        assertThat(routine.date("valid_from")).isEqualTo(LocalDate.of(2032, 1, 1));
        assertThat(routine.date("valid_to")).isNull();
        assertThat(routine.whole("due_days")).hasValue(14);
        assertThat(routine.whole("interval_months")).isEmpty();
        assertThat(routine.yes("requires_training")).isTrue();
        assertThat(registers.find("agreements", "harbour-pilots").orElseThrow().list("functions")).containsExactly("asking", "training");
        assertThat(registers.find("services", "sea-line").orElseThrow().covers("areas", "at-sea")).isTrue();
        assertThat(routine.find("note")).isEmpty();
        assertThat(routine.origin()).isEqualTo(new Row.Origin(null, "invented", "1", "policies.csv", 3, 1));
        assertThatThrownBy(() -> routine.text("modes")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> registers.rows("policy")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allFourModesAreThere() {
        assertThat(registers.rows("policies").stream().map(row -> row.text("mode")))
                .containsExactlyInAnyOrder("routine", "indication", "inform-first", "periodic");
    }

    @Test
    void aPolicyIsInForceFromItsFirstToItsLastDay() {
        var indication = registers.find("policies", "mooring-indication").orElseThrow();
        assertThat(indication.inForce(LocalDate.of(2030, 12, 31))).isFalse();
        assertThat(indication.inForce(LocalDate.of(2031, 1, 1))).isTrue();
        assertThat(indication.inForce(LocalDate.of(2031, 12, 31))).isTrue();
        assertThat(indication.inForce(LocalDate.of(2032, 1, 1))).isFalse();
    }

    @Test
    void theRegistersAreShownAsTheyWereOnADay() {
        var before = registers.asOf(LocalDate.of(2030, 6, 1));
        assertThat(before.find("organisations", "light")).isEmpty();
        assertThat(before.find("organisations", "old-council")).isPresent();
        var after = registers.asOf(LocalDate.of(2032, 6, 1));
        assertThat(after.find("organisations", "light")).isPresent();
        assertThat(after.find("organisations", "old-council")).isEmpty();
    }

    @Test
    void aCodeListIsTheVersionInForce() {
        assertThat(registers.codes("violence-form", LocalDate.of(2030, 12, 31))).isEmpty();
        var first = registers.codes("violence-form", LocalDate.of(2031, 6, 1)).orElseThrow();
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.codes()).extracting(CodeList.Code::code).containsExactly("shove", "shout");
        var second = registers.codes("violence-form", LocalDate.of(2032, 6, 1)).orElseThrow();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.find("shove-hard").orElseThrow().parent()).isEqualTo("shove");
        assertThat(second.find("shove-hard").orElseThrow().name(Language.SV)).isEqualTo("Hård knuff");
        assertThat(registers.versions("violence-form")).extracting(CodeList::version).containsExactly(2, 1);
    }

    @Test
    void anOrganisationsOwnWordIsUsedAndANeutralOneOtherwise() {
        assertThat(registers.personWord("harbour", PersonForm.THE, Language.SV)).isEqualTo("båtägaren");
        assertThat(registers.personWord("light", PersonForm.MANY, Language.EN)).isEqualTo("keepers");
        assertThat(registers.personWord("pilots", PersonForm.ONE, Language.SV)).isEqualTo("person");
        assertThat(registers.personWord("pilots", PersonForm.MANY, Language.EN)).isEqualTo("people");
    }

    @Test
    void anEntryIsFoundByAnOlderName() {
        assertThat(registers.findByAlias("organisations", "fyr- och BÅKVERKET")).extracting(Row::key).containsExactly("light");
        assertThat(registers.findByAlias("units", "Fyr- och båkverket")).isEmpty();
        assertThat(registers.aliasesOf("service-lines", "rescue")).extracting(row -> row.text("alias")).containsExactly("Haveri/bärgning");
    }

    @Test
    void aRowLeadsToTheOrganisationItBelongsTo() {
        assertThat(registers.find("triggers", "watch-entry").flatMap(registers::ownerOf)).contains("light");
        assertThat(registers.find("units", "harbour-quay").flatMap(registers::ownerOf)).contains("harbour");
        assertThat(registers.find("organisations", "light").flatMap(registers::ownerOf)).contains("light");
        assertThat(registers.find("steps", "step-tea").flatMap(registers::ownerOf)).isEmpty();
        assertThat(registers.find("services", "sea-line").flatMap(registers::ownerOf)).isEmpty();
    }

    @Test
    void rowsAreLookedUpByAColumn() {
        assertThat(registers.rows("units").where("organisation", "harbour")).extracting(Row::key).containsExactly("harbour-west", "harbour-quay");
        assertThat(registers.rows("units").where("organisation", "nobody")).isEmpty();
        assertThat(registers.name("units", "harbour-quay", Language.EN)).isEqualTo("The quay office");
        assertThat(registers.name("units", "unknown", Language.EN)).isEqualTo("unknown");
        assertThat(registers.counties()).containsExactly(Map.entry("01", "Yttre skären"), Map.entry("02", "Inre skären"));
    }

    @Test
    void aConditionIsReadAsWritten() {
        assertThat(Condition.parse(registers.find("measures", "asked").orElseThrow().text("where")))
                .isEqualTo(new Condition(List.of(
                        new Condition.Clause("kind", List.of("occasion")), new Condition.Clause("outcome", List.of("asked-no", "asked-yes")))));
    }
}
