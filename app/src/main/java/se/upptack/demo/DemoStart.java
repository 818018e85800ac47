package se.upptack.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.upptack.access.DemoAccounts;
import se.upptack.pack.Loading;
import se.upptack.pack.PackLoader;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Books;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;
import se.upptack.platform.ShiftedClock;
import se.upptack.platform.StartRefused;
import se.upptack.statistics.FigureWeeks;

/**
 * Makes the demonstration before the first request can come: sets the clock, and the first time makes offices, people and the year. What was
 * interrupted is begun over; what is made is not made again.
 */
@Component
@ConditionalOnProperty(name = "upptack.demo.enabled", havingValue = "true")
class DemoStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
    private static final String PACK = "demo";
    private static final String EXTENDED = "upptackt-2019-2021";

    private final DemoSettings settings;
    private final Practice practice;
    private final Books books;
    private final ShiftedClock clock;
    private final FigureWeeks weeks;
    private final PackLoader packs;
    private final RegisterBook registers;
    private final DemoAccounts accounts;
    private final PracticeDoors doors;
    private final CareDoors care;
    private final StaffPractice staff;
    private final Messages messages;
    private final TransactionTemplate transactions;
    private volatile boolean running;

    DemoStart(
            DemoSettings settings, Practice practice, Books books, ShiftedClock clock, FigureWeeks weeks, PackLoader packs,
            RegisterBook registers, DemoAccounts accounts, PracticeDoors doors, CareDoors care, StaffPractice staff, Messages messages,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.practice = practice;
        this.books = books;
        this.clock = clock;
        this.weeks = weeks;
        this.packs = packs;
        this.registers = registers;
        this.accounts = accounts;
        this.doors = doors;
        this.care = care;
        this.staff = staff;
        this.messages = messages;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        if (settings.people && loadOffices()) {
            beginOver();
            var offices = new Offices(registers.current());
            makePeople(offices);
            switch (practice.made().orElseThrow().state()) {
                case LOADED -> goOn(offices);
                case EMPTY -> makeYear(offices);
                case LOADING -> throw new IllegalStateException("beginning over leaves nothing half made");
            }
        }
        accounts.writeList();
        running = true;
    }

    /** @return false when the assignment they belong to is not the one of this installation */
    private boolean loadOffices() {
        if (registers.current().packs().stream().noneMatch(pack -> pack.id().equals(EXTENDED))) {
            LOG.info("No practice offices: they belong to the pack {}, which is not loaded", EXTENDED);
            return false;
        }
        if (packs.load(PACK) instanceof Loading.Refused(var faults)) {
            throw new StartRefused(
                    "The practice offices do not fit the registers: " + faults.getFirst().print(messages, Language.EN),
                    "Put that right, or start without a demonstration: UPPTACK_DEMO_ENABLED=false.");
        }
        return true;
    }

    private void beginOver() {
        var interrupted = practice.made().filter(made -> made.state() == Practice.State.LOADING).isPresent();
        if (settings.reset || interrupted) {
            LOG.info(interrupted ? "Making practice data was interrupted; beginning over" : "Emptying the books to begin over");
            books.empty();
            practice.empty();
        }
    }

    private void makePeople(Offices offices) {
        var fingerprint = Offices.fingerprint();
        if (practice.made().filter(made -> made.people().equals(fingerprint)).isPresent()) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            accounts.save(offices.people().signIns());
            accounts.saveColleagues(offices.people().colleagues());
            accounts.saveMachines(offices.people().systems());
            if (practice.made().filter(made -> made.state() == Practice.State.LOADED).isEmpty()) {
                // With the cases of a year more exactly that is said anew, day by day.
                offices.byAgency().forEach((agency, here) ->
                        doors.state(agency, People.system(agency).account(), Readiness.today(registers.current(), here, LocalDate.now(clock))));
            }
            practice.people(fingerprint);
        });
    }

    private void goOn(Offices offices) {
        clock.shiftDays(practice.made().orElseThrow().shiftDays());
        staff.make(offices);
        if (!settings.load) {
            LOG.info("The practice cases that were made before are still here; start with another data folder to have none");
        }
    }

    private void makeYear(Offices offices) {
        if (!settings.load) {
            return;
        }
        if (agencies().stream().anyMatch(doors::anyCase)) {
            LOG.warn("There are cases already, and practice cases are not mixed with them. ./upptack reset-demo empties everything and makes practice cases");
            return;
        }
        var today = LocalDate.now(clock);
        practice.loading(settings.cases, settings.seed);
        books.empty();
        new Simulation(offices, registers.current(), doors, care, books, clock, weeks, settings.cases, settings.seed).run();
        var shift = ChronoUnit.DAYS.between(today, Year.LAST);
        practice.loaded(shift);
        clock.shiftDays(shift);
        staff.make(offices);
    }

    private ArrayList<String> agencies() {
        var agencies = new ArrayList<String>();
        registers.current().rows("organisations").forEach(row -> row.find("tenant").filter(row.key()::equals).ifPresent(agencies::add));
        agencies.sort(Comparator.naturalOrder());
        return agencies;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts in the last phase but a few. */
    @Override
    public int getPhase() {
        return 0;
    }
}
