package se.upptack.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Days and months as RFC 3339 writes them, in the years a calendar of this century can hold. */
final class Days {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private Days() {}

    /** @throws DateTimeException when it is no full-date */
    static LocalDate day(String text) {
        if (text.length() != 10) {
            throw new DateTimeException("no full-date");
        }
        var day = LocalDate.parse(text);
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new DateTimeException("outside the calendar");
        }
        return day;
    }

    /** @throws DateTimeException when it is no month */
    static YearMonth month(String text) {
        if (text.length() != 7) {
            throw new DateTimeException("no month");
        }
        return YearMonth.from(day(text + "-01"));
    }
}
