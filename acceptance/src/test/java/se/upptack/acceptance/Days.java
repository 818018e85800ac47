package se.upptack.acceptance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import se.upptack.platform.ShiftedClock;

/** Lets the application live another day for as long as a test needs it. */
final class Days implements AutoCloseable {

    private Days() {}

    /** Moves the application's clock to the same hour of {@code day}, until closed. */
    static Days on(LocalDate day) {
        RunningApp.shared().bean(ShiftedClock.class).shiftDays(ChronoUnit.DAYS.between(RunningApp.TODAY, day));
        return new Days();
    }

    @Override
    public void close() {
        RunningApp.shared().bean(ShiftedClock.class).shiftDays(0);
    }
}
