package se.upptack.workplace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.content.Version;
import se.upptack.directory.PublicService;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;

/**
 * One page of the part for employees. It knows nothing of who reads.
 *
 * @param version  the text, or null on the first page
 * @param html     the text, safe to show as it is
 * @param page     the page within the language; empty for the first page
 * @param groups   the pages there are, by what they are
 * @param agencies agencies with texts of their own, on the first page
 * @param contacts whom to turn to
 * @param lineage  what the text was made from and by whom, or empty
 * @param web      where a course is, or empty
 * @param day      the day of the version, empty when there is none
 * @param exit     where the way out leads
 */
public record WorkSheet(
        Messages messages,
        Language language,
        @Nullable Version version,
        String html,
        String page,
        List<Group> groups,
        List<Agency> agencies,
        List<PublicService> contacts,
        String lineage,
        String web,
        String day,
        String exit) {

    /** Pages of a kind. */
    public record Group(String kind, List<Link> links) {}

    /** A page. {@code language} is what its heading is written in, when that is another than the page's. */
    public record Link(String page, String title, @Nullable String language) {}

    /** An agency with texts of its own. */
    public record Agency(String id, String name, boolean chosen) {}

    public String t(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /** The address of a page in a language; the first page when {@code to} is empty. */
    public static String at(Language language, String to) {
        return "/at-work/" + language.code() + (to.isEmpty() ? "" : "/" + to);
    }

    public String to(String other) {
        return at(language, other);
    }

    /** The language of the text when it is another than the page's; otherwise null. */
    public @Nullable String borrowed() {
        return version == null || version.language().equals(language.code()) ? null : version.language();
    }
}
