package se.upptack.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A release as one system of equations: which cells are sensitive and why, and what everybody knows already. */
final class Situation {
    final Release release;
    final Policy policy;
    final Model model;
    final List<Sums.Sum> sums;
    /** What is asked to be shown. */
    final BitSet wanted = new BitSet();
    final BitSet sensitive = new BitSet();
    /** Published earlier with the figure the data still have. */
    final BitSet forced = new BitSet();
    final Decision.Reason[] reason;
    /** For sensitive cells: what must be possible. */
    final long[] low;
    final long[] high;

    /** Throws IllegalArgumentException for a grouping that is not registered in its dimension. */
    Situation(Release release, Policy policy) {
        this.release = release;
        this.policy = policy;
        var shown = release.cells();
        var keys = new LinkedHashSet<>(shown);
        release.hidden().forEach(table -> keys.addAll(release.data().cells(table)));
        for (var earlier : release.earlier()) {
            earlier.published().keySet().stream().sorted().forEach(keys::add);
            earlier.withheld().stream().sorted().forEach(keys::add);
        }
        release.demands().keySet().stream().sorted().forEach(keys::add);
        keys.addAll(differences(release.data(), keys));
        model = Model.of(release.data(), List.copyOf(keys));
        sums = Sums.of(release.data(), model);
        reason = new Decision.Reason[model.cells()];
        low = new long[model.cells()];
        high = new long[model.cells()];
        shown.forEach(key -> wanted.set(model.cell.get(key)));
        judge();
    }

    /** The leaves within a cell of which only some parts are told: what is left when those are taken away. */
    private static Set<Key> differences(Data data, Set<Key> keys) {
        var more = new LinkedHashSet<Key>();
        for (var key : keys) {
            for (int d = 0; d < data.dimensions().size(); d++) {
                var dimension = data.dimensions().get(d);
                var code = key.codes().get(d);
                var leaves = dimension.leavesOf(code);
                if (leaves == null) {
                    throw new IllegalArgumentException("unregistered grouping: the dimension " + dimension.id() + " has no code " + code);
                }
                if (leaves.size() < 2) {
                    continue;
                }
                var inside = new java.util.HashSet<>(leaves);
                boolean some = false;
                boolean all = false;
                for (var level : dimension.levels()) {
                    int covered = 0;
                    for (var other : level.codes().entrySet()) {
                        if (!other.getKey().equals(code) && !other.getValue().isEmpty() && inside.containsAll(other.getValue())
                                && keys.contains(with(key, d, other.getKey()))) {
                            covered += other.getValue().size();
                        }
                    }
                    some |= covered > 0;
                    all |= covered == leaves.size();
                }
                if (some && !all) {
                    for (var leaf : leaves) {
                        more.add(with(key, d, leaf));
                    }
                }
            }
        }
        return more;
    }

    private static Key with(Key key, int d, String code) {
        var codes = new ArrayList<>(key.codes());
        codes.set(d, code);
        return new Key(codes);
    }

    private void judge() {
        for (int c = 0; c < model.cells(); c++) {
            long value = model.value[c];
            if (!model.empty(c) && value < policy.threshold() && (value > 0 || policy.zerosSensitive())) {
                mark(c, Decision.Reason.THRESHOLD, 0, policy.threshold());
            }
        }
        if (!policy.outcomes().isEmpty()) {
            judgeOutcomes();
        }
        if (policy.pPercent() > 0 || policy.dominantPercent() > 0) {
            judgeRespondents();
        }
        release.demands().forEach((key, demand) -> mark(model.cell.get(key), Decision.Reason.THRESHOLD, demand.low(), demand.high()));
        for (var earlier : release.earlier()) {
            earlier.published().forEach((key, figure) -> {
                int c = model.cell.get(key);
                if (figure == model.value[c]) {
                    forced.set(c);
                } else if (Math.abs(figure - model.value[c]) < policy.threshold()) {
                    mark(c, Decision.Reason.REVISION, Math.max(0, model.value[c] - policy.threshold()), model.value[c] + policy.threshold());
                }
            });
        }
        // What is known needs no protection any more.
        sensitive.andNot(forced);
    }

