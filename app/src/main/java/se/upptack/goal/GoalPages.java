package se.upptack.goal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.NavItem;
import se.upptack.access.Role;
import se.upptack.access.Visit;

/** Goals: the list, one goal, and what looks across them. */
@Controller
class GoalPages {

    private static final String TITLE = "goal.title";

    private final GoalViews views;
    private final OverviewViews overviews;
    private final GoalDecisions decisions;

    GoalPages(GoalViews views, OverviewViews overviews, GoalDecisions decisions) {
        this.views = views;
        this.overviews = overviews;
        this.decisions = decisions;
    }

    @Bean
    static NavItem goalMenu() {
        return NavItem.of(107, "/goals", "goal.menu", Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST);
    }

    @GetMapping("/goals")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View list(Visit visit, @RequestParam(defaultValue = "") String agency) {
        return visit.show("goal/list.jte", TITLE, views.list(visit, agency));
    }

    @GetMapping("/goals/{id}")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View goal(Visit visit, @PathVariable String id) {
        return visit.show("goal/goal.jte", TITLE, views.goal(visit, id, null));
    }

    @PostMapping("/goals/{id}/verdicts")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR})
    View judge(Visit visit, @PathVariable String id, @RequestParam(defaultValue = "") String verdict, @RequestParam(name = "rests-on", defaultValue = "") String restsOn,
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String day) {
        var form = new GoalView.Form(verdict, restsOn, reason.strip(), visit.values("outside"), day(day), List.of());
        var errors = decisions.judge(visit.actor(), id, form);
        if (errors.isEmpty()) {
            return visit.see("/goals/" + id, "goal.judged");
        }
        return visit.showAgain("goal/goal.jte", TITLE, views.goal(visit, id, new GoalView.Form(form.verdict(), form.restsOn(), form.reason(), form.outside(), form.day(), errors)));
    }

    @GetMapping("/goals/vanished")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View vanished(Visit visit) {
        return visit.show("goal/vanished.jte", TITLE, overviews.vanished(visit));
    }

    @GetMapping("/goals/upwards")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View upwards(Visit visit) {
        return visit.show("goal/upwards.jte", TITLE, overviews.upwards(visit));
    }

    /** What the documents say against themselves and each other. */
    @GetMapping("/goals/review")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View review(Visit visit) {
        return visit.show("goal/review.jte", TITLE, overviews.review(visit));
    }

    @GetMapping("/goals/steering")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View steering(Visit visit) {
        return visit.show("goal/steering.jte", TITLE, overviews.steering(visit));
    }

    @GetMapping("/goals/next")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View next(Visit visit) {
        return visit.show("goal/next.jte", TITLE, overviews.carry(visit, null));
    }

    @PostMapping("/goals/next")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR})
    View carry(Visit visit, @RequestParam(defaultValue = "") String subject, @RequestParam(defaultValue = "") String decision, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String wording) {
        var answers = overviews.carry(visit, null).questions().keySet().stream().map(id -> visit.values("answer-" + id).stream().findFirst().orElse("").strip()).toList();
        var form = new CarryView.Form(subject, decision, from, to, wording.strip(), answers, List.of());
        var errors = decisions.carry(visit.actor(), form);
        if (errors.isEmpty()) {
            return visit.see("/goals/next", "goal.next.done");
        }
        return visit.showAgain("goal/next.jte", TITLE, overviews.carry(visit, new CarryView.Form(subject, decision, from, to, form.wording(), answers, errors)));
    }

    @GetMapping("/goals/follow-up")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View followUp(Visit visit, @RequestParam(defaultValue = "") String year) {
        return visit.show("goal/follow-up.jte", TITLE, overviews.followUp(visit, year, List.of()));
    }

    @PostMapping("/goals/follow-up")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR})
    View handIn(Visit visit, @RequestParam(defaultValue = "") String year) {
        var errors = year.matches("20\\d{2}") ? decisions.handIn(visit.actor(), Integer.parseInt(year)) : List.of("goal.error.years");
        return errors.isEmpty() ? visit.see("/goals/follow-up?year=" + year, "goal.handed-in")
                : visit.showAgain("goal/follow-up.jte", TITLE, overviews.followUp(visit, year, errors));
    }

    /** A day that cannot be read is as wrong as one that has not come. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return LocalDate.MAX;
        }
    }
}
