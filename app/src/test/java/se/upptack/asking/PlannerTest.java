package se.upptack.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.upptack.asking.Planner.Planned;
import se.upptack.asking.Policies.Permission;
import se.upptack.pack.RegisterSnapshot;

/** Which questions become due, and when, under dated rules. */
class PlannerTest {

    private static final Policies PACK = Policies.of(RegisterSnapshot.of(Path.of("../packs/upptackt-2019-2021")));
    private static final LocalDate JANUARY = LocalDate.of(2020, 1, 1);
    private static final CasePlace PLACE = new CasePlace("agency", "agency", "unit", "line", "type");

    /** A rule in the making: routine at every step of everything, from 2020 on. */
    private static final class Rule {

        private final String id;
        private String organisation = "*";
        private String line = "*";
        private String type = "*";
        private String step = "*";
        private Mode mode = Mode.ROUTINE;
        private OptionalInt interval = OptionalInt.empty();
        private OptionalInt reask = OptionalInt.empty();
        private LocalDate from = JANUARY;
        private @Nullable LocalDate to;

        Rule(String id) {
            this.id = id;
        }

        Rule of(String organisation, String line, String type, String step) {
            this.organisation = organisation;
            this.line = line;
            this.type = type;
            this.step = step;
            return this;
        }

        Rule mode(Mode mode) {
            this.mode = mode;
            return this;
        }

        Rule every(int months) {
            this.mode = Mode.PERIODIC;
            this.interval = OptionalInt.of(months);
            return this;
        }

        Rule reask(int months) {
            this.reask = OptionalInt.of(months);
            return this;
        }

        Rule days(String from, @Nullable String to) {
            this.from = LocalDate.parse(from);
            this.to = to == null ? null : LocalDate.parse(to);
            return this;
        }

        Policy made() {
            return new Policy(id, organisation, line, type, step, mode, interval, reask, 5, 14, 60, false, from, to, "", "");
        }
    }

    private static Planner planner(Rule... rules) {
        return new Planner(new Policies(java.util.Arrays.stream(rules).map(Rule::made).toList(), List.of()));
    }

    private static List<String> asked(Planner planner, String step, String day) {
        return planner.onStep(PLACE, step, LocalDate.parse(day)).stream().map(planned -> planned.policy().id()).toList();
    }

    @Test
    void theNarrowestRuleDecides() {
        var all = new Rule("all");
        var agency = new Rule("agency").of("agency", "*", "*", "*");
        var step = new Rule("step").of("*", "*", "*", "step");
        var type = new Rule("type").of("*", "*", "type", "*");
        var line = new Rule("line").of("*", "line", "*", "*");
        var ordered = new Rule[] {all, agency, step, type, line};
        for (int i = 1; i < ordered.length; i++) {
            assertThat(asked(planner(ordered[i], ordered[i - 1]), "step", "2020-05-01")).containsExactly(ordered[i].id);
            assertThat(asked(planner(java.util.Arrays.copyOf(ordered, i + 1)), "step", "2020-05-01")).containsExactly(ordered[i].id);
        }
        assertThat(asked(planner(new Rule("other").of("*", "line", "other", "step"), all), "step", "2020-05-01")).containsExactly("all");
        assertThat(asked(planner(new Rule("elsewhere").of("other", "line", "type", "step"), all), "step", "2020-05-01")).containsExactly("all");
    }

    @Test
    void amongEquallyNarrowRulesTheLatestDecides() {
        assertThat(asked(planner(new Rule("old"), new Rule("new").days("2020-03-01", null)), "s", "2020-03-01")).containsExactly("new");
        assertThat(asked(planner(new Rule("old"), new Rule("new").days("2020-03-01", null)), "s", "2020-02-29")).containsExactly("old");
    }

    @Test
    void bothTheFirstAndTheLastDayOfARuleCount() {
        var planner = planner(new Rule("r").days("2020-03-01", "2020-04-30"));
        assertThat(asked(planner, "s", "2020-02-29")).isEmpty();
        assertThat(asked(planner, "s", "2020-03-01")).containsExactly("r");
        assertThat(asked(planner, "s", "2020-04-30")).containsExactly("r");
        assertThat(asked(planner, "s", "2020-05-01")).isEmpty();
    }

