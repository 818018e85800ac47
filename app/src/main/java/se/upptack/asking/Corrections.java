package se.upptack.asking;

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
import se.upptack.access.Role;
import se.upptack.asking.RegisterOutcome.Violation;
import se.upptack.figure.Dimension;
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
    private final OccasionRows occasions;
    private final PromptRows prompts;
    private final RegisterBook registers;
    private final Rulebook rulebook;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Corrections(
            PersonBook book, Cases cases, OccasionRows occasions, PromptRows prompts, RegisterBook registers, Rulebook rulebook, Clock clock,
            ApplicationEventPublisher events) {
        this.book = book;
        this.cases = cases;
        this.occasions = occasions;
        this.prompts = prompts;
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
        return book.open(actor, CORRECT, opened -> {
            var old = occasions.latest(occasionId).orElseThrow(Missing::new);
            var view = cases.visible(actor, old.caseId());
            if (!actor.is(Role.CASEWORKER, Role.INTEGRATION_CLIENT)) {
                throw new Missing();
            }
            opened.saw(List.of(view.id()));
            var digest = occasionId + reason + said;
            var earlier = occasions.keys(List.of(actor.account()), List.of(key));
            if (!earlier.isEmpty()) {
                return earlier.getFirst().digest().equals(digest(digest))
                        ? new RegisterOutcome.Done(occasionId, true)
                        : new RegisterOutcome.Refused(List.of(Violation.of("key", "asking.rule.key-used")));
            }
            var prompt = old.promptId() == null ? null : prompts.lock(List.of(old.promptId())).getFirst();
            var violations = broken(view, old, prompt, said, reason);
            if (!violations.isEmpty()) {
                return new RegisterOutcome.Refused(violations);
            }
            write(actor, view, old, prompt, said, reason);
            occasions.insertKeys(List.of(new OccasionRows.RequestKey(actor.account(), key, digest(digest), occasionId)));
            return new RegisterOutcome.Done(occasionId, false);
        });
    }

    private List<Violation> broken(
            CaseView view, OccasionRow old, PromptRows.@org.jspecify.annotations.Nullable Waiting prompt, Registration said, String reason) {
        var violations = new ArrayList<Violation>();
        if (reason.isBlank() || reason.length() > 200) {
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
                said, view.place(""), view.opened(), null, null, rulebook.policies(), registers.current(), List.of(), LocalDate.now(clock));
        violations.addAll(RegistrationRules.broken(context));
        return violations;
    }

    private void write(
            Actor actor, CaseView view, OccasionRow old, PromptRows.@org.jspecify.annotations.Nullable Waiting prompt, Registration said, String reason) {
        var place = view.place(actor.agency());
        var kept = new Registration(
                old.promptId(), old.caseId(), said.occurred(), said.channel(), said.presence(), said.outcome(), said.exposure(), said.usesViolence(),
                said.childWitness(), said.askedAbout(), said.reason(), null, said.disclosurePrompt(), said.informed(), said.informationForm(),
                said.informationLanguage(), said.supportWish(), said.instrument(), said.forms(), said.areas(), said.relations(), said.vulnerability(),
                said.tags(), said.noticedThrough(), true);
        var fresh = new OccasionRow(
                old.id(), old.version() + 1, old.caseId(), old.promptId(), old.worker(), old.mode(), old.policy(), old.round(), kept,
                CodeVersions.of(registers.current(), kept), reason.strip());
        var others = occasions.ofCases(List.of(view.id())).stream().filter(row -> !row.id().equals(old.id())).toList();
        occasions.insert(List.of(fresh));
        var facts = new ArrayList<Fact>();
        var due = prompt == null ? null : prompt.due();
        var closes = prompt != null && RegistrationBatch.Closing.closes(prompt.kind(), kept);
        facts.add(OccasionFacts.of(place, old, due, closes).withdrawn());
        facts.add(OccasionFacts.of(place, fresh, due, closes));
        indication(place, prompt, old, fresh, facts);
        people(place, others, old, fresh, facts);
        workers(place, old, fresh, prompt != null, facts);
        events.publishEvent(new FactsStated(facts));
        events.publishEvent(new OccasionRegistered(actor.agency(), view.id(), old.id(), fresh.version(), kept.outcome()));
    }

    private static void indication(
            CasePlace place, PromptRows.@org.jspecify.annotations.Nullable Waiting prompt, OccasionRow old, OccasionRow fresh, List<Fact> facts) {
        if (prompt == null || prompt.indication() == null || old.outcome().asked() == fresh.outcome().asked()) {
            return;
        }
        var asked = OccasionFacts.fact(
                place, prompt.due(), Fact.Kind.INDICATION, Map.of(Dimension.MODE, prompt.mode().code(), Dimension.STATE, "asked"));
        facts.add(fresh.outcome().asked() ? asked : asked.withdrawn());
    }

    private static void people(CasePlace place, List<OccasionRow> others, OccasionRow old, OccasionRow fresh, List<Fact> facts) {
        for (var year : new java.util.TreeSet<>(List.of(old.occurred().getYear(), fresh.occurred().getYear()))) {
            var before = PersonYear.of(with(others, old), year);
            var after = PersonYear.of(with(others, fresh), year);
            // A withdrawal stands in the month it was stated or any month of that year: the year's sum is what is read.
            before.stream().filter(statement -> !after.contains(statement))
                    .forEach(statement -> facts.add(OccasionFacts.person(place, old.occurred(), statement).withdrawn()));
            after.stream().filter(statement -> !before.contains(statement))
                    .forEach(statement -> facts.add(OccasionFacts.person(place, fresh.occurred(), statement)));
        }
    }

    private static List<OccasionRow> with(List<OccasionRow> others, OccasionRow one) {
        var all = new ArrayList<>(others);
        all.add(one);
        return all;
    }

    private void workers(CasePlace place, OccasionRow old, OccasionRow fresh, boolean prompted, List<Fact> facts) {
        var month = new OccasionRows.WorkerMonth(old.worker(), place.unit(), place.line(), Month.of(old.occurred()));
        var newMonth = new OccasionRows.WorkerMonth(fresh.worker(), place.unit(), place.line(), Month.of(fresh.occurred()));
        var tallies = new ArrayList<OccasionRows.Tally>();
        if (counts(fresh, prompted)) {
            tallies.addAll(occasions.count(Map.of(newMonth, new int[] {1, fresh.outcome().asked() ? 1 : 0})));
        }
        if (counts(old, prompted)) {
            tallies.addAll(occasions.uncount(Map.of(month, new int[] {-1, old.outcome().asked() ? -1 : 0})));
        }
        for (var tally : tallies) {
            state(place, tally, "scoped", tally.scopedBefore(), tally.scoped(), facts);
            state(place, tally, "asked", tally.askedBefore(), tally.asked(), facts);
        }
    }

    private static boolean counts(OccasionRow row, boolean prompted) {
        return prompted || row.outcome().asked();
    }

    private static void state(CasePlace place, OccasionRows.Tally tally, String statement, int before, int after, List<Fact> facts) {
        if ((before > 0) != (after > 0)) {
            var fact = OccasionFacts.worker(place, tally.of().month(), statement);
            facts.add(after > 0 ? fact : fact.withdrawn());
        }
    }

    private static String digest(String text) {
        return Registrar.digest(text);
    }
}
