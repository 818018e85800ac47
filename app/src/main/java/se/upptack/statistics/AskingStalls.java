package se.upptack.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.upptack.platform.Month;
import se.upptack.statistics.OverviewView.Flag;
import se.upptack.statistics.OverviewView.Stall;
import se.upptack.statistics.Value.Share;

/** Where asking stalls: units and lines by the questions they missed, with the reason they give, and a flag below a set level (ASK-30). */
@Component
class AskingStalls {

    private static final int MOST = 15;
    private static final String UNIT_AND_LINE = " ";

    /** A unit and line with what is counted of it. */
    record Place(String unit, String line, Map<Count, Long> counts) {}

    private final IntroductionStates introductions;
    private final Clock clock;
    private final double level;
    private final int months;

    AskingStalls(
            IntroductionStates introductions,
            Clock clock,
            @Value("${upptack.flag.percent:60}") int percent,
            @Value("${upptack.flag.months:3}") int months) {
        this.introductions = introductions;
        this.clock = clock;
        this.level = percent / 100.0;
        this.months = months;
    }

    List<Place> places(Looking looking) {
        return looking.lines(EnumSet.of(Breakdown.UNIT, Breakdown.LINE)).stream()
                .map(line -> new Place(line.key(Breakdown.UNIT), line.key(Breakdown.LINE), Count.read(line.sums())))
                .toList();
    }

    /** @param first the row of the first place in the table; the others follow */
    List<Stall> rows(Looking looking, ShownTable table, List<Place> places, int first) {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).counts().get(Count.DUE) > 0) {
                numbers.add(i);
            }
        }
        numbers.sort(Comparator.comparing((Integer i) -> -missed(table, first + i)).thenComparing(i -> places.get(i).unit()));
        var shown = numbers.stream().limit(MOST).toList();
        var flagged = flagged(looking);
        var reasons = reasons(looking);
        var states = introductions.of(looking.actor(), shown.stream().map(i -> places.get(i).unit()).distinct().toList(), LocalDate.now(clock));
        return shown.stream().map(i -> {
            var place = places.get(i);
            int row = first + i;
            var state = states.get(place.unit());
            return new Stall(
                    looking.names().of(Breakdown.UNIT, place.unit(), looking.language()),
                    looking.names().of(Breakdown.LINE, place.line(), looking.language()),
                    state == null ? "" : looking.names().code(state, looking.language(), "introduction-state"),
                    table.value(row, Count.DUE), table.value(row, Count.PUT), looking.coverage(table, row, place.line()),
                    table.value(row, Count.NOT_ASKED), table.value(row, Count.OVERDUE),
                    reasons.getOrDefault(place.unit() + UNIT_AND_LINE + place.line(), ""),
                    flagged.contains(place.unit() + UNIT_AND_LINE + place.line()),
                    looking.filter().of(place.unit(), place.line()));
        }).toList();
    }

    Flag flag(Looking looking) {
        var judged = judged(looking);
        return new Flag((int) Math.round(100 * level), Names.month(judged.from(), looking.language()), Names.month(judged.to(), looking.language()));
    }

    private static long missed(ShownTable table, int row) {
        long due = table.known(row, Count.DUE);
        long put = table.known(row, Count.PUT);
        return due < 0 || put < 0 ? -1 : due - put;
    }

    /** The places whose asked share is below the level beyond chance: the upper end of the interval is below it too. */
    private Set<String> flagged(Looking looking) {
        var table = looking.table();
        var rows = new HashMap<String, Integer>();
        looking.lines(judged(looking), EnumSet.of(Breakdown.UNIT, Breakdown.LINE)).forEach(line ->
                rows.put(line.key(Breakdown.UNIT) + UNIT_AND_LINE + line.key(Breakdown.LINE), table.row(Count.read(line.sums()))));
        rows.values().removeIf(row -> !(table.share(row, Count.PUT, Count.DUE) instanceof Share share && share.share() < level && share.high() < level));
        return Set.copyOf(rows.keySet());
    }

    /** The last whole months of the selection. */
    private Selection judged(Looking looking) {
        var filter = looking.filter();
        var last = Month.yearMonth(filter.to());
        if (filter.to() == filter.current()) {
            last = last.minusMonths(1);
        }
        return looking.selection().months(Month.of(last.minusMonths(months - 1)), Month.of(last));
    }

    /** The most frequent reason for not asking. */
    private static Map<String, String> reasons(Looking looking) {
        var most = new HashMap<String, Long>();
        var reasons = new HashMap<String, String>();
        for (var line : looking.lines(EnumSet.of(Breakdown.UNIT, Breakdown.LINE, Breakdown.REASON))) {
            long count = Count.read(line.sums()).get(Count.NOT_ASKED);
            var place = line.key(Breakdown.UNIT) + UNIT_AND_LINE + line.key(Breakdown.LINE);
            if (count > most.getOrDefault(place, 0L)) {
                most.put(place, count);
                reasons.put(place, looking.names().of(Breakdown.REASON, line.key(Breakdown.REASON), looking.language()));
            }
        }
        return reasons;
    }
}
