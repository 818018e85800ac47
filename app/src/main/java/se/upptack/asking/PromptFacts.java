package se.upptack.asking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact;
import se.upptack.platform.Month;

/** The facts a prompt states. */
final class PromptFacts {

    private PromptFacts() {}

    static Fact due(PromptRows.NewPrompt prompt) {
        return fact(prompt.place(), prompt.planned().due(), prompt.planned().policy().mode(), prompt.planned().round());
    }

    /** A round that was planned and is taken back: it never was due. */
    static Fact withdrawn(PromptRows.Withdrawn prompt) {
        return fact(prompt.place(), prompt.due(), prompt.mode(), prompt.round()).withdrawn();
    }

    /** The prompt left one place for another, and the signs behind it with it. */
    static List<Fact> moved(PromptRows.Moved moved) {
        var facts = new ArrayList<>(List.of(
                fact(moved.from(), moved.due(), moved.mode(), moved.round()).withdrawn(), fact(moved.to(), moved.due(), moved.mode(), moved.round())));
        moved.signs().forEach(observed -> {
            facts.add(OccasionFacts.sign(moved.from(), observed, moved.mode()).withdrawn());
            facts.add(OccasionFacts.sign(moved.to(), observed, moved.mode()));
        });
        return facts;
    }

    /** The case ended before anything was done: told apart when the window had opened, otherwise it never was due. */
    static Fact lapsed(PromptRows.Lapsed lapsed) {
        var fact = fact(lapsed.place(), lapsed.due(), lapsed.mode(), lapsed.round());
        return lapsed.neverOpened() ? fact.withdrawn() : fact.with(Dimension.STATE, "lapsed");
    }

    private static Fact fact(CasePlace place, LocalDate due, Mode mode, int round) {
        return new Fact(
                place.agency(), place.organisation(), place.unit(), place.line(), place.caseType(), Month.of(due),
                Fact.Kind.PROMPT, Map.of(Dimension.MODE, mode.code(), Dimension.ROUND, round == 1 ? "first" : "repeat"), 1);
    }
}
