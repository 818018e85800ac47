package se.upptack.referral;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * A consent to contact someone on the person's behalf (REF-04): a small, finished act. There is none that has not been read back to the
 * person.
 *
 * @param recipient id of the service in the directory
 * @param givenOn   the day the person gave it
 * @param until     the last day it holds
 */
public record Consent(String recipient, Purpose purpose, Set<Share> what, LocalDate givenOn, LocalDate until, boolean readBack) {

    /** The longest a consent may hold; after that the person is asked again. */
    public static final int LONGEST_MONTHS = 6;

    public Consent {
        what = what.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(what));
        if (recipient.isBlank() || what.isEmpty()) {
            throw new IllegalArgumentException("a consent names the recipient and what is told");
        }
        if (until.isBefore(givenOn) || until.isAfter(givenOn.plusMonths(LONGEST_MONTHS))) {
            throw new IllegalArgumentException("a consent holds from the day it is given, and for at most " + LONGEST_MONTHS + " months");
        }
        if (!readBack) {
            throw new IllegalArgumentException("a consent has been read back to the person");
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(givenOn) && !day.isAfter(until);
    }
}
