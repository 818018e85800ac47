package se.upptack.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A condition on the answers of a step: {@code field=value|value & field=value}. Answers meet it when every clause names their value. What
 * is counted is written in {@link Expression}.
 */
public record Condition(List<Clause> clauses) {

    /** A field and the values that meet the clause; there is always at least one. */
    public record Clause(String column, List<String> values) {

        public Clause {
            values = List.copyOf(values);
        }
    }

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
}
