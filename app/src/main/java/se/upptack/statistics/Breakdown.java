package se.upptack.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a figure can be divided by. A unit is the smallest place there is: no figure is divided by worker. */
public enum Breakdown {
    ORGANISATION,
    UNIT,
    LINE,
    CHANNEL,
    MONTH,
    MODE,
    REASON,
    ROUND,
    /** Of reports of concern for a child only. */
    CAUSE,
    REPORTER,
    /** Where the unit lies, by the registers; no fact says it. */
    COUNTY,
    MUNICIPALITY;

    /** The name in addresses, and the column of the figure book. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is read from the registers by unit instead of from the figure book. */
    public boolean area() {
        return this == COUNTY || this == MUNICIPALITY;
    }

    public static Optional<Breakdown> of(String code) {
        return Arrays.stream(values()).filter(breakdown -> breakdown.code().equals(code)).findFirst();
    }

    /** Whether every fact has it: place and time. The others are carried by some kinds of facts only. */
    boolean place() {
        return switch (this) {
            case ORGANISATION, UNIT, LINE, MONTH, COUNTY, MUNICIPALITY -> true;
            case CHANNEL, MODE, REASON, ROUND, CAUSE, REPORTER -> false;
        };
    }
}
