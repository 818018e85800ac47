package se.upptack.asking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.upptack.access.Actor;
import se.upptack.platform.Language;

/** What whoever opens a case needs to see first. Implemented by the modules that know such things; the pages of cases show them on top. */
public interface CaseNotes {

    /** The notes on a case the actor may see, the most pressing first. Called inside the opened person book. */
    List<CaseNote> of(Actor actor, UUID caseId, Language language);

    /** Cases of the agency that may have more time than the rules give, whoever may see them (ACT-09). Called inside the opened person book. */
    default Set<UUID> maybeLonger() {
        return Set.of();
    }

    /** How many days longer each of these cases may take; those of the usual time are left out (ACT-09). Called inside the opened person book. */
    default Map<UUID, Integer> longer(Actor actor, Set<UUID> cases) {
        return Map.of();
    }
}
