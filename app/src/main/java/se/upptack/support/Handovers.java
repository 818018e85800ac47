package se.upptack.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.asking.CaseView;
import se.upptack.asking.Cases;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact;
import se.upptack.figure.FactsStated;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.FormError;
import se.upptack.platform.Ids;
import se.upptack.platform.Missing;
import se.upptack.platform.Month;
import se.upptack.trail.Action;

/**
 * Passing on within the agency: to the person's other cases, to the handler of a case, to the unit that holds a talk (ACT-08, ACT-12,
 * REF-18). Only codes are passed on, with the need they answer to, and every step is in the trail (SEC-11). The sender never learns whether
 * there is such a case; the receiver learns nothing of the one it came from.
 */
@Component
class Handovers {

    private static final Action SEND = new Action("support.pass-on");
    private static final Action OPEN = new Action("support.open-inbox");
    private static final Action END = new Action("support.answer-handover");
    private static final int AT_MOST = 200;
    private static final int SENT_DAYS = 60;

    /** What a sender says; texts are codes and ids, checked here. */
    record Draft(String key, String reference, String fromUnit, String line, String unit, String need, List<String> content) {}

    /** What came of sending. */
    sealed interface Sent {
        record Done(UUID id) implements Sent {}

        record Refused(List<FormError> errors) implements Sent {}
    }

    /** What waits for a reader, with the case of her own it is about when there is one, and what she has sent herself. */
    record Inbox(List<Waiting> waiting, List<Handover> sent) {}

    /** Something that waits. */
    record Waiting(Handover handover, @Nullable UUID ownCase) {}

