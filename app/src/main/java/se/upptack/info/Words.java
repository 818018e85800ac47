package se.upptack.info;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import se.upptack.content.TextLanguage;
import se.upptack.content.TextSnapshot;

/**
 * The words around the texts: buttons, labels, directions. They are a text like the others, {@code surface}, one line for each word, so that a
 * new language needs no release. A language whose words nobody has approved borrows those of another.
 *
 * @param language the language the words are in
 */
public record Words(TextLanguage language, Map<String, String> words) {

    private static final Pattern LINE = Pattern.compile("^[-*] ([a-z0-9-]+) = (.+)$", Pattern.MULTILINE);
    private static final String TEXT = "surface";

    static Words in(TextSnapshot texts, String language) {
        var own = texts.shownInAny(TEXT, language, TextLanguage.ENGLISH, TextLanguage.SWEDISH).orElseThrow();
        var words = new HashMap<String, String>();
        // A word that a translation lacks is shown in Swedish rather than not at all.
        texts.shown(TEXT, TextLanguage.SWEDISH).ifPresent(swedish -> words.putAll(read(swedish.body())));
        words.putAll(read(own.body()));
        return new Words(texts.language(own.language()).orElseThrow(), Map.copyOf(words));
    }

    static Map<String, String> read(String body) {
        var words = new HashMap<String, String>();
        LINE.matcher(body).results().forEach(line -> words.put(line.group(1), line.group(2).strip()));
        return words;
    }

    /** The word; its key when nobody has written it, which a test of the pack finds. */
    public String of(String key) {
        return words.getOrDefault(key, key);
    }
}
