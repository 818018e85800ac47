package se.upptack.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Decides what of a release can be published. */
final class Protector {
    private static final int ROUNDS = 4;
    private static final int PROPOSALS = 6;
    private final Release release;
    private final Policy policy;
    private final long seed;
    /** How many cells were withheld for others: by elimination, by room in sums, by attacks. For measurements. */
    final int[] stages = new int[3];

    Protector(Release release, Policy policy, long seed) {
        this.release = release;
        this.policy = policy;
        this.seed = seed;
    }

    Protection protect(boolean propose) {
        Situation situation;
        try {
            situation = new Situation(release, policy);
        } catch (IllegalArgumentException unknown) {
            return refused(Protection.Why.UNREGISTERED_GROUPING, String.valueOf(unknown.getMessage()), List.of(), false);
        }
        var model = situation.model;
        var order = situation.order();
        var chosen = Elimination.choose(model, situation.sensitive, situation.forced, order, Elimination.FIRST_PRIME);
        if (!chosen.exposed().isEmpty()) {
            return refused(Protection.Why.EARLIER_RELEASES, "What was published earlier already tells these cells.", keys(situation, chosen.exposed()), propose);
        }
        var published = chosen.published();
        stages[0] = order.length - published.cardinality() + situation.forced.cardinality();
        int before = published.cardinality();
        Sums.leaveRoom(situation.sums, model, published, situation.sensitive, situation.forced, situation.room());
        stages[1] = before - published.cardinality();
        before = published.cardinality();
        var failed = attackAndRepair(situation, published, order);
        stages[2] = before - published.cardinality();
        if (!failed.isEmpty()) {
            return situation.release.earlier().isEmpty()
                    ? refused(Protection.Why.NOT_PROTECTABLE, "Some cells cannot be protected, whatever else is withheld.", keys(situation, failed), propose)
                    : refused(Protection.Why.EARLIER_RELEASES, "Together with what was published earlier, some cells cannot be protected.", keys(situation, failed), propose);
        }
        return finish(situation, published, propose);
    }

    private BitSet attackAndRepair(Situation situation, BitSet published, int[] order) {
        var model = situation.model;
        var changeable = new BitSet();
        for (int c : order) {
            changeable.set(c);
        }
        boolean whole = model.unknowns() <= policy.wholeUpTo();
        // Each round but the last ends with publishing again what seems not to be needed; the last proves everything and only withholds.
        for (int round = 0; round < ROUNDS; round++) {
            var prover = new Prover(model, published, changeable, situation.sensitive, situation.low, situation.high, seed + 100L * round);
            prover.nearby();
            var failed = prover.repair(situation.forced, round < ROUNDS - 1);
            if (failed.isEmpty() && whole) {
                failed = prover.insist(situation.forced);
            }
            published.clear();
            published.or(prover.published());
            if (!failed.isEmpty() || !prover.changed) {
                return failed;
            }
        }
        return new BitSet();
    }

    private Protection finish(Situation situation, BitSet published, boolean propose) {
        var decisions = new LinkedHashMap<Key, Decision>();
        var shown = new LinkedHashMap<Key, Publication.Shown>();
        long figures = 0;
        for (var entry : situation.shown().entrySet()) {
            int c = entry.getValue();
            if (situation.model.empty(c)) {
                decisions.put(entry.getKey(), new Decision.NotApplicable());
                shown.put(entry.getKey(), new Publication.NotApplicable());
            } else if (published.get(c)) {
                decisions.put(entry.getKey(), new Decision.Published(situation.model.value[c]));
                shown.put(entry.getKey(), new Publication.Value(situation.model.value[c]));
                figures++;
            } else {
                var why = situation.reason[c];
                decisions.put(entry.getKey(), new Decision.Suppressed(why == null ? Decision.Reason.SECONDARY : why));
                shown.put(entry.getKey(), new Publication.Withheld());
            }
        }
        if (figures * 100 < (long) policy.leastPublishedPercent() * shown.size()) {
            return refused(Protection.Why.TOO_LITTLE_LEFT, "Too few cells would be left to be of use.", List.of(), propose);
        }
        var publication = new Publication(release.name(), policy.version(), shown);
        var audit = new Auditor(publication, release, policy, seed + 7919).audit(false);
        if (!audit.safe()) {
            return refused(Protection.Why.NOT_PROTECTABLE, "The audit found cells that are not protected.", audit.findings().stream().map(Audit.Finding::key).toList(), propose);
        }
        return new Protection.Protected(decisions, publication, audit);
    }

    private static List<Key> keys(Situation situation, BitSet cells) {
        return situation.model.cell.entrySet().stream().filter(entry -> cells.get(entry.getValue())).map(java.util.Map.Entry::getKey).toList();
    }

    private Protection refused(Protection.Why why, String explanation, List<Key> cells, boolean propose) {
        return new Protection.Refused(why, explanation, cells, propose ? coarser() : Optional.empty());
    }

    /** The tables with one level less, the one that shows most of those that can be published. */
    private Optional<List<Table>> coarser() {
        record Candidate(List<Table> tables, long figures) {}
        var candidates = new ArrayList<Candidate>();
        int tried = 0;
        for (var tables : lessDetail()) {
            if (tried++ == PROPOSALS) {
                break;
            }
            if (new Protector(release.showing(tables), policy, seed).protect(false) instanceof Protection.Protected fine) {
                candidates.add(new Candidate(tables, fine.publication().cells().values().stream().filter(Publication.Value.class::isInstance).count()));
            }
        }
        return candidates.stream().filter(candidate -> candidate.figures() > 0).max(Comparator.comparingLong(Candidate::figures)).map(Candidate::tables);
    }

    private List<List<Table>> lessDetail() {
        var all = new ArrayList<List<Table>>();
        for (int t = 0; t < release.tables().size(); t++) {
            var table = release.tables().get(t);
            for (var dimension : release.data().dimensions()) {
                var levels = table.levels().get(dimension.id());
                if (levels == null) {
                    continue;
                }
                var fewer = new LinkedHashMap<>(table.levels());
                if (levels.size() == 1) {
                    fewer.remove(dimension.id());
                } else {
                    fewer.put(dimension.id(), levels.subList(0, levels.size() - 1));
                }
                var tables = new ArrayList<>(release.tables());
                tables.set(t, new Table(table.id(), fewer));
                all.add(tables);
            }
            if (release.tables().size() > 1) {
                var tables = new ArrayList<>(release.tables());
                tables.remove(t);
                all.add(tables);
            }
        }
        return all;
    }
}
