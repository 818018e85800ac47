package se.upptack.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it was said, not yet known to be whole.
 *
 * @param until       the last day, or null when not said
 * @param readBack    that it was read back to the person, who said yes
 * @param beyondHabit that the contact is to be made although the line usually informs (REF-06)
 */
public record ConsentSaid(
        @Nullable Purpose purpose, Set<Share> what, @Nullable LocalDate until, boolean readBack, boolean beyondHabit) {

    public ConsentSaid {
        what = what.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(what));
    }

    /** What is left to say, apart from reading back. */
    List<Refusal> left(LocalDate today) {
        var left = new ArrayList<Refusal>();
        if (purpose == null) {
            left.add(Refusal.PURPOSE_MISSING);
        }
        if (what.isEmpty()) {
            left.add(Refusal.WHAT_MISSING);
        }
        if (until == null || until.isBefore(today) || until.isAfter(today.plusMonths(Consent.LONGEST_MONTHS))) {
            left.add(Refusal.UNTIL_WRONG);
        }
        return left;
    }
}
