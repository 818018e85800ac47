package se.upptack.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A language that texts are written in: a code of the list {@code language}.
 *
 * @param code    the code of the list, {@code ar} or {@code easy-sv}
 * @param ownName the name of the language in the language itself
 * @param tag     what a page says in {@code lang}
 * @param rtl     whether it is written from right to left
 */
public record TextLanguage(String code, String ownName, String tag, boolean rtl) {

    public static final String SWEDISH = "sv";
    public static final String EASY_SWEDISH = "easy-sv";
    public static final String ENGLISH = "en";

    /** The languages that the product's own texts are written in; shown as drafts until someone has approved them. */
    static final List<String> OWN = List.of(SWEDISH, EASY_SWEDISH, ENGLISH);

    /** Codes of the list that are no written language. */
    static final List<String> UNWRITTEN = List.of("sls", "other");

    /** Names that the platform's own tables lack. */
    private static final Map<String, String> NAMES = Map.of(EASY_SWEDISH, "Lättläst svenska", "rom", "Romani", "fit", "Meänkieli", "se", "Davvisámegiella", "yi", "ייִדיש");

    static TextLanguage of(String code) {
        var tag = code.equals(EASY_SWEDISH) ? SWEDISH : code;
        var locale = Locale.of(tag);
        var name = NAMES.getOrDefault(code, locale.getDisplayLanguage(locale));
        var shown = name.substring(0, 1).toUpperCase(locale) + name.substring(1);
        return new TextLanguage(code, shown, tag, rightToLeft(shown));
    }

    /** The value of {@code dir}. */
    public String direction() {
        return rtl ? "rtl" : "ltr";
    }

    private static boolean rightToLeft(String text) {
        return switch (Character.getDirectionality(text.codePointAt(0))) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }
}