    @Test
    void aStepMakesAtMostOneQuestionAndOneInformation() {
        var planner = planner(
                new Rule("routine"), new Rule("inform").mode(Mode.INFORM_FIRST), new Rule("signs").mode(Mode.INDICATION),
                new Rule("narrow").of("*", "line", "*", "*"));
        var planned = planner.onStep(PLACE, "s", LocalDate.of(2020, 5, 1));
        assertThat(planned).extracting(one -> one.policy().id()).containsExactly("narrow", "inform");
        assertThat(planned).extracting(Planned::kind).containsExactly(PromptKind.ASK, PromptKind.INFORM);
    }

    @Test
    void theWindowIsCountedFromTheStep() {
        var planned = planner(new Rule("r")).onStep(PLACE, "s", LocalDate.of(2020, 3, 1)).getFirst();
        assertThat(planned).isEqualTo(new Planned(
                PromptKind.ASK, new Rule("r").made(), "s", 1, LocalDate.of(2020, 2, 25), LocalDate.of(2020, 3, 15), LocalDate.of(2020, 4, 30)));
    }

    @Test
    void theSocialInsuranceAgencyDecidedTwiceIn2019AndEachDecisionHasItsOwnDay() {
        var place = new CasePlace("fk", "fk", "fk-sf", "fk-sjukpenning", "requires-investigation");
        var other = new CasePlace("fk", "fk", "fk-sf", "fk-sjukpenning", "other");
        var planner = new Planner(PACK);
        var before = LocalDate.of(2019, 6, 30);
        var routine = LocalDate.of(2019, 7, 1);
        var telephone = LocalDate.of(2019, 10, 1);
        assertThat(planner.onStep(place, "investigation", before)).isEmpty();
        assertThat(planner.onIndication(place, before)).isPresent();
        assertThat(planner.onStep(place, "investigation", routine)).extracting(one -> one.policy().id()).containsExactly("fk-sjukpenning-routine-2019");
        assertThat(planner.onStep(other, "investigation", routine)).isEmpty();
        assertThat(planner.onIndication(other, routine)).isPresent();
        assertThat(PACK.channel(place, "telephone", routine).orElseThrow().permission()).as("routine came first").isEqualTo(Permission.FORBIDDEN);
        assertThat(PACK.channel(place, "telephone", telephone.minusDays(1)).orElseThrow().permission()).isEqualTo(Permission.FORBIDDEN);
        assertThat(PACK.channel(place, "telephone", telephone).orElseThrow().permission()).isEqualTo(Permission.ALLOWED);
        assertThat(PACK.channel(place, "group", telephone)).as("what no rule mentions is not forbidden").isEmpty();
    }

    @Test
    void aSignNeverMakesTheDutySmaller() {
        assertThat(planner(new Rule("routine")).onIndication(PLACE, LocalDate.of(2020, 5, 1))).as("everyone is asked at the step anyway").isEmpty();
        assertThat(planner(new Rule("routine"), new Rule("signs").mode(Mode.INDICATION)).onIndication(PLACE, LocalDate.of(2020, 5, 1)))
                .get().extracting(one -> one.policy().id()).isEqualTo("signs");
        assertThat(planner(new Rule("routine"), new Rule("signs").of("*", "line", "*", "*").mode(Mode.INDICATION)).onStep(PLACE, "s", LocalDate.of(2020, 5, 1)))
                .as("a narrower rule for signs takes nothing from the routine").extracting(one -> one.policy().id()).containsExactly("routine");
    }

    @Test
    void aSupplierAsksUnderTheRulesOfTheAgencyItActsFor() {
        var supplier = new CasePlace("af", "af-supplier", "af-region-1", "af-rusta-matcha", "");
        assertThat(new Planner(PACK).onIndication(supplier, LocalDate.of(2021, 5, 1))).get().extracting(one -> one.policy().id())
                .isEqualTo("af-rusta-matcha-indication-2020");
        assertThat(PACK.channel(supplier, "telephone", LocalDate.of(2021, 5, 1))).isPresent();
    }

