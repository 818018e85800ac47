package se.upptack.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A made-up office.
 *
 * @param cases   how many cases of each service line the year brings, when there are 200 000 in all
 * @param spirit  how much more or less than others they ask here
 * @param ready   the first day everything is in place for asking (ASK-22); after the year when it never was
 */
record Office(
        String unit, String agency, String organisation, List<Worker> workers, Map<String, Integer> cases, double spirit, LocalDate ready) {

    /** Offices where what must be in place came late, or had not come when the year ended. */
    static final Map<String, LocalDate> LATE = Map.of(
            "fk-ovning-hasselbo", LocalDate.of(2019, 10, 1),
            "fk-ovning-klovern", LocalDate.of(2019, 9, 2),
            "af-ovning-tranan", LocalDate.of(2020, 3, 2),
            "af-ovning-goken", Year.LAST.plusDays(1),
            "fk-ovning-hundkexet", LocalDate.of(2020, 2, 3));

    boolean ready(LocalDate day) {
        return !day.isBefore(ready);
    }
}
