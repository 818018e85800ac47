package se.upptack.encounter;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.NavItem;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.platform.Missing;
import se.upptack.trail.Action;

/** The page where meetings without a case are counted: one click for what happened, the rest as last time. */
@Controller
class EncounterPages {

    private static final Action VIEW = new Action("encounter.view");
    private static final String TEMPLATE = "encounter/encounters.jte";
    private static final String TITLE = "encounter.title";

    private final PersonBook book;
    private final Encounters encounters;
    private final EncounterBoard board;

    EncounterPages(PersonBook book, Encounters encounters, EncounterBoard board) {
        this.book = book;
        this.encounters = encounters;
        this.board = board;
    }

    @Bean
    static NavItem encounterMenu(org.springframework.beans.factory.ObjectProvider<Encounters> encounters) {
        return NavItem.of(40, "/encounters", "encounter.menu", Role.CASEWORKER, Role.MANAGER)
                .when(actor -> !actor.units().isEmpty() && encounters.getObject().counts(actor));
    }

    @GetMapping("/encounters")
    @Access({Role.CASEWORKER, Role.MANAGER})
    View page(Visit visit) {
        return visit.show(TEMPLATE, TITLE, book.open(visit.actor(), VIEW, opened -> board.page(visit.actor(), visit.language(), null, "", List.of())));
    }

    @GetMapping("/encounters/days")
    @Access({Role.CASEWORKER, Role.MANAGER})
    View day(Visit visit) {
        var model = book.open(visit.actor(), VIEW, opened -> board.day(visit.actor(), visit.language(), field(visit, "day")));
        return model.errors().isEmpty()
                ? visit.show("encounter/day.jte", TITLE, model)
                : visit.showAgain("encounter/day.jte", TITLE, model);
    }

    @PostMapping("/encounters")
    @Access(Role.CASEWORKER)
    View count(Visit visit) {
        var what = field(visit, "what");
        boolean group = what.equals(Meeting.GROUP);
        var participants = field(visit, "participants");
        var meeting = new Meeting(field(visit, "key"), field(visit, "unit"), field(visit, "line"), field(visit, "customer"),
                what.equals("told") || what.equals("both"), what.equals("informed") || what.equals("both") || group,
                group ? Meeting.GROUP : field(visit, "channel"), field(visit, "language"), group ? "" : field(visit, "presence"),
                group ? number(participants) : 1);
        return switch (encounters.count(visit.actor(), meeting)) {
            case Counted.Done(var id, var repeated) -> visit.see("/encounters", repeated ? "encounter.already" : "encounter.counted");
            case Counted.Refused(var errors) -> visit.showAgain(TEMPLATE, TITLE, book.open(visit.actor(), VIEW,
                    opened -> board.page(visit.actor(), visit.language(), meeting, participants, errors)));
        };
    }

    @PostMapping("/encounters/{id}/take-back")
    @Access(Role.CASEWORKER)
    View takeBack(Visit visit, @PathVariable String id) {
        return visit.see("/encounters", switch (encounters.takeBack(visit.actor(), uuid(id))) {
            case DONE -> "encounter.taken-back";
            case TOO_LATE -> "encounter.too-late";
        });
    }

    private static String field(Visit visit, String name) {
        return visit.values(name).stream().findFirst().map(String::strip).orElse("");
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new Missing();
        }
    }
}
