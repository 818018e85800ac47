package se.upptack.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.upptack.access.Actor;
import se.upptack.access.Role;

/** Deliveries of cases on a real database: all or nothing, repeatable, and the figures beside them. */
class CaseFeedTest extends Asking {

    @Test
    void oneFaultyRowAndNothingIsReceived() {
        var office = new Office("af", "af-region-3", LINE);
        var reference = reference();
        var outcome = bean(CaseFeed.class).receive(office.system, List.of(
                new CaseDelivery(reference, office.unit, LINE, "", TODAY.minusDays(20), null, "none", "mapping", TODAY.minusDays(3), null),
                new CaseDelivery(reference(), office.unit, "af-no-such-line", "", TODAY.plusDays(1), TODAY, "perhaps", null, null, "nobody"),
                new CaseDelivery(reference(), "fk-sf", LINE, "type", LocalDate.of(2, 1, 1), LocalDate.of(9999, 1, 1), "none", "leap", null, null)), 1);
        assertThat(((FeedOutcome.Faulty) outcome).faults()).extracting(CaseFault::line, CaseFault::key).containsExactly(
                tuple(2, "asking.feed.line-unknown"), tuple(2, "asking.feed.closed-before-opened"),
                tuple(2, "asking.feed.future"), tuple(2, "asking.feed.protection"),
                tuple(2, "asking.feed.contact"), tuple(3, "asking.feed.unit"),
                tuple(3, "asking.feed.case-type"), tuple(3, "asking.feed.step"),
                tuple(3, "asking.feed.step-date"), tuple(3, "asking.feed.closed-future"),
                tuple(3, "asking.feed.too-old"));
        assertThat(count("select count(*) from asking.case_file where reference = ?", reference)).isZero();
        assertThat(figures("af-region-3")).isEmpty();
    }

    @Test
    void deliveringTheSameAgainChangesNothing() {
        var office = new Office("af", "af-huvudkontoret", LINE);
        var delivery = new CaseDelivery(reference(), office.unit, LINE, "", TODAY.minusDays(20), null, "none", "mapping", TODAY.minusDays(3), null);
        var once = (FeedOutcome.Received) bean(CaseFeed.class).receive(office.system, List.of(delivery, delivery), 1);
        var figures = figures(office.unit);
        var again = (FeedOutcome.Received) bean(CaseFeed.class).receive(office.system, List.of(delivery), 1);
        assertThat(once.prompts()).isEqualTo(1);
        assertThat(once.fresh()).isEqualTo(Set.copyOf(once.ids().values()));
        assertThat(again).isEqualTo(new FeedOutcome.Received(1, 0, once.ids(), Set.of()));
        assertThat(figures(office.unit)).isEqualTo(figures).hasSize(1);
    }

    @Test
    void closingACaseLapsesWhatWaitedOnce() {
        var office = new Office("af", "af-region-2", LINE);
        var open = office.due("mapping", TODAY.minusDays(2));
        var deferred = office.due("mapping", TODAY.minusDays(2));
        office.done(Said.that(Outcome.DEFERRED, TODAY).prompt(deferred.id()).now());
        var closed = office.due("mapping", TODAY.minusDays(2));
        office.done(Registration.askedNo(closed.id(), TODAY, "physical"));
        for (var prompt : List.of(open, deferred, closed, open)) {
            office.deliver(new CaseDelivery(prompt.reference(), office.unit, LINE, "", prompt.caseOpened(), TODAY, "none", null, null, null));
            assertThat(waiting("af", prompt.caseId())).isEmpty();
        }
        assertThat(prompts(office.unit, "lapsed")).isEqualTo(2);
        assertThat(prompts(office.unit, null)).isEqualTo(3);
        assertThat(office.register(Registration.askedNo(open.id(), TODAY, "physical"))).isInstanceOf(RegisterOutcome.Refused.class);
    }

    private static long prompts(String unit, @Nullable String state) {
        return count("select coalesce(sum(count), 0) from figure.fact where unit = ? and kind = 'prompt' and state is not distinct from ?::text", unit, state);
    }

