package se.upptack.concern;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.figure.Fact;
import se.upptack.figure.FactsStated;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Missing;
import se.upptack.support.Answer;
import se.upptack.support.Answers;
import se.upptack.trail.Action;

/** What can be done about concern for a child. All throw {@link Missing} when there is no such answer for this actor. */
@Component
public class Concerns {

    private static final Action VIEW = new Action("concern.view");
    private static final Action ASK = new Action("concern.note-question");
    private static final Action ROLE = new Action("concern.say-role");
    private static final Action DECIDE = new Action("concern.decide");

    /** What came of a decision. */
    public sealed interface Outcome {

        /** It stands as said. */
        record Done() implements Outcome {}

        /** Nothing was written, for these reasons. */
        record Refused(List<Refusal> reasons) implements Outcome {

            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** Why a decision was not noted. The sentence is the message {@code concern.refused.<code>}. */
    public enum Refusal {
        ROLE_NOT_SAID,
        DECISION_MISSING,
        SUSPECTED_MISSING,
        /** A time that has not been. */
        IN_THE_FUTURE,
        REPORTED_BEFORE_SUSPECTED,
        /** Not reporting cannot be chosen under a duty, nor where nothing could be decided. */
        DUTY,
        GROUND_MISSING,
        /** A report that has been made is counted by its cause (CHILD-05). */
        CAUSE_MISSING;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A decision as it was said, not yet known to be whole.
     *
     * @param report      true to report, false not to, null when not said
     * @param suspectedAt when she knew or began to suspect
     * @param reportedAt  when the report was made, null when it is not made
     * @param ground      why it is not reported
     * @param cause       the main cause as a code of {@code child-cause}, or empty
     * @param also        other causes
     */
    public record Said(
            @Nullable Boolean report, @Nullable Instant suspectedAt, @Nullable Instant reportedAt, Decision.@Nullable Ground ground, String cause,
            Set<String> also) {

        public Said {
            also = Set.copyOf(also);
        }
    }

    /** All that is known for a page. The ruling is that of the reader's role on the day of the suspicion, null while the role is not said. */
    record Known(
            Answer answer, @Nullable LegalRole role, @Nullable Ruling ruling, ConcernRows.@Nullable Asked asked,
            ConcernRows.@Nullable Decided decided, List<PaperLine> papers) {}

    private final PersonBook book;
    private final Answers answers;
    private final ConcernRows rows;
    private final ReportRows reports;
    private final Rulings rulings;
    private final DecisionLog log;
    private final RegisterBook registers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Concerns(
            PersonBook book, Answers answers, ConcernRows rows, ReportRows reports, Rulings rulings, DecisionLog log, RegisterBook registers,
            ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.answers = answers;
        this.rows = rows;
        this.reports = reports;
        this.rulings = rulings;
        this.log = log;
        this.registers = registers;
        this.events = events;
        this.clock = clock;
    }

    Known known(Actor actor, UUID occasionId) {
        return book.open(actor, VIEW, opened -> {
            var answer = answers.of(actor, occasionId);
            opened.saw(List.of(answer.caseId()));
            var decided = rows.decided(occasionId).orElse(null);
            var day = decided == null ? answer.occurred() : day(decided.decision().suspectedAt());
            var role = rulings.role(actor, day).orElse(null);
            return new Known(
                    answer, role, role == null ? null : rulings.of(actor, role, day), rows.asked(occasionId).orElse(null), decided,
                    reports.ofOccasion(occasionId));
        });
    }

    /** Notes whether children were asked about. Saying the same again changes nothing. */
    public void asked(Actor actor, UUID occasionId, ChildAnswer said) {
        book.open(actor, ASK, opened -> {
            var answer = answers.locked(actor, occasionId);
            opened.saw(List.of(answer.caseId()));
            var before = rows.asked(occasionId).orElse(null);
            if (before != null && before.answer() == said) {
                return before;
            }
            var after = new ConcernRows.Asked(before == null ? 1 : before.version() + 1, said, clock.instant());
            rows.addAsked(occasionId, answer.caseId(), after, actor.account());
            events.publishEvent(new FactsStated(questionFacts(answer, before, after)));
            return after;
        });
    }

    /** Notes what the actor is in the eyes of the law, from a day on. It is asked once and kept. */
    public void role(Actor actor, LegalRole role, LocalDate since) {
        book.open(actor, ROLE, opened -> {
            rows.addRole(actor.account(), role, since, clock.instant());
            return role;
        });
    }

    /** Notes the decision, under the ruling for the actor's role on the day of the suspicion. */
    public Outcome decide(Actor actor, UUID occasionId, Said said) {
        return book.open(actor, DECIDE, opened -> {
            var answer = answers.locked(actor, occasionId);
            opened.saw(List.of(answer.caseId()));
            var now = clock.instant();
            var day = said.suspectedAt() == null ? answer.occurred() : day(said.suspectedAt());
            var role = rulings.role(actor, day).orElse(null);
            if (role == null) {
                return new Outcome.Refused(List.of(Refusal.ROLE_NOT_SAID));
            }
            var ruling = rulings.of(actor, role, day);
            var causes = Causes.of(registers.current(), day, said.cause(), said.also()).orElse(null);
            var left = left(said, ruling, causes, now);
            var suspected = said.suspectedAt();
            if (!left.isEmpty() || suspected == null) {
                return new Outcome.Refused(left);
            }
            var ground = said.ground();
            var decision = Boolean.TRUE.equals(said.report()) || ground == null
                    ? new Decision.Report(suspected, said.reportedAt())
                    : new Decision.NotReport(suspected, ground);
            log.write(actor, answer, role, ruling, decision, decision instanceof Decision.Report ? causes : null);
            return new Outcome.Done();
        });
    }

    private static List<Refusal> left(Said said, Ruling ruling, @Nullable Causes causes, Instant now) {
        var left = new ArrayList<Refusal>();
        if (said.report() == null) {
            left.add(Refusal.DECISION_MISSING);
        }
        if (said.suspectedAt() == null) {
            left.add(Refusal.SUSPECTED_MISSING);
        } else if (said.suspectedAt().isAfter(now) || said.reportedAt() != null && said.reportedAt().isAfter(now)) {
            left.add(Refusal.IN_THE_FUTURE);
        } else if (said.reportedAt() != null && said.reportedAt().isBefore(said.suspectedAt())) {
            left.add(Refusal.REPORTED_BEFORE_SUSPECTED);
        }
        if (Boolean.TRUE.equals(said.report()) && said.reportedAt() != null && causes == null) {
            left.add(Refusal.CAUSE_MISSING);
        }
        if (Boolean.FALSE.equals(said.report())) {
            if (!ruling.leavesAChoice()) {
                left.add(Refusal.DUTY);
            } else if (said.ground() == null) {
                left.add(Refusal.GROUND_MISSING);
            }
        }
        return left;
    }

    private List<Fact> questionFacts(Answer answer, ConcernRows.@Nullable Asked before, ConcernRows.Asked after) {
        var facts = new ArrayList<Fact>();
        if (before != null && before.answer() != ChildAnswer.NOT_ASKED) {
            facts.add(fact(answer, "children-asked", "done", before.at()).withdrawn());
        }
        if (after.answer() != ChildAnswer.NOT_ASKED) {
            facts.add(fact(answer, "children-asked", "done", after.at()));
        }
        return facts;
    }

    private Fact fact(Answer answer, String step, String state, Instant at) {
        return answer.step(step, state, day(at));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
