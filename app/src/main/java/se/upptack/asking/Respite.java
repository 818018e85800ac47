package se.upptack.asking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;

/** Who has more time than the rules give (ACT-09). Call inside an opened person book. */
@Component
class Respite {

    private final ObjectProvider<CaseNotes> notes;

    Respite(ObjectProvider<CaseNotes> notes) {
        this.notes = notes;
    }

    /** Cases that may have more time. */
    Set<UUID> maybe() {
        var cases = new HashSet<UUID>();
        notes.forEach(source -> cases.addAll(source.maybeLonger()));
        return cases;
    }

    /** The days by case; the longest where several are said. */
    Map<UUID, Integer> of(Actor actor, Set<UUID> cases) {
        var days = new HashMap<UUID, Integer>();
        if (!cases.isEmpty()) {
            notes.forEach(source -> source.longer(actor, cases).forEach((id, longer) -> days.merge(id, longer, Math::max)));
        }
        return days;
    }

    /** The prompts of one case with the time that the case has. */
    List<PromptRows.Waiting> with(Actor actor, UUID caseId, List<PromptRows.Waiting> prompts) {
        int days = of(actor, Set.of(caseId)).getOrDefault(caseId, 0);
        return days == 0 ? prompts : prompts.stream().map(prompt -> prompt.longer(days)).toList();
    }
}
