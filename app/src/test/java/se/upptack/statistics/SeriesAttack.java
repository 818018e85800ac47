package se.upptack.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.upptack.access.Actor;

/**
 * Somebody who sees no cases asks for everything there is of a small world: every place, channel and rule, alone and together, month by month, for
 * periods before and after a day of her choice. She knows how figures are rounded, and that parts add up, and works out what each month can have been.
 */
final class SeriesAttack {

    private static final int FIRST = 202001;
    private static final int LAST = 202110;
    private static final int OFF_BY = 4;

    /** A place, channel and rule; null stands for all of them. */
    private record Group(@Nullable String unit, @Nullable String line, @Nullable String channel, @Nullable String mode) {

        private Selection months(int from, int to) {
            return new Selection(from, to, null, null, unit == null ? null : Set.of(unit), line, channel, mode);
        }
    }

    /** @param answers how many were asked for; @param apart those for periods that are no difference of two running totals */
    record Outcome(int answers, int apart, int small, int pinned, int wrong) {}

    private final Indicators indicators;
    private final Map<String, List<String>> places;

    SeriesAttack(Indicators indicators, Map<String, List<String>> places) {
        this.indicators = indicators;
        this.places = places;
    }

    Outcome on(String indicator, Actor outside, Actor inside, Random random) {
        var months = MadeFacts.months(FIRST, LAST);
        var parts = parts();
        var low = new HashMap<Group, long[]>();
        var high = new HashMap<Group, long[]>();
        int apart = 0;
        int answers = 0;
        for (var group : parts.keySet()) {
            // Told year by year: what is told of a month is never below nothing, so months do not add up to these.
            var running = new long[months.size()];
            for (int m = 0; m < running.length; m++) {
                running[m] = count(indicators.value(outside, indicator, group.months(months.get(m / 12 * 12), months.get(m)), null).total());
            }
            answers += running.length;
            low.put(group, java.util.Arrays.stream(running).map(told -> Math.max(0, told - OFF_BY)).toArray());
            high.put(group, java.util.Arrays.stream(running).map(told -> told + OFF_BY).toArray());
            // Before and after a day, within a year: never more than the difference of two running totals.
            for (int i = 0; i < 4; i++) {
                int year = random.nextInt(2) * 12;
                int from = year + random.nextInt(10);
                int to = Math.min(months.size() - 1, from + random.nextInt(12 - (from - year)));
                long told = count(indicators.value(outside, indicator, group.months(months.get(from), months.get(to)), null).total());
                answers++;
                apart += told == Math.max(0, running[to] - (from == year ? 0 : running[from - 1])) ? 0 : 1;
            }
        }
        boolean moved = true;
        while (moved) {
            moved = false;
            for (var entry : parts.entrySet()) {
                moved |= later(low.get(entry.getKey()), high.get(entry.getKey()));
                for (var children : entry.getValue()) {
                    moved |= add(entry.getKey(), children, low, high, months.size());
                }
            }
        }
        int small = 0;
        int pinned = 0;
        int wrong = 0;
        for (var group : parts.keySet()) {
            var truth = series(inside, indicator, group);
            var running = running(truth, months);
            for (int m = 0; m < months.size(); m++) {
                wrong += low.get(group)[m] <= running[m] && running[m] <= high.get(group)[m] ? 0 : 1;
                long count = truth.getOrDefault(months.get(m), 0L);
                if (count > 0 && count < 5) {
                    small++;
                    long before = m % 12 == 0 ? 0 : high.get(group)[m - 1];
                    long after = m % 12 == 0 ? 0 : low.get(group)[m - 1];
                    pinned += Math.max(0, low.get(group)[m] - before) == high.get(group)[m] - after ? 1 : 0;
                }
            }
        }
        return new Outcome(answers, apart, small, pinned, wrong);
    }

    /** Every group with the ways in which it is the sum of others. */
    private Map<Group, List<List<Group>>> parts() {
        var spots = new ArrayList<Group>();
        spots.add(new Group(null, null, null, null));
        places.forEach((unit, lines) -> {
            spots.add(new Group(unit, null, null, null));
            lines.forEach(line -> spots.add(new Group(unit, line, null, null)));
        });
        var parts = new HashMap<Group, List<List<Group>>>();
        for (var spot : spots) {
            for (var channel : new String[] {null, "telephone", "physical"}) {
                for (var mode : new String[] {null, "routine", "indication"}) {
                    var ways = new ArrayList<List<Group>>();
                    if (spot.unit == null) {
                        ways.add(places.keySet().stream().map(unit -> new Group(unit, null, channel, mode)).toList());
                    } else if (spot.line == null) {
                        ways.add(places.get(spot.unit).stream().map(line -> new Group(spot.unit, line, channel, mode)).toList());
                    }
                    if (channel == null) {
                        ways.add(List.of(new Group(spot.unit, spot.line, "telephone", mode), new Group(spot.unit, spot.line, "physical", mode)));
                    }
                    if (mode == null) {
                        ways.add(List.of(new Group(spot.unit, spot.line, channel, "routine"), new Group(spot.unit, spot.line, channel, "indication")));
                    }
                    parts.put(new Group(spot.unit, spot.line, channel, mode), ways);
                }
            }
        }
        return parts;
    }

    /** What is told of each month. */
    private TreeMap<Integer, Long> series(Actor actor, String indicator, Group group) {
        var series = new TreeMap<Integer, Long>();
        indicators.value(actor, indicator, group.months(FIRST, LAST), Breakdown.MONTH).groups()
                .forEach(month -> series.put(Integer.parseInt(month.key()), count(month.value())));
        return series;
    }

    private static long[] running(Map<Integer, Long> series, List<Integer> months) {
        var running = new long[months.size()];
        for (int m = 0; m < running.length; m++) {
            running[m] = (m % 12 == 0 ? 0 : running[m - 1]) + series.getOrDefault(months.get(m), 0L);
        }
        return running;
    }

    private static long count(Value value) {
        return value instanceof Value.Counted(var count) ? count : 0;
    }

    /** A running total never falls within a year. */
    private static boolean later(long[] low, long[] high) {
        boolean moved = false;
        for (int m = 1; m < low.length; m++) {
            if (m % 12 != 0 && low[m] < low[m - 1]) {
                low[m] = low[m - 1];
                moved = true;
            }
        }
        for (int m = low.length - 2; m >= 0; m--) {
            if ((m + 1) % 12 != 0 && high[m] > high[m + 1]) {
                high[m] = high[m + 1];
                moved = true;
            }
        }
        return moved;
    }

    /** A whole is its parts. */
    private static boolean add(Group whole, List<Group> parts, Map<Group, long[]> low, Map<Group, long[]> high, int months) {
        boolean moved = false;
        for (int m = 0; m < months; m++) {
            int at = m;
            long least = parts.stream().mapToLong(part -> low.get(part)[at]).sum();
            long most = parts.stream().mapToLong(part -> high.get(part)[at]).sum();
            moved |= tighten(low.get(whole), high.get(whole), m, least, most);
            for (var part : parts) {
                moved |= tighten(low.get(part), high.get(part), m, low.get(whole)[m] - (most - high.get(part)[m]), high.get(whole)[m] - (least - low.get(part)[m]));
            }
        }
        return moved;
    }

    private static boolean tighten(long[] low, long[] high, int at, long least, long most) {
        boolean moved = low[at] < least || high[at] > most;
        low[at] = Math.max(low[at], least);
        high[at] = Math.min(high[at], most);
        return moved && low[at] <= high[at];
    }
}
