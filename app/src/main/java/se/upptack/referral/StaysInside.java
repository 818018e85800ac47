package se.upptack.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact;
import se.upptack.figure.FactsStated;
import se.upptack.platform.Missing;
import se.upptack.support.Answer;
import se.upptack.support.Answers;
import se.upptack.trail.Action;

/** The person's choice that nothing leaves the house: noted, shown, and changed only by saying so. */
@Component
public class StaysInside {

    private static final Action CHOOSE = new Action("referral.choose-stays-inside");

    /** What came of it. */
    public sealed interface Outcome {

        record Done(boolean chosen) implements Outcome {}

        /** A consent or a contact stands; it is withdrawn or ended first. Nothing was written. */
        record StillOutside() implements Outcome {}
    }

    private final PersonBook book;
    private final Answers answers;
    private final StaysInsideRows rows;
    private final ReferralRows referrals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaysInside(
            PersonBook book, Answers answers, StaysInsideRows rows, ReferralRows referrals, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.answers = answers;
        this.rows = rows;
        this.referrals = referrals;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Notes the choice, or that it was changed. Saying the same again changes nothing.
     *
     * @throws Missing when there is no such answer for this actor
     */
    public Outcome choose(Actor actor, UUID occasionId, boolean chosen) {
        return book.open(actor, CHOOSE, opened -> {
            var answer = answers.locked(actor, occasionId);
            opened.saw(List.of(answer.caseId()));
            if (chosen && referrals.ofOccasion(occasionId).stream().anyMatch(stored -> outside(stored.referral()))) {
                return new Outcome.StillOutside();
            }
            var before = rows.of(occasionId).orElse(null);
            if (before == null ? !chosen : before.chosen() == chosen) {
                return new Outcome.Done(chosen);
            }
            var now = new Moment(actor.account(), clock.instant(), LocalDate.now(clock));
            rows.add(occasionId, answer.caseId(), before == null ? 1 : before.version() + 1, chosen, now);
            var facts = new ArrayList<Fact>();
            if (chosen) {
                facts.add(fact(answer, now.day()));
            } else if (before != null) {
                facts.add(fact(answer, before.day()).withdrawn());
            }
            events.publishEvent(new FactsStated(facts));
            return new Outcome.Done(chosen);
        });
    }

    private static boolean outside(Referral referral) {
        return switch (referral) {
            case Referral.Consented _, Referral.ContactMade _, Referral.Received _ -> true;
            case Referral.Offered _, Referral.Declined _, Referral.InformationGiven _, Referral.Withdrawn _, Referral.Ended _ -> false;
        };
    }

    private static Fact fact(Answer answer, LocalDate day) {
        return answer.fact(Fact.Kind.REFERRAL, day, Map.of(Dimension.MODE, answer.mode(), Dimension.STATE, "stays-inside"));
    }
}
