package se.upptack.asking;

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
import se.upptack.access.Role;
import se.upptack.asking.RegisterOutcome.Violation;
import se.upptack.figure.Fact;
import se.upptack.figure.FactsStated;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Missing;
import se.upptack.platform.Month;
import se.upptack.trail.Action;

/**
 * Corrects what was registered: a new version with a reason beside the old one. The figures follow: what the old version stated is
 * withdrawn and what the new one says is stated, and they count by the rules that were in force when it happened.
 */
@Component
public class Corrections {

    private static final Action CORRECT = new Action("asking.correct-occasion");

    private final PersonBook book;
    private final Cases cases;
    private final CaseReads reads;
    private final OccasionRows occasions;
    private final PromptRows prompts;
    private final NextRound next;
    private final RegisterBook registers;
    private final Rulebook rulebook;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Corrections(
            PersonBook book, Cases cases, CaseReads reads, OccasionRows occasions, PromptRows prompts, NextRound next, RegisterBook registers, Rulebook rulebook,
            Clock clock, ApplicationEventPublisher events) {
        this.book = book;
        this.cases = cases;
        this.reads = reads;
        this.occasions = occasions;
        this.prompts = prompts;
        this.next = next;
        this.registers = registers;
        this.rulebook = rulebook;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Corrects an occasion.
     *
     * @param said   what is true; prompt and case stay what they were
     * @param reason why, in the worker's own few words about the registration, never about the person; required
     */
    public RegisterOutcome correct(Actor actor, UUID occasionId, Registration said, String reason, String key) {
        if (!OccasionRows.RequestKey.fits(key)) {
            return new RegisterOutcome.Refused(List.of(Violation.of("key", "asking.rule.key")));
        }
        return book.open(actor, CORRECT, opened -> {
            if (!actor.is(Role.CASEWORKER, Role.INTEGRATION_CLIENT)) {
                throw new Missing();
            }
            var view = cases.visible(actor, occasions.latest(occasionId).orElseThrow(Missing::new).caseId());
            opened.saw(List.of(view.id()));
            // Only now is what is read the last word: another correction may have been under way.
            var locked = reads.lock(List.of(view.id()), List.of()).getFirst();
            var old = occasions.latest(occasionId).orElseThrow();
            var digest = Registrar.digest(occasionId + reason + said);
            var earlier = occasions.keys(List.of(actor.account()), List.of(key));
            if (!earlier.isEmpty()) {
                return earlier.getFirst().digest().equals(digest)
                        ? new RegisterOutcome.Done(occasionId, true)
                        : new RegisterOutcome.Refused(List.of(Violation.of("key", "asking.rule.key-used")));
            }
            var prompt = old.promptId() == null ? null : prompts.lock(List.of(old.promptId())).getFirst();
            var violations = broken(view, old, prompt, said, reason);
            if (!violations.isEmpty()) {
                return new RegisterOutcome.Refused(violations);
            }
            write(actor, locked, old, prompt, said, reason);
            occasions.insertKeys(List.of(new OccasionRows.RequestKey(actor.account(), key, digest, occasionId)));
            return new RegisterOutcome.Done(occasionId, false);
        });
    }

    private List<Violation> broken(
            CaseView view, OccasionRow old, PromptRows.@Nullable Waiting prompt, Registration said, String reason) {
        var violations = new ArrayList<Violation>();
        if (reason.isBlank() || reason.length() > 200 || reason.chars().anyMatch(Character::isISOControl)) {
            violations.add(Violation.of("correctionReason", "asking.rule.correction-reason"));
        }
        // A deferral has moved the prompt; it is undone by registering what happened next, not by rewriting it.
        if (said.outcome() == Outcome.DEFERRED || old.outcome() == Outcome.DEFERRED) {
            violations.add(Violation.of("outcome", "asking.rule.correct-deferral"));
        }
        if (prompt != null && RegistrationBatch.Closing.closes(prompt.kind(), said) != RegistrationBatch.Closing.closes(prompt.kind(), old.said())) {
            violations.add(Violation.of("outcome", "asking.rule.correct-closing"));
        }
        var context = new RegistrationRules.Context(
                said, old.place(), view.opened(), null, null, rulebook.policies(), registers.current(), List.of(), LocalDate.now(clock));
        violations.addAll(RegistrationRules.broken(context));
        return violations;
    }

    private void write(Actor actor, CaseView view, OccasionRow old, PromptRows.@Nullable Waiting prompt, Registration said, String reason) {
        var kept = new Registration(
                old.promptId(), old.caseId(), said.occurred(), said.channel(), said.presence(), said.outcome(), said.exposure(), said.usesViolence(),
                said.childWitness(), said.askedAbout(), said.reason(), null, said.disclosurePrompt(), said.informed(), said.informationForm(),
                said.informationLanguage(), said.supportWish(), said.instrument(), said.forms(), said.areas(), said.relations(), said.vulnerability(),
                said.tags(), said.noticedThrough(), true);
        var fresh = new OccasionRow(
                old.id(), old.version() + 1, old.caseId(), old.place(), old.promptId(), old.worker(), old.mode(), old.policy(), old.round(), kept,
                CodeVersions.of(registers.current(), kept), reason.strip());
        var before = occasions.ofCases(List.of(old.caseId()));
        occasions.insert(List.of(fresh));
        var facts = new ArrayList<Fact>();
        var due = prompt == null ? null : prompt.due();
        // What did close, not what would: information may have been added to an occasion after it was registered.
        var closes = prompt != null && prompts.closing(prompt.id(), old.id()).closed();
        facts.add(OccasionFacts.of(old, due, closes).withdrawn());
        facts.add(OccasionFacts.of(fresh, due, closes));
        indication(prompt, old, fresh, facts);
        if (prompt != null && closes) {
            facts.addAll(next.replan(view, actor.agency(), prompt, old, fresh));
        }
        facts.addAll(PersonYear.change(before, before.stream().map(row -> row.id().equals(old.id()) ? fresh : row).toList()));
        workers(old, fresh, prompt != null, facts);
        events.publishEvent(new FactsStated(facts));
        events.publishEvent(new OccasionRegistered(actor.agency(), old.caseId(), old.id(), fresh.version(), kept.outcome()));
    }

    private static void indication(PromptRows.@Nullable Waiting prompt, OccasionRow old, OccasionRow fresh, List<Fact> facts) {
        if (prompt == null || old.outcome().put() == fresh.outcome().put()) {
            return;
        }
        OccasionFacts.followedUp(old.place(), prompt).forEach(asked -> facts.add(fresh.outcome().put() ? asked : asked.withdrawn()));
    }

    private void workers(OccasionRow old, OccasionRow fresh, boolean prompted, List<Fact> facts) {
        var taken = Worked.of(old, prompted, -1);
        var added = Worked.of(fresh, prompted, 1);
        // In the order of months, as every other transaction takes them, so that two never wait for each other.
        var tallies = new ArrayList<OccasionRows.Tally>();
        if (Month.of(old.occurred()) < Month.of(fresh.occurred())) {
            tallies.addAll(occasions.uncount(taken));
            tallies.addAll(occasions.count(added));
        } else {
            tallies.addAll(occasions.count(added));
            tallies.addAll(occasions.uncount(taken));
        }
        for (var tally : tallies) {
            state(old.place(), tally, "scoped", tally.scopedBefore(), tally.scoped(), facts);
            state(old.place(), tally, "asked", tally.askedBefore(), tally.asked(), facts);
        }
    }

    private static void state(CasePlace place, OccasionRows.Tally tally, String statement, int before, int after, List<Fact> facts) {
        if ((before > 0) != (after > 0)) {
            var fact = OccasionFacts.worker(place, tally.of().month(), statement);
            facts.add(after > 0 ? fact : fact.withdrawn());
        }
    }
}
