package se.upptack.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.activation.Activations;
import se.upptack.activation.Statement;
import se.upptack.asking.CaseDelivery;
import se.upptack.asking.CaseFeed;
import se.upptack.asking.FeedOutcome;
import se.upptack.asking.Outcome;
import se.upptack.asking.RegisterOutcome;
import se.upptack.asking.Registrar;
import se.upptack.asking.Registration;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact;
import se.upptack.figure.FactsStated;
import se.upptack.trail.Action;

/** What follows an answer, in the whole application: makes cases and answers, and listens to the facts that are stated. */
public abstract class AnswersTest extends PageTest {

    protected static final LocalDate TODAY = LocalDate.of(2021, 12, 1);

    /** The facts stated since the test began or since it was last cleared. */
    protected final List<Fact> stated = new CopyOnWriteArrayList<>();

    private final ApplicationListener<PayloadApplicationEvent<FactsStated>> listener =
            ApplicationListener.forPayload(event -> stated.addAll(event.facts()));

    @BeforeEach
    void listen() {
        ((ConfigurableApplicationContext) application).addApplicationListener(listener);
    }

    @AfterEach
    void stopListening() {
        ((ConfigurableApplicationContext) application).removeApplicationListener(listener);
    }

    /** What the person told, unasked. */
    protected enum Told {
        EXPOSED,
        USES_VIOLENCE,
        BOTH,
        CHILD
    }

    /** Puts in place what the actor's units need before they ask. */
    protected void ready(Actor actor) {
        var activations = bean(Activations.class);
        bean(PersonBook.class).openAsSystem(actor.agency(), new Action("testing.ready"), opened -> activations.state(
                actor.agency(), actor.account(),
                activations.unitGaps(actor.units(), TODAY).entrySet().stream()
                        .flatMap(unit -> unit.getValue().stream().map(gap -> new Statement.OfUnit(unit.getKey(), gap.id(), true, TODAY)))
                        .toList()));
    }

    /** An occasion in a new case of the actor's first unit, with its id. */
    protected UUID told(Actor actor, String line, String caseType, Told told) {
        return occasion(actor, caseIn(actor, line, caseType), Outcome.SELF_DISCLOSED, told, TODAY);
    }

    protected UUID caseIn(Actor actor, String line, String caseType) {
        var reference = "T " + UUID.randomUUID();
        var delivery = new CaseDelivery(
                reference, actor.units().iterator().next(), line, caseType, LocalDate.of(2021, 1, 4), null, "none", null, null, null);
        return switch (bean(CaseFeed.class).receive(actor, List.of(delivery), 1)) {
            case FeedOutcome.Received received -> received.ids().get(reference + "|" + line);
            case FeedOutcome.Faulty faulty -> throw new AssertionError(faulty.faults().toString());
        };
    }

    protected UUID occasion(Actor actor, UUID caseId, Outcome outcome, Told told, LocalDate occurred) {
        var detected = outcome.detected();
        var said = new Registration(
                null, caseId, occurred, "physical", "alone", outcome, detected && (told == Told.EXPOSED || told == Told.BOTH) ? "present" : "none",
                detected && (told == Told.USES_VIOLENCE || told == Told.BOTH), detected && told == Told.CHILD, List.of(),
                outcome.needsReason() ? "disability" : "", null, outcome == Outcome.SELF_DISCLOSED ? "own-need" : "", outcome == Outcome.INFORMED,
                outcome == Outcome.INFORMED ? "written" : "", outcome == Outcome.INFORMED ? "sv" : "", "", "", List.of(), List.of(), List.of(),
                List.of(), List.of(), "", false);
        return switch (bean(Registrar.class).register(actor, said, UUID.randomUUID().toString())) {
            case RegisterOutcome.Done done -> done.occasion();
            case RegisterOutcome.Refused refused -> throw new AssertionError(refused.violations().toString());
            case RegisterOutcome.NotThere _ -> throw new AssertionError("not there");
            case RegisterOutcome.Busy _ -> throw new AssertionError("busy");
        };
    }

    /** What the facts stated since the last clearing add up to, for one kind and one dimension; what cancels out is left out. */
    protected Map<String, Integer> sums(Fact.Kind kind, Dimension by) {
        var sums = new java.util.TreeMap<String, Integer>();
        stated.stream()
                .filter(fact -> fact.kind() == kind && fact.values().containsKey(by))
                .forEach(fact -> sums.merge(fact.values().get(by), fact.count(), Integer::sum));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    /** The trail of an agency, newest first. */
    protected List<String> trail(String agency) {
        return bean(PersonBook.class).openAsSystem(agency, new Action("testing.trail"), opened ->
                bean(JdbcClient.class).sql("select action || ' ' || outcome from trail.entry order by id desc").query(String.class).list());
    }
}
