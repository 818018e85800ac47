package se.upptack.asking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.upptack.platform.Missing;

/** Occasions for the modules that take care of what follows. Call inside an opened person book, and ask {@link Cases} about the case. */
@Component
public class Occasions {

    private final OccasionRows rows;

    Occasions(OccasionRows rows) {
        this.rows = rows;
    }

    /** When violence last became known in the case, as it was registered; nothing when it has not. */
    public Optional<Instant> lastTold(UUID caseId) {
        return rows.lastTold(caseId);
    }

    /** @throws Missing when there is no such occasion in the bound agency */
    public OccasionView current(UUID occasionId) {
        return rows.latest(occasionId).map(OccasionView::of).orElseThrow(Missing::new);
    }
}
