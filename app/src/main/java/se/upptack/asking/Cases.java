package se.upptack.asking;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.platform.Missing;

/** Cases for the modules that take care of what follows. Call inside an opened person book. */
@Component
public class Cases {

    private final CaseReads reads;

    Cases(CaseReads reads) {
        this.reads = reads;
    }

    /** Whether the bound agency has any case at all. */
    public boolean any() {
        return reads.any();
    }

    /**
     * The case, when this actor may see it.
     *
     * @throws Missing when there is none, or not for this actor; the two are not told apart
     */
    public CaseView visible(Actor actor, UUID caseId) {
        if (!actor.is(Role.CASEWORKER, Role.MANAGER, Role.INTEGRATION_CLIENT)) {
            throw new Missing();
        }
        return reads.visible(actor, caseId).orElseThrow(Missing::new);
    }

    /**
     * The case, for what the system does by itself in a book it has opened.
     *
     * @throws Missing when there is none, or when it is unknown whether the person's data are protected
     */
    public CaseView known(UUID caseId) {
        return reads.known(caseId).filter(found -> !found.protection().equals("unknown")).orElseThrow(Missing::new);
    }

    /** Those of the cases that this actor may see, in no particular order. The others are left out without a word. */
    public List<CaseView> visible(Actor actor, Collection<UUID> caseIds) {
        return actor.is(Role.CASEWORKER, Role.MANAGER, Role.INTEGRATION_CLIENT) ? reads.visible(actor, caseIds) : List.of();
    }

    /**
     * The cases with one of these references, whoever may see them: to decide who may be told of what is passed on within the agency. Never
     * to be shown.
     */
    public List<CaseView> byReferences(Collection<String> references) {
        return references.isEmpty() ? List.of() : reads.byReferences(references);
    }

    /** Keeps others from adding to what is known about the case until the transaction ends. */
    public void lock(UUID caseId) {
        reads.lock(caseId);
    }
}
