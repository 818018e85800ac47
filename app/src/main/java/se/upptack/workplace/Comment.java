package se.upptack.workplace;

import java.time.Instant;
import java.util.UUID;

/**
 * What someone has written about a piece of news (INFO-17).
 *
 * @param number  names it within the agency
 * @param text    the news it is about
 * @param madeBy  the account that wrote it
 * @param maker   who wrote it, by name
 * @param state   whether others may read it
 * @param reason  why it was declined; empty otherwise
 */
public record Comment(long number, String text, String body, UUID madeBy, String maker, Instant madeAt, State state, String reason) {

    /** Where a comment stands. */
    public enum State {
        WAITING,
        APPROVED,
        DECLINED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
