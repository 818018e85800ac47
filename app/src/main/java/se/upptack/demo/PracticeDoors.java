package se.upptack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import se.upptack.access.PersonBook;
import se.upptack.activation.Activations;
import se.upptack.activation.Stated;
import se.upptack.activation.Statement;
import se.upptack.asking.CaseDelivery;
import se.upptack.asking.CaseFeed;
import se.upptack.asking.Cases;
import se.upptack.asking.FeedOutcome;
import se.upptack.asking.Indications;
import se.upptack.asking.Prompts;
import se.upptack.asking.RegisterOutcome;
import se.upptack.asking.Registrar;
import se.upptack.encounter.Counted;
import se.upptack.encounter.Encounters;
import se.upptack.encounter.Meeting;
import se.upptack.trail.Action;

/** The doors of the product through which the demonstration goes, like everyone else. What it brings is right or it is a fault in the demonstration. */
@Component
@ConditionalOnProperty(name = "upptack.demo.enabled", havingValue = "true")
class PracticeDoors {

    private static final Action PRACTICE = new Action("demo.practice");

    private final PersonBook book;
    private final Activations activations;
    private final CaseFeed feed;
    private final Cases cases;
    private final Prompts prompts;
    private final Registrar registrar;
    private final Indications indications;
    private final Encounters encounters;

    PracticeDoors(
            PersonBook book, Activations activations, CaseFeed feed, Cases cases, Prompts prompts, Registrar registrar, Indications indications,
            Encounters encounters) {
        this.book = book;
        this.activations = activations;
        this.feed = feed;
        this.cases = cases;
        this.prompts = prompts;
        this.registrar = registrar;
        this.indications = indications;
        this.encounters = encounters;
    }

    boolean anyCase(String agency) {
        return book.openAsSystem(agency, PRACTICE, opened -> cases.any());
    }

    void state(String agency, UUID by, List<Statement> statements) {
        if (!statements.isEmpty() && book.openAsSystem(agency, PRACTICE, opened -> activations.state(agency, by, statements)) instanceof Stated.Refused(var reason)) {
            throw new IllegalStateException("Statements were refused: " + reason.code());
        }
    }

    Map<String, UUID> deliver(String agency, List<CaseDelivery> deliveries) {
        return switch (feed.receive(People.system(agency), deliveries, 1)) {
            case FeedOutcome.Received received -> received.ids();
            case FeedOutcome.Faulty(var faults) -> throw new IllegalStateException("A delivery was refused: " + faults.getFirst());
        };
    }

    List<Prompts.Prompt> waiting(String agency, Collection<UUID> of) {
        return of.isEmpty() ? List.of() : book.openAsSystem(agency, PRACTICE, opened -> prompts.waiting(of));
    }

    /** @return the ids of the occasions, in the order of the registrations */
    List<UUID> register(String agency, List<Registrar.Keyed> registrations) {
        var ids = new ArrayList<UUID>(registrations.size());
        var outcomes = registrations.isEmpty() ? List.<RegisterOutcome>of() : registrar.registerAll(agency, registrations);
        for (int i = 0; i < outcomes.size(); i++) {
            var said = registrations.get(i).said();
            ids.add(switch (outcomes.get(i)) {
                case RegisterOutcome.Done done -> done.occasion();
                case RegisterOutcome.Refused refused -> throw new IllegalStateException("A registration was refused: " + said.outcome() + " " + refused.violations());
                case RegisterOutcome.NotThere() -> throw new IllegalStateException("A registration found no case: " + said.outcome());
                case RegisterOutcome.Busy() -> throw new IllegalStateException("Many at once are never too many");
            });
        }
        return ids;
    }

    /** @return the prompt that is now due, if a policy asks for one or one was waiting already */
    @Nullable UUID sign(MadeCase about, List<String> codes, LocalDate day, String noticedBy, String key) {
        return switch (indications.note(about.worker.actor(), about.id(), codes, day, noticedBy, key)) {
            case Indications.Noted.Done done -> done.prompt();
            case Indications.Noted.Refused refused -> throw new IllegalStateException("A sign was refused: " + refused.violations());
        };
    }

    void count(Worker worker, Meeting meeting) {
        if (encounters.count(worker.actor(), meeting) instanceof Counted.Refused(var errors)) {
            throw new IllegalStateException("A meeting was refused: " + errors);
        }
    }
}
