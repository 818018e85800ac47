package se.upptack.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.upptack.content.TextLanguage;
import se.upptack.platform.FormError;

/** What the pages of outreach show. */
public sealed interface OutreachPage {

    /** A choice in a list. */
    record Choice(String id, String name) {}

    /**
     * The plan and what was given.
     *
     * @param typed what stands in the form, by field
     */
    record Plan(
            List<Moment> moments, List<Choice> units, List<TextLanguage> languages, List<Done> latest, Map<String, String> typed, List<FormError> errors)
            implements OutreachPage {}

    /**
     * A moment in a process.
     *
     * @param most     how many items there is room for, or null when nobody has said
     * @param tooFull  whether more is planned than there is room for
     * @param from     where it was moved from, or empty
     * @param times    how often something was given this year
     * @param persons  to how many
     */
    record Moment(
            String id, String line, String name, List<String> ways, List<Choice> texts, @Nullable Integer most, boolean tooFull, String from, String reason,
            String note, long times, long persons, long inGroup) {}

    /** One thing done, in words. */
    record Done(LocalDate day, String unit, String what, String language, boolean orally, boolean inWriting, boolean inGroup, int quantity, String maker) {}

    /** Premises, and what is up there. {@code texts} are the posters and cards there are. */
    record Premises(List<Choice> texts, List<Place> places, Map<String, String> typed, List<FormError> errors, boolean mayWrite) implements OutreachPage {}

    /** One place: how many of each text are up, null when nobody has said. */
    record Place(String id, String name, List<Up> up) {}

    /** A text in a place. */
    record Up(String text, @Nullable Integer quantity, @Nullable LocalDate since) {}

    /** Orders and what was sent. */
    record Orders(
            List<Choice> units, List<Choice> texts, List<TextLanguage> languages, List<Order> orders, boolean maySend, Map<String, String> typed,
            List<FormError> errors) implements OutreachPage {}

    /** An order; {@code left} is what has not been sent. */
    record Order(long number, LocalDate day, String unit, String text, String language, int ordered, int left, String maker, boolean readable) {}

    /** Whether each organisation tells those who use violence where to turn on its external site (PERP-09). {@code own} is our open page. */
    record Sites(List<Site> sites, long published, String own) implements OutreachPage {}

    /** One page on an external site; {@code published} is false when the register has none in force. {@code web} and {@code since} may be empty. */
    record Site(String organisation, boolean published, String name, String web, String since, String languages, String note) {}

    /** Campaigns and other efforts, the latest first. */
    record Efforts(List<Effort> efforts, List<Choice> messages) implements OutreachPage {}

    /**
     * One effort.
     *
     * @param reads  how often the open pages were read while it went on, or null when its days are not known or lie before anything was counted
     * @param before the same number of days before, for comparison
     */
    record Effort(
            String name, String organisation, String kind, String occasion, String channel, String when, String audiences, String areas, String languages,
            String tag, String posts, String visits, String copies, String interaction, String result, String note, @Nullable Long reads,
            @Nullable Long before) {}
}
