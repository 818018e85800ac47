package se.upptack.platform;

import java.util.Locale;

/** The languages of the surface. Swedish is the default; every sentence exists in both. */
public enum Language {
    SV("sv", "Svenska"),
    EN("en", "English");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    public String code() {
        return code;
    }

    public String ownName() {
        return ownName;
    }

    public Language other() {
        return this == SV ? EN : SV;
    }

    public Locale locale() {
        return this == SV ? Locale.of("sv", "SE") : Locale.UK;
    }

    /** The text in this language of a pair. */
    public String of(String swedish, String english) {
        return this == SV ? swedish : english;
    }

    /** Swedish for anything but English, so that a damaged cookie never costs a page. */
    public static Language from(@org.jspecify.annotations.Nullable String code) {
        return "en".equalsIgnoreCase(code) ? EN : SV;
    }
}