    private static @Nullable Planned after(Planner planner, Rule closed, Outcome outcome, String day) {
        return planner.afterClosing(PLACE, closed.made(), null, 3, outcome, LocalDate.parse(day)).orElse(null);
    }

    @Test
    void aPeriodicRuleMakesTheNextRoundWhateverCameOfTheLast() {
        var rule = new Rule("p").of("*", "line", "*", "entry").every(3);
        for (var outcome : List.of(Outcome.ASKED_NO, Outcome.ASKED_YES, Outcome.NOT_ASKED, Outcome.SELF_DISCLOSED, Outcome.DECLINED)) {
            assertThat(after(planner(rule), rule, outcome, "2020-11-30")).isEqualTo(new Planned(
                    PromptKind.ASK, rule.made(), null, 4, LocalDate.of(2021, 2, 23), LocalDate.of(2021, 2, 28), LocalDate.of(2021, 4, 29)));
        }
    }

    @Test
    void whoDeclinedIsAskedAgainOnlyAsTheRuleSays() {
        var never = new Rule("never");
        var later = new Rule("later").reask(6);
        var periodic = new Rule("p").every(3).reask(9);
        assertThat(after(planner(never), never, Outcome.DECLINED, "2020-05-01")).isNull();
        for (var outcome : List.of(Outcome.DECLINED, Outcome.DECLINED_PARTICIPATION)) {
            assertThat(after(planner(later), later, outcome, "2020-05-01")).extracting(Planned::due, Planned::round).containsExactly(LocalDate.of(2020, 11, 1), 4);
            assertThat(after(planner(periodic), periodic, outcome, "2020-05-01")).extracting(Planned::due).isEqualTo(LocalDate.of(2021, 2, 1));
        }
        assertThat(after(planner(later), later, Outcome.ASKED_NO, "2020-05-01")).isNull();
        assertThat(after(planner(later), later, Outcome.NOT_ASKED, "2020-05-01")).isNull();
        for (var mode : List.of(Mode.INDICATION, Mode.INFORM_FIRST)) {
            var rule = new Rule("r").mode(mode).reask(6);
            assertThat(after(planner(rule), rule, Outcome.DECLINED, "2020-05-01")).as(mode.code()).isNull();
        }
    }

    @Test
    void anEndedRuleMakesNoMoreRounds() {
        var ended = new Rule("p").every(3).days("2020-01-01", "2020-06-30");
        assertThat(after(planner(ended), ended, Outcome.ASKED_NO, "2020-03-30")).as("June is still within").isNotNull();
        assertThat(after(planner(ended), ended, Outcome.ASKED_NO, "2020-03-31")).extracting(Planned::due).isEqualTo(LocalDate.of(2020, 6, 30));
        assertThat(after(planner(ended), ended, Outcome.ASKED_NO, "2020-04-01")).as("July is not").isNull();
        assertThat(after(planner(ended), ended, Outcome.ASKED_NO, "2020-07-01")).isNull();
        assertThat(after(planner(ended, new Rule("r").days("2020-07-01", null)), ended, Outcome.ASKED_NO, "2020-04-01")).as("no longer periodic").isNull();
    }

    @Test
    void theRuleOfTheComingDayMakesTheRoundThatTheRuleOfTodayAsksFor() {
        var old = new Rule("old").every(3).days("2020-01-01", "2020-06-30");
        var next = new Rule("next").every(6).days("2020-07-01", null);
        assertThat(after(planner(old, next), old, Outcome.ASKED_NO, "2020-05-01")).extracting(Planned::due, one -> one.policy().id())
                .containsExactly(LocalDate.of(2020, 8, 1), "next");
        assertThat(after(planner(old, next), old, Outcome.ASKED_NO, "2020-07-01")).extracting(Planned::due, one -> one.policy().id())
                .containsExactly(LocalDate.of(2021, 1, 1), "next");
    }
}
