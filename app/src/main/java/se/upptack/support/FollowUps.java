package se.upptack.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.asking.CaseView;
import se.upptack.asking.Cases;
import se.upptack.figure.FactsStated;
import se.upptack.platform.Ids;
import se.upptack.platform.Missing;
import se.upptack.trail.Action;

/** Days to follow up an answer, and how it went (ACT-18). */
@Component
public class FollowUps {

    private static final Action SET = new Action("support.set-follow-up");
    private static final Action CLOSE = new Action("support.close-follow-up");
    private static final Action LIST = new Action("support.list-follow-ups");
    private static final int AT_MOST = 500;
    /** Nobody plans further ahead; a later day is a slip of the finger. */
    static final int LATEST_MONTHS = 24;

    /** One follow-up to be done, with the reference of its case and how many days longer it may take (ACT-09). */
    record Due(FollowUp followUp, String reference, int extraDays) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It stands as said. */
        record Done(UUID occasionId) implements Outcome {}

        /** The day has been, or is too far away; nothing was written. */
        record DayRefused(UUID occasionId) implements Outcome {}

        /** Someone has said how it went already. */
        record AlreadyClosed(UUID occasionId) implements Outcome {}
    }

    private final PersonBook book;
    private final Answers answers;
    private final Cases cases;
    private final CaseMarks marks;
    private final FollowUpRows rows;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUps(
            PersonBook book, Answers answers, Cases cases, CaseMarks marks, FollowUpRows rows, Ids ids, ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.answers = answers;
        this.cases = cases;
        this.marks = marks;
        this.rows = rows;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Sets the day, or moves the one that is waiting. Saying the same day again changes nothing. */
    public Outcome set(Actor actor, UUID occasionId, @Nullable LocalDate due) {
        return book.open(actor, SET, opened -> {
            var answer = answers.locked(actor, occasionId);
            opened.saw(List.of(answer.caseId()));
            return set(actor, answer, due);
        });
    }

    private Outcome set(Actor actor, Answer answer, @Nullable LocalDate due) {
        var today = LocalDate.now(clock);
        if (due == null || due.isBefore(today) || due.isAfter(today.plusMonths(LATEST_MONTHS))) {
            return new Outcome.DayRefused(answer.occasionId());
        }
        var waiting = rows.ofOccasion(answer.occasionId()).stream().filter(FollowUp::open).findFirst().orElse(null);
        if (waiting == null) {
            rows.add(new FollowUp(ids.next(), 1, answer.caseId(), answer.occasionId(), answer.unit(), due, null), actor.account(), clock.instant());
            events.publishEvent(new FactsStated(List.of(answer.step(StepKind.FOLLOW_UP.code(), StepOutcome.DONE.code(), today))));
        } else if (!waiting.due().equals(due)) {
            rows.add(waiting.moved(due), actor.account(), clock.instant());
        }
        return new Outcome.Done(answer.occasionId());
    }

    /**
     * Says how it went.
     *
     * @param next the day to follow up again, or null when that is not needed
     */
    Outcome close(Actor actor, UUID id, FollowUp.Outcome outcome, @Nullable LocalDate next) {
        return book.open(actor, CLOSE, opened -> {
            var answer = answers.locked(actor, rows.find(id).orElseThrow(Missing::new).occasionId());
            opened.saw(List.of(answer.caseId()));
            return close(actor, answer, rows.find(id).orElseThrow(Missing::new), outcome, next);
        });
    }

    /** Says how the waiting follow-up of an answer went; the same otherwise. An answer has at most one that waits. */
    public Outcome closeWaiting(Actor actor, UUID occasionId, FollowUp.Outcome outcome, @Nullable LocalDate next) {
        return book.open(actor, CLOSE, opened -> {
            var answer = answers.locked(actor, occasionId);
            opened.saw(List.of(answer.caseId()));
            var waiting = rows.ofOccasion(occasionId).stream().filter(FollowUp::open).findFirst().orElseThrow(Missing::new);
            return close(actor, answer, waiting, outcome, next);
        });
    }

    private Outcome close(Actor actor, Answer answer, FollowUp waiting, FollowUp.Outcome outcome, @Nullable LocalDate next) {
        if (!waiting.open()) {
            return new Outcome.AlreadyClosed(answer.occasionId());
        }
        var today = LocalDate.now(clock);
        if (next != null && (!next.isAfter(today) || next.isAfter(today.plusMonths(LATEST_MONTHS)))) {
            return new Outcome.DayRefused(answer.occasionId());
        }
        rows.add(waiting.closed(outcome), actor.account(), clock.instant());
        events.publishEvent(new FactsStated(List.of(answer.step("follow-up-held", outcome.code(), today))));
        return next == null ? new Outcome.Done(answer.occasionId()) : set(actor, answer, next);
    }

    /** What is to be followed up within {@code days}, of cases the actor may see, the most pressing first. */
    List<Due> upcoming(Actor actor, int days) {
        return book.open(actor, LIST, opened -> {
            var waiting = rows.open(actor, LocalDate.now(clock).plusDays(days), AT_MOST);
            Map<UUID, CaseView> visible = cases.visible(actor, waiting.stream().map(FollowUp::caseId).collect(Collectors.toSet())).stream()
                    .collect(Collectors.toMap(CaseView::id, Function.identity()));
            var noted = marks.of(actor, visible.keySet());
            var due = new ArrayList<Due>();
            for (var followUp : waiting) {
                var in = visible.get(followUp.caseId());
                if (in != null) {
                    due.add(new Due(followUp, in.reference(),
                            noted.getOrDefault(in.id(), List.of()).stream().mapToInt(CaseMark::extraDays).max().orElse(0)));
                }
            }
            opened.saw(visible.keySet());
            return due;
        });
    }
}
