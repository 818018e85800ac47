package se.upptack.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.Citation;

/**
 * The rules for asking in one organisation over time, line by line: policies and channel rules are separate dated objects, shown beside
 * each other (ASK-01, ASK-17).
 *
 * @param mayChange whether the reader adds and ends rules here
 */
public record PolicyPage(List<Choice> organisations, String organisation, String name, boolean mayChange, List<Section> sections) {

    /**
     * A service line.
     *
     * @param today    what applies today, in sentences
     * @param joined   the day it joined after the assignment had begun, or null (ASK-05, ORG-16)
     * @param timeline the picture, or null when there is nothing to draw
     */
    public record Section(String id, String name, List<String> today, @Nullable LocalDate joined, @Nullable Timeline timeline, List<Policy> policies,
            List<Channel> channels) {}

    /** One policy; {@code window} tells when the question is put and {@code decision} who decided what. */
    public record Policy(String id, Period period, boolean current, String sentence, String window, String decision, String reference, String note,
            List<Citation> sources, boolean mayEnd) {}

    /** What holds for a channel. */
    public record Channel(String id, String channel, String rule, String code, Period period, boolean current, String reason, List<Citation> sources,
            boolean mayEnd) {}
}
