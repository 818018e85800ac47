package se.upptack.asking;

import java.util.List;
import java.util.UUID;
import se.upptack.access.Actor;
import se.upptack.platform.Language;

/** What whoever opens a case needs to see first. Implemented by the modules that know such things; the pages of cases show them on top. */
public interface CaseNotes {

    /** The notes on a case the actor may see, the most pressing first. Called inside the opened person book. */
    List<CaseNote> of(Actor actor, UUID caseId, Language language);
}
