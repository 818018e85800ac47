package se.upptack.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks near many goals, several at a time. Each look has dice of its own, and what was found is taken in order, so that the outcome is the
 * same with one core and with many.
 */
final class Looks {

    /** How many goals are looked for at the same time, whatever the machine: each may find what the others no longer need. */
    private static final int TOGETHER = 12;

    /** That a cell can be as small, or as large, as the policy demands. */
    record Goal(int cell, boolean up) {}

    private final Model model;
    private final BitSet published;
    private final long[] low;
    private final long[] high;
    private final long seed;
    private final Queue<Neighbourhood> idle = new ConcurrentLinkedQueue<>();

    /** @param published followed as it changes, but not while goals are looked for */
    Looks(Model model, BitSet published, long[] low, long[] high, long seed) {
        this.model = model;
        this.published = published;
        this.low = low;
        this.high = high;
        this.seed = seed;
    }

    /**
     * Neighbours often have their proof in one table, so they are not looked for together.
     *
     * @param throwing which throw of the dice; after the first also known cells may change
     * @param proved asked before each goal is looked for
     */
    void near(List<Goal> goals, int partners, int throwing, Predicate<Goal> proved, Consumer<Neighbourhood.Found> take) {
        // They begin with what is published now, whichever thread comes first.
        idle.clear();
        Collections.shuffle(goals, new Random(seed + partners + throwing));
        for (int next = 0; next < goals.size();) {
            var together = new ArrayList<Goal>(TOGETHER);
            while (next < goals.size() && together.size() < TOGETHER) {
                var goal = goals.get(next++);
                if (!proved.test(goal)) {
                    together.add(goal);
                }
            }
            together.parallelStream().map(goal -> Optional.ofNullable(look(goal, partners, throwing))).toList().forEach(found -> found.ifPresent(take));
        }
    }

    private Neighbourhood.@Nullable Found look(Goal goal, int partners, int throwing) {
        var free = idle.poll();
        var here = free == null ? new Neighbourhood(model, published, seed + 2) : free;
        try {
            long dice = seed + 31L * (2L * goal.cell() + (goal.up() ? 1 : 0)) + partners * 1_000_003L + throwing * 998_244_353L;
            return here.findAlone(goal.cell(), goal.up(), goal.up() ? high[goal.cell()] : low[goal.cell()], partners, throwing > 0, dice);
        } finally {
            idle.add(here);
        }
    }
}
