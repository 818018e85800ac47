package se.upptack.trail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One act by one account on one case (or on none), as the trail keeps it. */
public record TrailRow(UUID account, String actor, String roles, Action action, @Nullable UUID subject, Outcome outcome) {

    /** What became of the act. */
    public enum Outcome {
        DONE,
        REFUSED;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
