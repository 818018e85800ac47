package se.upptack.library;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.content.Text;
import se.upptack.content.TextLanguage;
import se.upptack.content.TextSearch;
import se.upptack.content.Version;
import se.upptack.pack.Citation;

/**
 * The page of the library.
 *
 * @param yours what is written for where the visitor works; empty for most
 * @param found what a search gave, or null when nothing was searched for
 * @param leads whether the visitor sees how many of each unit have read something
 */
public record LibraryPage(Wanted wanted, Choices choices, List<Item> yours, List<Group> groups, @Nullable Found found, boolean leads) {

    /** Whether something besides the words is asked for. */
    public boolean filtered() {
        return !(wanted.kind() + wanted.audience() + wanted.line() + wanted.channel() + wanted.language() + wanted.whose()).isEmpty();
    }

    /** What is asked for; empty texts stand for everything. {@code whose} is {@code own}, {@code all} or empty for own and shared. */
    public record Wanted(String words, String kind, String audience, String line, String channel, String language, String whose) {

        static final Wanted EVERYTHING = new Wanted("", "", "", "", "", "", "");
    }

    /** What can be chosen among. */
    public record Choices(List<String> kinds, List<String> audiences, List<Choice> lines, List<Choice> channels, List<TextLanguage> languages) {}

    /** One choice. */
    public record Choice(String code, String name) {}

    /** The items of one kind. */
    public record Group(String kind, List<Item> items) {}

    /**
     * An item as lists show it.
     *
     * @param languages   in which something is shown; empty for a text that stands elsewhere
     * @param draft       whether nobody has approved what is shown
     * @param integration {@code complement}, {@code integrated} or empty
     * @param lacking     whether evidence is lacking
     */
    public record Item(
            String id, String name, String owner, boolean shared, List<TextLanguage> languages, boolean draft, boolean overdue, String integration, boolean lacking) {}

    /** What a search gave. {@code also} is what was looked for besides. */
    public record Found(List<String> also, List<Hit> hits) {}

    /** An item with the place where the words stand. */
    public record Hit(Item item, List<TextSearch.Piece> place) {}

    /**
     * The page of one item.
     *
     * @param version   what is shown, or null when the text stands elsewhere
     * @param html      the same, safe to show
     * @param language  the language it is in, or null
     * @param written   the day of the version, or null
     * @param languages in which something is shown
     * @param original  what it was made from, with its owner, or null
     * @param adapted   items that were made from this one
     * @param parts     its chapters and parts
     * @param whole     what it is a part of, or null
     * @param with      what it is used with, and what is used with it
     * @param laws      provisions it cites
     * @param reviews   what was changed when it was looked over
     * @param toKnow    whether one may say to have read it
     * @param read      when the visitor read this version, or null
     * @param readOlder when the visitor read an older version, or null
     * @param units     how many of each unit have read it; empty for those who do not lead
     * @param sources   where what is said of it stands
     */
    public record One(
            Text text, String owner, @Nullable Version version, String html, @Nullable TextLanguage language, @Nullable LocalDate written,
            List<TextLanguage> languages, boolean overdue,
            @Nullable Other original, String adaptedBy, List<Other> adapted, List<Other> parts, @Nullable Other whole, List<Other> with, String qualityBy,
            List<String> lines, List<Law> laws, List<Review> reviews, boolean toKnow, @Nullable LocalDate read, @Nullable LocalDate readOlder, List<UnitShare> units, List<Citation> sources) {}

    /** Another item that is pointed at. */
    public record Other(String id, String name, String owner) {}

    /** A provision. The section is empty when nobody has checked it. */
    public record Law(String id, String statute, String section, String title, boolean checked) {}

    /** What was changed. */
    public record Review(String when, String change) {}

    /** How many of a unit have read something. */
    public record UnitShare(String unit, Share share) {}
}