    private void mark(int cell, Decision.Reason why, long least, long most) {
        if (reason[cell] == null) {
            reason[cell] = why;
            low[cell] = least;
            high[cell] = most;
        } else {
            low[cell] = Math.min(low[cell], least);
            high[cell] = Math.max(high[cell], most);
        }
        sensitive.set(cell);
    }

    private void judgeOutcomes() {
        var data = release.data();
        for (int d = 0; d < data.dimensions().size(); d++) {
            var dimension = data.dimensions().get(d);
            if (!policy.outcomes().contains(dimension.id())) {
                continue;
            }
            for (var entry : List.copyOf(model.cell.entrySet())) {
                var key = entry.getKey();
                int c = entry.getValue();
                if (key.codes().get(d).equals(dimension.total()) || model.empty(c)) {
                    continue;
                }
                var whole = model.cell.get(with(key, d, dimension.total()));
                if (whole == null || model.value[whole] == 0) {
                    continue;
                }
                long value = model.value[c];
                long total = model.value[whole];
                if (total < policy.leastDenominator()) {
                    mark(c, Decision.Reason.GROUP, Math.max(0, value - policy.threshold()), Math.min(total, value + policy.threshold()));
                } else if (value < policy.threshold() && !sensitive.get(c)) {
                    mark(c, Decision.Reason.GROUP, 0, Math.min(total, policy.threshold()));
                }
            }
        }
    }

    private void judgeRespondents() {
        for (int c = 0; c < model.cells(); c++) {
            var sums = new HashMap<String, Long>();
            for (int j : model.members[c]) {
                for (var crossing : model.crossings.get(j)) {
                    release.data().contributions().get(crossing).forEach(part -> sums.merge(part.respondent(), part.value(), Long::sum));
                }
            }
            var largest = sums.values().stream().sorted(java.util.Comparator.reverseOrder()).mapToLong(Long::longValue).toArray();
            long value = model.value[c];
            if (largest.length == 0 || value == 0) {
                continue;
            }
            long missing = 0;
            if (policy.pPercent() > 0) {
                long rest = value - largest[0] - (largest.length > 1 ? largest[1] : 0);
                missing = Math.ceilDiv(policy.pPercent() * largest[0] - 100 * rest, 100L);
            }
            if (policy.dominantPercent() > 0) {
                long top = 0;
                for (int i = 0; i < Math.min(policy.dominant(), largest.length); i++) {
                    top += largest[i];
                }
                missing = Math.max(missing, Math.ceilDiv(100 * top, (long) policy.dominantPercent()) - value);
            }
            if (missing > 0) {
                mark(c, Decision.Reason.RESPONDENTS, Math.max(0, value - missing), value + missing);
            }
        }
    }

    /** How much must be left over in a sum that holds this sensitive cell. */
    long[] room() {
        var room = new long[model.cells()];
        for (int c = sensitive.nextSetBit(0); c >= 0; c = sensitive.nextSetBit(c + 1)) {
            room[c] = model.value[c] < policy.threshold() ? high[c] : Math.max(1, high[c] - model.value[c]);
        }
        return room;
    }

    /** What may be shown and is neither sensitive nor known: the most wanted first. */
    int[] order() {
        return wanted.stream().filter(c -> !sensitive.get(c) && !forced.get(c)).boxed()
                .sorted(java.util.Comparator.comparingLong((Integer c) -> -model.value[c]).thenComparingInt(c -> c)).mapToInt(Integer::intValue).toArray();
    }

    Map<Key, Integer> shown() {
        var shown = new java.util.LinkedHashMap<Key, Integer>();
        release.cells().forEach(key -> shown.put(key, model.cell.get(key)));
        return shown;
    }
}
