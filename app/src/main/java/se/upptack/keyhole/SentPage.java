package se.upptack.keyhole;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has been sent: what someone should look at first, and the rest. */
public record SentPage(List<Item> attention, List<Item> others) {

    /**
     * One sending.
     *
     * @param standing  message key of how it stands
     * @param attention message key of what to do, or null
     */
    public record Item(UUID id, String reference, String recipient, String standing, @Nullable String attention, LocalDate since) {}
}
