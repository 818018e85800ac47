package se.upptack.debrief;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A talk asked for.
 *
 * @param bearer   who bears the cost: as confirmed, before that as the one who asked believed
 * @param wantedOn the day that suits, or null for any
 * @param agreedOn the day confirmed, or null
 * @param state    {@code asked}, {@code confirmed}, {@code not-possible}, {@code held} or {@code withdrawn}
 */
public record Booking(
        UUID id, UUID account, String unit, String provider, String bearer, boolean group, @Nullable LocalDate wantedOn, @Nullable LocalDate agreedOn,
        String state) {

    /** Who holds the talk when it is not a manager who arranges it. */
    static final String METHOD_SUPPORTER = "method-supporter";

    boolean open() {
        return state.equals("asked") || state.equals("confirmed");
    }
}
