package se.upptack.keyhole;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.referral.Hindrance;

/**
 * One way of a message to its recipient, as its events say.
 *
 * @param unit      that of the case when it was queued
 * @param sendAfter when it leaves unless it is called back before
 * @param openUntil the last day of the consent
 */
record Sending(
        UUID id, UUID message, UUID referral, String unit, Way way, UUID by, Instant queuedAt, Instant sendAfter, LocalDate openUntil, List<Event> events) {

    /** Wrong codes before a link no longer opens anything. */
    static final int ATTEMPTS = 5;
    /** After so long without being opened the worker is reminded. */
    static final Duration UNOPENED = Duration.ofDays(3);
    /** After so long opened and not answered the worker is reminded. */
    static final Duration UNANSWERED = Duration.ofDays(7);

    Sending {
        events = List.copyOf(events);
    }

    /** How the recipient gets it. */
    enum Way {
        /** A page that is opened with a link and a code. */
        LINK,
        /** A paper that the worker prints and hands over. */
        PAPER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Way> of(String code) {
            return Arrays.stream(values()).filter(way -> way.code().equals(code)).findFirst();
        }
    }

    /** What has happened to it. */
    enum What {
        QUEUED,
        RECALLED,
        STOPPED,
        SENT,
        REVEALED,
        WRONG_CODE,
        OPENED,
        ACCEPTED,
        NO_PLACE,
        NOT_FOR_US;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static What of(String code) {
            return Arrays.stream(values()).filter(what -> what.code().equals(code)).findFirst().orElseThrow();
        }

        /** Whether it says where the sending stands, and not only what happened on the way. */
        boolean stands() {
            return this != REVEALED && this != WRONG_CODE;
        }
    }

    /** @param reason why it was stopped, otherwise null */
    record Event(int seq, What what, @Nullable Hindrance reason, Instant at) {}

    What standing() {
        return events.stream().map(Event::what).filter(What::stands).reduce((before, after) -> after).orElseThrow();
    }

    boolean left() {
        return events.stream().anyMatch(event -> event.what() == What.SENT);
    }

    /** Whether too many wrong codes were tried since the link and the code were last made. */
    boolean locked() {
        var wrong = 0;
        for (var event : events) {
            wrong = switch (event.what()) {
                case REVEALED -> 0;
                case WRONG_CODE -> wrong + 1;
                case QUEUED, RECALLED, STOPPED, SENT, OPENED, ACCEPTED, NO_PLACE, NOT_FOR_US -> wrong;
            };
        }
        return wrong >= ATTEMPTS;
    }

    /** What the worker should do something about, as a code of a message; nothing while it goes as it should. */
    Optional<String> attention(Instant now, LocalDate today) {
        return switch (standing()) {
            case STOPPED -> Optional.of("stopped");
            case NO_PLACE, NOT_FOR_US -> Optional.of("nobody-took-it");
            case SENT, OPENED -> {
                if (locked()) {
                    yield Optional.of("locked");
                }
                if (today.isAfter(openUntil)) {
                    yield Optional.of("ran-out");
                }
                var since = events.getLast().at();
                var waited = Duration.between(since, now);
                if (standing() == What.SENT && waited.compareTo(UNOPENED) >= 0) {
                    yield Optional.of("unopened");
                }
                yield standing() == What.OPENED && waited.compareTo(UNANSWERED) >= 0 ? Optional.of("unanswered") : Optional.empty();
            }
            case QUEUED, RECALLED, ACCEPTED, REVEALED, WRONG_CODE -> Optional.empty();
        };
    }
}
