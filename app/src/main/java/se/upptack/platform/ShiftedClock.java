package se.upptack.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the installation. Real time, except that a demonstration shows a year that lies in the past: then every reading is
 * moved by a whole number of days, decided once when the demonstration data was made.
 */
public final class ShiftedClock extends Clock {

    /** Days begin and end where the users are. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Clock base;
    private volatile Duration shift = Duration.ZERO;
    private volatile @Nullable InstantSource followed;

    public ShiftedClock(Clock base) {
        this.base = base;
    }

    /** Moves the clock; days may be negative. Only the demonstration calls this. */
    public void shiftDays(long days) {
        shift = Duration.ofDays(days);
    }

    public boolean shifted() {
        return !shift.isZero();
    }

    /** Lets time follow another source while a past is being made, or run by itself again with null. Only the demonstration calls this. */
    public void follow(@Nullable InstantSource other) {
        followed = other;
    }

    @Override
    public Instant instant() {
        var other = followed;
        return other == null ? base.instant().plus(shift) : other.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZONE) ? this : Clock.fixed(instant(), zone);
    }
}
