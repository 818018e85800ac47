package se.upptack.effort;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.trail.Action;

/** The files of staff and completions, for a delivery that no person reads in. The same rules as on the page. */
@Component
public class StaffFiles {

    private static final Action LOOK = new Action("effort.staff");

    private final PersonBook book;
    private final Files files;
    private final StaffRows staff;

    StaffFiles(PersonBook book, Files files, StaffRows staff) {
        this.book = book;
        this.files = files;
        this.staff = staff;
    }

    /** Whether nobody is in the staff register of an agency. */
    public boolean empty(String agency) {
        return book.openAsSystem(agency, LOOK, opened -> staff.count() == 0);
    }

    /**
     * Takes both files, staff first, in the form of the page.
     *
     * @throws IllegalArgumentException when a line cannot be taken; then nothing of that file has been
     */
    public void deliver(Actor machine, String people, String completions) {
        refuse(files.takeStaff(machine, people.getBytes(StandardCharsets.UTF_8)));
        refuse(files.takeCompletions(machine, completions.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refuse(Files.Outcome outcome) {
        if (!outcome.wrong().isEmpty()) {
            throw new IllegalArgumentException("Line " + outcome.wrong().getFirst().line() + ": " + outcome.wrong().getFirst().key());
        }
    }
}
