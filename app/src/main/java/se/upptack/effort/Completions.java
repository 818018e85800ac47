package se.upptack.effort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.pack.RegisterBook;
import se.upptack.trail.Action;

/** Completions, for other modules to add and to ask about one by one (TRAIN-20, ASK-23). For shares of groups, ask {@link Coverage}. */
@Component("effortCompletions")
public class Completions {

    private static final Action COMPLETE = new Action("effort.complete");

    /** What became of a completion. */
    public enum Kept {
        /** It counts from today; the same once more changes nothing. */
        DONE,
        /** The account is not in the staff register, so that nobody's completion can be counted. */
        NOT_ON_STAFF,
        /** The person was not employed today. */
        NOT_EMPLOYED,
        /** The register {@code courses} has no such course. */
        UNKNOWN_COURSE
    }

    private final PersonBook book;
    private final StaffRows staff;
    private final CompletionRows rows;
    private final RegisterBook registers;
    private final Clock clock;

    Completions(PersonBook book, StaffRows staff, CompletionRows rows, RegisterBook registers, Clock clock) {
        this.book = book;
        this.staff = staff;
        this.rows = rows;
        this.registers = registers;
        this.clock = clock;
    }

    /**
     * Whoever is signed in has completed something today by herself, for instance a practice scenario. Nothing about how it went is kept.
     *
     * @param course key of the register {@code courses}
     */
    public Kept completed(Actor actor, String course) {
        return book.open(actor, COMPLETE, opened -> completed(actor, course, CompletionRows.Way.PRACTICE));
    }

    Kept completed(Actor actor, String course, CompletionRows.Way way) {
        var today = LocalDate.now(clock);
        if (new Courses(registers.current()).find(course).isEmpty()) {
            return Kept.UNKNOWN_COURSE;
        }
        var person = staff.byAccount(actor.username());
        if (person.isEmpty()) {
            return Kept.NOT_ON_STAFF;
        }
        if (person.get().on(today).isEmpty()) {
            return Kept.NOT_EMPLOYED;
        }
        staff.completionsCome();
        rows.add(List.of(new CompletionRows.Completion(person.get().id(), course, today, way)));
        return Kept.DONE;
    }

    /**
     * Since when each of these accounts has completed the course or one of its family. Inside a transaction to which the agency is bound.
     *
     * @param usernames the names that accounts sign in with
     * @param course    key of the register {@code courses}
     * @return first day by user name; who has not completed it, or is not in the staff register, is absent
     */
    public Map<String, LocalDate> since(Collection<String> usernames, String course) {
        return usernames.isEmpty() ? Map.of() : rows.first(usernames, new Courses(registers.current()).family(course));
    }
}
