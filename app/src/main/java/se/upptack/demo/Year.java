package se.upptack.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The year of the demonstration: its working days, and what lay in the air. */
final class Year {

    static final LocalDate FIRST = LocalDate.of(2019, 5, 1);

    /** The day the demonstration takes for today when its cases have just been made. */
    static final LocalDate LAST = LocalDate.of(2020, 4, 30);

    /** From here on people were met at a distance. */
    static final LocalDate PANDEMIC = LocalDate.of(2020, 3, 16);

    private static final Set<LocalDate> HOLIDAYS = Set.of(
            LocalDate.of(2019, 5, 1), LocalDate.of(2019, 5, 30), LocalDate.of(2019, 6, 6), LocalDate.of(2019, 6, 21), LocalDate.of(2019, 12, 24),
            LocalDate.of(2019, 12, 25), LocalDate.of(2019, 12, 26), LocalDate.of(2019, 12, 31), LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 6),
            LocalDate.of(2020, 4, 10), LocalDate.of(2020, 4, 13));

    static final List<LocalDate> DAYS = FIRST.datesUntil(LAST.plusDays(1)).filter(Year::working).toList();

    private Year() {}

    private static boolean working(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !HOLIDAYS.contains(day);
    }

    static boolean pandemic(LocalDate day) {
        return !day.isBefore(PANDEMIC);
    }

    /** The place among {@link #DAYS} of the first working day from this one on; past the end when there is none. */
    static int placeOf(LocalDate day) {
        var found = java.util.Collections.binarySearch(DAYS, day);
        return found >= 0 ? found : -found - 1;
    }

    /** How many cases come in on a day, compared with an ordinary one: few in July, many who fall ill or lose their work in the spring of 2020. */
    static double inflow(LocalDate day, String line) {
        var season = switch (day.getMonth()) {
            case JULY -> 0.55;
            case JUNE, AUGUST, DECEMBER -> 0.85;
            default -> 1.0;
        };
        var pressed = line.equals("fk-sjukpenning") || line.startsWith("af-");
        var travels = line.equals("mv-utlandsmyndighet") || line.equals("mv-tillstand");
        return season * (pandemic(day) ? pressed ? 1.3 : travels ? 0.6 : 1.0 : 1.0);
    }
}
