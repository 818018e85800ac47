package se.upptack.goal;

import se.upptack.pack.Row;
import se.upptack.statistics.Value;

/** Whether something known is as much as a goal asks for, and whether a verdict says the same (GOAL-05). */
enum Measured {
    ENOUGH,
    TOO_LITTLE,
    UNKNOWN;

    private static final double ALL = 1;
    private static final double HALF = 0.5;

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** What the registrations say. */
    static Measured of(Row goal, Value value) {
        return value instanceof Value.Share share && asks(goal) > 0 ? of(share.share() >= asks(goal)) : UNKNOWN;
    }

    /** What a survey came to: "below 50" is too little for half, "above 50" says nothing of all. */
    static Measured ofFinding(Row goal, Row finding) {
        if (asks(goal) == 0 || !finding.text("gives").equals("share")) {
            return UNKNOWN;
        }
        double share = Double.parseDouble(finding.text("value")) / 100;
        return switch (finding.text("relation")) {
            case "below" -> share <= asks(goal) ? TOO_LITTLE : UNKNOWN;
            case "above" -> share >= asks(goal) ? ENOUGH : UNKNOWN;
            case "exactly", "about" -> of(share >= asks(goal));
            default -> UNKNOWN;
        };
    }

    /** What the verdict itself says that it rests on. */
    static Measured ofGrounds(Row goal, String restsOn) {
        return switch (restsOn) {
            case "all" -> asks(goal) > 0 ? ENOUGH : UNKNOWN;
            case "most", "half" -> asks(goal) == ALL ? TOO_LITTLE : asks(goal) == HALF ? ENOUGH : UNKNOWN;
            case "few" -> asks(goal) > 0 ? TOO_LITTLE : UNKNOWN;
            default -> UNKNOWN;
        };
    }

    /** Whether a verdict contradicts this. Partly fits everything but what is enough. */
    boolean contradicts(String verdict) {
        return switch (this) {
            case ENOUGH -> verdict.equals("not-met");
            case TOO_LITTLE -> verdict.equals("met");
            case UNKNOWN -> false;
        };
    }

    private static Measured of(boolean enough) {
        return enough ? ENOUGH : TOO_LITTLE;
    }

    private static double asks(Row goal) {
        return switch (goal.text("quantifier")) {
            case "all" -> ALL;
            case "half" -> HALF;
            default -> 0;
        };
    }
}
