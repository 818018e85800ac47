package se.upptack.asking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What came of a delivery: all of it, or nothing. */
public sealed interface FeedOutcome {

    /**
     * Everything was received.
     *
     * @param ids   the cases by reference and service line, {@code reference + "|" + line}
     * @param fresh those of them that were not known before
     */
    record Received(int cases, int prompts, Map<String, UUID> ids, Set<UUID> fresh) implements FeedOutcome {}

    /** Nothing was received; every fault of every row is listed. */
    record Faulty(List<CaseFault> faults) implements FeedOutcome {}
}
