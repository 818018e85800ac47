package se.upptack.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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

/**
 * Marks what has been done after an answer, with what the step asks for (ACT-01, ACT-02, ACT-07, REF-15). Marking the same twice changes
 * nothing. What belongs to the service undertaking is counted and not noted (ACT-15).
 */
@Component
public class Steps {

    private static final Action MARK = new Action("support.mark-step");
    private static final Action CONFIRM = new Action("support.confirm-step");

    /**
     * What a worker says of a step. Texts are codes; what does not belong to the step is ignored.
     *
     * @param hasSupport whether there already is relevant support, or null when not said
     * @param fields     what was typed into a field of the step, by its id
     * @param key        the key of the form, for what is only counted
     */
    record Mark(
            String step, StepOutcome outcome, String form, String language, @Nullable Wish wish, @Nullable Boolean hasSupport, boolean onSupport,
            Function<String, List<String>> fields, @Nullable UUID key) {}

    /** What came of it. */
    sealed interface Outcome {
        /** It stands as said. */
        record Marked(Step step) implements Outcome {}

        /** It is counted, and nothing is noted about the person. */
        record Counted(Step step) implements Outcome {}

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
            var step = list(actor, answer).find(mark.step()).orElseThrow(Missing::new);
            if (!step.kind().markable().contains(mark.outcome())) {
                throw new Missing();
            }
            return step.counted() ? count(actor, answer, step, mark) : noted(actor, answer, step, mark);
        });
    }

    private Outcome noted(Actor actor, Answer answer, Step step, Mark mark) {
        var left = left(step, mark, answer);
        if (left != null) {
            return left;
        }
        var snapshot = registers.current();
        var form = StepForm.of(snapshot, step.id(), answer.occurred());
        if (mark.outcome() == StepOutcome.PAUSED && !form.asks()) {
            throw new Missing();
        }
        if (mark.outcome() != StepOutcome.DONE && mark.outcome() != StepOutcome.PAUSED) {
            write(actor, answer, step, form, mark, Map.of());
            return new Outcome.Marked(step);
        }
        return switch (form.read(mark.fields(), mark.outcome() == StepOutcome.DONE, snapshot, answer)) {
            case StepForm.Read.Fault fault -> new Outcome.Incomplete(step, fault.field().id(), fault.message());
            case StepForm.Read.Said said -> {
                write(actor, answer, step, form, mark, said.answers());
                yield new Outcome.Marked(step);
            }
        };
    }

    private Outcome count(Actor actor, Answer answer, Step step, Mark mark) {
        if (mark.outcome() != StepOutcome.DONE || mark.key() == null) {
            throw new Missing();
        }
        var today = LocalDate.now(clock);
        if (rows.count(mark.key(), answer, step.id(), actor.account(), today)) {
            events.publishEvent(new FactsStated(List.of(answer.step(step.id(), StepOutcome.DONE.code(), today))));
        }
        return new Outcome.Counted(step);
    }

    /**
     * A second handler stands behind what a colleague marked (ACT-20).
     *
     * @param version the version she has read; another one is not hers to confirm
     * @throws Missing when there is no such mark waiting for this actor
     */
    void confirm(Actor actor, UUID occasionId, String step, int version) {
        book.open(actor, CONFIRM, opened -> {
            var answer = answers.locked(actor, occasionId);
            opened.saw(List.of(answer.caseId()));
            var row = rows.ofOccasion(occasionId).get(step);
            if (row == null || row.version() != version || row.by().equals(actor.account())
                    || !SecondHandler.needed(registers.current(), answer, row, LocalDate.now(clock))) {
                throw new Missing();
            }
            if (!Integer.valueOf(version).equals(rows.confirmed(occasionId).get(step))) {
                rows.confirm(answer, row, actor.account(), clock.instant());
                events.publishEvent(new FactsStated(List.of(answer.step("second-handler", StepOutcome.DONE.code(), LocalDate.now(clock)))));
            }
            return step;
        });
    }

    /**
     * What is said of a step when several are marked at once.
     *
     * @param information with a step that informs: how
     * @param wish        with the step that asks for it
     * @param hasSupport  with the step that asks whether there is support already
     */
    public record Said(StepOutcome outcome, Answer.@Nullable Information information, @Nullable Wish wish, @Nullable Boolean hasSupport) {

        /** Done, with nothing more to say. */
        public static final Said DONE = new Said(StepOutcome.DONE, null, null, null);
    }

    /**
     * Marks several steps of an answer in one opening of the book, in the order of the list. For what is delivered in bulk: steps with fields
     * of their own, and those that are counted and not noted, are left as they are.
     *
     * @param saying what is said of a step of a kind; null for nothing
     * @throws Missing when there is no such answer for this actor
     * @throws IllegalArgumentException when something said of a step is not whole or does not belong to it; nothing is then written
     */
    public void markAll(Actor actor, UUID occasionId, Function<StepKind, @Nullable Said> saying) {
        book.open(actor, MARK, opened -> {
            var answer = answers.locked(actor, occasionId);
            opened.saw(List.of(answer.caseId()));
            for (var step : list(actor, answer).steps()) {
                var plain = !step.counted() && !StepForm.of(registers.current(), step.id(), answer.occurred()).asks();
                var said = plain ? saying.apply(step.kind()) : null;
                if (said != null && (!step.kind().markable().contains(said.outcome()) || !(noted(actor, answer, step, mark(step, said)) instanceof Outcome.Marked))) {
                    throw new IllegalArgumentException("The step " + step.id() + " cannot be marked so");
                }
            }
            return answer;
        });
    }

    private static Mark mark(Step step, Said said) {
        var information = said.information();
        return new Mark(
                step.id(), said.outcome(), information == null ? "" : information.form(), information == null ? "" : information.language(),
                said.wish(), said.hasSupport(), false, field -> List.of(), null);
    }

    private StepList list(Actor actor, Answer answer) {
        var child = sections.stream().anyMatch(section -> section.of(actor, answer, Language.SV).childConcern());
        return Sides.seen(StepList.of(registers.current(), answer, child), actor, registers.current(), answer, LocalDate.now(clock));
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
            write(actor, answer, step, new StepForm(List.of(), List.of()),
                    new Mark(step.id(), StepOutcome.DONE, "", "", wish, null, false, field -> List.of(), null), Map.of());
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
            case MARK, SAFETY, COORDINATION, CHILDREN, CHILD_REPORT, PERSPECTIVE, REFERRAL, FOLLOW_UP, HANDOVER -> null;
        };
    }

    private boolean known(String list, String code, Answer answer) {
        return registers.current().codes(list, answer.occurred()).map(codes -> codes.has(code)).orElse(false);
    }

    private void write(Actor actor, Answer answer, Step step, StepForm form, Mark mark, Map<String, List<String>> said) {
        var done = mark.outcome() == StepOutcome.DONE;
        var information = done && step.kind() == StepKind.INFORMATION ? new Answer.Information(mark.form(), mark.language()) : null;
        var detail = new StepRecord.Detail(
                information,
                done && step.kind() == StepKind.EXISTING_SUPPORT ? mark.hasSupport() : null,
                mark.onSupport() && step.kind() == StepKind.COORDINATION && mark.outcome() == StepOutcome.NOT_APPLICABLE,
                said);
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
        rows.add(answer, after, said.entrySet().stream()
                .map(one -> {
                    var field = form.find(one.getKey()).orElseThrow();
                    return new StepRows.FieldSaid(field, codeVersion(field, answer), one.getValue());
                })
                .toList());
        events.publishEvent(new FactsStated(facts(answer, form, before, after)));
    }

    private @Nullable Integer codeVersion(StepField field, Answer answer) {
        return field.list().isEmpty() ? null : registers.current().codes(field.list(), answer.occurred()).orElseThrow().version();
    }

    private List<Fact> facts(Answer answer, StepForm form, @Nullable StepRecord before, StepRecord after) {
        var facts = new ArrayList<Fact>();
        if (before != null && before.outcome() == StepOutcome.DONE) {
            stated(answer, form, before).forEach(fact -> facts.add(fact.withdrawn()));
        }
        if (after.outcome() == StepOutcome.DONE) {
            facts.addAll(stated(answer, form, after));
        }
        return facts;
    }

    /** That the step was done, and of its answers those that the register says count. */
    private List<Fact> stated(Answer answer, StepForm form, StepRecord row) {
        var day = LocalDate.ofInstant(row.at(), clock.getZone());
        var facts = new ArrayList<>(List.of(answer.step(row.step(), StepOutcome.DONE.code(), day)));
        for (var field : form.fields()) {
            for (var value : field.countsAs().isEmpty() ? List.<String>of() : row.detail().said().getOrDefault(field.id(), List.of())) {
                switch (field.kind()) {
                    case COUNT -> {
                        if (!value.equals("0")) {
                            facts.add(answer.consequence(field.countsAs(), "number", Integer.parseInt(value), day));
                        }
                    }
                    case DATE -> facts.add(answer.consequence(field.countsAs(), "dated", 1, day));
                    case YES_NO, YES_NO_UNKNOWN, CHOICE, CHOICES, UNIT, SERVICE_LINE, LAW -> facts.add(answer.consequence(field.countsAs(), value, 1, day));
                }
            }
        }
        return facts;
    }
}
