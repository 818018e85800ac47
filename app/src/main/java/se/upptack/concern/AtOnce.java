package se.upptack.concern;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When a duty to report at once has waited too long for nobody to say so (CHILD-04). The law gives no number; the agency sets its own. */
@Component
class AtOnce {

    private final Duration longest;
    private final Clock clock;

    /** @param longest from suspicion to report before the page warns, {@code upptack.concern.at-once} */
    AtOnce(@Value("${upptack.concern.at-once:PT24H}") Duration longest, Clock clock) {
        this.longest = longest;
        this.clock = clock;
    }

    /** @param reportedAt null while the report is not made; then it is measured until now */
    boolean late(Instant suspectedAt, @Nullable Instant reportedAt) {
        return Duration.between(suspectedAt, reportedAt == null ? clock.instant() : reportedAt).compareTo(longest) > 0;
    }
}
