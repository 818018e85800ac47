package se.upptack.asking;

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
}
