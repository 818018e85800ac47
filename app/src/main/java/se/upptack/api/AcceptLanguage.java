package se.upptack.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import se.upptack.platform.Language;

/** The language a machine asks for in {@code Accept-Language}; Swedish when it asks for none that exists. */
final class AcceptLanguage {

    private AcceptLanguage() {}

    static Language of(HttpServletRequest request) {
        var header = request.getHeader("Accept-Language");
        if (header == null || header.length() > 200) {
            return Language.SV;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-")[0])
                    .filter(code -> code.equals("sv") || code.equals("en"))
                    .map(Language::from)
                    .findFirst()
                    .orElse(Language.SV);
        } catch (IllegalArgumentException notALanguage) {
            return Language.SV;
        }
    }
}
