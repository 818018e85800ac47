package se.upptack.figure;

import java.util.List;

/** Announced within the transaction that registers; whoever keeps the figure book writes the facts in that same transaction. */
public record FactsStated(List<Fact> facts) {

    public FactsStated {
        facts = List.copyOf(facts);
    }
}
