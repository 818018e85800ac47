package se.upptack.encounter;

import java.util.List;
import java.util.UUID;
import se.upptack.platform.FormError;

/** What became of a meeting that someone wanted counted. */
public sealed interface Counted {

    /**
     * It is counted.
     *
     * @param repeated whether it was counted already under the same key, and this request changed nothing
     */
    record Done(UUID id, boolean repeated) implements Counted {}

    /** Nothing was counted, because of these errors; each names a component of {@link Meeting}. */
    record Refused(List<FormError> errors) implements Counted {

        public Refused {
            errors = List.copyOf(errors);
        }
    }
}
