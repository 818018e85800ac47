package se.upptack.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Wanders among the tables that agree with everything published, in whole numbers, by moves that change no published cell. Every table it
 * stands at is a witness for every goal it reaches.
 */
final class Walk {
    private final Model model;
    private final BitSet published;
    private final SplittableRandom random;
    private final List<Witness> moves = new ArrayList<>();
    /** For each cell the moves that change it: the number of the move and by how much. */
    private final List<List<long[]>> movesOf = new ArrayList<>();
    final long[] point;
    final long[] now;
    private final long[] scratch;

    Walk(Model model, BitSet published, long seed) {
        this.model = model;
        this.published = published;
        random = new SplittableRandom(seed);
        point = model.truth.clone();
        now = model.value.clone();
        scratch = new long[model.cells()];
        for (int c = 0; c < model.cells(); c++) {
            movesOf.add(new ArrayList<>());
        }
    }

    int moves() {
        return moves.size();
    }

    /** Adds a move; throws IllegalStateException when it would change a published cell, which would be an error in this library. */
    void add(Witness move) {
        move.addTo(scratch, model);
        for (int j : move.unknowns()) {
            for (int c : model.cellsOf[j]) {
                if (scratch[c] != 0) {
                    if (published.get(c)) {
                        throw new IllegalStateException("a move changes a published cell");
                    }
                    movesOf.get(c).add(new long[] {moves.size(), scratch[c]});
                    scratch[c] = 0;
                }
            }
        }
        moves.add(move);
    }

    void home() {
        System.arraycopy(model.truth, 0, point, 0, point.length);
        System.arraycopy(model.value, 0, now, 0, now.length);
    }

    /** Makes a move if nothing becomes negative. */
    boolean step(int number, int sign) {
        var move = moves.get(number);
        for (int i = 0; i < move.unknowns().length; i++) {
            if (point[move.unknowns()[i]] + sign * move.changes()[i] < 0) {
                return false;
            }
        }
        for (int i = 0; i < move.unknowns().length; i++) {
            int j = move.unknowns()[i];
            long change = sign * move.changes()[i];
            point[j] += change;
            for (int c : model.cellsOf[j]) {
                now[c] += change;
            }
        }
        last = number;
        return true;
    }

    /** The move made last. */
    int last;

    int[] touched(int number) {
        return moves.get(number).unknowns();
    }

    /** Any move, in any direction. */
    boolean anywhere() {
        return !moves.isEmpty() && step(random.nextInt(moves.size()), random.nextBoolean() ? 1 : -1);
    }

    /** A move that brings a cell up or down; false when it could not be made or there is none. */
    boolean towards(int cell, boolean up) {
        var list = movesOf.get(cell);
        if (list.isEmpty()) {
            return false;
        }
        var entry = list.get(random.nextInt(list.size()));
        return step((int) entry[0], entry[1] > 0 == up ? 1 : -1);
    }
}
