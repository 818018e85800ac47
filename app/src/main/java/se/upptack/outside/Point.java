package se.upptack.outside;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One value of a series.
 *
 * @param area  a county of two digits, a municipality of four, {@link Places#COUNTRY}, or the id of a police region
 * @param value null when there is none to tell
 */
record Point(String series, String area, int year, Sex sex, State state, @Nullable BigDecimal value) {

    /** Whom the value is about. */
    enum Sex {
        ALL("T"),
        WOMEN("K"),
        MEN("M");

        private final String code;

        Sex(String code) {
            this.code = code;
        }

        /** As in the files: T, K or M. */
        String code() {
            return code;
        }
    }

    /** Why there is no value, when there is none; official statistics keep these apart. */
    enum State {
        VALUE("value"),
        MISSING("missing"),
        SUPPRESSED("suppressed"),
        NOT_APPLICABLE("not-applicable");

        private final String code;

        State(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static State of(String code) {
            for (var one : values()) {
                if (one.code.equals(code)) {
                    return one;
                }
            }
            throw new IllegalArgumentException("no state is called " + code);
        }
    }

    /** What names the value within a file and within the book. */
    record Key(String series, String area, int year, Sex sex) {}

    Key key() {
        return new Key(series, area, year, sex);
    }

    /** Whether both say the same of the same. */
    boolean says(Point other) {
        return key().equals(other.key()) && state == other.state
                && (value == null ? other.value == null : other.value != null && value.compareTo(other.value) == 0);
    }
}
