package se.upptack.safecontact;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the person said about one channel.
 *
 * @param times        when it is safe; present when the channel is safe, otherwise null
 * @param leaveMessage whether a message may be left; only where the channel is safe
 * @param saidAt       when she said it
 */
record ChannelAnswer(Channel channel, int version, Said said, @Nullable Times times, boolean leaveMessage, Instant saidAt) {

    /** How long a "safe" holds. A home changes: what was safe a month ago is asked about again. */
    static final Duration HOLDS = Duration.ofDays(30);

    /** In the person's own words: it is safe, it is not, or she does not know. */
    enum Said {
        SAFE,
        UNSAFE,
        UNKNOWN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Said> of(String code) {
            return Arrays.stream(values()).filter(said -> said.code().equals(code)).findFirst();
        }
    }

    /** When a safe channel may be used. */
    enum Times {
        ANY_TIME,
        OFFICE_HOURS,
        MORNINGS,
        AFTERNOONS,
        EVENINGS,
        /** Only at a time agreed with the person beforehand. */
        AGREED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Times> of(String code) {
            return Arrays.stream(values()).filter(times -> times.code().equals(code)).findFirst();
        }
    }

    /** When it stops to hold by itself. */
    Instant until() {
        return saidAt.plus(HOLDS);
    }

    /** @param told when the person last told something about violence, or null when she has not */
    Verdict verdict(Instant now, @Nullable Instant told) {
        return switch (said) {
            case UNSAFE -> Verdict.UNSAFE;
            case UNKNOWN -> Verdict.UNKNOWN;
            case SAFE -> now.isAfter(until()) || told != null && told.isAfter(saidAt) ? Verdict.ASK_AGAIN : Verdict.SAFE;
        };
    }
}
