package se.upptack.asking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.figure.Fact;
import se.upptack.figure.FactsStated;
import se.upptack.platform.Missing;

/**
 * What is said or given after an occasion was registered: information about support (ACT-02) and the wish for support (REF-15). It becomes
 * a new version of the occasion, so that the figures of wishes and of information are read in one place; what was said before is kept.
 * Call inside an opened person book, for an occasion whose case the actor may see.
 */
@Component
public class Supplements {

    /** The reason of a version that adds to what was said and corrects nothing. */
    static final String REASON = "supplement";

    private final OccasionRows occasions;
    private final PromptRows prompts;
    private final CaseReads cases;
    private final ApplicationEventPublisher events;

    Supplements(OccasionRows occasions, PromptRows prompts, CaseReads cases, ApplicationEventPublisher events) {
        this.occasions = occasions;
        this.prompts = prompts;
        this.cases = cases;
        this.events = events;
    }

    /** Information was given, in a form and a language. An occasion that says so already stays as it is. */
    public void informed(Actor actor, UUID occasionId, String form, String language) {
        var latest = locked(occasionId);
        if (!latest.said().informed()) {
            add(actor, latest, latest.said().withInformation(form, language));
        }
    }

    /** What the person now says about wanting support: {@code yes}, {@code no} or {@code later}. */
    public void supportWish(Actor actor, UUID occasionId, String wish) {
        var latest = locked(occasionId);
        if (!latest.said().supportWish().equals(wish)) {
            add(actor, latest, latest.said().withSupportWish(wish));
        }
    }

    /** The latest version, to which nobody else adds until the transaction ends. */
    private OccasionRow locked(UUID occasionId) {
        cases.lock(occasions.latest(occasionId).orElseThrow(Missing::new).caseId());
        return occasions.latest(occasionId).orElseThrow(Missing::new);
    }

    private void add(Actor actor, OccasionRow before, Registration said) {
        var after = new OccasionRow(
                before.id(), before.version() + 1, before.caseId(), before.promptId(), before.worker(), before.mode(), before.policy(), before.round(),
                said, before.codeVersions(), REASON);
        occasions.insert(List.of(after));
        events.publishEvent(new FactsStated(facts(actor, before, after)));
        events.publishEvent(new OccasionRegistered(actor.agency(), after.caseId(), after.id(), after.version(), after.outcome()));
    }

    private List<Fact> facts(Actor actor, OccasionRow before, OccasionRow after) {
        var place = cases.byIds(List.of(before.caseId())).getFirst().place(actor.agency());
        var closing = before.promptId() == null ? null : prompts.closing(before.promptId(), before.id());
        var due = closing == null ? null : closing.due();
        var closes = closing != null && closing.closed();
        var facts = new ArrayList<Fact>();
        facts.add(OccasionFacts.of(place, before, due, closes).withdrawn());
        facts.add(OccasionFacts.of(place, after, due, closes));
        var year = after.occurred().getYear();
        Map<UUID, OccasionRow> history = occasions.ofCases(List.of(before.caseId())).stream().collect(Collectors.toMap(OccasionRow::id, row -> row));
        history.put(before.id(), before);
        var were = PersonYear.of(history.values(), year);
        history.put(after.id(), after);
        var are = PersonYear.of(history.values(), year);
        less(are, were).forEach(statement -> facts.add(OccasionFacts.person(place, after.occurred(), statement)));
        less(were, are).forEach(statement -> facts.add(OccasionFacts.person(place, after.occurred(), statement).withdrawn()));
        return facts;
    }

    private static List<String> less(Collection<String> all, Collection<String> without) {
        return all.stream().filter(statement -> !without.contains(statement)).toList();
    }
}
