package se.upptack.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;

/** Finds the changes of words by which a goal comes to cover more, less or something else (GOAL-02). */
final class ScopeWords {

    /** What became of the words. */
    enum What {
        ADDED,
        DROPPED,
        MOVED,
        REPHRASED;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A change of words.
     *
     * @param kind  quantifier, scope, channel or condition
     * @param words as the wording has them
     */
    public record Change(String kind, What what, String words) {}

    private ScopeWords() {}

    static List<Change> changes(RegisterSnapshot known, String earlier, String later) {
        var diff = WordDiff.of(earlier, later);
        var changes = new ArrayList<Change>();
        for (var row : known.rows("scope-words")) {
            var before = found(row, earlier);
            var after = found(row, later);
            if (before.isPresent() && after.isEmpty()) {
                changes.add(new Change(row.text("kind"), What.DROPPED, before.get()));
            } else if (before.isEmpty() && after.isPresent()) {
                changes.add(new Change(row.text("kind"), What.ADDED, after.get()));
            } else if (before.isPresent() && !before.equals(after)) {
                changes.add(new Change(row.text("kind"), What.REPHRASED, before.get() + " → " + after.get()));
            } else if (before.isPresent() && diff.has(WordDiff.Kind.GONE, before.get()) && diff.has(WordDiff.Kind.NEW, before.get())) {
                changes.add(new Change(row.text("kind"), What.MOVED, before.get()));
            }
        }
        return List.copyOf(changes);
    }

    private static Optional<String> found(Row row, String text) {
        return row.list("words").stream().filter(words -> has(text, words)).findFirst();
    }

    static boolean has(String text, String words) {
        // Most words are in few wordings: a plain look comes first.
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)) && Pattern.compile("(?<!\\p{L})" + Pattern.quote(words) + "(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text).find();
    }
}
