package se.upptack.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.upptack.pack.RegisterBook;
import se.upptack.testing.PageTest;

/** Which steps follow which answer, with the registers of the real pack. */
class StepListTest extends PageTest {

    @Test
    void afterANoOnlyWhatFollowsEveryAnswerIsLeft() {
        var steps = steps(answer("fk", "fk-sjukpenning", LocalDate.of(2021, 6, 1), false, false, false, false), false);
        assertThat(steps).extracting(Step::kind).containsExactly(StepKind.INFORMATION);
    }

    @Test
    void dangerComesFirstAndEachKindOfAnswerHasItsOwn() {
        var exposed = steps(answer("fk", "fk-underhallsstod", LocalDate.of(2021, 6, 1), true, true, false, false), false);
        assertThat(exposed).extracting(Step::id).startsWith("common-safety").contains("fk-underhallsstod-special-reasons", "common-children")
                .doesNotContain("common-uses-violence-support", "common-child-report");
        var both = steps(answer("fk", "fk-underhallsstod", LocalDate.of(2021, 6, 1), true, true, true, false), false);
        assertThat(both).extracting(Step::id).startsWith("common-safety", "common-uses-violence-safety").contains("common-uses-violence-support");
        var child = steps(answer("fk", "fk-underhallsstod", LocalDate.of(2021, 6, 1), true, true, false, false), true);
        assertThat(child).extracting(Step::id).contains("common-child-report", "fk-child-guideline");
    }

    @Test
    void theStepsAreThoseOfTheDayOfTheOccasion() {
        assertThat(steps(answer("fk", "fk-sjukpenning", LocalDate.of(2019, 6, 30), true, true, false, false), false)).extracting(Step::id)
                .doesNotContain("fk-sjukpenning-planning");
        assertThat(steps(answer("fk", "fk-sjukpenning", LocalDate.of(2019, 7, 1), true, true, false, false), false)).extracting(Step::id)
                .contains("fk-sjukpenning-planning");
    }

    @Test
    void aSuppliersStaffFollowTheStepsOfTheirPrincipal() {
        assertThat(steps(answer("af-supplier", "af-rusta-matcha", LocalDate.of(2021, 6, 1), true, true, false, true), false)).extracting(Step::id)
                .contains("af-rusta-matcha-refer", "af-rusta-matcha-procedure").doesNotContain("fk-sheltered-housing");
    }

    /** Before the first day of the register the common rows are missing; the product still offers what always belongs. */
    @Test
    void whatTheRegisterLeavesOutTheProductAdds() {
        var steps = new java.util.ArrayList<>(steps(answer("fk", "fk-sjukpenning", LocalDate.of(2016, 1, 1), true, false, true, true), false));
        assertThat(steps.removeIf(step -> step.id().equals("fk-child-guideline"))).isTrue();
        assertThat(steps).allMatch(Step::ownKind);
        assertThat(steps).extracting(Step::kind).containsExactly(
                StepKind.SAFETY, StepKind.CHILD_REPORT, StepKind.CHILDREN, StepKind.SUPPORT_WISH, StepKind.REFERRAL, StepKind.INFORMATION,
                StepKind.PERSPECTIVE, StepKind.FOLLOW_UP);
        assertThat(steps(answer("fk", "fk-sjukpenning", LocalDate.of(2016, 1, 1), false, false, false, false), false)).extracting(Step::kind)
                .containsExactly(StepKind.INFORMATION);
    }

    private List<Step> steps(se.upptack.support.Answer answer, boolean childConcern) {
        return StepList.of(bean(RegisterBook.class).current(), answer, childConcern).steps();
    }

    private static se.upptack.support.Answer answer(
            String organisation, String line, LocalDate occurred, boolean affirmative, boolean exposed, boolean uses, boolean child) {
        return new se.upptack.support.Answer(
                organisation.equals("af-supplier") ? "af" : organisation, new UUID(0, 1), new UUID(0, 2), "ref", organisation, "unit", line, "", occurred,
                "routine", affirmative ? "asked-yes" : "asked-no", affirmative, exposed, uses, child, null, null);
    }
}