    @Test
    void whatWaitsFollowsItsCaseToAnotherUnitAndSoDoTheFigures() {
        var from = new Office("af", "af-region-4", LINE);
        var to = new Office("af", "af-region-5", LINE);
        var asked = from.due("mapping", TODAY.minusDays(5));
        from.done(Registration.askedNo(asked.id(), TODAY.minusDays(4), "physical"));
        var before = figures(from.unit);
        from.deliver(new CaseDelivery(asked.reference(), from.unit, LINE, "", asked.caseOpened(), null, "none", "mapping", TODAY.minusDays(2), null));
        bean(Indications.class).note(from.worker, asked.caseId(), List.of("threat"), TODAY, "worker", UUID.randomUUID().toString());
        assertThat(visitor(from.worker).get("/work").text()).contains(asked.reference());

        to.deliver(new CaseDelivery(asked.reference(), to.unit, LINE, "", asked.caseOpened(), null, "none", null, null, null));
        assertThat(visitor(from.worker).get("/work").text()).doesNotContain(asked.reference());
        assertThat(visitor(to.worker).get("/work").text()).contains(asked.reference());
        var waiting = waiting("af", asked.caseId()).getFirst();
        to.done(Registration.askedNo(waiting.id(), TODAY, "physical"));

        // The sign was noted while the routine question waited; that question follows it up, so they count in one place.
        assertThat(figures(from.unit)).isEqualTo(before);
        assertThat(count("select sum(count) from figure.fact where unit = ? and kind = 'indication' and state is null", to.unit)).isEqualTo(1);
        assertThat(count("select sum(count) from figure.fact where unit = ? and kind = 'indication' and state = 'asked'", to.unit)).isEqualTo(1);
        assertThat(count("select sum(count) from figure.fact where unit = ? and kind = 'prompt'", from.unit)).isEqualTo(1);
        assertThat(count("select sum(count) from figure.fact where unit = ? and kind = 'prompt'", to.unit)).isEqualTo(1);
        assertThat(count("select sum(count) from figure.fact where unit = ? and closes = 'yes'", to.unit)).isEqualTo(1);
    }

    @Test
    void aCorrectionAfterTheMoveIsMadeWhereTheOccasionCounted() {
        var from = new Office("af", "af-vo-arbetssokande", LINE);
        var to = new Office("af", "af-ledning", LINE);
        var prompt = from.due("mapping", TODAY.minusDays(5));
        var occasion = from.done(Registration.askedNo(prompt.id(), TODAY.minusDays(4), "physical"));
        to.deliver(new CaseDelivery(prompt.reference(), to.unit, LINE, "", prompt.caseOpened(), null, "none", null, null, null));
        assertThat(to.correct(occasion, Said.that(Outcome.NOT_ASKED, TODAY.minusDays(4)).prompt(prompt.id()).now())).isInstanceOf(RegisterOutcome.Done.class);
        assertThat(figures(to.unit)).isEmpty();
        // What was due, what became of it, the month of the worker, and when it was registered.
        assertThat(figures(from.unit)).hasSize(4).allSatisfy((said, sum) -> assertThat(sum).isEqualTo(1));
    }

    @Test
    void aGuessedReferenceBringsNoCaseOutOfAnotherUnitOrItsProtection() {
        var office = new Office("af", "af-region-6", LINE);
        var thief = account("Olle", "af", Set.of("af-region-2"), Role.CASEWORKER);
        var open = reference();
        var hidden = reference();
        var id = office.deliver(office.row(open, TODAY.minusDays(9)));
        office.deliver(new CaseDelivery(hidden, office.unit, LINE, "", TODAY.minusDays(9), null, "confidential", null, null, null));

        assertRefused(thief, new CaseDelivery(open, "af-region-2", LINE, "", TODAY.minusDays(9), null, "none", null, null, null));
        assertRefused(office.worker, office.row(hidden, TODAY.minusDays(9)));
        assertThat(count("select count(*) from trail.entry where account = ? and outcome = 'refused' and subject = ?", thief.account(), id)).isEqualTo(1);
        assertThat(visitor(thief).send("/cases", "/cases", "reference", open, "unit", "af-region-2", "service_line", LINE, "opened", "2021-11-01",
                "protection", "none").status()).isEqualTo(422);
        office.deliver(new CaseDelivery(hidden, office.unit, LINE, "", TODAY.minusDays(9), null, "none", null, null, null));
    }

    private void assertRefused(Actor actor, CaseDelivery delivery) {
        assertThat(bean(CaseFeed.class).receive(actor, List.of(delivery), 1)).isEqualTo(
                new FeedOutcome.Faulty(List.of(CaseFault.of(1, "reference", "asking.feed.elsewhere"))));
    }

