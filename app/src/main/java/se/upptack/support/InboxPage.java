package se.upptack.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has been passed on to the reader's units, and by the reader. */
public record InboxPage(List<Item> waiting, List<Item> sent) {

    /**
     * Something passed on.
     *
     * @param ownCase the reader's own case that it is about, or null when there is none in her units
     * @param talk    whether it asks for a talk in which violence is raised
     * @param state   {@code waits} or what came of it
     */
    public record Item(
            UUID id, String reference, @Nullable UUID ownCase, String from, String to, String line, String need, List<String> content, LocalDate sent,
            boolean talk, String state) {}
}
