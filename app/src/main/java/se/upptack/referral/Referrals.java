package se.upptack.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.directory.Area;
import se.upptack.directory.Directory;
import se.upptack.directory.TargetGroup;
import se.upptack.directory.Tier;
import se.upptack.figure.Fact;
import se.upptack.figure.FactsStated;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Ids;
import se.upptack.platform.Missing;
import se.upptack.referral.ReferralRows.Stored;
import se.upptack.support.Answer;
import se.upptack.support.Answers;
import se.upptack.trail.Action;

/**
 * Everything that can be done with a referral, for pages and for the interface. Each call is one transaction with its trail row. A key is
 * chosen by the caller, 8 to 200 characters, the same when the request is repeated; a repeated request has one effect. All throw
 * {@link Missing} when there is no such answer or referral for this actor.
 */
@Component
public class Referrals {

    private final PersonBook book;
    private final Answers answers;
    private final ReferralRows rows;
    private final StaysInsideRows stays;
    private final Directory directory;
    private final RegisterBook registers;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Referrals(
            PersonBook book, Answers answers, ReferralRows rows, StaysInsideRows stays, Directory directory, RegisterBook registers, Ids ids,
            ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.answers = answers;
        this.rows = rows;
        this.stays = stays;
        this.directory = directory;
        this.registers = registers;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** A step from a referral as it stands. */
    interface Step {
        Move from(Stored stored, Moment now);
    }

    /**
     * Shows the person a service.
     *
     * @param service id in the directory
     * @param need    as what: {@code EXPOSED}, {@code USES_VIOLENCE} or {@code CHILD}
     */
    public ReferralOutcome offer(Actor actor, String key, UUID occasionId, String service, TargetGroup need) {
        return book.open(actor, new Action("referral.offer"), opened -> {
            var answer = answers.locked(actor, occasionId);
            opened.saw(List.of(answer.caseId()));
            var digest = Digest.of("offer", occasionId, service, need);
            var carried = rows.carried(actor.account(), key).orElse(null);
            if (carried != null) {
                return again(carried, digest);
            }
            var found = directory.find(service, Tier.STAFF).orElse(null);
            if (found == null) {
                return refused(Refusal.SERVICE_UNKNOWN);
            }
            if (need == TargetGroup.PROFESSIONAL || !found.isFor(need)) {
                return refused(Refusal.NOT_FOR_NEED);
            }
            if (answer.affirmative() && answer.wish() == null) {
                return refused(Refusal.WISH_NOT_ASKED);
            }
            var now = now(actor);
            var head = new Referral.Head(
                    ids.next(), answer.caseId(), occasionId, service, found.kind(), need, Habits.of(registers.current(), answer.line()), now.day(),
                    new Referral.Place(answer.organisation(), answer.unit(), answer.line(), answer.caseType(), answer.mode()),
                    Area.of(answer.organisation(), registers.current()).map(area -> area.has(found)).orElse(null));
            var offered = new Referral.Offered(head, now);
            rows.add(head);
            rows.add(head.id(), Event.of(1, offered, false), null, null, key, digest);
            events.publishEvent(new FactsStated(ReferralFacts.all(actor.agency(), offered)));
            return new ReferralOutcome.Done(offered, false);
        });
    }

    public ReferralOutcome decline(Actor actor, String key, UUID id) {
        return advance(actor, "decline", key, id, List.of(), (stored, now) -> Move.decline(stored.referral(), now));
    }

    /**
     * The person was told where to turn. Nothing leaves the agency.
     *
     * @param form     a code of {@code information-form}
     * @param language a code of {@code language}
     */
    public ReferralOutcome inform(Actor actor, String key, UUID id, String form, String language) {
        return advance(actor, "inform", key, id, List.of(form, language), (stored, now) -> {
            var left = new ArrayList<Refusal>();
            if (!known("information-form", form, now.day())) {
                left.add(Refusal.FORM_MISSING);
            }
            if (!known("language", language, now.day())) {
                left.add(Refusal.LANGUAGE_MISSING);
            }
            return left.isEmpty() ? Move.inform(stored.referral(), form, language, now) : new Move.No(left);
        });
    }

    /** What is left to say before a consent is read back to the person; empty when it can be. Nothing is written. */
    List<Refusal> left(Actor actor, UUID id, ConsentSaid said) {
        return book.open(actor, new Action("referral.view"), opened -> {
            var head = rows.find(id).orElseThrow(Missing::new).referral().head();
            opened.saw(List.of(answers.of(actor, head.occasionId()).caseId()));
            return left(head, said, LocalDate.now(clock));
        });
    }

    /** Records a consent, given today, to contact the service. Contact is a step of its own. */
    public ReferralOutcome consent(Actor actor, String key, UUID id, ConsentSaid said) {
        var digest = List.of(String.valueOf(said.purpose()), said.what().stream().map(Share::code).sorted().toList(), String.valueOf(said.until()),
                said.readBack(), said.beyondHabit());
        return advance(actor, "consent", key, id, digest, (stored, now) -> {
            var head = stored.referral().head();
            var left = left(head, said, now.day());
            if (!said.readBack()) {
                left.add(Refusal.NOT_READ_BACK);
            }
            var purpose = said.purpose();
            var until = said.until();
            if (!left.isEmpty() || purpose == null || until == null) {
                return new Move.No(left);
            }
            var consent = new Consent(head.service(), purpose, said.what(), now.day(), until, said.readBack());
            return Move.consent(stored.referral(), consent, said.beyondHabit(), now);
        });
    }

    /** The worker has contacted the service, on the consent that was given and still holds. */
    public ReferralOutcome contact(Actor actor, String key, UUID id) {
        return advance(actor, "contact", key, id, List.of(), (stored, now) -> stays.chosen(stored.referral().head().occasionId())
                ? new Move.No(List.of(Refusal.STAYS_INSIDE))
                : Move.contact(stored.referral(), stored.last(), now));
    }

    /**
     * The worker has contacted the service without consent, because a provision permits it.
     *
     * @param law         id of a provision of the register {@code laws} in force today
     * @param reason      why it applies, 10 to 500 characters
     * @param beyondHabit that the contact is made although the line usually informs
     */
    public ReferralOutcome contactOnGround(Actor actor, String key, UUID id, String law, String reason, boolean beyondHabit) {
        return advance(actor, "contact-on-ground", key, id, List.of(law, reason, beyondHabit), (stored, now) -> {
            var left = new ArrayList<Refusal>();
            if (registers.current().find("laws", law).filter(row -> row.inForce(now.day())).isEmpty()) {
                left.add(Refusal.LAW_UNKNOWN);
            }
            var length = reason.strip().length();
            if (length < LegalGround.Reason.SHORTEST || length > LegalGround.Reason.LONGEST) {
                left.add(Refusal.REASON_MISSING);
            }
            left.addAll(outward(stored.referral().head(), beyondHabit));
            if (!left.isEmpty()) {
                return new Move.No(left);
            }
            var ground = new LegalGround(law, new LegalGround.Reason(reason));
            return Move.contactOn(stored.referral(), ground, beyondHabit, now);
        });
    }

    /** The service has said that it receives the person. */
    public ReferralOutcome receive(Actor actor, String key, UUID id) {
        return advance(actor, "receive", key, id, List.of(), (stored, now) -> Move.receive(stored.referral(), now));
    }

    public ReferralOutcome end(Actor actor, String key, UUID id, EndOutcome outcome) {
        return advance(actor, "end", key, id, List.of(outcome), (stored, now) -> Move.end(stored.referral(), outcome, now));
    }

    /** The person takes the consent back. Possible at any time while something rests on it; nothing more is told. */
    public ReferralOutcome withdraw(Actor actor, String key, UUID id) {
        return advance(actor, "withdraw", key, id, List.of(), (stored, now) -> Move.withdraw(stored.referral(), now));
    }

    /** The referral, if its case may be seen. */
    public Referral find(Actor actor, UUID id) {
        return stored(actor, id).referral();
    }

    /** The referrals of an answer, the latest offer first. */
    public List<Referral> ofAnswer(Actor actor, UUID occasionId) {
        return book.open(actor, new Action("referral.list"), opened -> {
            var answer = answers.of(actor, occasionId);
            opened.saw(List.of(answer.caseId()));
            return rows.ofOccasion(occasionId).stream().map(Stored::referral).toList();
        });
    }

    Stored stored(Actor actor, UUID id) {
        return book.open(actor, new Action("referral.view"), opened -> {
            var stored = rows.find(id).orElseThrow(Missing::new);
            opened.saw(List.of(answers.of(actor, stored.referral().head().occasionId()).caseId()));
            return stored;
        });
    }

    /** Takes a referral further without a worker at the page. Call inside a person book that the system or the recipient has opened. */
    boolean carry(String agency, UUID by, String what, UUID id, Step step) {
        var occasion = rows.find(id).orElseThrow(Missing::new).referral().head().occasionId();
        var answer = answers.lockedForSystem(agency, occasion);
        var stored = rows.find(id).orElseThrow(Missing::new);
        return switch (step.from(stored, new Moment(by, clock.instant(), LocalDate.now(clock)))) {
            case Move.No _ -> false;
            case Move.To(var next, var beyond) -> {
                var key = "carried-" + id + "-" + (stored.last() + 1);
                write(agency, answer, stored, next, Event.of(stored.last() + 1, next, beyond), key, Digest.of(what, id));
                yield true;
            }
        };
    }

    private ReferralOutcome advance(Actor actor, String what, String key, UUID id, List<?> said, Step step) {
        return book.open(actor, new Action("referral." + what), opened -> {
            var occasion = rows.find(id).orElseThrow(Missing::new).referral().head().occasionId();
            var answer = answers.locked(actor, occasion);
            opened.saw(List.of(answer.caseId()));
            var digest = Digest.of(what, id, said);
            var carried = rows.carried(actor.account(), key).orElse(null);
            if (carried != null) {
                return again(carried, digest);
            }
            var stored = rows.find(id).orElseThrow(Missing::new);
            return switch (step.from(stored, now(actor))) {
                case Move.No(var reasons) -> new ReferralOutcome.Refused(reasons);
                case Move.To(var next, var beyond) -> {
                    write(actor.agency(), answer, stored, next, Event.of(stored.last() + 1, next, beyond), key, digest);
                    yield new ReferralOutcome.Done(next, false);
                }
            };
        });
    }

    private void write(String agency, Answer answer, Stored before, Referral next, Event event, String key, String digest) {
        var facts = new ArrayList<Fact>();
        var was = ReferralFacts.all(agency, before.referral());
        var is = ReferralFacts.all(agency, next);
        if (!was.equals(is)) {
            was.forEach(fact -> facts.add(fact.withdrawn()));
            facts.addAll(is);
        }
        var day = next.since().day();
        if (next.state().referred() && !rows.referredBetween(answer.caseId(), day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()))) {
            facts.add(ReferralFacts.person(agency, next));
        }
        if (next.state().referred() && Boolean.TRUE.equals(next.head().withinArea())
                && !rows.referredWithinAreaBetween(answer.caseId(), day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()))) {
            facts.add(ReferralFacts.personWithinArea(agency, next));
        }
        rows.add(next.head().id(), event, before.events().getLast(), basisUntil(next), key, digest);
        events.publishEvent(new FactsStated(facts));
    }

    private ReferralOutcome again(ReferralRows.Carried carried, String digest) {
        return carried.digest().equals(digest)
                ? new ReferralOutcome.Done(rows.find(carried.referral()).orElseThrow(Missing::new).referral(), true)
                : refused(Refusal.KEY_USED);
    }

    private List<Refusal> left(Referral.Head head, ConsentSaid said, LocalDate today) {
        var left = new ArrayList<>(said.left(today));
        left.addAll(outward(head, said.beyondHabit()));
        return left;
    }

    /** What stands in the way of anything leaving the agency, besides the consent or the ground itself. */
    private List<Refusal> outward(Referral.Head head, boolean beyondHabit) {
        var left = new ArrayList<Refusal>();
        if (head.habit() == Referral.Habit.INFORMATION && !beyondHabit) {
            left.add(Refusal.BEYOND_HABIT);
        }
        if (stays.chosen(head.occasionId())) {
            left.add(Refusal.STAYS_INSIDE);
        }
        return left;
    }

    private static @Nullable LocalDate basisUntil(Referral referral) {
        var basis = switch (referral) {
            case Referral.ContactMade made -> made.basis();
            case Referral.Received received -> received.basis();
            case Referral.Offered _, Referral.Declined _, Referral.InformationGiven _, Referral.Consented _, Referral.Withdrawn _,
                    Referral.Ended _ -> null;
        };
        return basis instanceof Basis.OnConsent on ? on.consent().until() : null;
    }

    private boolean known(String list, String code, LocalDate day) {
        return registers.current().codes(list, day).map(codes -> codes.has(code)).orElse(false);
    }

    private Moment now(Actor actor) {
        return new Moment(actor.account(), clock.instant(), LocalDate.now(clock));
    }

    private static ReferralOutcome refused(Refusal reason) {
        return new ReferralOutcome.Refused(List.of(reason));
    }
}
