package se.upptack.platform;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every page needs besides its own model: language, who is signed in, where one can go, and the form token. Titles are neutral:
 * they never say what the page is about to someone who looks over a shoulder or into a browser's history.
 *
 * @param title     message key of the title
 * @param path      the path of this page without query, for the language link and the current mark in the menu; on the answer to a sent
 *                  form the nearest path that can be looked at
 * @param query     the query string to keep when the language changes, possibly empty; never holds anything about a person
 * @param sent      on the answer to a sent form what was sent, so that nothing typed is lost when the language changes; else null
 * @param account   name, role and organisation of the signed-in, or null
 * @param formToken the anti-forgery token of the session, empty when nobody is signed in
 * @param synthetic true when every person and case shown is made up, which every page then says
 * @param flash     a sentence to show once after an action, or null
 */
public record Page(
        Messages messages,
        Language language,
        String title,
        String path,
        String query,
        @Nullable SentForm sent,
        @Nullable SignedIn account,
        List<Group> menu,
        String formToken,
        boolean synthetic,
        LocalDate today,
        @Nullable String flash) {

    /** Who is signed in, as the page head shows it. */
    public record SignedIn(String name, String role, String organisation) {}

    /** A form as it was sent, without its token. It is shown only to the one who sent it and never becomes part of an address. */
    public record SentForm(String path, List<Field> fields) {

        /** One field; several have the same name where several values were chosen. */
        public record Field(String name, String value) {}
    }

    /** A place in the menu. */
    public record Link(String path, String label, boolean current) {}

    /**
     * Places that belong together.
     *
     * @param label   what they have in common; empty for those that stand in the menu by themselves
     * @param current whether one of them is the current one
     */
    public record Group(String label, List<Link> links, boolean current) {}

    /** The sentence for a key in the page's language. */
    public String t(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /** The text of a pair in the page's language. */
    public String of(String swedish, String english) {
        return language.of(swedish, english);
    }

    /** The {@code lang} of a text that exists only in Swedish; null on a Swedish page, which says so already. */
    public @Nullable String onlySwedish() {
        return language == Language.SV ? null : Language.SV.code();
    }

    /** A day written out as a reader of the language writes it: "3 mars 2020". */
    public String day(@Nullable LocalDate date) {
        return date == null ? "–" : date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()));
    }

    /** A day in a list: "3 mars". The year is added when it is not this year. */
    public String shortDay(@Nullable LocalDate date) {
        if (date == null) {
            return "–";
        }
        var pattern = date.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy";
        return date.format(DateTimeFormatter.ofPattern(pattern, language.locale()));
    }

    /** A whole number with the language's thousands separator. */
    public String number(long value) {
        return String.format(language == Language.SV ? Locale.of("sv", "SE") : Locale.UK, "%,d", value);
    }

    /** A share in per cent without decimals, or a dash where there is nothing to divide by. */
    public String percent(long part, long whole) {
        return whole == 0 ? "–" : Math.round(100.0 * part / whole) + " %";
    }

    /** The address of this page in the other language. */
    public String otherLanguage() {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + language.other().code();
    }
}
