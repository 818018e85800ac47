package se.upptack.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Language;
import se.upptack.testing.PageTest;

/** Duty or recommendation, from the worker's own role and the day, with the registers of the real pack (CHILD-01, CHILD-02). */
class RulingTest extends PageTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    @Test
    void theDutyIsPersonalAndNotTheAgencys() {
        assertThat(of("af", LegalRole.HEALTH_CARE_STAFF, BEFORE)).isInstanceOfSatisfying(Ruling.Duty.class, duty -> {
            assertThat(duty.rule().id()).isEqualTo("af-health-care-2001");
            assertThat(duty.rule().text(Language.SV)).contains("hälso- och sjukvårdslagen");
        });
        assertThat(of("af", LegalRole.OTHER, BEFORE)).isInstanceOf(Ruling.Recommendation.class);
        assertThat(of("fk", LegalRole.SOCIAL_SERVICES_STAFF, BEFORE)).isInstanceOf(Ruling.Duty.class);
    }

    @Test
    void whatTheOrganisationSaysItselfComesBeforeWhatIsSaidForAll() {
        assertThat(rule(of("fk", LegalRole.OTHER, BEFORE))).isEqualTo("fk-other-2001");
        assertThat(rule(of("fk", LegalRole.HEALTH_CARE_STAFF, BEFORE))).isEqualTo("any-health-care-2001");
        assertThat(rule(Ruling.of(bean(RegisterBook.class).current(), List.of("af-supplier", "af"), LegalRole.OTHER, BEFORE)))
                .isEqualTo("af-supplier-other-2001");
        assertThat(rule(Ruling.of(bean(RegisterBook.class).current(), List.of("af-supplier", "af"), LegalRole.HEALTH_CARE_STAFF, BEFORE)))
                .isEqualTo("af-health-care-2001");
        assertThat(rule(of("kommun-mora", LegalRole.OTHER, BEFORE))).isEqualTo("any-other-2001");
    }

    @Test
    void theDayDecidesTheStatuteAndNoUncheckedSectionIsShown() {
        assertThat(law(of("fk", LegalRole.OTHER, BEFORE))).startsWith("Socialtjänstlag (2001:453), 14 kap. 1 c §");
        assertThat(law(of("fk", LegalRole.OTHER, AFTER))).startsWith("Socialtjänstlag (2025:400): ").doesNotContain("§");
    }

    @Test
    void whereNoRuleCoversTheWorkerNothingIsMadeUp() {
        assertThat(of("fk", LegalRole.OTHER, LocalDate.of(2010, 1, 1))).isEqualTo(new Ruling.Undetermined());
        assertThat(new Ruling.Undetermined().leavesAChoice()).isFalse();
    }

    private Ruling of(String organisation, LegalRole role, LocalDate day) {
        return Ruling.of(bean(RegisterBook.class).current(), List.of(organisation), role, day);
    }

    private static String rule(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Duty(var rule) -> rule.id();
            case Ruling.Recommendation(var rule) -> rule.id();
            case Ruling.Undetermined _ -> "none";
        };
    }

    private static String law(Ruling ruling) {
        return ruling instanceof Ruling.Recommendation(var rule) ? rule.law().name(Language.SV) : "";
    }
}
