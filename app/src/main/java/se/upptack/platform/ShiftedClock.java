package se.upptack.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of the installation. Real time, except that a demonstration shows a year that lies in the past: then every reading is
 * moved by a whole number of days, decided once when the demonstration data was made.
 */
public final class ShiftedClock extends Clock {

    /** Days begin and end where the users are. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Clock base;
    private volatile Duration shift = Duration.ZERO;

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

    @Override
    public Instant instant() {
        return base.instant().plus(shift);
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
