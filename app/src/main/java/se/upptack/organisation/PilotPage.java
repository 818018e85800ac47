package se.upptack.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.Citation;
import se.upptack.platform.FormError;

/**
 * The pilots of the coordination associations, beside each other (PILOT-01, 04..09).
 *
 * @param together what the network says of all of them, by kind
 * @param own      the name of the organisation the reader may add for, or null
 */
public record PilotPage(
        List<Pilot> pilots, List<Group> together, @Nullable String own, List<Choice> kinds, List<Choice> levels, List<Choice> outcomes, Form form,
        List<FormError> errors) {

    /**
     * One association's pilot. Texts are empty when nobody has said.
     *
     * @param proposedEnd whether the last day is the proposed one, eighteen months after the first
     */
    public record Pilot(
            String name, Period period, boolean proposedEnd, List<String> activities, String staff, String participants, Measures measures, Contacts contacts,
            String integration, String selfSufficiency, String result, List<Group> groups) {}

    /** How many kinds of support are described for whom. */
    public record Measures(int exposed, int children, int usesViolence) {

        /** Whether nobody has described any, which is not the same as none. */
        public boolean none() {
            return exposed + children + usesViolence == 0;
        }
    }

    /** New contacts by level. */
    public record Contacts(int local, int regional, int national) {

        /** Whether nobody has told of any. */
        public boolean none() {
            return local + regional + national == 0;
        }
    }

    /** What was said of one kind. */
    public record Group(String kind, List<Entry> entries) {}

    /** One thing said. */
    public record Entry(String name, String level, String number, String outcome, Period period, String note, List<Citation> sources) {}

    public record Form(String kind, String name, String level, String number, String outcome, String from, String to) {}
}
