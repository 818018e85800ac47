package se.upptack.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two wordings laid beside each other, word by word. Capitals and full stops make no difference. */
public record WordDiff(List<Piece> pieces) {

    /** Whether words stand in both, only in the earlier or only in the later. */
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** Words next to each other. */
    public record Piece(Kind kind, String text) {}

    static WordDiff of(String earlier, String later) {
        var before = earlier.strip().split("\\s+");
        var after = later.strip().split("\\s+");
        var longest = new int[before.length + 1][after.length + 1];
        for (int i = before.length - 1; i >= 0; i--) {
            for (int j = after.length - 1; j >= 0; j--) {
                longest[i][j] = same(before[i], after[j]) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        var pieces = new ArrayList<Piece>();
        int i = 0;
        int j = 0;
        while (i < before.length || j < after.length) {
            // Words are kept together as late as possible, so that a phrase that went away is marked whole.
            if (i < before.length && longest[i + 1][j] == longest[i][j]) {
                add(pieces, Kind.GONE, before[i++]);
            } else if (j < after.length && longest[i][j + 1] == longest[i][j]) {
                add(pieces, Kind.NEW, after[j++]);
            } else {
                add(pieces, Kind.SAME, after[j++]);
                i++;
            }
        }
        return new WordDiff(List.copyOf(pieces));
    }

    boolean changed() {
        return pieces.stream().anyMatch(piece -> piece.kind() != Kind.SAME);
    }

    /** Whether the words stand in a piece of that kind: taken away in one place and put in another means moved. */
    boolean has(Kind kind, String words) {
        return pieces.stream().anyMatch(piece -> piece.kind() == kind && ScopeWords.has(piece.text(), words));
    }

    private static void add(List<Piece> pieces, Kind kind, String word) {
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            word = pieces.removeLast().text() + " " + word;
        }
        pieces.add(new Piece(kind, word));
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[.,;:\"”]+$|^[\"”]+", "");
    }
}
