package se.upptack.platform;

import java.time.LocalDate;
import java.time.YearMonth;

/** Months as {@code yyyymm} integers, the time unit of the figure book: sortable, compact and without a time zone. */
public final class Month {

    private Month() {}

    public static int of(LocalDate date) {
        return date.getYear() * 100 + date.getMonthValue();
    }

    public static int of(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    public static YearMonth yearMonth(int month) {
        return YearMonth.of(month / 100, month % 100);
    }

    /** The number of months from {@code from} to {@code to}, both included; 0 when the range is empty. */
    public static int count(int from, int to) {
        return Math.max(0, (to / 100 - from / 100) * 12 + (to % 100 - from % 100) + 1);
    }
}
