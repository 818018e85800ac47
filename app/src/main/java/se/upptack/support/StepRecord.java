package se.upptack.support;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was marked of a step, in the version that is in force. */
record StepRecord(String step, int version, StepKind kind, StepOutcome outcome, Detail detail, UUID by, Instant at) {

    /**
     * What belongs to the mark.
     *
     * @param information in what form and language, for information that was given
     * @param hasSupport  whether there already is relevant support, for the step that asks it (ACT-07)
     * @param onSupport   that coordination is not needed because there already is support (ACT-07)
     * @param said        what the step asked for, by field: codes, days and references
     */
    record Detail(Answer.@Nullable Information information, @Nullable Boolean hasSupport, boolean onSupport, Map<String, List<String>> said) {

        static final Detail NONE = new Detail(null, null, false, Map.of());

        Detail {
            said = Map.copyOf(said);
        }

        Detail(Answer.@Nullable Information information, @Nullable Boolean hasSupport, boolean onSupport) {
            this(information, hasSupport, onSupport, Map.of());
        }
    }

    StepRecord {
        var done = outcome == StepOutcome.DONE;
        if ((kind == StepKind.INFORMATION && done) != (detail.information() != null)) {
            throw new IllegalArgumentException("information that was given has a form and a language");
        }
        if ((kind == StepKind.EXISTING_SUPPORT && done) != (detail.hasSupport() != null)) {
            throw new IllegalArgumentException("whether there is support is said yes or no");
        }
        if (detail.onSupport() && (kind != StepKind.COORDINATION || outcome != StepOutcome.NOT_APPLICABLE)) {
            throw new IllegalArgumentException("only coordination is closed because there is support");
        }
    }

    /** Whether what has been said holds: the step is done, or begun. */
    boolean speaks() {
        return outcome == StepOutcome.DONE || outcome == StepOutcome.PAUSED;
    }

    boolean says(StepOutcome other, Detail otherDetail) {
        return outcome == other && detail.equals(otherDetail);
    }
}
