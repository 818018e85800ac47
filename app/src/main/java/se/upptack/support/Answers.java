package se.upptack.support;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.asking.CaseView;
import se.upptack.asking.Cases;
import se.upptack.asking.OccasionView;
import se.upptack.asking.Occasions;
import se.upptack.platform.Missing;

/** Answers for everyone who takes care of one. Call inside an opened person book. */
@Component
public class Answers {

    private final Occasions occasions;
    private final Cases cases;

    Answers(Occasions occasions, Cases cases) {
        this.occasions = occasions;
        this.cases = cases;
    }

    /**
     * The answer as it stands, for an actor who may see its case.
     *
     * @throws Missing when there is none, or not for this actor; the two are not told apart
     */
    public Answer of(Actor actor, UUID occasionId) {
        var occasion = occasions.current(occasionId);
        return answer(actor.agency(), cases.visible(actor, occasion.caseId()), occasion);
    }

    /**
     * The same, and nobody else adds to what is known about the case until the transaction ends. What is decided on the ground of what is
     * read here holds when it is written.
     */
    public Answer locked(Actor actor, UUID occasionId) {
        var seen = of(actor, occasionId);
        cases.lock(seen.caseId());
        return of(actor, occasionId);
    }

    /**
     * The answer for what happens without a worker at the page, locked as {@link #locked}. Somebody whose protection is unknown is denied here too.
     *
     * @throws Missing when there is none, or when nothing may be done in its case
     */
    public Answer lockedForSystem(String agency, UUID occasionId) {
        cases.lock(occasions.current(occasionId).caseId());
        var occasion = occasions.current(occasionId);
        return answer(agency, cases.known(occasion.caseId()), occasion);
    }

    private static Answer answer(String agency, CaseView in, OccasionView occasion) {
        return new Answer(
                agency, in.id(), occasion.id(), in.reference(), in.organisation(), in.unit(), in.line(), in.caseType(), occasion.occurred(),
                occasion.mode().code(), occasion.outcome().code(), occasion.outcome().detected(), !occasion.exposure().equals("none"),
                occasion.usesViolence(), occasion.childWitness(), Wish.of(occasion.supportWish()).orElse(null),
                occasion.informed() ? new Answer.Information(occasion.informationForm(), occasion.informationLanguage()) : null);
    }
}
