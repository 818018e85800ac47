package se.upptack.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.upptack.activation.Prerequisite;
import se.upptack.asking.RegisterOutcome.Violation;
import se.upptack.pack.RegisterSnapshot;

/** The rules a registration must keep, one after the other, with the registers of the real pack. */
class RegistrationRulesTest {

    private static final RegisterSnapshot REGISTERS = RegisterSnapshot.of(Path.of("../packs/upptackt-2019-2021"));
    private static final Policies POLICIES = Policies.of(REGISTERS);
    private static final LocalDate DAY = LocalDate.of(2019, 11, 4);
    private static final LocalDate OPENED = LocalDate.of(2019, 7, 1);
    private static final CasePlace PLACE = new CasePlace("fk", "fk", "fk-sf", "fk-sjukpenning", "requires-investigation");

    private Mode mode = Mode.ROUTINE;
    private String state = "open";
    private boolean prompted = true;
    private List<Prerequisite> unready = List.of();

    private List<String> broken(Said said) {
        var context = new RegistrationRules.Context(
                said.now(), PLACE, OPENED, prompted ? prompt() : null, null, POLICIES, REGISTERS, unready, DAY);
        return RegistrationRules.broken(context).stream().map(Violation::key).toList();
    }

    private PromptRows.Waiting prompt() {
        return new PromptRows.Waiting(
                UUID.randomUUID(), UUID.randomUUID(), "r", "fk", "fk-sf", "fk-sjukpenning", "requires-investigation", "none", OPENED, null,
                mode == Mode.INFORM_FIRST ? PromptKind.INFORM : PromptKind.ASK, mode, "p", null, null, 1, OPENED, OPENED, OPENED, state, null, null, 0, null, List.of());
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void everyOutcomeSaidAsItShouldBeKeepsEveryRule(Outcome outcome) {
        assertThat(broken(Said.that(outcome, DAY))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void itHappenedInTheCaseAndNotInTheFuture(Outcome outcome) {
        assertThat(broken(Said.that(outcome, OPENED).deferredTo(null))).doesNotContain("asking.rule.before-case", "asking.rule.future");
        assertThat(broken(Said.that(outcome, OPENED.minusDays(1)))).contains("asking.rule.before-case");
        assertThat(broken(Said.that(outcome, DAY.plusDays(1)))).contains("asking.rule.future");
    }

    @Test
    void theQuestionIsPutOnlyToSomeoneWhoIsAloneOrWithAnInterpreter() {
        for (var presence : codes("presence")) {
            var alone = Set.of("alone", "interpreter").contains(presence);
            for (var outcome : Outcome.values()) {
                var put = Set.of(Outcome.ASKED_NO, Outcome.ASKED_YES, Outcome.DECLINED).contains(outcome);
                assertThat(broken(Said.that(outcome, DAY).presence(presence)).contains("asking.rule.not-alone")).as(outcome + " " + presence).isEqualTo(put && !alone);
            }
        }
    }

    @Test
    void theQuestionIsNotPutThroughAForbiddenChannelButAReasonCanAlwaysBeGiven() {
        for (var outcome : Outcome.values()) {
            var put = Set.of(Outcome.ASKED_NO, Outcome.ASKED_YES, Outcome.DECLINED).contains(outcome);
            assertThat(broken(Said.that(outcome, LocalDate.of(2019, 9, 30)).channel("telephone")).contains("asking.rule.channel")).as(outcome.code()).isEqualTo(put);
            assertThat(broken(Said.that(outcome, LocalDate.of(2019, 10, 1)).channel("telephone"))).doesNotContain("asking.rule.channel");
            assertThat(broken(Said.that(outcome, LocalDate.of(2019, 9, 30)).channel("chat"))).doesNotContain("asking.rule.channel");
        }
    }

    @Test
    void onlyTheQuestionWaitsForWhatMustBeInPlace() {
        unready = List.of(new Prerequisite("routine", "En skriftlig rutin", "A written routine", "", null));
        for (var outcome : Outcome.values()) {
            assertThat(broken(Said.that(outcome, DAY)).contains("asking.rule.not-ready")).as(outcome.code()).isEqualTo(outcome.put());
        }
    }

    @Test
    void whatWasNotDoneHasAReasonOfItsOwnList() {
        var lists = java.util.Map.of(
                Outcome.NOT_ASKED, "not-asked-reason", Outcome.DEFERRED, "deferral-reason", Outcome.DECLINED, "decline-reason",
                Outcome.DECLINED_PARTICIPATION, "decline-reason");
        for (var outcome : Outcome.values()) {
            assertThat(broken(Said.that(outcome, DAY).reason(""))).isEqualTo(
                    lists.containsKey(outcome) ? List.of("asking.rule.reason." + outcome.code()) : List.of());
            for (var list : Set.copyOf(lists.values())) {
                for (var reason : codes(list)) {
                    var fits = !lists.containsKey(outcome) || codes(lists.get(outcome)).contains(reason);
                    assertThat(broken(Said.that(outcome, DAY).reason(reason).understood())).as(outcome + " " + reason)
                            .isEqualTo(fits ? List.of() : List.of("asking.rule.code"));
                }
            }
        }
    }

    @Test
    void underRoutineNotHavingPerceivedAnythingIsRegisteredKnowinglyOrNotAtAll() {
        for (var each : List.of(Mode.ROUTINE, Mode.PERIODIC, Mode.INDICATION, Mode.INFORM_FIRST)) {
            mode = each;
            var warned = each == Mode.ROUTINE || each == Mode.PERIODIC;
            var said = Said.that(Outcome.NOT_ASKED, DAY).reason("not-perceived-exposed");
            assertThat(broken(said)).isEqualTo(warned ? List.of("asking.rule.regardless") : List.of());
            assertThat(broken(said.understood())).isEmpty();
            assertThat(broken(Said.that(Outcome.NOT_ASKED, DAY).reason("workload"))).isEmpty();
        }
    }

    @Test
    void whatIsDeferredWaitsForAComingDayWithinAYear() {
        assertThat(deferred(null)).containsExactly("asking.rule.defer-date");
        assertThat(deferred(DAY)).containsExactly("asking.rule.defer-date");
        assertThat(deferred(DAY.plusDays(1))).isEmpty();
        assertThat(deferred(DAY.plusYears(1))).isEmpty();
        assertThat(deferred(DAY.plusYears(1).plusDays(1))).containsExactly("asking.rule.defer-date");
        assertThat(deferred(LocalDate.MAX)).containsExactly("asking.rule.defer-date");
        prompted = false;
        assertThat(deferred(DAY.plusDays(1))).containsExactly("asking.rule.defer-nothing");
    }

    private List<String> deferred(@Nullable LocalDate day) {
        return broken(Said.that(Outcome.DEFERRED, DAY).deferredTo(day));
    }

    @Test
    void aYesSaysWhatItIsAboutAndNothingElseDoes() {
        for (var outcome : Outcome.values()) {
            var yes = outcome == Outcome.ASKED_YES || outcome == Outcome.SELF_DISCLOSED;
            assertThat(broken(Said.that(outcome, DAY).exposure("none"))).isEqualTo(yes ? List.of("asking.rule.what") : List.of());
            for (var said : List.of(
                    Said.that(outcome, DAY).exposure("past"), Said.that(outcome, DAY).exposure("none").usesViolence(),
                    Said.that(outcome, DAY).exposure("none").childWitness())) {
                assertThat(broken(said)).as(outcome.code()).isEqualTo(yes ? List.of() : List.of("asking.rule.not-a-yes"));
            }
            assertThat(broken(Said.that(outcome, DAY).exposure("often"))).contains("asking.rule.code");
            assertThat(broken(Said.that(outcome, DAY).deferredTo(DAY.plusDays(3))).contains("asking.rule.not-deferred")).isEqualTo(outcome != Outcome.DEFERRED);
        }
    }

    @Test
    void anAnsweredQuestionSaysWhatWasAskedAbout() {
        for (var outcome : Outcome.values()) {
            var needs = outcome == Outcome.ASKED_NO || outcome == Outcome.ASKED_YES;
            assertThat(broken(Said.that(outcome, DAY).about())).isEqualTo(needs ? List.of("asking.rule.asked-about") : List.of());
            assertThat(broken(Said.that(outcome, DAY).about("exposure", "use"))).isEmpty();
            assertThat(broken(Said.that(outcome, DAY).about("weather"))).containsExactly("asking.rule.code");
        }
    }

    @Test
    void whoToldUnaskedWasPromptedBySomethingAndInformationHasAForm() {
        for (var outcome : Outcome.values()) {
            assertThat(broken(Said.that(outcome, DAY).disclosure(""))).isEqualTo(
                    outcome == Outcome.SELF_DISCLOSED ? List.of("asking.rule.disclosure-prompt") : List.of());
            assertThat(broken(Said.that(outcome, DAY).informed(""))).containsExactly("asking.rule.information-form");
            assertThat(broken(Said.that(outcome, DAY).informed("card"))).isEmpty();
            assertThat(broken(Said.that(outcome, DAY).informed("drum"))).containsExactly("asking.rule.code");
        }
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void whatHasEndedIsNotRegisteredAgain(Outcome outcome) {
        for (var each : List.of("open", "deferred", "closed", "lapsed")) {
            state = each;
            var waits = each.equals("open") || each.equals("deferred");
            assertThat(broken(Said.that(outcome, DAY)).contains("asking.rule.already")).isEqualTo(!waits);
        }
    }

    @Test
    void codesAreThoseOfTheListInForceOnTheDay() {
        assertThat(broken(Said.that(Outcome.ASKED_NO, DAY).channel("smoke"))).contains("asking.rule.code");
        assertThat(broken(Said.that(Outcome.NOT_ASKED, DAY).presence("dog"))).contains("asking.rule.code");
        assertThat(broken(Said.that(Outcome.ASKED_YES, DAY).wish("maybe"))).containsExactly("asking.rule.code");
        var before = new RegistrationRules.Context(
                Said.that(Outcome.ASKED_NO, LocalDate.of(2018, 12, 31)).now(), PLACE, LocalDate.of(2018, 1, 1), null, null, POLICIES, REGISTERS, List.of(), DAY);
        assertThat(RegistrationRules.broken(before)).extracting(Violation::key).as("no list of channels was in force yet").containsExactly("asking.rule.code");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        unready = List.of(new Prerequisite("x", "x", "x", "", null));
        assertThat(broken(Said.that(Outcome.ASKED_YES, DAY.plusDays(1)).presence("family").exposure("none").about().informed(""))).containsExactly(
                "asking.rule.future", "asking.rule.not-alone", "asking.rule.not-ready", "asking.rule.what", "asking.rule.asked-about",
                "asking.rule.information-form");
    }

    private static Set<String> codes(String list) {
        return REGISTERS.codes(list, DAY).orElseThrow().codes().stream().map(code -> code.code()).collect(Collectors.toSet());
    }

}
