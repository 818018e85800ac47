package se.upptack.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Books;
import se.upptack.platform.ShiftedClock;
import se.upptack.statistics.FigureWeeks;

/**
 * Lives the year: every agency's days one after another, all agencies on the same day, so that the clock of the installation can say that
 * day while it lasts.
 */
final class Simulation {

    private static final Logger LOG = LoggerFactory.getLogger(Simulation.class);
    private static final long SAY_EVERY_MS = 1_000;
    private static final int AT_THE_SAME_TIME = 2;

    /** A working day passes from eight to five while things are being written. */
    private static final class Workday implements InstantSource {

        private static final long STEP_MS = 2_500;
        private final long ends;
        private final AtomicLong now;

        Workday(LocalDate day) {
            this.now = new AtomicLong(at(day, LocalTime.of(8, 0)));
            this.ends = at(day, LocalTime.of(17, 0));
        }

        private static long at(LocalDate day, LocalTime time) {
            return day.atTime(time).atZone(ShiftedClock.ZONE).toInstant().toEpochMilli();
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now.getAndUpdate(before -> Math.min(before + STEP_MS, ends)));
        }
    }

    private final Offices offices;
    private final RegisterSnapshot registers;
    private final PracticeDoors doors;
    private final CareDoors care;
    private final Books books;
    private final ShiftedClock clock;
    private final FigureWeeks weeks;
    private final int cases;
    private final long seed;

    Simulation(Offices offices, RegisterSnapshot registers, PracticeDoors doors, CareDoors care, Books books, ShiftedClock clock, FigureWeeks weeks,
            int cases, long seed) {
        this.offices = offices;
        this.registers = registers;
        this.doors = doors;
        this.care = care;
        this.books = books;
        this.clock = clock;
        this.weeks = weeks;
        this.cases = cases;
        this.seed = seed;
    }

    void run() {
        books.fill(AT_THE_SAME_TIME, this::live);
    }

    private void live() {
        var began = System.nanoTime();
        var said = began;
        var measured = 0;
        var shares = shares();
        var agencies = new ArrayList<AgencyYear>();
        offices.byAgency().forEach((agency, here) -> agencies.add(new AgencyYear(agency, here, shares, registers, doors, care, seed)));
        try (var threads = Executors.newFixedThreadPool(AT_THE_SAME_TIME)) {
            for (var day : Year.DAYS) {
                clock.follow(new Workday(day));
                var living = new ArrayList<Future<?>>();
                agencies.forEach(agency -> living.add(threads.submit(() -> agency.live(day))));
                living.forEach(Simulation::await);
                if (day.getDayOfWeek() == Year.LAST.getDayOfWeek() && !day.isBefore(Year.LAST.minusWeeks(3))) {
                    weeks.take(day);
                }
                if (delivered(agencies) > 10 * measured) {
                    measured = Math.max(500, delivered(agencies));
                    books.measure();
                }
                if (System.nanoTime() - said > SAY_EVERY_MS * 1_000_000) {
                    said = System.nanoTime();
                    LOG.info("Making practice data: {} % ({} cases, it is {})", percent(agencies), delivered(agencies), day);
                }
            }
        } finally {
            clock.follow(null);
        }
        books.measure();
        LOG.info("Made practice data: {} cases, {} registrations, {} s", delivered(agencies), agencies.stream().mapToInt(AgencyYear::registered).sum(),
                (System.nanoTime() - began) / 1_000_000_000);
    }

    private int percent(List<AgencyYear> agencies) {
        return cases == 0 ? 100 : (int) (100L * delivered(agencies) / cases);
    }

    private static int delivered(List<AgencyYear> agencies) {
        return agencies.stream().mapToInt(AgencyYear::delivered).sum();
    }

    private static void await(Future<?> day) {
        try {
            day.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while practice data was made; the next start begins over", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException runtime ? runtime : new IllegalStateException(e.getCause());
        }
    }

    /** The wanted number of cases shared out in proportion; what is left over by rounding goes to the first ones. */
    private Map<Office, Map<String, Integer>> shares() {
        var all = Offices.cases(offices.all());
        var shares = new HashMap<Office, Map<String, Integer>>();
        long before = 0;
        for (var office : offices.all()) {
            var here = new LinkedHashMap<String, Integer>();
            for (var line : office.cases().entrySet()) {
                var after = before + line.getValue();
                here.put(line.getKey(), (int) (after * cases / all - before * cases / all));
                before = after;
            }
            shares.put(office, here);
        }
        return shares;
    }
}
