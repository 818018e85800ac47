package se.upptack.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;

/**
 * Proves for each sensitive cell that an attacker cannot rule out that it is as small, nor that it is as large, as the policy demands: by
 * another table that agrees with everything published. Where no such table exists, says which published cells stand in the way.
 */
final class Prover {
    /** No proof; a table with fractions (what a linear attack can tell); a table in whole numbers (what any attack can tell). */
    static final byte NONE = 0;
    static final byte LINEAR = 1;
    static final byte WHOLE = 2;

    /** How many other units may change, look by look. */
    private static final int[] PARTNERS = {2, 5, 12, 30};
    /** The last look: the most other units, and the most unknowns. */
    private static final int LARGE = 80;
    private static final int LARGEST = 3200;
    /** Up to here, in unknowns, attacks with everything are quicker than attacks with a part. */
    private static final int SMALL = 3000;
    /** After so many exchanges the inverse is full of entries, and beginning anew is quicker. */
    private static final int FRESH = 200;
    private static final double CLOSE = 1e-6;

    private final Model model;
    private final BitSet sensitive;
    final long[] low;
    final long[] high;
    /** For each cell: that it can be as small as {@code low}, as large as {@code high}. */
    final byte[][] proof;
    private final Attack attack;
    private final Walk walk;
    private final Neighbourhood near;
    private final Looks looks;
    /** Whether anything was withheld, even if it was published again. */
    boolean changed;
    /** What was withheld in a repair, and the goals it was withheld for. */
    private final java.util.Map<Integer, java.util.List<int[]>> withheldFor = new java.util.LinkedHashMap<>();
    private final int large;

    /**
     * @param changeable cells that may be withheld later
     * @param low for each sensitive cell, what it must be possible to be at most
     * @param high for each sensitive cell, what it must be possible to be at least
     */
    Prover(Model model, BitSet published, BitSet changeable, BitSet sensitive, long[] low, long[] high, long seed) {
        this.model = model;
        this.sensitive = sensitive;
        this.low = low;
        this.high = high;
        proof = new byte[2][model.cells()];
        attack = new Attack(model, published, changeable, seed);
        walk = new Walk(model, attack.published(), seed + 1);
        near = new Neighbourhood(model, attack.published(), seed + 2);
        looks = new Looks(model, attack.published(), low, high, seed);
        large = Math.min(LARGE, LARGEST * Math.max(1, model.units) / Math.max(1, model.unknowns()));
        for (int c = sensitive.nextSetBit(0); c >= 0; c = sensitive.nextSetBit(c + 1)) {
            note(c, model.value[c], WHOLE);
        }
    }

    int sums() {
        return attack.simplex.rows;
    }

    BitSet published() {
        return attack.published();
    }

    private void note(int cell, double value, byte how) {
        if (value <= low[cell] + CLOSE && proof[0][cell] < how) {
            proof[0][cell] = how;
        }
        if (value >= high[cell] - CLOSE && proof[1][cell] < how) {
            proof[1][cell] = how;
        }
    }

    private boolean proved(int cell, boolean up) {
        return proof[up ? 1 : 0][cell] != NONE;
    }

    /** Looks near each goal; leaves what was not found to {@link #remaining}. */
    void nearby() {
        for (int partners : PARTNERS) {
            if (partners > large) {
                break;
            }
            lookForAll(partners, 0);
            wander();
        }
    }

    /** Looks near every goal that is open. */
    private void lookForAll(int partners, int throwing) {
        var goals = new ArrayList<Looks.Goal>();
        for (int c = sensitive.nextSetBit(0); c >= 0; c = sensitive.nextSetBit(c + 1)) {
            for (int side = 0; side < 2; side++) {
                if (proof[side][c] == NONE) {
                    goals.add(new Looks.Goal(c, side == 1));
                }
            }
        }
        looks.near(goals, partners, throwing, goal -> proved(goal.cell(), goal.up()), this::take);
    }

    int open(byte how) {
        int n = 0;
        for (int c = sensitive.nextSetBit(0); c >= 0; c = sensitive.nextSetBit(c + 1)) {
            n += (proof[0][c] == how ? 1 : 0) + (proof[1][c] == how ? 1 : 0);
        }
        return n;
    }

    private void look(int cell, boolean up, int partners) {
        var found = near.find(cell, up, up ? high[cell] : low[cell], partners);
        if (found != null) {
            take(found);
        }
    }

