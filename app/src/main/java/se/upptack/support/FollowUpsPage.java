package se.upptack.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of follow-ups shows.
 *
 * @param fault the follow-up whose day could not be used, or null
 */
public record FollowUpsPage(List<Item> due, List<Item> coming, LocalDate tomorrow, LocalDate latest, @Nullable UUID fault) {

    /** One follow-up with the reference of its case; it is late only after the extra days. */
    public record Item(UUID id, UUID occasionId, String reference, LocalDate due, boolean late, int extraDays) {}
}
