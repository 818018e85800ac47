package se.upptack.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a fact can be broken down by, besides place and month. The names are those of the conditions in {@code measures.csv}. */
public enum Dimension {
    MODE,
    OUTCOME,
    REASON,
    CHANNEL,
    PRESENCE,
    INFORMED,
    EXPOSURE,
    USES_VIOLENCE,
    CHILD_WITNESS,
    WANTS_SUPPORT,
    ROUND,
    STATE,
    CLOSES,
    /** The main cause of a report of concern for a child, a code of {@code child-cause} (CHILD-05). */
    CAUSE,
    /** What the one who reported is in the eyes of the law (CHILD-11). */
    REPORTER,
    /** Whether any cause of the report is violence: {@code yes} or {@code no}. */
    ABOUT_VIOLENCE,
    /** Whether the support of a referral lies within the area of the coordination association: {@code yes} or {@code no} (REF-17). */
    WITHIN_AREA,
    /** Whether something of an earlier day was registered on one of the last two days of a month: {@code yes} or {@code no}. */
    MONTH_END;

    /** The column of the figure book and the word in a measure's condition. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimension> of(String column) {
        return Arrays.stream(values()).filter(dimension -> dimension.column().equals(column)).findFirst();
    }
}
