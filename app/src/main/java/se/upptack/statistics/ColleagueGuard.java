package se.upptack.statistics;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.pack.RegisterBook;

/**
 * Sees to it that the figures of one's own unit never point out a colleague: a caseworker sees her unit when at least three worked with
 * the question in it during the period, otherwise the unit above it, otherwise nothing.
 *
 * <p>The figure book does not know workers, only how many there were in a month. The largest month of one service line is what is
 * certain, so that is what counts.
 */
@Component
class ColleagueGuard {

    private static final Measure WORKERS = Measure.of("kind=worker-month & state=scoped");

    private final FigureTable table;
    private final RegisterBook registers;

    ColleagueGuard(FigureTable table, RegisterBook registers) {
        this.table = table;
        this.registers = registers;
    }

    /** How far the actor sees in the months of the selection. The units are empty when nothing can be shown. */
    Reach guard(Actor actor, Selection selection) {
        var reach = Reach.of(actor);
        if (!reach.guarded() || reach.units() == null) {
            return reach;
        }
        var months = Selection.of(selection.from(), selection.to()).agency(reach.agency());
        var own = enough(actor, months, reach.units().stream().map(Set::of).toList());
        if (!own.isEmpty()) {
            return new Reach(reach.agency(), own, own, true);
        }
        var policies = new Policies(registers.current());
        var above = reach.units().stream().flatMap(unit -> policies.above(unit).stream()).distinct().map(policies::under).toList();
        return new Reach(reach.agency(), enough(actor, months, above), Set.of(), true);
    }

    /** The units of those places that had enough workers, together. */
    private Set<String> enough(Actor actor, Selection months, List<Set<String>> places) {
        var all = new TreeSet<String>();
        places.forEach(all::addAll);
        if (all.isEmpty()) {
            return all;
        }
        var workers = new HashMap<String, Map<String, Long>>();
        for (var line : table.read(actor, months.units(all), List.of(WORKERS), EnumSet.of(Breakdown.UNIT, Breakdown.LINE, Breakdown.MONTH))) {
            workers.computeIfAbsent(line.key(Breakdown.UNIT), unit -> new HashMap<>()).merge(line.key(Breakdown.MONTH), line.sums()[0], Math::max);
        }
        var enough = new TreeSet<String>();
        for (var place : places) {
            var byMonth = new HashMap<String, Long>();
            place.forEach(unit -> workers.getOrDefault(unit, Map.of()).forEach((month, count) -> byMonth.merge(month, count, Long::sum)));
            if (byMonth.values().stream().anyMatch(count -> count >= Indicators.FEWEST_WORKERS)) {
                enough.addAll(place);
            }
        }
        return enough;
    }
}
