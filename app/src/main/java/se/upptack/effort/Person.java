package se.upptack.effort;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone employed, as the staff register knows her.
 *
 * @param userName     what she signs in with, in lower case; one in each agency
 * @param externalId   what the agency's own directory calls her, or null
 * @param organisation the agency or one of its suppliers
 * @param periods      when she was employed, where and as what; never two at once, the earliest first
 */
record Person(
        UUID id, String userName, @Nullable String externalId, String givenName, String familyName, String organisation, List<Period> periods) {

    /** A period of employment; both days count, and no last day means that it goes on. */
    record Period(LocalDate from, @Nullable LocalDate to, String unit, String role) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        boolean meets(Period other) {
            return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
        }
    }

    Person {
        periods = periods.stream().sorted(Comparator.comparing(Period::from)).toList();
    }

    Person with(List<Period> changed) {
        return new Person(id, userName, externalId, givenName, familyName, organisation, changed);
    }

    Optional<Period> on(LocalDate day) {
        return periods.stream().filter(period -> period.holds(day)).findFirst();
    }

    /** The period that holds on the day, or else the next, or else the last. */
    Optional<Period> nearest(LocalDate day) {
        return on(day).or(() -> periods.stream().filter(period -> period.from().isAfter(day)).findFirst())
                .or(() -> periods.isEmpty() ? Optional.empty() : Optional.of(periods.getLast()));
    }

    /** Employed from this day on in a unit and role: what held before ends the day before. Nothing changes when it is so already. */
    Person moved(LocalDate day, String unit, String role) {
        var now = on(day).orElse(null);
        if (now != null && now.unit().equals(unit) && now.role().equals(role)) {
            return this;
        }
        var coming = periods.stream().map(Period::from).filter(from -> from.isAfter(day)).findFirst().orElse(null);
        var until = now != null ? now.to() : coming == null ? null : coming.minusDays(1);
        var changed = new java.util.ArrayList<>(periods);
        if (now != null) {
            changed.remove(now);
            if (now.from().isBefore(day)) {
                changed.add(new Period(now.from(), day.minusDays(1), now.unit(), now.role()));
            }
        }
        changed.add(new Period(day, until, unit, role));
        return with(changed);
    }

    /** Employed for the last time on this day. */
    Person left(LocalDate day) {
        return with(periods.stream()
                .filter(period -> !period.from().isAfter(day))
                .map(period -> period.holds(day) ? new Period(period.from(), day, period.unit(), period.role()) : period)
                .toList());
    }

    String fullName() {
        var name = (givenName + " " + familyName).strip();
        return name.isEmpty() ? userName : name;
    }
}
