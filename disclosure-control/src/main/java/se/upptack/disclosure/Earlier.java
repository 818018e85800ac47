package se.upptack.disclosure;

import java.util.Map;
import java.util.Set;

/**
 * What an earlier release told of the same figures. What was once published is known for ever, also after it has been taken away.
 *
 * @param release its name, for reasons that are given
 * @param published the cells and their figures as they were published; codes must be registered in the dimensions of the {@link Data}
 * @param withheld the cells that were shown as withheld: they stay protected
 */
public record Earlier(String release, Map<Key, Long> published, Set<Key> withheld) {
    public Earlier {
        published = Map.copyOf(published);
        withheld = Set.copyOf(withheld);
    }

    /** The earlier release as what left then. */
    public static Earlier of(Publication publication) {
        var published = new java.util.HashMap<Key, Long>();
        var withheld = new java.util.HashSet<Key>();
        publication.cells().forEach((key, shown) -> {
            switch (shown) {
                case Publication.Value value -> published.put(key, value.figure());
                case Publication.Withheld w -> withheld.add(key);
                case Publication.NotApplicable n -> { }
            }
        });
        return new Earlier(publication.release(), published, withheld);
    }
}
