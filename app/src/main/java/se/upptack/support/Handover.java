package se.upptack.support;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something passed on within the agency, and what came of it.
 *
 * @param reference the agency's own case reference, by which the receiver finds the case of her own
 * @param unit      who is to take care of it
 * @param origin    the answer it comes from, or null when someone called without a case of the sender's
 * @param need      why, a code of {@code handover-need}
 * @param content   all that is passed on, codes of {@code handover-content}
 * @param end       what came of it, or null while it waits
 */
record Handover(
        UUID id, String key, String reference, String line, String unit, String fromUnit, @Nullable Origin origin, String need, List<String> content,
        UUID sentBy, LocalDate sentOn, @Nullable End end) {

    /** The answer and the step of it that led to passing on. */
    record Origin(UUID caseId, UUID occasionId, String step) {}

    /** The talk in which the receiving unit raises violence (ACT-12). */
    static final String DEEPENED_TALK = "deepened-talk";

    Handover {
        content = List.copyOf(content);
    }

    /** What came of it. */
    enum End {
        TAKEN,
        /** Read, and nothing in the receiver's case needs to change. */
        NOT_NEEDED,
        NOT_OURS,
        WITHDRAWN;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<End> of(String code) {
            return Arrays.stream(values()).filter(end -> end.code().equals(code)).findFirst();
        }
    }

    boolean waits() {
        return end == null;
    }
}
