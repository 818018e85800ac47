package se.upptack.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;

/** The sums a reader can make in her head: a cell and the cells one level below that add up to it, across all tables. */
final class Sums {

    /**
     * One such sum.
     *
     * @param whole a cell
     * @param parts cells that add up to it
     */
    record Sum(int whole, int[] parts) {}

    private Sums() {}

    static List<Sum> of(Data data, Model model) {
        var sums = new ArrayList<Sum>();
        var seen = new HashSet<List<Integer>>();
        for (var key : model.cell.keySet()) {
            for (int d = 0; d < data.dimensions().size(); d++) {
                var dimension = data.dimensions().get(d);
                var leaves = new HashSet<>(dimension.leavesOf(key.codes().get(d)));
                for (var level : dimension.levels()) {
                    var parts = parts(key, d, level, leaves, model);
                    if (parts != null && parts.length > 0) {
                        var whole = model.cell.get(key);
                        var signature = new ArrayList<Integer>();
                        signature.add(whole);
                        for (int part : parts) {
                            signature.add(part);
                        }
                        if (!(parts.length == 1 && parts[0] == whole) && seen.add(signature)) {
                            sums.add(new Sum(whole, parts));
                        }
                    }
                }
            }
        }
        return sums;
    }

    private static int @org.jspecify.annotations.Nullable [] parts(Key key, int d, Dimension.Level level, HashSet<String> leaves, Model model) {
        if (level.codes().containsKey(key.codes().get(d))) {
            return null;
        }
        var parts = new ArrayList<Integer>();
        int covered = 0;
        for (var entry : level.codes().entrySet()) {
            if (!entry.getValue().isEmpty() && leaves.containsAll(entry.getValue())) {
                var codes = new ArrayList<>(key.codes());
                codes.set(d, entry.getKey());
                var part = model.cell.get(new Key(codes));
                if (part == null) {
                    return null;
                }
                parts.add(part);
                covered += entry.getValue().size();
            }
        }
        return covered == leaves.size() ? parts.stream().mapToInt(Integer::intValue).toArray() : null;
    }

    /**
     * Withholds more until what is withheld of every published sum is at least {@code least} and two cells. Removes most of what a linear
     * check leaves open: that all withheld parts of a sum are zero, or so few that one is almost known.
     */
    static void leaveRoom(List<Sum> sums, Model model, BitSet published, BitSet sensitive, BitSet forced, long[] least) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var sum : sums) {
                if (!published.get(sum.whole())) {
                    continue;
                }
                while (true) {
                    long left = 0;
                    int cells = 0;
                    long needed = 0;
                    int cheapest = -1;
                    for (int part : sum.parts()) {
                        if (published.get(part)) {
                            if (!forced.get(part) && model.value[part] > 0 && (cheapest < 0 || model.value[part] < model.value[cheapest])) {
                                cheapest = part;
                            }
                        } else {
                            left += model.value[part];
                            cells++;
                            if (sensitive.get(part)) {
                                needed = Math.max(needed, least[part]);
                            }
                        }
                    }
                    if (needed == 0 || left >= needed && cells >= 2) {
                        break;
                    }
                    if (cheapest < 0) {
                        if (!forced.get(sum.whole())) {
                            published.clear(sum.whole());
                            changed = true;
                        }
                        break;
                    }
                    published.clear(cheapest);
                    changed = true;
                }
            }
        }
    }
}
