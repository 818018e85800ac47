package se.upptack.acceptance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;

/** Finds what is written in the wrong language, and the names of sentences where the sentences should be. */
final class Tongues {

    /** Short words that a sentence can hardly do without, and that the other language does not have. */
    private static final Map<Language, Pattern> WORDS = Map.of(
            Language.SV, words("och|att|som|för|är|inte|från|på|också|även|eller|ska|ett|av|vid|enligt|utan|när|där|har|kan inte|hos"),
            Language.EN, words("the|and|of|with|this|that|have|which|when|you|your|shall|they|their"));
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final int LONG_ENOUGH = 14;

    /** A sentence of the product that is not the same in the other language. */
    private record Sentence(String key, String text, boolean whole) {

        boolean isIn(String said) {
            int at = whole ? -1 : said.indexOf(text);
            return whole ? said.equals(text) : at >= 0 && !letter(said, at - 1) && !letter(said, at + text.length());
        }

        private static boolean letter(String said, int at) {
            return at >= 0 && at < said.length() && Character.isLetter(said.charAt(at));
        }
    }

    private final Map<Language, List<Sentence>> sentences = new HashMap<>();
    private final Pattern keys;
    private final List<String> names;
    private final Map<String, Optional<String>> known = new HashMap<>();

    /** Names are left out of account: {@code names} and what stands in brackets after a translated name. */
    Tongues(Messages messages, List<String> names) {
        this.names = names;
        for (Language language : Language.values()) {
            String others = String.join("\n", messages.all(language.other()).values());
            List<Sentence> found = new ArrayList<>();
            messages.all(language).forEach((key, text) -> {
                String longest = Arrays.stream(PLACEHOLDER.split(text)).map(String::strip).max(java.util.Comparator.comparingInt(String::length)).orElse("");
                if (longest.length() >= LONG_ENOUGH && !others.contains(longest)) {
                    found.add(new Sentence(key, longest, false));
                } else if (longest.equals(text) && !others.contains(text)) {
                    found.add(new Sentence(key, text, true));
                }
            });
            sentences.put(language, found);
        }
        String beginnings = messages.all(Language.SV).keySet().stream().map(key -> key.split("\\.")[0]).distinct().sorted().map(Pattern::quote)
                .collect(Collectors.joining("|"));
        keys = Pattern.compile("(?<![\\w/.-])(" + beginnings + ")\\.[a-z][a-z0-9*-]*(\\.[a-z0-9*-]+)*");
    }

    /** What is wrong with a text that the page says is in {@code language}; null when nothing is. */
    @Nullable String fault(String language, String said) {
        return known.computeIfAbsent(language + said, _ -> find(language, said)).orElse(null);
    }

    private Optional<String> find(String language, String said) {
        var key = keys.matcher(said);
        if (key.find()) {
            return Optional.of("the name of a sentence, " + key.group() + ": " + said);
        }
        if (!language.equals("sv") && !language.equals("en")) {
            return Optional.empty();
        }
        Language other = Language.from(language).other();
        String plain = names.stream().reduce(said.replaceAll("\\([^)]*\\)", ""), (text, name) -> text.replace(name, ""));
        return sentences.get(other).stream().filter(sentence -> sentence.isIn(plain)).findFirst()
                .map(sentence -> "a sentence in " + other.code() + ", " + sentence.key() + ": " + said)
                .or(() -> WORDS.get(other).matcher(plain).find() ? Optional.of("words in " + other.code() + ": " + said) : Optional.empty());
    }

    private static Pattern words(String words) {
        return Pattern.compile("(?<![\\p{L}-])(" + words + ")(?![\\p{L}-])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
