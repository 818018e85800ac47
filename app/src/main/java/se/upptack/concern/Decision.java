package se.upptack.concern;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a worker decided about reporting. */
public sealed interface Decision {

    /** When she knew or began to suspect. */
    Instant suspectedAt();

    /**
     * It is reported.
     *
     * @param reportedAt when it was made, or null while it is decided but not made
     */
    record Report(Instant suspectedAt, @Nullable Instant reportedAt) implements Decision {

        public Report {
            if (reportedAt != null && reportedAt.isBefore(suspectedAt)) {
                throw new IllegalArgumentException("a report comes after the suspicion");
            }
        }
    }

    /** It is not reported, on a ground. Only where reporting is a recommendation. */
    record NotReport(Instant suspectedAt, Ground ground) implements Decision {}

    /** Why not. */
    enum Ground {
        /** Social services know already. */
        ALREADY_KNOWN,
        /** Talked it through with social services without naming anyone. */
        CONSULTED,
        /** It turned out that no child is at risk. */
        NOT_AT_RISK,
        /** A colleague reports. */
        OTHER_REPORTS;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Ground> of(String code) {
            return Arrays.stream(values()).filter(ground -> ground.code().equals(code)).findFirst();
        }
    }

    default String code() {
        return switch (this) {
            case Report _ -> "report";
            case NotReport _ -> "not-report";
        };
    }
}
