package se.upptack.info;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.content.TextLanguage;
import se.upptack.content.Version;
import se.upptack.directory.Places;
import se.upptack.directory.PublicService;
import se.upptack.pack.CodeList;
import se.upptack.platform.Language;

/**
 * One open page.
 *
 * @param words     the words around the text, possibly in another language than the text
 * @param asked     the language that was asked for
 * @param version   the text, or null on a page that has none
 * @param written   the language of the text, or of the words when there is no text
 * @param html      the text, safe to show as it is
 * @param page      the page within the language, {@code about} or {@code at/fk}; empty for the first page
 * @param languages the languages in which this page exists
 * @param pages     the other pages
 * @param contacts  whom to turn to
 * @param web       where a podcast or a film is, or empty
 * @param day       the day of the version, empty when there is none
 * @param extra     what only some pages have, or null
 * @param exit      where the way out leads
 */
public record Sheet(
        Words words,
        TextLanguage asked,
        @Nullable Version version,
        TextLanguage written,
        String html,
        String page,
        List<TextLanguage> languages,
        List<Link> pages,
        List<PublicService> contacts,
        String web,
        String day,
        @Nullable Extra extra,
        String exit) {

    /** Another page: its path within the language, its heading, and the language that the heading is in. */
    public record Link(String page, String title, boolean current, TextLanguage language) {}

    /** What only some pages have. */
    public sealed interface Extra {

        /** The search for support, and what it found; {@code found} is null before anything was asked. */
        record Find(
                List<Places.County> counties, List<CodeList.Code> areas, List<TextLanguage> speak, Chosen chosen, @Nullable List<PublicService> found)
                implements Extra {}

        /** A square code for a camera, as the {@code d} of a path, and how many units wide it is with its margin. */
        record Print(String path, int size, String address, boolean card) implements Extra {}
    }

    /** What was chosen in the search; empty texts for anything. */
    public record Chosen(String place, String need, String area, String speak) {}

    /** The heading and the name of the page in the browser say the same neutral word on every page. */
    public String title() {
        return words.of("brand");
    }

    public String w(String key) {
        return words.of(key);
    }

    /** The address of a page in a language. */
    public String at(String language, String toPage) {
        return "/info/" + language + (toPage.isEmpty() ? "" : "/" + toPage);
    }

    public String to(String toPage) {
        return at(asked.code(), toPage);
    }

    /** The directory speaks Swedish and English. */
    public Language directory() {
        return words.language().tag().equals(TextLanguage.SWEDISH) ? Language.SV : Language.EN;
    }

    /** Whether the text is in another language than was asked for. */
    public boolean borrowed() {
        return version != null && !version.language().equals(asked.code());
    }

    /** Languages in a fixed order without the one that is shown. */
    public List<TextLanguage> others() {
        return languages.stream().filter(language -> !language.code().equals(asked.code())).toList();
    }

    /** Needs that the search offers. */
    public static final List<String> NEEDS = List.of("exposed", "uses-violence", "child");
}
