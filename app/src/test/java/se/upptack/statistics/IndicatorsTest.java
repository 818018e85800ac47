package se.upptack.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.upptack.statistics.RunningFigures.actor;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.upptack.access.Role;
import se.upptack.figure.Fact.Kind;
import se.upptack.platform.Missing;
import se.upptack.statistics.IndicatorFigure.Group;
import se.upptack.statistics.MadeFacts.Place;
import se.upptack.statistics.Value.CannotBeAssessed;
import se.upptack.statistics.Value.Counted;
import se.upptack.statistics.Value.Nothing;
import se.upptack.statistics.Value.Reason;
import se.upptack.statistics.Value.Share;
import se.upptack.statistics.Value.Withheld;

/** The indicators of the assignment, evaluated over facts that were stated. */
class IndicatorsTest {

    private static final YearMonth FROM = YearMonth.of(2021, 1);
    private static final YearMonth TO = YearMonth.of(2021, 6);
    private static final Place SICK = new Place("fk", "fk-sf", "fk-sjukpenning", "routine", 0, 0);
    private static final Place CHILD = new Place("fk", "fk-bf", "fk-underhallsstod", "routine", 0, 0);
    private static final Place YOUNG = new Place("fk", "fk-fv", "fk-aktivitetsersattning", "indication", 0, 0);
    private static final Place ASYLUM = new Place("mv", "mv-ansokningsenheter", "mv-asyl", "inform-first", 0, 0);

    private static RunningFigures app;
    private static Indicators indicators;

