package se.upptack.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.upptack.pack.RegisterSnapshot;

/**
 * What was typed into the search, as a question to PostgreSQL. Every word must be there, or something that stands for it: the paraphrases
 * under which violence hides (TAX-11), the names of what they stand for, and each agency's own terms.
 *
 * @param query the question, made of letters and digits and the signs of {@code to_tsquery} alone; empty when nothing was typed
 * @param also  expressions that are looked for besides what was typed
 */
record SearchWords(String query, List<String> also) {

    private static final int LONGEST_PHRASE = 8;
    private static final int MOST_WORDS = 12;
    /** Shorter words are not taken for the beginning of longer ones. */
    private static final int BEGINNING = 4;

    static SearchWords of(String typed, RegisterSnapshot registers) {
        var words = words(typed);
        words = words.subList(0, Math.min(words.size(), MOST_WORDS));
        var related = related(registers);
        var terms = new ArrayList<String>();
        var also = new LinkedHashSet<String>();
        for (int i = 0; i < words.size(); ) {
            int length = Math.min(LONGEST_PHRASE, words.size() - i);
            while (length > 1 && !related.containsKey(String.join(" ", words.subList(i, i + length)))) {
                length--;
            }
            var phrase = String.join(" ", words.subList(i, i + length));
            var others = new LinkedHashSet<>(related.getOrDefault(phrase, Set.of()));
            others.remove(phrase);
            also.addAll(others);
            var alternatives = new ArrayList<>(List.of(term(phrase)));
            others.forEach(other -> alternatives.add(term(other)));
            terms.add("(" + String.join(" | ", alternatives) + ")");
            i += length;
        }
        return new SearchWords(String.join(" & ", terms), List.copyOf(also));
    }

    /** Which expressions stand for one another, by each of them. */
    private static Map<String, Set<String>> related(RegisterSnapshot registers) {
        var byCode = new LinkedHashMap<String, Set<String>>();
        for (var row : registers.rows("paraphrases")) {
            add(byCode, registers, row.text("list"), row.text("code"), row.text("phrase"));
        }
        for (var row : registers.rows("term-maps")) {
            row.list("codes").forEach(code -> add(byCode, registers, row.text("list"), code, row.text("term")));
        }
        var related = new LinkedHashMap<String, Set<String>>();
        byCode.values().forEach(group -> group.forEach(one -> related.computeIfAbsent(one, key -> new LinkedHashSet<>()).addAll(group)));
        return related;
    }

    private static void add(Map<String, Set<String>> byCode, RegisterSnapshot registers, String list, String code, String expression) {
        var group = byCode.computeIfAbsent(list + "/" + code, key -> new LinkedHashSet<>());
        registers.versions(list).stream().flatMap(version -> version.find(code).stream()).findFirst()
                .ifPresent(named -> group.add(normal(named.nameSv())));
        group.add(normal(expression));
    }

    private static String normal(String expression) {
        return String.join(" ", words(expression));
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
    }

    /** One expression: its words one after the other, the long ones also as beginnings of longer words. */
    private static String term(String phrase) {
        return Arrays.stream(phrase.split(" ")).map(word -> word.length() < BEGINNING ? word : word + ":*").collect(Collectors.joining(" <-> ", "(", ")"));
    }
}
