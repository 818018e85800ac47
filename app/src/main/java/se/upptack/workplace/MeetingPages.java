package se.upptack.workplace;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.platform.FormError;
import se.upptack.platform.Missing;
import se.upptack.trail.Action;

/**
 * Which units have talked about which themes. Everyone who is signed in at the agency may look, safety representatives too (STAFF-08); the
 * manager of the unit and the coordinator write.
 */
@Controller
class MeetingPages {

    private static final Action VIEW = new Action("workplace.talks");
    private static final Action WRITE = new Action("workplace.talk");
    private static final String TEMPLATE = "workplace/meetings.jte";
    private static final String TITLE = "workplace.meetings.title";

    private final PersonBook book;
    private final Meetings meetings;
    private final TalkRows rows;

    MeetingPages(PersonBook book, Meetings meetings, TalkRows rows) {
        this.book = book;
        this.meetings = meetings;
        this.rows = rows;
    }

    @GetMapping("/meetings")
    @Access(signedIn = true)
    View show(Visit visit, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        var year = meetings.today().withDayOfYear(1);
        var first = from.isEmpty() ? Optional.of(year) : day(from);
        var last = to.isEmpty() ? Optional.of(meetings.today()) : day(to);
        if (first.isEmpty() || last.isEmpty() || first.get().isAfter(last.get())) {
            var errors = List.of(FormError.of(first.isEmpty() ? "from" : "to", "workplace.error.period"));
            return visit.showAgain(TEMPLATE, TITLE, page(visit, year, meetings.today(), Map.of(), errors));
        }
        return visit.show(TEMPLATE, TITLE, page(visit, first.get(), last.get(), Map.of(), List.of()));
    }

    @PostMapping("/meetings")
    @Access({Role.MANAGER, Role.AGENCY_COORDINATOR})
    View write(Visit visit) {
        var typed = new HashMap<String, String>();
        for (var field : List.of("unit", "theme", "happened")) {
            typed.put(field, visit.values(field).stream().findFirst().map(String::strip).orElse(""));
        }
        var day = day(typed.get("happened")).filter(happened -> !happened.isAfter(meetings.today()) && !happened.isBefore(meetings.today().minusYears(5)));
        var errors = new ArrayList<FormError>();
        if (meetings.writable(visit.actor()).stream().noneMatch(unit -> unit.key().equals(typed.get("unit")))) {
            errors.add(FormError.of("unit", "workplace.error.unit"));
        }
        if (meetings.themes(visit.actor()).stream().noneMatch(theme -> theme.id().equals(typed.get("theme")))) {
            errors.add(FormError.of("theme", "workplace.error.theme"));
        }
        if (day.isEmpty()) {
            errors.add(FormError.of("happened", "workplace.error.happened"));
        }
        if (!errors.isEmpty()) {
            return visit.showAgain(TEMPLATE, TITLE, page(visit, meetings.today().withDayOfYear(1), meetings.today(), typed, errors));
        }
        return book.open(visit.actor(), WRITE, opened -> {
            rows.add(visit.actor(), typed.get("unit"), typed.get("theme"), day.get(), null);
            return visit.see("/meetings", "workplace.talk.kept");
        });
    }

    @PostMapping("/meetings/{number}/take-back")
    @Access({Role.MANAGER, Role.AGENCY_COORDINATOR})
    View takeBack(Visit visit, @PathVariable long number) {
        return book.open(visit.actor(), WRITE, opened -> {
            var talk = rows.find(number)
                    .filter(found -> meetings.writable(visit.actor()).stream().anyMatch(unit -> unit.key().equals(found.unit())))
                    .orElseThrow(Missing::new);
            rows.add(visit.actor(), talk.unit(), talk.theme(), talk.happened(), talk.number());
            return visit.see("/meetings", "workplace.talk.taken-back");
        });
    }

    private MeetingsPage page(Visit visit, LocalDate from, LocalDate to, Map<String, String> typed, List<FormError> errors) {
        return book.open(visit.actor(), VIEW, opened -> meetings.page(visit, from, to, typed, errors));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.length() == 10 ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
