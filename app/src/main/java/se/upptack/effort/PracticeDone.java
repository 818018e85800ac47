package se.upptack.effort;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.upptack.access.Accounts;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.ShiftedClock;
import se.upptack.practice.ScenarioCompleted;

/**
 * Playing a scenario to its end is a completion (TRAIN-20): of the course that has the scenario's id, or else of the course {@code practice}. How it was
 * played is not told and not kept. Whoever is not in the staff register may practise all the same.
 */
@Component("effortPracticeDone")
class PracticeDone {

    private static final String ANY = "practice";

    private final Accounts accounts;
    private final StaffRows staff;
    private final CompletionRows rows;
    private final RegisterBook registers;

    PracticeDone(Accounts accounts, StaffRows staff, CompletionRows rows, RegisterBook registers) {
        this.accounts = accounts;
        this.staff = staff;
        this.rows = rows;
        this.registers = registers;
    }

    @EventListener
    void completed(ScenarioCompleted event) {
        var courses = new Courses(registers.current());
        var day = LocalDate.ofInstant(event.at(), ShiftedClock.ZONE);
        var course = courses.find(event.scenario()).or(() -> courses.find(ANY));
        var name = accounts.usernames(List.of(event.account())).get(event.account());
        if (course.isPresent() && name != null) {
            staff.byAccount(name).filter(person -> person.on(day).isPresent()).ifPresent(person -> {
                staff.completionsCome();
                rows.add(List.of(new CompletionRows.Completion(person.id(), course.get().key(), day, CompletionRows.Way.PRACTICE)));
            });
        }
    }
}