    private final PersonBook book;
    private final Answers answers;
    private final Cases cases;
    private final HandoverRows rows;
    private final RegisterBook registers;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handovers(
            PersonBook book, Answers answers, Cases cases, HandoverRows rows, RegisterBook registers, Ids ids, ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.answers = answers;
        this.cases = cases;
        this.rows = rows;
        this.registers = registers;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Missing when there is no such answer for this actor */
    void check(Actor actor, UUID occasionId) {
        book.open(actor, SEND, opened -> {
            opened.saw(List.of(answers.of(actor, occasionId).caseId()));
            return true;
        });
    }

    /** Passes on what an answer in a step of it calls for. */
    Sent send(Actor actor, UUID occasionId, String step, Draft draft) {
        return book.open(actor, SEND, opened -> {
            var answer = answers.locked(actor, occasionId);
            opened.saw(List.of(answer.caseId()));
            var own = new Draft(draft.key(), answer.reference(), answer.unit(), draft.line(), draft.unit(), draft.need(), draft.content());
            return send(actor, own, new Handover.Origin(answer.caseId(), occasionId, step), answer);
        });
    }

    /** Passes on what someone without a case of the sender's has said, by the reference the person gave. */
    Sent send(Actor actor, Draft draft) {
        return book.open(actor, SEND, opened -> send(actor, draft, null, null));
    }

    private Sent send(Actor actor, Draft draft, Handover.@Nullable Origin origin, @Nullable Answer answer) {
        var today = LocalDate.now(clock);
        var snapshot = registers.current();
        var errors = errors(actor, draft, snapshot, today);
        if (!errors.isEmpty()) {
            return new Sent.Refused(errors);
        }
        if (answer != null && origin != null) {
            StepList.of(snapshot, answer, true).find(origin.step()).filter(found -> found.kind() == StepKind.HANDOVER).orElseThrow(Missing::new);
        }
        var before = rows.byKey(actor.account(), draft.key());
        if (before.isPresent()) {
            return new Sent.Done(before.get().id());
        }
        var handover = new Handover(
                ids.next(), draft.key(), draft.reference(), draft.line(), draft.unit(), draft.fromUnit(), origin, draft.need(), draft.content(),
                actor.account(), today, null);
        rows.add(handover, version(snapshot, "handover-need", today), version(snapshot, "handover-content", today), clock.instant());
        var fact = answer == null ? fact(actor, draft.fromUnit(), draft.line(), "handover", draft.need(), today)
                : answer.consequence("handover", draft.need(), 1, today);
        events.publishEvent(new FactsStated(List.of(fact)));
        return new Sent.Done(handover.id());
    }

    private static List<FormError> errors(Actor actor, Draft draft, RegisterSnapshot registers, LocalDate day) {
        var errors = new ArrayList<FormError>();
        if (draft.reference().isBlank() || draft.reference().length() > 60) {
            errors.add(FormError.of("reference", "support.rule.reference"));
        }
        if (draft.fromUnit().isEmpty()) {
            errors.add(FormError.of("from", "support.rule.from"));
        } else if (!actor.seesUnit(draft.fromUnit())) {
            throw new Missing();
        }
        if (!own(registers, "units", draft.unit(), actor, day)) {
            errors.add(FormError.of("unit", "support.rule.unit"));
        }
        if (!own(registers, "service-lines", draft.line(), actor, day)) {
            errors.add(FormError.of("line", "support.rule.line"));
        }
        if (!registers.codes("handover-need", day).map(codes -> codes.has(draft.need())).orElse(false)) {
            errors.add(FormError.of("need", "support.rule.need"));
        }
        if (draft.content().isEmpty()
                || !registers.codes("handover-content", day).map(codes -> draft.content().stream().allMatch(codes::has)).orElse(false)) {
            errors.add(FormError.of("content", "support.rule.content"));
        }
        if (draft.key().length() < 8 || draft.key().length() > 200) {
            errors.add(FormError.of("line", "support.rule.key"));
        }
        return errors;
    }

    private static boolean own(RegisterSnapshot registers, String register, String key, Actor actor, LocalDate day) {
        return registers.find(register, key)
                .filter(row -> row.inForce(day) && (row.text("organisation").equals(actor.agency()) || row.text("organisation").equals("*")))
                .isPresent();
    }

    private static int version(RegisterSnapshot registers, String list, LocalDate day) {
        return registers.codes(list, day).orElseThrow().version();
    }

    /** What waits for the actor's units and may be told to her, and what she has sent. */
    Inbox inbox(Actor actor) {
        return book.open(actor, OPEN, opened -> {
            var known = known(rows.waiting(actor, AT_MOST));
            var waiting = known.entrySet().stream()
                    .filter(entry -> told(actor, entry.getValue()))
                    .map(entry -> new Waiting(entry.getKey(), ownCase(actor, entry.getKey(), entry.getValue())))
                    .sorted(Comparator.comparing((Waiting one) -> one.handover().sentOn()).thenComparing(one -> one.handover().id()))
                    .toList();
            var sent = rows.sent(actor.account(), LocalDate.now(clock).minusDays(SENT_DAYS), AT_MOST);
            opened.saw(waiting.stream()
                    .flatMap(one -> known.get(one.handover()).stream())
                    .filter(found -> actor.seesUnit(found.unit()))
                    .map(CaseView::id)
                    .collect(Collectors.toSet()));
            return new Inbox(waiting, sent);
        });
    }

    private Map<Handover, List<CaseView>> known(List<Handover> handovers) {
        var byReference = cases.byReferences(handovers.stream().map(Handover::reference).collect(Collectors.toSet())).stream()
                .collect(Collectors.groupingBy(CaseView::reference));
        var known = new HashMap<Handover, List<CaseView>>();
        handovers.forEach(handover -> known.put(handover, byReference.getOrDefault(handover.reference(), List.of())));
        return known;
    }

    /**
     * Whether the actor may be told. Every case of that reference decides: a protection anywhere is a protection everywhere, and a
     * reference that belongs to nobody is shown to nobody.
     */
    private static boolean told(Actor actor, List<CaseView> of) {
        return !of.isEmpty() && of.stream().allMatch(one -> actor.seesProtection(one.protection()));
    }

    private static @Nullable UUID ownCase(Actor actor, Handover handover, List<CaseView> of) {
        return of.stream()
                .filter(one -> one.line().equals(handover.line()) && actor.seesUnit(one.unit()))
                .map(CaseView::id)
                .findFirst()
                .orElse(null);
    }

    /**
     * Says what came of it.
     *
     * @param violenceRaised whether violence was raised in the deepened talk, or null when it was no such talk or is not said
     * @return whether it was said now; false when somebody had already
     */
    boolean end(Actor actor, UUID id, Handover.End end, @Nullable Boolean violenceRaised) {
        return book.open(actor, END, opened -> {
            var handover = rows.find(id).orElseThrow(Missing::new);
            var of = known(List.of(handover)).get(handover);
            var mine = end == Handover.End.WITHDRAWN ? handover.sentBy().equals(actor.account()) : actor.seesUnit(handover.unit()) && told(actor, of);
            if (!mine) {
                throw new Missing();
            }
            var talk = handover.need().equals(Handover.DEEPENED_TALK) && end == Handover.End.TAKEN ? violenceRaised : null;
            var own = ownCase(actor, handover, of);
            opened.saw(own == null ? List.of() : List.of(own));
            if (!handover.waits() || !rows.end(id, end, talk, actor.account(), clock.instant())) {
                return false;
            }
            var today = LocalDate.now(clock);
            var facts = new ArrayList<>(List.of(fact(actor, handover.unit(), handover.line(), "handover-end", end.code(), today)));
            if (talk != null) {
                facts.add(fact(actor, handover.unit(), handover.line(), "violence-raised", talk ? "yes" : "no", today));
            }
            events.publishEvent(new FactsStated(facts));
            return true;
        });
    }

    private static Fact fact(Actor actor, String unit, String line, String what, String code, LocalDate day) {
        return new Fact(actor.agency(), actor.organisation(), unit, line, "", Month.of(day), Fact.Kind.CONSEQUENCE,
                Map.of(Dimension.REASON, what, Dimension.STATE, code), 1);
    }
}
