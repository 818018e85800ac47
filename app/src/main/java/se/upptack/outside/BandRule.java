package se.upptack.outside;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How places become bands. The source says 30, 40 and 30 per cent (004:901-905) and is silent about ties, missing values and how series
 * make an area; here each of these is a choice that the page shows (IND-09, IND-10).
 *
 * @param worst   per cent of the places that are the worst
 * @param best    per cent of the places that are the best
 * @param ties    which place those have who share a value
 * @param missing what becomes of those without a value
 * @param combine how the series of a goal become one band
 * @param fewest  with fewer values than this nothing is ranked
 */
record BandRule(int worst, int best, Ties ties, Missing missing, Combine combine, int fewest) {

    /** Which place those have who share a value. */
    enum Ties {
        /** The middle of the places they share: all of them in one band, leaning to neither side. */
        MIDDLE,
        BEST,
        WORST
    }

    /** What becomes of those without a value. */
    enum Missing {
        /** They have no band and do not count among the others. */
        LEFT_OUT,
        /** They count as the worst. */
        LAST
    }

    /** How the series of a goal become one band. */
    enum Combine {
        /** The mean of the places, ranked once more. */
        MEAN_PLACE,
        /** The band that most of the series have; a draw is the middle. */
        MAJORITY
    }

    static final BandRule USUAL = new BandRule(30, 30, Ties.MIDDLE, Missing.LEFT_OUT, Combine.MEAN_PLACE, 3);

    /** Of the series of a goal, so many per cent must have a value for an area to have a band there. */
    static final int NEEDED_PERCENT = 50;

    BandRule {
        if (worst < 1 || best < 1 || worst + best > 100 || fewest < 2) {
            throw new IllegalArgumentException("no such rule: " + worst + ", " + best + ", " + fewest);
        }
    }

    /**
     * Where one stands.
     *
     * @param place the share of the places that lie behind, 0 to 1, with those who share the value placed by the rule
     * @param rank  1 for the best; those who share a value share the rank
     * @param of    how many were ranked
     */
    record Standing(Band band, double place, int rank, int of) {}

    /**
     * Places everyone among the others.
     *
     * @param values what each has; those who have nothing are not in it
     * @param all    everyone, with or without a value
     * @return empty when there is nothing to rank by
     */
    Map<String, Standing> stand(Map<String, Double> values, Set<String> all, Direction direction) {
        var ranked = new HashMap<>(values);
        ranked.keySet().retainAll(all);
        if (direction == Direction.NONE || ranked.size() < fewest) {
            return Map.of();
        }
        if (missing == Missing.LAST) {
            double end = direction == Direction.HIGH ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            all.forEach(one -> ranked.putIfAbsent(one, end));
        }
        var standings = new HashMap<String, Standing>();
        ranked.forEach((one, value) -> {
            int behind = 0;
            int same = 0;
            for (var other : ranked.values()) {
                int order = direction == Direction.HIGH ? Double.compare(other, value) : Double.compare(value, other);
                behind += order < 0 ? 1 : 0;
                same += order == 0 ? 1 : 0;
            }
            // Twice the place, so that halves stay whole and 30 per cent of ten is exactly three.
            int twice = 2 * behind + switch (ties) {
                case MIDDLE -> same;
                case BEST -> 2 * same - 1;
                case WORST -> 1;
            };
            int of = ranked.size();
            var band = 100 * twice <= 2 * of * worst ? Band.WORST : 100 * twice > 2 * of * (100 - best) ? Band.BEST : Band.MIDDLE;
            standings.put(one, new Standing(band, twice / (2.0 * of), of - behind - same + 1, of));
        });
        return standings;
    }

    /**
     * One band for each area out of the bands of several series.
     *
     * @param series where each area stands, series by series
     * @return empty for an area that has too few of the series
     */
    Map<String, Band> together(java.util.List<Map<String, Standing>> series) {
        var everyone = new HashSet<String>();
        series.forEach(one -> everyone.addAll(one.keySet()));
        var enough = everyone.stream()
                .filter(one -> 100L * series.stream().filter(standing -> standing.containsKey(one)).count() >= (long) NEEDED_PERCENT * series.size())
                .collect(Collectors.toSet());
        return switch (combine) {
            case MAJORITY -> enough.stream().collect(Collectors.toMap(Function.identity(), one -> majority(one, series)));
            case MEAN_PLACE -> {
                var means = enough.stream().collect(Collectors.toMap(Function.identity(), one -> series.stream()
                        .flatMap(standing -> Optional.ofNullable(standing.get(one)).stream())
                        .mapToDouble(Standing::place).average().orElseThrow()));
                yield new BandRule(worst, best, ties, Missing.LEFT_OUT, combine, fewest).stand(means, enough, Direction.HIGH).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().band()));
            }
        };
    }

    private static Band majority(String one, java.util.List<Map<String, Standing>> series) {
        var votes = new int[Band.values().length];
        for (var standing : series) {
            @Nullable Standing there = standing.get(one);
            if (there != null) {
                votes[there.band().ordinal()]++;
            }
        }
        int most = Math.max(votes[0], Math.max(votes[1], votes[2]));
        var winners = java.util.Arrays.stream(Band.values()).filter(band -> votes[band.ordinal()] == most).toList();
        return winners.size() == 1 ? winners.getFirst() : Band.MIDDLE;
    }
}
