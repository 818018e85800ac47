package se.upptack.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.asking.Supplements;
import se.upptack.figure.Fact;
import se.upptack.figure.FactsStated;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Language;
import se.upptack.platform.Missing;
import se.upptack.trail.Action;

/** Marks what has been done after an answer (ACT-01, ACT-02, ACT-07, REF-15). Marking the same twice changes nothing. */
@Component
class Steps {

    private static final Action MARK = new Action("support.mark-step");

    /**
     * What a worker says of a step. Texts are codes; what does not belong to the step is ignored.
     *
     * @param hasSupport whether there already is relevant support, or null when not said
     */
    record Mark(
            String step, StepOutcome outcome, String form, String language, @Nullable Wish wish, @Nullable Boolean hasSupport, boolean onSupport) {

        static Mark of(String step, StepOutcome outcome) {
            return new Mark(step, outcome, "", "", null, null, false);
        }
    }

    /** What came of it. */
    sealed interface Outcome {
        /** It stands as said. */
        record Marked(Step step) implements Outcome {}

        /** Something is left to say; nothing was written. */
        record Incomplete(Step step, String field, String message) implements Outcome {}
    }

    private final PersonBook book;
    private final Answers answers;
    private final StepRows rows;
    private final List<SupportSection> sections;
    private final Supplements supplements;
    private final RegisterBook registers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Steps(
            PersonBook book, Answers answers, StepRows rows, ObjectProvider<SupportSection> sections, Supplements supplements, RegisterBook registers,
            ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.answers = answers;
        this.rows = rows;
        this.sections = sections.stream().toList();
        this.supplements = supplements;
        this.registers = registers;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Missing when there is no such answer or step for this actor, or the step is not done by marking it so */
    Outcome mark(Actor actor, UUID occasionId, Mark mark) {
        return book.open(actor, MARK, opened -> {
            var answer = answers.locked(actor, occasionId);
            opened.saw(List.of(answer.caseId()));
            var child = sections.stream().anyMatch(section -> section.of(actor, answer, Language.SV).childConcern());
            var step = StepList.of(registers.current(), answer, child).find(mark.step()).orElseThrow(Missing::new);
            if (!step.kind().markable().contains(mark.outcome())) {
                throw new Missing();
            }
            var left = left(step, mark, answer);
            if (left != null) {
                return left;
            }
            write(actor, answer, step, mark);
            return new Outcome.Marked(step);
        });
    }

    /** Notes the wish for support; the step that asks for it is done by that, where the answer has one. */
    void wish(Actor actor, UUID occasionId, Wish wish) {
        book.open(actor, MARK, opened -> {
            var answer = answers.locked(actor, occasionId);
            opened.saw(List.of(answer.caseId()));
            var step = StepList.of(registers.current(), answer, false).steps().stream()
                    .filter(candidate -> candidate.kind() == StepKind.SUPPORT_WISH)
                    .findFirst()
                    .orElse(Step.own(StepKind.SUPPORT_WISH, 0));
            write(actor, answer, step, new Mark(step.id(), StepOutcome.DONE, "", "", wish, null, false));
            return step;
        });
    }

    private Outcome.@Nullable Incomplete left(Step step, Mark mark, Answer answer) {
        if (mark.outcome() != StepOutcome.DONE) {
            return null;
        }
        return switch (step.kind()) {
            case INFORMATION -> !known("information-form", mark.form(), answer)
                    ? new Outcome.Incomplete(step, "form", "support.rule.form")
                    : !known("language", mark.language(), answer) ? new Outcome.Incomplete(step, "language", "support.rule.language") : null;
            case SUPPORT_WISH -> mark.wish() == null ? new Outcome.Incomplete(step, "wish", "support.rule.wish") : null;
            case EXISTING_SUPPORT -> mark.hasSupport() == null ? new Outcome.Incomplete(step, "has-support", "support.rule.has-support") : null;
            case MARK, SAFETY, COORDINATION, CHILDREN, CHILD_REPORT, PERSPECTIVE, REFERRAL, FOLLOW_UP -> null;
        };
    }

    private boolean known(String list, String code, Answer answer) {
        return registers.current().codes(list, answer.occurred()).map(codes -> codes.has(code)).orElse(false);
    }

    private void write(Actor actor, Answer answer, Step step, Mark mark) {
        var done = mark.outcome() == StepOutcome.DONE;
        var information = done && step.kind() == StepKind.INFORMATION ? new Answer.Information(mark.form(), mark.language()) : null;
        var detail = new StepRecord.Detail(
                information,
                done && step.kind() == StepKind.EXISTING_SUPPORT ? mark.hasSupport() : null,
                mark.onSupport() && step.kind() == StepKind.COORDINATION && mark.outcome() == StepOutcome.NOT_APPLICABLE);
        if (information != null) {
            supplements.informed(actor, answer.occasionId(), information.form(), information.language());
        }
        if (done && step.kind() == StepKind.SUPPORT_WISH && mark.wish() != null) {
            supplements.supportWish(actor, answer.occasionId(), mark.wish().code());
        }
        var before = rows.ofOccasion(answer.occasionId()).get(step.id());
        if (before != null && before.says(mark.outcome(), detail) || before == null && mark.outcome() == StepOutcome.OPEN) {
            return;
        }
        var after = new StepRecord(
                step.id(), before == null ? 1 : before.version() + 1, step.kind(), mark.outcome(), detail, actor.account(), clock.instant());
        rows.add(answer, after);
        events.publishEvent(new FactsStated(facts(answer, before, after)));
    }

    private List<Fact> facts(Answer answer, @Nullable StepRecord before, StepRecord after) {
        var facts = new ArrayList<Fact>();
        if (before != null && before.outcome() == StepOutcome.DONE) {
            facts.add(fact(answer, before).withdrawn());
        }
        if (after.outcome() == StepOutcome.DONE) {
            facts.add(fact(answer, after));
        }
        return facts;
    }

    private Fact fact(Answer answer, StepRecord row) {
        return answer.step(row.step(), StepOutcome.DONE.code(), day(row.at()));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