    private void take(Neighbourhood.Found found) {
        if (found.whole() != null) {
            walk.add(found.whole());
            walk.home();
            if (!walk.step(walk.moves() - 1, 1)) {
                throw new IllegalStateException("a table that was found has a negative figure");
            }
            noteWalk();
            return;
        }
        var change = new double[model.cells()];
        for (int i = 0; i < found.unknowns().length; i++) {
            for (int c : model.cellsOf[found.unknowns()[i]]) {
                change[c] += found.values()[i] - model.truth[found.unknowns()[i]];
            }
        }
        for (double value : found.values()) {
            if (value < -CLOSE) {
                throw new IllegalStateException("a table that was found has a negative figure");
            }
        }
        for (int j : found.unknowns()) {
            for (int c : model.cellsOf[j]) {
                if (attack.published(c) && Math.abs(change[c]) > CLOSE) {
                    throw new IllegalStateException("a table that was found changes a published cell");
                }
            }
        }
        for (int j : found.unknowns()) {
            for (int c : model.cellsOf[j]) {
                if (sensitive.get(c)) {
                    note(c, model.value[c] + change[c], LINEAR);
                }
            }
        }
    }

    private void noteWalk() {
        for (int j : walk.touched(walk.last)) {
            for (int c : model.cellsOf[j]) {
                if (sensitive.get(c)) {
                    note(c, walk.now[c], WHOLE);
                }
            }
        }
    }

    /** Puts the moves found so far together. */
    private void wander() {
        int rounds = 16;
        for (int round = 0; round < rounds; round++) {
            walk.home();
            for (int s = 0; s < 4 * walk.moves(); s++) {
                if (walk.anywhere()) {
                    noteWalk();
                }
            }
            for (int c = sensitive.nextSetBit(0); c >= 0; c = sensitive.nextSetBit(c + 1)) {
                for (int side = 0; side < 2; side++) {
                    for (int tries = 0; tries < 10 && proof[side][c] != WHOLE; tries++) {
                        if (walk.towards(c, side == 1)) {
                            noteWalk();
                        }
                    }
                }
            }
        }
    }

    /**
     * Makes room for every goal that is still open: looks in a large part of the tables, and when the goal cannot be reached there, withholds
     * the cheapest published cell in its way, until it can.
     *
     * @param forced cells that cannot be withheld any more
     * @param giveBack whether to publish again in the end what seems not to have been needed; a new proof must follow then
     * @return the sensitive cells that could not be protected
     */
    BitSet repair(BitSet forced, boolean giveBack) {
        var failed = new BitSet();
        if (model.unknowns() > SMALL) {
            // What one throw of the dice does not find another one may, and nothing need be withheld for it.
            lookForAll(large, 1);
            lookForAll(large, 2);
        }
        for (int c = sensitive.nextSetBit(0); c >= 0; c = sensitive.nextSetBit(c + 1)) {
            for (int side = 0; side < 2; side++) {
                if (proof[side][c] == NONE && !(model.unknowns() > SMALL && makeRoomNear(c, side == 1, forced)) && !reach(c, side == 1, forced)) {
                    failed.set(c);
                }
            }
        }
        if (giveBack) {
            takeBack();
        }
        return failed;
    }

    /** Publishes again what was withheld for a goal that can be reached without it by now. What others needed shows in the next proof. */
    private void takeBack() {
        var order = withheldFor.keySet().stream().sorted(Comparator.comparingLong((Integer c) -> -model.value[c])).toList();
        for (int c : order) {
            attack.publish(c);
            boolean needed = false;
            for (var goal : withheldFor.get(c)) {
                proof[goal[1]][goal[0]] = NONE;
                if (model.unknowns() > SMALL) {
                    look(goal[0], goal[1] == 1, 30);
                    if (proof[goal[1]][goal[0]] == NONE) {
                        look(goal[0], goal[1] == 1, large);
                    }
                } else {
                    reach(goal[0], goal[1] == 1, null);
                }
                if (proof[goal[1]][goal[0]] == NONE) {
                    needed = true;
                    break;
                }
            }
            if (needed) {
                attack.withhold(c);
            }
        }
        withheldFor.clear();
    }

    private void withhold(int c, int goal, boolean up) {
        attack.withhold(c);
        changed = true;
        withheldFor.computeIfAbsent(c, x -> new java.util.ArrayList<>()).add(new int[] {goal, up ? 1 : 0});
    }

    private boolean makeRoomNear(int cell, boolean up, BitSet forced) {
        for (int round = 0; round < 100; round++) {
            var found = near.findOrExplain(cell, up, up ? high[cell] : low[cell], large);
            if (found != null) {
                take(found);
                return proved(cell, up);
            }
            int best = -1;
            for (int c : near.inTheWay()) {
                if (!forced.get(c) && (best < 0 || model.value[c] < model.value[best])) {
                    best = c;
                }
            }
            if (best < 0) {
                return false;
            }
            withhold(best, cell, up);
        }
        return false;
    }

    /**
     * Attacks with everything that is published, goal by goal.
     *
     * @return the sensitive cells that are not protected
     */
    BitSet remaining() {
        var failed = new BitSet();
        lookForAll(large, 0);
        for (int c = sensitive.nextSetBit(0); c >= 0; c = sensitive.nextSetBit(c + 1)) {
            for (int side = 0; side < 2; side++) {
                if (proof[side][c] == NONE && !reach(c, side == 1, null)) {
                    failed.set(c);
                }
            }
        }
        return failed;
    }

