package se.upptack.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What may leave. A withheld cell carries no reason: to tell a sensitive cell from one that is withheld to protect it would tell something.
 *
 * @param release the release's name
 * @param policy the version of the policy it was protected under
 * @param cells every cell of the release, in its order
 */
public record Publication(String release, String policy, Map<Key, Shown> cells) {

    /** What a reader sees in a cell. */
    public sealed interface Shown permits Value, Withheld, NotApplicable {}

    /** A figure. */
    public record Value(long figure) implements Shown {}

    /** Withheld, shown as "..". */
    public record Withheld() implements Shown {}

    /** There can be no figure, shown as ".". */
    public record NotApplicable() implements Shown {}

    public Publication {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /**
     * A share of two shown cells. Withheld when either is, or when the denominator is smaller than {@code leastDenominator} or zero, so that
     * nothing withheld can be computed back from a share.
     *
     * @return the share between 0 and 1; empty when it may not be shown
     */
    public java.util.OptionalDouble share(Key numerator, Key denominator, long leastDenominator) {
        return cells.get(numerator) instanceof Value part && cells.get(denominator) instanceof Value whole && whole.figure() > 0
                        && whole.figure() >= leastDenominator && part.figure() <= whole.figure()
                ? java.util.OptionalDouble.of((double) part.figure() / whole.figure())
                : java.util.OptionalDouble.empty();
    }

    /** Cells ordered by their shown figure, largest first; what is withheld has no place in it. */
    public java.util.List<Key> ranked(java.util.Collection<Key> keys) {
        return keys.stream().filter(key -> cells.get(key) instanceof Value)
                .sorted(java.util.Comparator.comparingLong((Key key) -> -((Value) cells.get(key)).figure()).thenComparing(key -> key)).toList();
    }

    /** One line for each cell: codes, a tab, the figure or its symbol. The same bytes for the same publication. */
    public String lines() {
        var text = new StringBuilder();
        cells.forEach((key, shown) -> text.append(key).append('\t').append(switch (shown) {
            case Value value -> Long.toString(value.figure());
            case Withheld withheld -> "..";
            case NotApplicable none -> ".";
        }).append('\n'));
        return text.toString();
    }
}
