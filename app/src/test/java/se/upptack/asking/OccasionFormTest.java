package se.upptack.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.upptack.asking.RegisterOutcome.Violation;

/** The form of an occasion, as it was typed and as it is meant. */
class OccasionFormTest {

    private static final UUID PROMPT = UUID.randomUUID();

    private static OccasionForm form(String outcome, String occurred, @Nullable String deferredTo) {
        return new OccasionForm(
                " key-of-a-form ", outcome, "alone", "physical", occurred, "past", true, true, Arrays.asList("exposure", null, " "), "workload", deferredTo, "own-need",
                true, "card", "sv", "yes", "form", List.of("physical"), List.of("honour"), List.of("partner"), List.of("age"), List.of("sugardating"), "police",
                true, "");
    }

    private static Registration said(Outcome outcome) {
        return form(outcome.code(), "2021-03-01", "2021-03-15").registration(PROMPT, null, new ArrayList<>()).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void onlyWhatBelongsToTheOutcomeIsRegistered(Outcome outcome) {
        var said = said(outcome);
        var detected = outcome.detected();
        assertThat(said.exposure()).isEqualTo(detected ? "past" : "none");
        assertThat(said.usesViolence()).isEqualTo(detected);
        assertThat(said.childWitness()).isEqualTo(detected);
        assertThat(said.forms()).hasSize(detected ? 1 : 0);
        assertThat(said.supportWish()).isEqualTo(detected ? "yes" : "");
        assertThat(said.reason()).isEqualTo(outcome.needsReason() ? "workload" : "");
        assertThat(said.deferredTo()).isEqualTo(outcome == Outcome.DEFERRED ? LocalDate.of(2021, 3, 15) : null);
        assertThat(said.disclosurePrompt()).isEqualTo(outcome == Outcome.SELF_DISCLOSED ? "own-need" : "");
        assertThat(said.askedAbout()).isEqualTo(outcome.put() ? List.of("exposure") : List.of());
        assertThat(said.informed()).isTrue();
        assertThat(said.promptId()).isEqualTo(PROMPT);
    }

    @Test
    void informationGivenIsInformationWhetherTickedOrNot() {
        var form = new OccasionForm("k", "informed", "alone", "physical", "2021-03-01", null, null, null, null, null, null, null, null, "card", null, null, null, null,
                null, null, null, null, null, null, null);
        var said = form.registration(PROMPT, null, new ArrayList<>()).orElseThrow();
        assertThat(said.informed()).isTrue();
        assertThat(said.informationForm()).isEqualTo("card");
        assertThat(said.forms()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsToldAllAtOnce() {
        var violations = new ArrayList<Violation>();
        var form = new OccasionForm(null, "perhaps", "", null, "yesterday", null, null, null, null, null, "2021-99-01", null, null, null, null, null, null, null,
                null, null, null, null, null, null, null);
        assertThat(form.registration(PROMPT, null, violations)).isEmpty();
        assertThat(violations).extracting(Violation::field).containsExactly("outcome", "occurred", "deferredTo", "presence", "channel");
        assertThat(form.key()).isEmpty();
    }

    @Test
    void aDayIsTenCharacters() {
        for (var day : List.of("", "+999999999-01-01", "-0001-01-01", "2021-3-1", "2021-02-30", "20210301")) {
            var violations = new ArrayList<Violation>();
            assertThat(form("asked-no", day, "").registration(PROMPT, null, violations)).isEmpty();
            assertThat(violations).extracting(Violation::key).containsExactly("asking.rule.date");
        }
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void aFormMadeFromAnOccasionSaysTheSameAgain(Outcome outcome) {
        var said = said(outcome);
        var row = new OccasionRow(
                UUID.randomUUID(), 1, UUID.randomUUID(), new CasePlace("a", "a", "u", "l", ""), PROMPT, UUID.randomUUID(), Mode.ROUTINE, "p", 1, said, List.of(), null);
        assertThat(OccasionForm.of("key-of-a-form", row).registration(PROMPT, null, new ArrayList<>())).contains(said);
    }
}
