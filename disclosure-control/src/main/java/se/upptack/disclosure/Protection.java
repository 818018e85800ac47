package se.upptack.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a release came out. */
public sealed interface Protection permits Protection.Protected, Protection.Refused {

    /**
     * It may be published.
     *
     * @param decisions what was decided for each cell, with reasons: stays inside
     * @param publication what may leave
     * @param audit an attack on what leaves, made from the beginning
     */
    record Protected(Map<Key, Decision> decisions, Publication publication, Audit audit) implements Protection {}

    /**
     * It must not be published.
     *
     * @param why the kind of reason
     * @param explanation one sentence, without any figure
     * @param cells the cells that could not be protected, if that is why
     * @param coarser tables with less detail that can be published, when some were found
     */
    record Refused(Why why, String explanation, List<Key> cells, Optional<List<Table>> coarser) implements Protection {}

    /** Why a release is refused. */
    enum Why { UNREGISTERED_GROUPING, EARLIER_RELEASES, NOT_PROTECTABLE, TOO_LITTLE_LEFT }
}
