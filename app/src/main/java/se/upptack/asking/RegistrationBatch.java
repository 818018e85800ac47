package se.upptack.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.activation.Activations;
import se.upptack.activation.Prerequisite;
import se.upptack.asking.RegisterOutcome.Violation;
import se.upptack.figure.Fact;
import se.upptack.figure.FactsStated;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Ids;
import se.upptack.trail.Action;
import se.upptack.trail.Trail;
import se.upptack.trail.TrailRow;

/**
 * Writes registrations of one agency that share a transaction: reads what they all need at once, judges each in turn as if it came alone,
 * and writes the rows of all at once.
 */
@Component
class RegistrationBatch {

    private static final Action REGISTER = new Action("asking.register-occasion");

    private final CaseReads cases;
    private final PromptRows prompts;
    private final OccasionRows occasions;
    private final Activations activations;
    private final RegisterBook registers;
    private final Rulebook rulebook;
    private final Trail trail;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RegistrationBatch(
            CaseReads cases, PromptRows prompts, OccasionRows occasions, Activations activations, RegisterBook registers, Rulebook rulebook,
            Trail trail, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.cases = cases;
        this.prompts = prompts;
        this.occasions = occasions;
        this.activations = activations;
        this.registers = registers;
        this.rulebook = rulebook;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    List<RegisterOutcome> write(String agency, List<Registrar.Request> requests) {
        var work = new Work(agency, requests);
        return work.run();
    }

    /** The state of one batch. */
    private final class Work {

        private final String agency;
        private final List<Registrar.Request> requests;
        private final Policies policies = rulebook.policies();
        private final Planner planner = new Planner(policies);
        private final LocalDate today = LocalDate.now(clock);
        private final Map<UUID, PromptRows.Waiting> waiting = new HashMap<>();
        private final Map<UUID, CaseView> known = new HashMap<>();
        private final Map<UUID, List<OccasionRow>> history = new HashMap<>();
        private final Map<String, OccasionRows.RequestKey> keys = new HashMap<>();
        private Map<Activations.Asking, List<Prerequisite>> unitGaps = Map.of();
        private final Map<String, Map<UUID, List<Prerequisite>>> workerGaps = new HashMap<>();

        private final List<OccasionRow> rows = new ArrayList<>();
        private final Map<UUID, PromptRows.Change> changes = new LinkedHashMap<>();
        private final List<PromptRows.NewPrompt> next = new ArrayList<>();
        private final List<TrailRow> trailRows = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();
        private final List<OccasionRows.RequestKey> newKeys = new ArrayList<>();
        private final Map<OccasionRows.WorkerMonth, int[]> workerMonths = new HashMap<>();
        private final Map<OccasionRows.WorkerMonth, CasePlace> workerPlaces = new HashMap<>();
        private final List<OccasionRegistered> announced = new ArrayList<>();

        Work(String agency, List<Registrar.Request> requests) {
            this.agency = agency;
            this.requests = requests;
        }

        List<RegisterOutcome> run() {
            read();
            var answers = requests.stream().map(this::judge).toList();
            occasions.insert(rows);
            prompts.change(List.copyOf(changes.values()));
            prompts.add(next).forEach(added -> facts.add(PromptFacts.due(added)));
            trail.write(trailRows);
            occasions.insertKeys(newKeys);
            occasions.count(workerMonths).forEach(this::workerFacts);
            events.publishEvent(new FactsStated(facts));
            announced.forEach(events::publishEvent);
            return answers;
        }

        private void read() {
            var keyed = requests.stream().filter(request -> OccasionRows.RequestKey.fits(request.key())).toList();
            occasions.keys(keyed.stream().map(request -> request.actor().account()).toList(), keyed.stream().map(Registrar.Request::key).toList())
                    .forEach(key -> keys.put(key.account() + key.key(), key));
            var answered = requests.stream().map(request -> request.said().promptId()).filter(Objects::nonNull).collect(Collectors.toSet());
            var named = requests.stream().map(request -> request.said().caseId()).filter(Objects::nonNull).collect(Collectors.toSet());
            cases.lock(named, answered).forEach(view -> known.put(view.id(), view));
            prompts.lock(answered).forEach(prompt -> waiting.put(prompt.id(), prompt));
            var places = known.values().stream().map(view -> new Activations.Asking(view.unit(), view.line())).collect(Collectors.toSet());
            occasions.ofCases(known.keySet()).forEach(row -> history.computeIfAbsent(row.caseId(), id -> new ArrayList<>()).add(row));
            unitGaps = activations.askingGaps(places, today);
        }

        private RegisterOutcome judge(Registrar.Request request) {
            var actor = request.actor();
            var said = request.said();
            if (!OccasionRows.RequestKey.fits(request.key())) {
                return new RegisterOutcome.Refused(List.of(Violation.of("key", "asking.rule.key")));
            }
            var repeated = keys.get(actor.account() + request.key());
            if (repeated != null) {
                return repeated.digest().equals(request.digest())
                        ? new RegisterOutcome.Done(repeated.result(), true)
                        : new RegisterOutcome.Refused(List.of(Violation.of("key", "asking.rule.key-used")));
            }
            var prompt = said.promptId() == null ? null : waiting.get(said.promptId());
            var view = prompt != null ? CaseView.of(prompt) : said.promptId() == null && said.caseId() != null ? known.get(said.caseId()) : null;
            if (view == null || !mayRegister(actor, view)) {
                trailRows.add(new TrailRow(actor.account(), actor.username(), actor.roleCodes(), REGISTER, view == null ? null : view.id(), TrailRow.Outcome.REFUSED));
                return new RegisterOutcome.NotThere();
            }
            var place = view.place(agency);
            var policy = prompt == null ? null : policies.find(prompt.policy()).orElse(null);
            var context = new RegistrationRules.Context(
                    said, place, view.opened(), prompt, policy, policies, registers.current(), unready(request.worker(), place, policy), today);
            var violations = RegistrationRules.broken(context);
            if (!violations.isEmpty()) {
                return new RegisterOutcome.Refused(violations);
            }
            return new RegisterOutcome.Done(accept(request, view, place, prompt, policy), false);
        }

        private UUID accept(
                Registrar.Request request, CaseView view, CasePlace place, PromptRows.@Nullable Waiting prompt, @Nullable Policy policy) {
            var actor = request.actor();
            var said = request.said();
            var id = ids.next();
            var row = new OccasionRow(
                    id, 1, view.id(), place, prompt == null ? null : prompt.id(), request.worker(),
                    prompt == null ? Mode.OWN_INITIATIVE : prompt.mode(),
                    prompt == null ? null : prompt.policy(), prompt == null ? 1 : prompt.round(), said,
                    CodeVersions.of(registers.current(), said), null);
            rows.add(row);
            var closes = prompt != null && Closing.closes(prompt.kind(), said);
            if (prompt != null) {
                close(prompt, row, place, policy, closes, view);
            }
            facts.add(OccasionFacts.of(row, prompt == null ? null : prompt.due(), closes));
            facts.add(OccasionFacts.registered(row, today));
            if (prompt != null && said.outcome().put()) {
                facts.addAll(OccasionFacts.followedUp(place, prompt));
            }
            person(row);
            worker(row, prompt != null);
            trailRows.add(new TrailRow(actor.account(), actor.username(), actor.roleCodes(), REGISTER, view.id(), TrailRow.Outcome.DONE));
            var key = new OccasionRows.RequestKey(actor.account(), request.key(), request.digest(), id);
            newKeys.add(key);
            keys.put(actor.account() + request.key(), key);
            announced.add(new OccasionRegistered(agency, view.id(), id, 1, said.outcome()));
            return id;
        }

        private void close(PromptRows.Waiting prompt, OccasionRow row, CasePlace place, @Nullable Policy policy, boolean closes, CaseView view) {
            var said = row.said();
            PromptRows.Change change;
            if (closes) {
                change = new PromptRows.Change(prompt.id(), "closed", null, null, prompt.deferrals(), row.id());
            } else if (said.outcome() == Outcome.DEFERRED) {
                change = new PromptRows.Change(prompt.id(), "deferred", said.deferredTo(), said.reason(), prompt.deferrals() + 1, null);
            } else {
                return;
            }
            changes.put(prompt.id(), change);
            waiting.put(prompt.id(), Closing.after(prompt, change));
            if (closes && policy != null && view.closed() == null) {
                planner.afterClosing(place, policy, prompt.step(), prompt.round(), said.outcome(), said.occurred()).ifPresent(planned -> {
                    next.add(new PromptRows.NewPrompt(ids.next(), prompt.caseId(), place, planned, null, prompt.id()));
                });
            }
        }

        private void person(OccasionRow row) {
            var before = history.getOrDefault(row.caseId(), List.of());
            var after = new ArrayList<>(before);
            after.add(row);
            facts.addAll(PersonYear.change(before, after));
            history.put(row.caseId(), after);
        }

        private void worker(OccasionRow row, boolean prompted) {
            Worked.of(row, prompted, 1).forEach((month, added) -> {
                var counts = workerMonths.computeIfAbsent(month, key -> new int[2]);
                counts[0] += added[0];
                counts[1] += added[1];
                workerPlaces.put(month, row.place());
            });
        }

        private void workerFacts(OccasionRows.Tally tally) {
            var place = workerPlaces.get(tally.of());
            if (tally.scopedBefore() == 0 && tally.scoped() > 0) {
                facts.add(OccasionFacts.worker(place, tally.of().month(), "scoped"));
            }
            if (tally.askedBefore() == 0 && tally.asked() > 0) {
                facts.add(OccasionFacts.worker(place, tally.of().month(), "asked"));
            }
        }

        private List<Prerequisite> unready(UUID worker, CasePlace place, @Nullable Policy policy) {
            var gaps = new ArrayList<>(unitGaps.getOrDefault(new Activations.Asking(place.unit(), place.line()), List.of()));
            if (policy != null && policy.requiresTraining()) {
                gaps.addAll(workerGaps
                        .computeIfAbsent(place.organisation() + "|" + place.line(), key -> activations.workerGaps(
                                requests.stream().map(Registrar.Request::worker).collect(Collectors.toSet()), place.organisation(), place.line(), today))
                        .getOrDefault(worker, List.of()));
            }
            return gaps;
        }

        private boolean mayRegister(Actor actor, CaseView view) {
            return actor.agency().equals(agency)
                    && actor.is(Role.CASEWORKER, Role.INTEGRATION_CLIENT)
                    && actor.seesUnit(view.unit())
                    && actor.seesProtection(view.protection());
        }
    }

    /** What an occasion does to a prompt. */
    static final class Closing {

        private Closing() {}

        /**
         * A question waits until it has an answer or a reason; information alone does not end it (ASK-11). Information that is due ends when
         * it has been given, or with a reason why not.
         */
        static boolean closes(PromptKind kind, Registration said) {
            return switch (said.outcome()) {
                case ASKED_NO, ASKED_YES, DECLINED, DECLINED_PARTICIPATION, SELF_DISCLOSED -> kind == PromptKind.ASK || said.informed();
                case NOT_ASKED -> true;
                case INFORMED -> kind == PromptKind.INFORM;
                case DEFERRED -> false;
            };
        }

        static PromptRows.Waiting after(PromptRows.Waiting prompt, PromptRows.Change change) {
            return new PromptRows.Waiting(
                    prompt.id(), prompt.caseId(), prompt.reference(), prompt.organisation(), prompt.unit(), prompt.line(), prompt.caseType(),
                    prompt.protection(), prompt.caseOpened(), prompt.caseClosed(), prompt.kind(), prompt.mode(), prompt.policy(), prompt.step(),
                    prompt.indication(), prompt.round(), prompt.opens(), prompt.due(), prompt.until(), change.state(), change.deferredTo(),
                    change.deferralReason(), change.deferrals(), prompt.contact(), prompt.signs());
        }
    }
}