    @BeforeAll
    static void start() {
        app = new RunningFigures("indicators");
        indicators = app.bean(Indicators.class);
        var made = new MadeFacts(1);
        for (int month : List.of(202101, 202102)) {
            made.add(SICK, month, Kind.PROMPT, 40, "mode", "routine", "round", "first");
            made.add(SICK, month, Kind.OCCASION, 18, "mode", "routine", "outcome", "asked-no", "closes", "yes", "informed", "yes", "presence", "alone");
            made.add(SICK, month, Kind.OCCASION, month == 202101 ? 6 : 2, "mode", "routine", "outcome", "asked-yes", "closes", "yes", "wants_support", "yes",
                    "exposure", "present", "presence", "alone", "informed", "no");
            made.add(SICK, month, Kind.OCCASION, 10, "mode", "routine", "outcome", "not-asked", "closes", "yes", "reason", "not-perceived-exposed");
            made.add(SICK, month, Kind.PROMPT, 5, "mode", "routine", "round", "first", "state", "lapsed");
            made.add(SICK, month, Kind.WORKER_MONTH, 8, "state", "scoped");
            made.add(SICK, month, Kind.WORKER_MONTH, 6, "state", "asked");
        }
        made.add(CHILD, 202103, Kind.PROMPT, 30, "mode", "routine", "round", "first");
        made.add(CHILD, 202103, Kind.OCCASION, 29, "mode", "routine", "outcome", "asked-no", "closes", "yes", "presence", "alone");
        made.add(CHILD, 202103, Kind.OCCASION, 1, "mode", "routine", "outcome", "asked-no", "closes", "yes", "presence", "alone");
        made.add(CHILD, 202103, Kind.OCCASION, -1, "mode", "routine", "outcome", "asked-no", "closes", "yes", "presence", "alone");
        made.add(CHILD, 202103, Kind.WORKER_MONTH, 2, "state", "scoped");
        made.add(YOUNG, 202103, Kind.INDICATION, 20, "mode", "indication");
        made.add(YOUNG, 202103, Kind.INDICATION, 7, "mode", "indication", "state", "asked");
        made.add(YOUNG, 202103, Kind.PROMPT, 20, "mode", "indication", "round", "first");
        made.add(YOUNG, 202103, Kind.OCCASION, 7, "mode", "indication", "outcome", "asked-no", "closes", "yes", "presence", "alone");
        made.add(ASYLUM, 202103, Kind.PROMPT, 20, "mode", "inform-first", "round", "first");
        made.add(ASYLUM, 202103, Kind.OCCASION, 15, "mode", "inform-first", "outcome", "informed", "closes", "yes", "informed", "yes");
        // The month that goes on: 10 due, 4 put so far.
        made.add(SICK, RunningFigures.NOW, Kind.PROMPT, 10, "mode", "routine", "round", "first");
        made.add(SICK, RunningFigures.NOW, Kind.OCCASION, 4, "mode", "routine", "outcome", "asked-no", "closes", "yes", "presence", "alone");
        made.add(SICK, RunningFigures.NOW, Kind.OCCASION, 2, "mode", "routine", "outcome", "not-asked", "closes", "yes", "reason", "workload");
        made.state(app.context());
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void aShareCarriesItsPartWholeAndInterval() {
        var figure = indicators.value(actor("fk", Role.MANAGER, "fk-sf"), "ind-s-1", FROM, TO, null);
        assertThat(figure.total()).isInstanceOfSatisfying(Share.class, share -> {
            assertThat(share.part()).isEqualTo(44);
            assertThat(share.whole()).isEqualTo(80);
            assertThat(share.low()).isBetween(0.43, 0.45);
            assertThat(share.high()).isBetween(0.65, 0.66);
        });
        assertThat(figure.indicator().definitionSv()).isNotBlank();
        assertThat(figure.indicator().numerator()).isNotNull();
        assertThat(figure.breaks()).extracting(IndicatorFigure.Break::textSv).contains("Ansträngd verksamhet under pandemin (sjukpenning)");
    }

    @Test
    void aCountIsACount() {
        var figure = indicators.value(actor("fk", Role.MANAGER, "fk-sf"), "ind-should-ask", FROM, TO, Breakdown.MONTH);
        assertThat(figure.total()).isEqualTo(new Counted(80));
        assertThat(figure.groups()).extracting(Group::key, Group::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("202101", new Counted(40)), org.assertj.core.groups.Tuple.tuple("202102", new Counted(40)));
        assertThat(figure.groups().getFirst().nameSv()).isEqualTo("januari 2021");
    }

    @Test
    void anIndicationLineCannotBeAssessed() {
        var coordinator = actor("fk", Role.AGENCY_COORDINATOR);
        var figure = indicators.value(coordinator, "ind-coverage", FROM, TO, Breakdown.LINE);
        assertThat(figure.groups()).filteredOn(group -> group.key().equals("fk-aktivitetsersattning")).isEmpty();
        var young = indicators.value(coordinator, "ind-coverage", Selection.of(202101, 202106).line("fk-aktivitetsersattning"), null);
        assertThat(young.total()).isEqualTo(new CannotBeAssessed(Reason.INDICATION));
        assertThat(indicators.value(coordinator, "ind-s-5", Selection.of(202101, 202106).line("fk-aktivitetsersattning"), null).total())
                .isInstanceOfSatisfying(Share.class, share -> assertThat(share.whole()).isEqualTo(20));
    }

    @Test
    void nothingOfNothingIsADash() {
        assertThat(indicators.value(actor("fk", Role.MANAGER, "fk-sf"), "ind-s-8", FROM, TO, null).total()).isEqualTo(new Nothing());
    }

    @Test
    void whatOtherSourcesAnswerSaysWhich() {
        assertThat(indicators.value(actor("fk", Role.AGENCY_COORDINATOR), "ind-fk-1", FROM, TO, null).total()).isEqualTo(new Value.Missing(List.of("training")));
        assertThat(indicators.value(actor("fk", Role.AGENCY_COORDINATOR), "ind-fk-6", FROM, TO, Breakdown.MONTH).total()).isEqualTo(new Value.Missing(List.of("survey")));
    }

    @Test
    void informingFirstIsAFullOutcome() {
        assertThat(indicators.value(actor("mv", Role.AGENCY_COORDINATOR), "ind-mv-5-reg", FROM, TO, null).total())
                .isInstanceOfSatisfying(Share.class, share -> assertThat(share.share()).isEqualTo(0.75));
    }

    @Test
    void whatIsNotDueYetIsNotMissedYet() {
        var now = YearMonth.of(2021, 11);
        assertThat(indicators.value(actor("fk", Role.MANAGER, "fk-sf"), "ind-s-1", now, now, null).total())
                .isInstanceOfSatisfying(Share.class, share -> {
                    assertThat(share.part()).isEqualTo(4);
                    assertThat(share.whole()).isEqualTo(6);
                });
        assertThat(indicators.value(actor("fk", Role.MANAGER, "fk-sf"), "ind-should-ask", now, now, null).total()).isEqualTo(new Counted(10));
    }

    @Test
    void smallCountsAreWithheldFromThoseWhoSeeNoCases() {
        var coordinator = indicators.value(actor("fk", Role.AGENCY_COORDINATOR), "ind-detected-1", FROM, TO, Breakdown.MONTH);
        // 6 and 2 make 8: none of them is told, and what is told of the months adds up to what is told of both.
        assertThat(coordinator.total()).isIn(new Counted(5), new Counted(10));
        assertThat(coordinator.groups()).extracting(Group::value).allSatisfy(value -> assertThat(value).isIn(new Counted(5), new Counted(10)));
        assertThat(coordinator.groups().stream().mapToLong(group -> ((Counted) group.value()).count()).sum()).isEqualTo(((Counted) coordinator.total()).count());
        var manager = indicators.value(actor("fk", Role.MANAGER, "fk-sf"), "ind-detected-1", FROM, TO, Breakdown.MONTH);
        assertThat(manager.groups()).extracting(Group::value).containsExactly(new Counted(6), new Counted(2));
    }

    @Test
    void whatIsLeftOfAShareIsNeverToldWhenItIsSmall() {
        // 29 of 30 asked leaves one who was not: it is rounded to nobody and kept back, or to five, by the secret of the installation.
        var figure = indicators.value(actor("fk", Role.AGENCY_COORDINATOR), "ind-s-1", Selection.of(202103, 202103).line("fk-underhallsstod"), null);
        if (figure.total() instanceof Share share) {
            assertThat(share.part()).isEqualTo(25);
            assertThat(share.whole()).isEqualTo(30);
        } else {
            assertThat(figure.total()).isEqualTo(new Withheld());
        }
    }

    @Test
    void soFewWorkersAreShownToNobody() {
        assertThat(indicators.value(actor("fk", Role.MANAGER, "fk-bf"), "ind-fk-3", YearMonth.of(2021, 3), YearMonth.of(2021, 3), null).total())
                .isEqualTo(new Withheld());
        assertThat(indicators.value(actor("fk", Role.MANAGER, "fk-sf"), "ind-fk-3", FROM, YearMonth.of(2021, 2), null).total())
                .isInstanceOfSatisfying(Share.class, share -> assertThat(share.share()).isEqualTo(0.75));
    }

    @Test
    void whatCarriesNoChannelIsNotDividedByIt() {
        var figure = indicators.value(actor("fk", Role.MANAGER, "fk-sf"), "ind-s-1", FROM, TO, Breakdown.CHANNEL);
        assertThat(figure.total()).isEqualTo(new CannotBeAssessed(Reason.NOT_DIVIDED));
    }

    @Test
    void oneAgencySeesNothingOfAnother() {
        var migration = actor("mv", Role.AGENCY_COORDINATOR);
        assertThat(indicators.list(migration)).extracting(Indicator::organisation).containsOnly("mv", "*");
        assertThatThrownBy(() -> indicators.value(migration, "ind-fk-3", FROM, TO, null)).isInstanceOf(Missing.class);
        assertThat(indicators.value(migration, "ind-should-ask", FROM, TO, null).total()).isEqualTo(new Withheld());
        assertThatThrownBy(() -> indicators.value(actor("fk", Role.MANAGER, "fk-sf"), "ind-s-1", Selection.of(202101, 202106).units(java.util.Set.of("fk-bf")), null))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> indicators.list(actor("fk", Role.LOG_REVIEWER))).isInstanceOf(Missing.class);
    }

