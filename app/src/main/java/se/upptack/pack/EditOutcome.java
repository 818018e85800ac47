package se.upptack.pack;

import java.util.List;

/** What came of changing a row. */
public sealed interface EditOutcome {

    /** Done. */
    record Saved(String key, int revision) implements EditOutcome {}

    /** Nothing was changed, because of these faults; those of the row itself have an empty file name. */
    record Refused(List<Fault> faults) implements EditOutcome {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Someone else changed the row in the meantime; look at it again first. */
    record Superseded() implements EditOutcome {}

    /** There is no such row, or it is not this editor's to change. */
    record NotYours() implements EditOutcome {}
}
