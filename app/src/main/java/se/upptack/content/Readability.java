package se.upptack.content;

import java.util.regex.Pattern;

/**
 * LIX: words in a sentence on average, and how many in a hundred are long (more than six letters). Below 30 is very easy, 30–40 easy, above 50
 * hard. Says something about Swedish and English; a number is no judgement of whether a text can be understood (INFO-15).
 */
public record Readability(int words, int sentences, int longWords) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-'’][\\p{L}\\p{M}]+)*");
    private static final Pattern SENTENCE = Pattern.compile("[^.!?:\\n]*\\p{L}[^.!?:\\n]*");
    private static final int LONG = 6;

    public static Readability of(String markdown) {
        var plain = Markdown.plain(markdown);
        var words = WORD.matcher(plain).results().map(match -> match.group()).toList();
        return new Readability(
                words.size(), (int) SENTENCE.matcher(plain).results().count(), (int) words.stream().filter(word -> word.length() > LONG).count());
    }

    /** The number, rounded; 0 when there are no words. */
    public int lix() {
        return words == 0 || sentences == 0 ? 0 : (int) Math.round((double) words / sentences + 100.0 * longWords / words);
    }

    /** The number that a text in this language should stay below, or 0 for languages of which LIX says nothing. */
    public static int limit(String language) {
        return switch (language) {
            case TextLanguage.EASY_SWEDISH -> 30;
            case TextLanguage.SWEDISH, TextLanguage.ENGLISH -> 40;
            default -> 0;
        };
    }
}