    private boolean reach(int cell, boolean up, @org.jspecify.annotations.Nullable BitSet forced) {
        double wanted = up ? high[cell] : low[cell];
        if (attack.simplex.age > FRESH) {
            attack.simplex.fresh();
        }
        attack.backToTruth();
        for (int round = 0; round < 200; round++) {
            var end = attack.push(cell, up, wanted, 20_000);
            if (attack.simplex.error() > CLOSE / 10) {
                attack.simplex.fresh();
                attack.backToTruth();
                continue;
            }
            if (end == Simplex.End.REACHED) {
                notePoint();
                return proved(cell, up);
            }
            if (end != Simplex.End.BLOCKED || forced == null || !makeRoom(cell, up, forced)) {
                return false;
            }
        }
        return false;
    }

    private boolean makeRoom(int cell, boolean up, BitSet forced) {
        var published = attack.published();
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int c = published.nextSetBit(0); c >= 0; c = published.nextSetBit(c + 1)) {
            if (!forced.get(c)) {
                double gain = attack.blocking(c, cell, up);
                if (gain > 0 && model.value[c] < least) {
                    least = model.value[c];
                    best = c;
                }
            }
        }
        if (best < 0) {
            return false;
        }
        withhold(best, cell, up);
        return true;
    }

    /**
     * For small models: demands tables in whole numbers for every goal, by a complete search where none was met by chance. Withholds more when
     * there is none.
     *
     * @param forced cells that cannot be withheld any more; null when nothing may be withheld
     * @return the sensitive cells without such a proof
     */
    BitSet insist(@org.jspecify.annotations.Nullable BitSet forced) {
        var failed = new BitSet();
        for (int c = sensitive.nextSetBit(0); c >= 0; c = sensitive.nextSetBit(c + 1)) {
            for (int side = 0; side < 2; side++) {
                for (int round = 0; proof[side][c] != WHOLE; round++) {
                    var found = WholeSearch.find(model, attack.published(), c, side == 1, side == 1 ? high[c] : low[c], SEARCH);
                    if (found != null) {
                        walk.add(found);
                        walk.home();
                        if (!walk.step(walk.moves() - 1, 1)) {
                            throw new IllegalStateException("a table that was found has a negative figure");
                        }
                        noteWalk();
                    }
                    if (proof[side][c] != WHOLE && (forced == null || round > 100 || !makeRoomBeside(c, side == 1, forced))) {
                        failed.set(c);
                        break;
                    }
                }
            }
        }
        return failed;
    }

    private static final long SEARCH = 50_000;

    private boolean makeRoomBeside(int cell, boolean up, BitSet forced) {
        int best = -1;
        for (int j : model.members[cell]) {
            for (int c : model.cellsOf[j]) {
                if (attack.published(c) && !forced.get(c) && (best < 0 || model.value[c] < model.value[best])) {
                    best = c;
                }
            }
        }
        if (best < 0) {
            for (int c = published().nextSetBit(0); c >= 0; c = published().nextSetBit(c + 1)) {
                if (!forced.get(c) && !model.empty(c) && (best < 0 || model.value[c] < model.value[best])) {
                    best = c;
                }
            }
        }
        if (best < 0) {
            return false;
        }
        attack.withhold(best);
        changed = true;
        return true;
    }

    /** What the cell can be at most or at least, as far as a linear attack tells; NaN when that could not be found out. */
    double extreme(int cell, boolean up) {
        attack.backToTruth();
        var end = attack.push(cell, up, up ? Double.POSITIVE_INFINITY : 0, 20_000);
        if (attack.simplex.error() > CLOSE) {
            attack.simplex.fresh();
            attack.backToTruth();
            end = attack.push(cell, up, up ? Double.POSITIVE_INFINITY : 0, 20_000);
        }
        return switch (end) {
            case UNBOUNDED -> Double.POSITIVE_INFINITY;
            case GAVE_UP -> Double.NaN;
            case REACHED, BLOCKED -> attack.at(cell);
        };
    }

    private void notePoint() {
        var x = attack.simplex.x;
        var values = new double[model.cells()];
        boolean whole = true;
        for (int j = 0; j < model.unknowns(); j++) {
            whole &= x[j] == Math.rint(x[j]);
            if (x[j] < -CLOSE) {
                throw new IllegalStateException("a table that was found has a negative figure");
            }
            for (int c : model.cellsOf[j]) {
                values[c] += x[j];
            }
        }
        var published = attack.published();
        for (int c = published.nextSetBit(0); c >= 0; c = published.nextSetBit(c + 1)) {
            if (Math.abs(values[c] - model.value[c]) > CLOSE) {
                throw new IllegalStateException("a table that was found changes a published cell by " + (values[c] - model.value[c]));
            }
        }
        for (int c = sensitive.nextSetBit(0); c >= 0; c = sensitive.nextSetBit(c + 1)) {
            note(c, values[c], whole ? WHOLE : LINEAR);
        }
    }
}
