package se.upptack.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Attacks a publication from the beginning: knows what is shown and what was shown earlier, trusts nothing the protection found out, and
 * uses the true figures only as the one table it knows to agree with the publication.
 */
final class Auditor {
    /** The largest model, in published sums and in withheld cells, for which every interval is computed exactly. */
    private static final int EXACT_SUMS = 450;
    private static final int EXACT_CELLS = 2000;

    private final Publication publication;
    private final Release release;
    private final Policy policy;
    private final long seed;

    Auditor(Publication publication, Release release, Policy policy, long seed) {
        this.publication = publication;
        this.release = release;
        this.policy = policy;
        this.seed = seed;
    }

    /** @param intervals whether to compute exact intervals where size allows */
    Audit audit(boolean intervals) {
        var situation = new Situation(release, policy);
        var model = situation.model;
        var findings = new ArrayList<Audit.Finding>();
        var known = (BitSet) situation.forced.clone();
        read(situation, known, findings);
        for (int c = 0; c < model.cells(); c++) {
            if (model.empty(c)) {
                known.set(c);
            }
        }
        var hidden = (BitSet) situation.sensitive.clone();
        hidden.andNot(known);
        var names = names(model);
        var exposed = Elimination.choose(model, hidden, known, new int[0], Elimination.FIRST_PRIME).exposed();
        exposed.or(Elimination.choose(model, hidden, known, new int[0], Elimination.SECOND_PRIME).exposed());
        exposed.stream().forEach(c -> findings.add(new Audit.Finding(names.get(c), Audit.Leak.EXACTLY_KNOWN)));
        var prover = new Prover(model, known, new BitSet(), hidden, situation.low, situation.high, seed);
        prover.nearby();
        prover.remaining();
        if (model.unknowns() <= policy.wholeUpTo()) {
            prover.insist(null).stream().filter(c -> prover.proof[0][c] != Prover.NONE && prover.proof[1][c] != Prover.NONE)
                    .forEach(c -> findings.add(new Audit.Finding(names.get(c), Audit.Leak.UNRESOLVED)));
        }
        int whole = 0;
        for (int c = hidden.nextSetBit(0); c >= 0; c = hidden.nextSetBit(c + 1)) {
            if (prover.proof[0][c] == Prover.NONE) {
                findings.add(new Audit.Finding(names.get(c), Audit.Leak.TOO_LARGE_AT_LEAST));
            }
            if (prover.proof[1][c] == Prover.NONE) {
                findings.add(new Audit.Finding(names.get(c), Audit.Leak.TOO_SMALL_AT_MOST));
            }
            whole += prover.proof[0][c] == Prover.WHOLE && prover.proof[1][c] == Prover.WHOLE ? 1 : 0;
        }
        boolean exact = intervals && prover.sums() <= EXACT_SUMS && model.cells() - known.cardinality() <= EXACT_CELLS;
        var ranges = exact ? exact(situation, known, prover) : atLeast(situation, hidden, prover);
        return new Audit(findings.isEmpty(), findings, ranges, hidden.cardinality(), whole, exact ? Audit.Method.EXACT : Audit.Method.AT_LEAST, policy.version());
    }

    private void read(Situation situation, BitSet known, List<Audit.Finding> findings) {
        var model = situation.model;
        publication.cells().forEach((key, shown) -> {
            var cell = model.cell.get(key);
            if (cell == null) {
                throw new IllegalArgumentException("the publication has a cell that the release has not: " + key);
            }
            if (shown instanceof Publication.Value value) {
                if (value.figure() != model.value[cell]) {
                    findings.add(new Audit.Finding(key, Audit.Leak.WRONG_FIGURE));
                }
                if (situation.sensitive.get(cell)) {
                    findings.add(new Audit.Finding(key, situation.reason[cell] == Decision.Reason.REVISION ? Audit.Leak.SMALL_REVISION : Audit.Leak.PUBLISHED));
                }
                known.set(cell);
            } else if (shown instanceof Publication.NotApplicable && !model.empty(cell)) {
                findings.add(new Audit.Finding(key, Audit.Leak.WRONG_FIGURE));
            }
        });
    }

    private static Map<Integer, Key> names(Model model) {
        var names = new LinkedHashMap<Integer, Key>();
        model.cell.forEach((key, cell) -> names.putIfAbsent(cell, key));
        return names;
    }

    private Map<Key, Audit.Interval> exact(Situation situation, BitSet known, Prover prover) {
        var ranges = new LinkedHashMap<Key, Audit.Interval>();
        var done = new LinkedHashMap<Integer, Audit.Interval>();
        situation.model.cell.forEach((key, cell) -> {
            if (!known.get(cell)) {
                ranges.put(key, done.computeIfAbsent(cell, c -> new Audit.Interval(prover.extreme(c, false), prover.extreme(c, true))));
            }
        });
        return ranges;
    }

    private Map<Key, Audit.Interval> atLeast(Situation situation, BitSet hidden, Prover prover) {
        var ranges = new LinkedHashMap<Key, Audit.Interval>();
        situation.model.cell.forEach((key, cell) -> {
            if (hidden.get(cell)) {
                long value = situation.model.value[cell];
                ranges.put(key, new Audit.Interval(prover.proof[0][cell] == Prover.NONE ? value : Math.min(value, situation.low[cell]),
                        prover.proof[1][cell] == Prover.NONE ? value : Math.max(value, situation.high[cell])));
            }
        });
        return ranges;
    }
}