    @Test
    void aCaseThatIsClosedCannotBeSaidToHaveBegunLater() {
        var office = new Office("af", "af-region-6", LINE);
        var reference = reference();
        office.deliver(new CaseDelivery(reference, office.unit, LINE, "", TODAY.minusDays(30), TODAY.minusDays(10), "none", null, null, null));
        assertThat(bean(CaseFeed.class).receive(office.system, List.of(office.row(reference, TODAY.minusDays(5))), 7)).isEqualTo(
                new FeedOutcome.Faulty(List.of(CaseFault.of(7, "closed", "asking.feed.closed-before-opened"))));
    }

    @Test
    void aFaultInAFileIsToldWithItsRealLine() {
        var office = new Office("af", "af-region-6", LINE);
        var file = "reference;unit;service_line;opened;protection;step;step_date\r\n\r\n"
                + "\"two\r\nlines\";af-region-6;af-fordjupat-stod;2021-11-01;none;;\r\n\r\n"
                + "a;af-region-6;af-fordjupat-stod;2021-11-01;none;;\r\n"
                + "b;af-region-6;af-fordjupat-stod;2021-11-01;none;leap;2021-11-02\r\n"
                + "c;af-region-6;af-fordjupat-stod;2021-11-99;none;;\r\n";
        var faulty = (FeedOutcome.Faulty) bean(CaseFeed.class).receive(office.worker, CaseFeed.read(file.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(faulty.faults()).extracting(CaseFault::line, CaseFault::column).containsExactly(
                tuple(3, "reference"), tuple(7, "step"), tuple(8, "opened"));
    }

    @Test
    void aSignLeadsToAQuestionOnceAndNoneInAClosedCase() {
        var office = new Office("af", "af-region-6", LINE);
        var id = office.deliver(office.row(reference(), TODAY.minusDays(20)));
        var first = note(office, id);
        assertThat(note(office, id)).as("a second sign leads to the question that waits").isEqualTo(first);
        office.done(Registration.askedNo(first, TODAY, "physical"));
        var next = note(office, id);
        assertThat(next).as("a new sign on the same day is asked about again").isNotEqualTo(first);
        assertThat(visitor(office.worker).get("/work/" + next).status()).isEqualTo(200);
        assertThat(count("select sum(count) from figure.fact where unit = ? and kind = 'prompt' and mode = 'indication'", office.unit)).isEqualTo(2);

        var view = in("af", () -> bean(Cases.class).visible(office.worker, id));
        office.deliver(new CaseDelivery(view.reference(), office.unit, LINE, "", view.opened(), TODAY, "none", null, null, null));
        assertThat(note(office, id)).isNull();
        assertThat(waiting("af", id)).isEmpty();
    }

    @Test
    void signsAndWhatCameOfThemAreCountedInTheMonthTheyWereSeen() {
        var office = new Office("af", "af-region-1", LINE);
        var id = office.deliver(office.row(reference(), LocalDate.of(2021, 6, 1)));
        var prompt = note(office, id, LocalDate.of(2021, 7, 28));
        assertThat(note(office, id, LocalDate.of(2021, 8, 2))).isEqualTo(prompt);
        assertThat(signs(office, 202107, "state is null")).isEqualTo(1);
        assertThat(signs(office, 202108, "state is null")).isEqualTo(1);
        var occasion = office.done(Registration.askedNo(prompt, TODAY, "physical"));
        assertThat(signs(office, 202107, "state = 'asked'")).isEqualTo(1);
        assertThat(signs(office, 202108, "state = 'asked'")).isEqualTo(1);
        office.correct(occasion, Said.that(Outcome.NOT_ASKED, TODAY).now());
        assertThat(signs(office, 202107, "state = 'asked'") + signs(office, 202108, "state = 'asked'")).isZero();
        office.correct(occasion, Said.that(Outcome.ASKED_YES, TODAY).now());
        assertThat(signs(office, 202107, "state = 'asked'") + signs(office, 202108, "state = 'asked'")).isEqualTo(2);
    }

    private static long signs(Office office, int month, String state) {
        return count("select coalesce(sum(count), 0) from figure.fact where unit = ? and kind = 'indication' and month = ? and " + state, office.unit, month);
    }

    private UUID note(Office office, UUID caseId) {
        return note(office, caseId, TODAY);
    }

    private UUID note(Office office, UUID caseId, LocalDate observed) {
        var noted = bean(Indications.class).note(office.worker, caseId, List.of("threat", "assault"), observed, "worker", UUID.randomUUID().toString());
        return ((Indications.Noted.Done) noted).prompt();
    }
}
