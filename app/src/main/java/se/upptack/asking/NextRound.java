package se.upptack.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.upptack.figure.Fact;
import se.upptack.platform.Ids;

/**
 * The round that follows a closed one when a correction says that it closed otherwise: a decline is asked again when the policy says so,
 * an answer when its next round comes. Call inside an opened person book, with the case locked.
 */
@Component
class NextRound {

    private final PromptRows prompts;
    private final Rulebook rulebook;
    private final Ids ids;

    NextRound(PromptRows prompts, Rulebook rulebook, Ids ids) {
        this.prompts = prompts;
        this.rulebook = rulebook;
        this.ids = ids;
    }

    /**
     * Plans the next round as if the corrected version had been registered from the start. A round of which something has come already,
     * and one that lapsed with its case, stays as it is; so does everything in a case that is closed.
     *
     * @param closed the prompt that the occasion closed
     * @return what changes in the figures
     */
    List<Fact> replan(CaseView view, String agency, PromptRows.Waiting closed, OccasionRow old, OccasionRow fresh) {
        var facts = new ArrayList<Fact>();
        var after = planned(view, agency, closed, fresh);
        if (view.closed() != null || after.equals(planned(view, agency, closed, old))) {
            return facts;
        }
        prompts.withdrawFollower(closed.id()).forEach(withdrawn -> facts.add(PromptFacts.withdrawn(withdrawn)));
        if (after.isPresent() && !prompts.hasFollower(closed.id())) {
            prompts.add(List.of(new PromptRows.NewPrompt(ids.next(), view.id(), view.place(agency), after.get(), null, closed.id())))
                    .forEach(added -> facts.add(PromptFacts.due(added)));
        }
        return facts;
    }

    private Optional<Planner.Planned> planned(CaseView view, String agency, PromptRows.Waiting closed, OccasionRow row) {
        var policies = rulebook.policies();
        return policies.find(closed.policy()).flatMap(policy -> new Planner(policies)
                .afterClosing(view.place(agency), policy, closed.step(), closed.round(), row.outcome(), row.occurred()));
    }
}
