package se.upptack.support;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day to follow up an answer (ACT-18), in the version that is in force.
 *
 * @param outcome how it went, or null while it is to be done
 */
public record FollowUp(UUID id, int version, UUID caseId, UUID occasionId, String unit, LocalDate due, @Nullable Outcome outcome) {

    /** How it went. None of them is better to register than another. */
    public enum Outcome {
        SUPPORT_OBTAINED,
        STILL_EXPOSED,
        NO_CONTACT,
        UNKNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Outcome> of(String code) {
            return Arrays.stream(values()).filter(outcome -> outcome.code().equals(code)).findFirst();
        }
    }

    public boolean open() {
        return outcome == null;
    }

    FollowUp moved(LocalDate to) {
        return new FollowUp(id, version + 1, caseId, occasionId, unit, to, null);
    }

    FollowUp closed(Outcome with) {
        return new FollowUp(id, version + 1, caseId, occasionId, unit, due, with);
    }
}
