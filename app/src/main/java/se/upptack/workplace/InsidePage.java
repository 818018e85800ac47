package se.upptack.workplace;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.FormError;

/** What the internal pages show. */
public sealed interface InsidePage {

    /** Everything in one place: news and staff TV. {@code moderates} shows the way to comments that wait. */
    record All(List<Item> news, List<Item> programmes, boolean moderates) implements InsidePage {}

    /**
     * A piece of news or a programme.
     *
     * @param language what it is written in, when that is another than the page's
     * @param owner    whose it is
     * @param day      when it was published, or null when nobody has said
     */
    record Item(String id, String title, @Nullable String language, String owner, @Nullable LocalDate day, boolean draft) {}

    /** One piece with its comments. {@code html} is safe to show as it is; {@code typed} stands in the form. */
    record One(
            Item item, String html, String web, List<Said> comments, List<Said> own, boolean moderates, String typed, List<FormError> errors)
            implements InsidePage {}

    /** A comment as the page shows it. */
    record Said(long number, String body, String maker, LocalDate day, Comment.State state, String reason) {}

    /** What waits for someone who moderates. {@code about} is the heading of the news. */
    record Waiting(List<Held> held, List<FormError> errors) implements InsidePage {}

    /** A comment that is held; {@code mine} is the reader's own, which somebody else has to judge. */
    record Held(Said said, String about, boolean mine, String typed) {}
}
