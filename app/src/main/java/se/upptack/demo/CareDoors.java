package se.upptack.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.asking.Corrections;
import se.upptack.asking.RegisterOutcome;
import se.upptack.asking.Registration;
import se.upptack.concern.ChildAnswer;
import se.upptack.concern.Concerns;
import se.upptack.concern.Decision;
import se.upptack.concern.LegalRole;
import se.upptack.directory.Directory;
import se.upptack.directory.Place;
import se.upptack.directory.Search;
import se.upptack.directory.Service;
import se.upptack.directory.TargetGroup;
import se.upptack.directory.Tier;
import se.upptack.referral.ConsentSaid;
import se.upptack.referral.EndOutcome;
import se.upptack.referral.Referral;
import se.upptack.referral.ReferralOutcome;
import se.upptack.referral.Referrals;
import se.upptack.support.FollowUp;
import se.upptack.support.FollowUps;
import se.upptack.support.StepKind;
import se.upptack.support.Steps;

/** The doors of the product for what comes after an answer, through which the demonstration goes like everyone else. */
@Component
@ConditionalOnProperty(name = "upptack.demo.enabled", havingValue = "true")
class CareDoors {

    /** Of the list {@code child-cause}. */
    private static final List<String> CAUSES = List.of("witnessed", "exposed", "other-neglect", "witnessed", "witnessed", "other", "exposed");

    private final PersonBook book;
    private final Steps steps;
    private final FollowUps followUps;
    private final Concerns concerns;
    private final Referrals referrals;
    private final Corrections corrections;
    private final Directory directory;

    CareDoors(
            PersonBook book, Steps steps, FollowUps followUps, Concerns concerns, Referrals referrals, Corrections corrections, Directory directory) {
        this.book = book;
        this.steps = steps;
        this.followUps = followUps;
        this.concerns = concerns;
        this.referrals = referrals;
        this.corrections = corrections;
        this.directory = directory;
    }

    /** All of the work stands or none of it, in one transaction; each opening leaves its own row in the trail. */
    void together(Runnable work) {
        book.together(() -> {
            work.run();
            return true;
        });
    }

    void mark(Actor worker, UUID occasion, Function<StepKind, Steps.@Nullable Said> saying) {
        steps.markAll(worker, occasion, saying);
    }

    void followUp(Actor worker, UUID occasion, LocalDate due) {
        done(followUps.set(worker, occasion, due));
    }

    /** @param next the day to follow up again, or null */
    void followedUp(Actor worker, UUID occasion, FollowUp.Outcome outcome, @Nullable LocalDate next) {
        done(followUps.closeWaiting(worker, occasion, outcome, next));
    }

    private static void done(FollowUps.Outcome outcome) {
        if (!(outcome instanceof FollowUps.Outcome.Done)) {
            throw new IllegalStateException("A follow-up was refused: " + outcome);
        }
    }

    void children(Actor worker, UUID occasion, ChildAnswer answer) {
        concerns.asked(worker, occasion, answer);
    }

    void role(Actor worker, LegalRole role, LocalDate since) {
        concerns.role(worker, role, since);
    }

    /** @param reported when the report was made, null when it has only been decided; the cause follows from the minute, so that it stays the same */
    void reports(Actor worker, UUID occasion, Instant suspected, @Nullable Instant reported) {
        var cause = CAUSES.get((int) Math.floorMod(suspected.getEpochSecond() / 60, (long) CAUSES.size()));
        decided(concerns.decide(worker, occasion, new Concerns.Said(true, suspected, reported, null, cause, Set.of())));
    }

    void reportsNot(Actor worker, UUID occasion, Instant suspected, Decision.Ground ground) {
        decided(concerns.decide(worker, occasion, new Concerns.Said(false, suspected, null, ground, "", Set.of())));
    }

    private static void decided(Concerns.Outcome outcome) {
        if (outcome instanceof Concerns.Outcome.Refused(var reasons)) {
            throw new IllegalStateException("A decision was refused: " + reasons);
        }
    }

    /** What there is in a place for a group, the nearest first. */
    List<Service> services(Place place, TargetGroup group) {
        return directory.search(Search.of(place, group), Tier.STAFF);
    }

    Referral offer(Actor worker, String key, UUID occasion, Service service, TargetGroup need) {
        return moved(referrals.offer(worker, key, occasion, service.id(), need));
    }

    void decline(Actor worker, String key, UUID referral) {
        moved(referrals.decline(worker, key, referral));
    }

    void inform(Actor worker, String key, UUID referral, String form, String language) {
        moved(referrals.inform(worker, key, referral, form, language));
    }

    void consent(Actor worker, String key, UUID referral, ConsentSaid said) {
        moved(referrals.consent(worker, key, referral, said));
    }

    void contact(Actor worker, String key, UUID referral) {
        moved(referrals.contact(worker, key, referral));
    }

    void receive(Actor worker, String key, UUID referral) {
        moved(referrals.receive(worker, key, referral));
    }

    void withdraw(Actor worker, String key, UUID referral) {
        moved(referrals.withdraw(worker, key, referral));
    }

    void end(Actor worker, String key, UUID referral, EndOutcome outcome) {
        moved(referrals.end(worker, key, referral, outcome));
    }

    private static Referral moved(ReferralOutcome outcome) {
        return switch (outcome) {
            case ReferralOutcome.Done done -> done.referral();
            case ReferralOutcome.Refused(var reasons) -> throw new IllegalStateException("A referral was refused: " + reasons);
        };
    }

    void correct(Actor worker, UUID occasion, Registration said, String reason, String key) {
        if (!(corrections.correct(worker, occasion, said, reason, key) instanceof RegisterOutcome.Done)) {
            throw new IllegalStateException("A correction was refused: " + said.outcome());
        }
    }
}