    @Test
    void theNationalCoordinatorSeesEveryAgencyTogether() {
        var figure = indicators.value(actor("jamy", Role.NATIONAL_COORDINATOR), "ind-informed", FROM, TO, Breakdown.ORGANISATION);
        assertThat(figure.groups()).extracting(Group::nameSv).containsExactly("Försäkringskassan", "Migrationsverket");
        // 36 and 15, each to a multiple of five.
        assertThat(figure.groups().getFirst().value()).isIn(new Counted(35), new Counted(40));
        assertThat(figure.groups().getLast().value()).isIn(new Counted(10), new Counted(15), new Counted(20));
    }

    @Test
    void aCaseworkerSeesHerUnitOnlyWhenItPointsNobodyOut() {
        assertThat(indicators.value(actor("fk", Role.CASEWORKER, "fk-sf"), "ind-should-ask", FROM, TO, null).total()).isEqualTo(new Counted(80));
        assertThat(indicators.value(actor("fk", Role.CASEWORKER, "fk-bf"), "ind-should-ask", FROM, TO, null).total()).isEqualTo(new Withheld());
    }

    @Test
    void everyIndicatorOfThePackHasAValueAndEveryBreakdownHolds() {
        var national = actor("jamy", Role.NATIONAL_COORDINATOR);
        for (var indicator : indicators.list(national)) {
            for (var by : Breakdown.values()) {
                assertThat(indicators.value(national, indicator.id(), FROM, TO, by)).as(indicator.id()).isNotNull();
            }
        }
    }
}
