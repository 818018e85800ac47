package se.upptack.goal;

import java.util.Optional;
import se.upptack.pack.Row;

/** The span within which a stated figure lies: "about" is within five per cent, "above" and "below" leave one end open. */
record Amount(double low, double high, double stated) {

    private static final double ABOUT = 0.05;
    private static final double TINY = 1e-9;

    static Optional<Amount> of(Row statement) {
        var text = statement.text("value");
        if (!statement.text("kind").equals("figure") || !text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            return Optional.empty();
        }
        double value = Double.parseDouble(text);
        return Optional.of(switch (statement.text("relation")) {
            case "about" -> new Amount(value * (1 - ABOUT), value * (1 + ABOUT), value);
            case "above" -> new Amount(value + TINY, Double.MAX_VALUE, value);
            case "below" -> new Amount(0, value - TINY, value);
            case "at-least" -> new Amount(value, Double.MAX_VALUE, value);
            default -> new Amount(value, value, value);
        });
    }

    boolean meets(Amount other) {
        return low <= other.high && other.low <= high;
    }

    /** A figure in words: without decimals where there are none. */
    static String shown(double value) {
        return value == Math.rint(value) ? String.format(java.util.Locale.ROOT, "%,.0f", value).replace(',', '\u00a0') : String.valueOf(value);
    }

    static String shown(Papers papers, Row statement) {
        var relation = statement.text("relation");
        var figure = shown(Double.parseDouble(statement.text("value"))) + (statement.text("unit").isEmpty() ? "" : " " + statement.text("unit"));
        return relation.isEmpty() || relation.equals("exactly") ? figure : papers.t("review.relation." + relation) + " " + figure;
    }
}
