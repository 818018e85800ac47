package se.upptack.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
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
                before.id(), before.version() + 1, before.caseId(), before.place(), before.promptId(), before.worker(), before.mode(), before.policy(),
                before.round(), said, before.codeVersions(), REASON);
        var history = occasions.ofCases(List.of(before.caseId()));
        var closing = before.promptId() == null ? null : prompts.closing(before.promptId(), before.id());
        var due = closing == null ? null : closing.due();
        var closes = closing != null && closing.closed();
        occasions.insert(List.of(after));
        var facts = new ArrayList<>(List.of(OccasionFacts.of(before, due, closes).withdrawn(), OccasionFacts.of(after, due, closes)));
        facts.addAll(PersonYear.change(history, history.stream().map(row -> row.id().equals(after.id()) ? after : row).toList()));
        events.publishEvent(new FactsStated(facts));
        events.publishEvent(new OccasionRegistered(actor.agency(), after.caseId(), after.id(), after.version(), after.outcome()));
    }
}
