package se.upptack.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.figure.Fact;
import se.upptack.figure.FactsStated;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Ids;
import se.upptack.platform.Missing;
import se.upptack.trail.Action;

/** Notes signs of violence, with or without a question after them (ASK-16, ASK-28). A sign leads to a question; it never labels a person. */
@Component
public class Indications {

    private static final Action NOTE = new Action("asking.note-indication");

    /** What came of noting a sign. */
    public sealed interface Noted {

        /** Noted; {@code prompt} is the question that is now due, or was due already, or null when no policy asks for one. */
        record Done(UUID indication, @Nullable UUID prompt) implements Noted {}

        record Refused(List<RegisterOutcome.Violation> violations) implements Noted {}
    }

    /** A noted sign. */
    public record Indication(UUID id, UUID caseId, LocalDate observed, List<String> codes, String noticedBy) {}

    private final PersonBook book;
    private final Cases cases;
    private final CaseReads reads;
    private final PromptRows prompts;
    private final OccasionRows occasions;
    private final IndicationRows noted;
    private final Rulebook rulebook;
    private final RegisterBook registers;
    private final Ids ids;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Indications(
            PersonBook book, Cases cases, CaseReads reads, PromptRows prompts, OccasionRows occasions, IndicationRows noted, Rulebook rulebook,
            RegisterBook registers, Ids ids, Clock clock, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.book = book;
        this.cases = cases;
        this.reads = reads;
        this.prompts = prompts;
        this.occasions = occasions;
        this.noted = noted;
        this.rulebook = rulebook;
        this.registers = registers;
        this.ids = ids;
        this.clock = clock;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Notes signs seen in a case.
     *
     * @param noticedBy {@code worker}, {@code medical-adviser}, {@code colleague} or {@code other-authority}
     * @throws Missing when there is no such case for this actor
     */
    public Noted note(Actor actor, UUID caseId, List<String> codes, LocalDate observed, String noticedBy, String key) {
        if (!OccasionRows.RequestKey.fits(key)) {
            return new Noted.Refused(List.of(RegisterOutcome.Violation.of("key", "asking.rule.key")));
        }
        return book.open(actor, NOTE, caseId, opened -> {
            cases.visible(actor, caseId);
            // Two signs at once lead to one question.
            var view = reads.lock(List.of(caseId), List.of()).getFirst();
            var digest = String.join("|", codes) + observed + noticedBy + caseId;
            var earlier = occasions.keys(List.of(actor.account()), List.of(key));
            if (!earlier.isEmpty() && !earlier.getFirst().digest().equals(digest)) {
                return new Noted.Refused(List.of(RegisterOutcome.Violation.of("key", "asking.rule.key-used")));
            }
            if (!earlier.isEmpty()) {
                return new Noted.Done(earlier.getFirst().result(), questions(caseId).stream().map(PromptRows.Waiting::id).findFirst().orElse(null));
            }
            var broken = broken(view, codes, observed, noticedBy);
            if (!broken.isEmpty()) {
                return new Noted.Refused(broken);
            }
            return write(actor, view, codes, observed, noticedBy, new OccasionRows.RequestKey(actor.account(), key, digest, ids.next()));
        });
    }

    /**
     * A noted sign. Call inside an opened person book, and ask {@link Cases} about the case.
     *
     * @throws Missing when there is none in the bound agency
     */
    public Indication find(UUID id) {
        return noted.find(id).orElseThrow(Missing::new);
    }

    private Noted write(Actor actor, CaseView view, List<String> codes, LocalDate observed, String noticedBy, OccasionRows.RequestKey key) {
        var place = view.place(actor.agency());
        occasions.insertKeys(List.of(key));
        var facts = new ArrayList<Fact>();
        var questions = questions(view.id());
        var today = LocalDate.now(clock);
        // A round that comes in some months is no answer to a sign today, unless it is all there is.
        var open = questions.stream().filter(prompt -> !prompt.opens().isAfter(today)).findFirst();
        var planned = open.isPresent() || view.closed() != null
                ? Optional.<Planner.Planned>empty()
                : new Planner(rulebook.policies()).onIndication(place, observed);
        var due = open.or(() -> questions.stream().findFirst());
        insert(actor, view, key.result(), codes, observed, noticedBy, planned.isPresent() ? null : due.map(PromptRows.Waiting::id).orElse(null));
        if (planned.isPresent()) {
            var prompt = new PromptRows.NewPrompt(ids.next(), view.id(), place, planned.get(), key.result(), null);
            prompts.add(List.of(prompt)).forEach(added -> facts.add(PromptFacts.due(added)));
            facts.add(OccasionFacts.sign(place, observed, Mode.INDICATION));
            events.publishEvent(new FactsStated(facts));
            return new Noted.Done(key.result(), prompt.id());
        }
        facts.add(OccasionFacts.sign(place, observed, due.map(PromptRows.Waiting::mode).orElse(Mode.OWN_INITIATIVE)));
        events.publishEvent(new FactsStated(facts));
        return new Noted.Done(key.result(), due.map(PromptRows.Waiting::id).orElse(null));
    }

    /** @param prompt the question that already waits and will follow the sign up, or null */
    private void insert(Actor actor, CaseView view, UUID id, List<String> codes, LocalDate observed, String noticedBy, @Nullable UUID prompt) {
        var list = registers.current().codes("indication", observed).orElseThrow();
        jdbc.sql("""
                insert into asking.indication (agency, id, case_id, observed, codes, code_versions, noticed_by, account, prompt_id, made_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, view.id(), observed, codes.toArray(String[]::new), new String[] {"indication:" + list.version()}, noticedBy,
                        actor.account(), prompt, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<RegisterOutcome.Violation> broken(CaseView view, List<String> codes, LocalDate observed, String noticedBy) {
        var violations = new ArrayList<RegisterOutcome.Violation>();
        var list = registers.current().codes("indication", observed);
        if (codes.isEmpty() || list.isEmpty() || codes.stream().anyMatch(code -> !list.get().has(code))) {
            violations.add(RegisterOutcome.Violation.of("codes", "asking.indication.codes"));
        }
        if (observed.isAfter(LocalDate.now(clock)) || observed.isBefore(view.opened())) {
            violations.add(RegisterOutcome.Violation.of("observed", "asking.indication.observed"));
        }
        if (!List.of("worker", "medical-adviser", "colleague", "other-authority").contains(noticedBy)) {
            violations.add(RegisterOutcome.Violation.of("noticedBy", "asking.indication.noticed-by"));
        }
        return violations;
    }

    private List<PromptRows.Waiting> questions(UUID caseId) {
        return prompts.waitingOfCase(caseId).stream().filter(prompt -> prompt.kind() == PromptKind.ASK).toList();
    }
}
