package se.upptack.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Language;

/** Finds texts by their words: stemmed as the language asks, and under other names for the same thing (KNOW-01, KNOW-11, TAX-11). */
@Component
public class TextSearch {

    /**
     * What was found.
     *
     * @param also expressions that were looked for besides what was typed
     * @param hits the texts, the best first
     */
    public record Result(List<String> also, List<Hit> hits) {}

    /** A text with the place where the words stand. */
    public record Hit(Text text, List<Piece> place) {}

    /** A part of the place; marked where it is what was looked for. */
    public record Piece(String words, boolean marked) {}

    /** Around what is found in the answer of the database; stands in no text that a person has typed. */
    private static final char BEGINS = '\uE000';
    private static final char ENDS = '\uE001';
    private static final String PLACE = "StartSel=" + BEGINS + ", StopSel=" + ENDS + ", MaxFragments=2, MaxWords=26, MinWords=10, FragmentDelimiter=\" … \"";
    private static final Pattern MARKUP = Pattern.compile("\\s*\\{#[^}]*}?|[#*>\\[\\]]+|\\(https?:[^)]*\\)|(?<=\\s)-(?=\\s)");
    private static final int MOST = 40;

    private final JdbcClient jdbc;
    private final RegisterBook registers;

    TextSearch(JdbcClient jdbc, RegisterBook registers) {
        this.jdbc = jdbc;
        this.registers = registers;
    }

    /** Searches what is shown of the texts to someone who reads this language first; a text that stands elsewhere is found by its name. */
    public Result find(TextSnapshot now, Collection<Text> among, String typed, Language language) {
        var sought = SearchWords.of(typed, registers.current());
        if (sought.query().isEmpty() || among.isEmpty()) {
            return new Result(List.of(), List.of());
        }
        var shown = among.stream().map(text -> Guidance.shown(now, text, language)).toList();
        var languages = shown.stream().map(version -> version.map(Version::language).orElse(language.code())).toList();
        var texts = List.copyOf(among);
        var names = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            names.add(texts.get(i).name(languages.get(i).equals(TextLanguage.ENGLISH) ? Language.EN : Language.SV));
        }
        var hits = jdbc.sql("""
                select item.text, ts_headline(content.words_of(item.language), item.name || '. ' || coalesce(v.body, ''), item.query, ?)
                  from (select text, version, language, name, to_tsquery(content.words_of(language), ?) as query
                          from unnest(?::text[], ?::bigint[], ?::text[], ?::text[]) as given (text, version, language, name)) as item
                  left join content.version v on v.number = item.version
                 where (setweight(to_tsvector(content.words_of(item.language), item.name), 'A') || coalesce(v.found_by, '')) @@ item.query
                 order by ts_rank(setweight(to_tsvector(content.words_of(item.language), item.name), 'A') || coalesce(v.found_by, ''), item.query) desc,
                          item.text
                 limit ?""")
                .params(PLACE, sought.query(), texts.stream().map(Text::id).toArray(String[]::new),
                        shown.stream().map(version -> version.map(Version::number).orElse(null)).toArray(Long[]::new),
                        languages.toArray(String[]::new), names.toArray(String[]::new), MOST)
                .query((row, number) -> hit(now.find(row.getString(1)).orElseThrow(), row.getString(2)))
                .list();
        return new Result(sought.also(), hits);
    }

    private static Hit hit(Text text, String headline) {
        var plain = MARKUP.matcher(headline).replaceAll(" ");
        var pieces = new ArrayList<Piece>();
        boolean marked = false;
        for (var part : plain.split("(?<=[" + BEGINS + ENDS + "])|(?=[" + BEGINS + ENDS + "])")) {
            if (part.length() == 1 && (part.charAt(0) == BEGINS || part.charAt(0) == ENDS)) {
                marked = part.charAt(0) == BEGINS;
            } else if (!part.isEmpty()) {
                pieces.add(new Piece(part.replaceAll("\\s+", " "), marked));
            }
        }
        return new Hit(text, List.copyOf(pieces));
    }
}
