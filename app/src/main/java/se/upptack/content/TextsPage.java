package se.upptack.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of all texts: where each stands in each language (INFO-02).
 *
 * @param kinds     the kinds there are, to choose among
 * @param kind      the chosen kind, or empty for all
 * @param coverage  in how many of the texts shown here each language exists
 * @param audiences how many of the texts shown here are for each target group (INFO-16)
 */
public record TextsPage(List<String> kinds, String kind, List<Line> lines, List<Coverage> coverage, List<Audience> audiences) {

    /**
     * One text.
     *
     * @param owner   the name of the organisation, or the words for everyone
     * @param shown   languages in which something is shown
     * @param waiting languages with a version that someone should judge
     * @param behind  languages that are overtaken by what they were made from
     */
    public record Line(Text text, String owner, boolean overdue, List<TextLanguage> shown, List<TextLanguage> waiting, List<TextLanguage> behind) {}

    /** How far a language has come. */
    public record Coverage(TextLanguage language, int shown, int of) {}

    /** A target group: how many texts are for it, and in how many languages the one with fewest is shown. */
    public record Audience(String code, int texts, int fewest) {}

    /** The page of one text. */
    public record One(Text text, String owner, @Nullable Text original, boolean overdue, String adaptedBy, String qualityBy, List<Row> rows) {}

    /**
     * One language of a text.
     *
     * @param newest      the newest version, or null when there is none
     * @param shown       what is shown, or null
     * @param overtakenBy the newer source, or null
     * @param lix         the readability of the newest, 0 when LIX says nothing of the language
     */
    public record Row(TextLanguage language, @Nullable Version newest, @Nullable Version shown, @Nullable Version overtakenBy, int lix, int limit) {}
}
