package se.upptack.pack;

import java.util.List;
import java.util.Map;

/** What a fact of the figure book may say: the only names that an {@link Expression} knows besides measures. */
final class FactVocabulary {

    /** What a column of a fact may be compared with. */
    sealed interface Values {

        record Closed(List<String> values) implements Values {}

        /** A code of one of the code lists. */
        record Codes(List<String> lists) implements Values {}

        /** A state name; the states belong to the modules that own what is counted. */
        record State() implements Values {}
    }

    private static final Values YES_NO = closed("yes", "no");

    /** The columns of a fact by name. */
    static final Map<String, Values> COLUMNS = Map.ofEntries(
            Map.entry("kind", closed("prompt", "occasion", "indication", "referral", "encounter", "worker-month", "person-year", "step",
                    "consequence", "child-report", "registration", "referral-target")),
            Map.entry("mode", closed(Registers.MODES)),
            Map.entry("outcome", closed("asked-no", "asked-yes", "declined", "declined-participation", "not-asked", "deferred",
                    "informed", "self-disclosed")),
            Map.entry("reason", new Values.Codes(List.of("not-asked-reason", "decline-reason", "deferral-reason"))),
            Map.entry("channel", closed(Registers.CHANNELS)),
            Map.entry("presence", new Values.Codes(List.of("presence"))),
            Map.entry("informed", YES_NO),
            Map.entry("exposure", closed("none", "present", "past", "both")),
            Map.entry("uses_violence", YES_NO),
            Map.entry("child_witness", YES_NO),
            Map.entry("wants_support", closed("yes", "no", "unknown")),
            Map.entry("round", closed("first", "repeat")),
            Map.entry("state", new Values.State()),
            Map.entry("closes", YES_NO),
            Map.entry("cause", new Values.Codes(List.of("child-cause"))),
            Map.entry("reporter", closed("health-care-staff", "social-services-staff", "other")),
            Map.entry("about_violence", YES_NO),
            Map.entry("within_area", YES_NO),
            Map.entry("month_end", YES_NO));

    private FactVocabulary() {}

    private static Values closed(String... values) {
        return new Values.Closed(List.of(values));
    }
}
