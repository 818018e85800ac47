package se.upptack.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A condition on the facts of the figure book, as a measure states it: {@code kind=prompt & mode=routine|periodic}. A fact meets it when
 * every clause names its value.
 */
public record Condition(List<Clause> clauses) {

    /** A column of a fact and the values that meet the clause; there is always at least one. */
    public record Clause(String column, List<String> values) {

        public Clause {
            values = List.copyOf(values);
        }
    }

    /** What a column of a fact may be compared with. */
    sealed interface Values {

        record Closed(List<String> values) implements Values {}

        /** A code of one of the code lists. */
        record Codes(List<String> lists) implements Values {}

        /** A state name; the states belong to the modules that own what is counted. */
        record State() implements Values {}
    }

    private static final Values YES_NO = closed("yes", "no");

    static final Map<String, Values> COLUMNS = Map.ofEntries(
            Map.entry("kind", closed("prompt", "occasion", "indication", "referral", "encounter", "worker-month", "person-year", "step",
                    "consequence", "child-report")),
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
            Map.entry("within_area", YES_NO));

    public Condition {
        clauses = List.copyOf(clauses);
    }

    /**
     * Reads a condition as a pack writes it.
     *
     * @throws IllegalArgumentException when the text does not have the form {@code column=value|value & …}
     */
    public static Condition parse(String text) {
        var clauses = new ArrayList<Clause>();
        for (var part : text.split("&", -1)) {
            var sides = part.strip().split("=", -1);
            if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
                throw new IllegalArgumentException("Not a condition: " + text);
            }
            clauses.add(new Clause(sides[0].strip(), Arrays.stream(sides[1].split("\\|", -1)).map(String::strip).toList()));
        }
        return new Condition(clauses);
    }

    private static Values closed(String... values) {
        return new Values.Closed(List.of(values));
    }
}
