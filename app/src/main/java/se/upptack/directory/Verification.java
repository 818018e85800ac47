package se.upptack.directory;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** How old the knowledge about a service is (REF-11). */
public enum Verification {
    /** Nobody has said that it was checked. */
    NEVER,
    /** Checked within nine months. */
    FRESH,
    /** Checked nine to twelve months ago: time to check again. */
    AGEING,
    /** Checked more than a year ago. */
    OLD;

    private static final int REMIND_AFTER_MONTHS = 9;
    private static final int OLD_AFTER_MONTHS = 12;

    static Verification of(@Nullable LocalDate checked, LocalDate today) {
        if (checked == null) {
            return NEVER;
        }
        var months = Period.between(checked, today).toTotalMonths();
        return months < REMIND_AFTER_MONTHS ? FRESH : months < OLD_AFTER_MONTHS ? AGEING : OLD;
    }

    /** Whether the knowledge is young enough to be given to everyone. */
    boolean holds() {
        return this == FRESH || this == AGEING;
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
