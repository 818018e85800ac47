package se.upptack.effort;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.NavItem;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.FormError;
import se.upptack.platform.Missing;
import se.upptack.trail.Action;

/** What there is to take part in, for whom, how far each group has come, and what is left for the one who asks. */
@Controller("effortCoursePages")
class CoursePages {

    static final String TITLE = "effort.title";
    private static final Action VIEW = new Action("effort.view");
    private static final Action PEOPLE = new Action("effort.people");
    private static final int MOST_NAMES = 300;

    private final PersonBook book;
    private final RegisterBook registers;
    private final Views views;
    private final Coverage coverage;
    private final StaffRows staff;
    private final CompletionRows completions;
    private final Occasions occasions;

    CoursePages(PersonBook book, RegisterBook registers, Views views, Coverage coverage, StaffRows staff, CompletionRows completions, Occasions occasions) {
        this.book = book;
        this.registers = registers;
        this.views = views;
        this.coverage = coverage;
        this.staff = staff;
        this.completions = completions;
        this.occasions = occasions;
    }

    @Bean
    static NavItem trainingMenu() {
        return NavItem.of(70, "/training", "effort.menu", Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR,
                Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR);
    }

    @GetMapping("/training")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View catalogue(Visit visit) {
        var organisation = one(visit, "organisation");
        var kind = one(visit, "kind");
        var all = registers.current().rows(Courses.REGISTER).list();
        var rows = all.stream()
                .filter(row -> organisation.isEmpty() || row.text("organisation").equals(organisation))
                .filter(row -> kind.isEmpty() || row.text("kind").equals(kind))
                .toList();
        var years = new TreeMap<String, Integer>();
        rows.forEach(row -> {
            var from = row.date("valid_from");
            var to = row.date("valid_to");
            if (from != null && to != null && from.getYear() == to.getYear()) {
                years.merge(String.valueOf(from.getYear()), 1, Integer::sum);
            }
        });
        var organisations = all.stream().map(row -> row.text("organisation")).distinct()
                .map(id -> new EffortPage.Choice(id, views.name(visit, "organisations", id))).toList();
        var kinds = all.stream().map(row -> row.text("kind")).distinct().map(id -> new EffortPage.Choice(id, views.word(visit, "kind", id))).toList();
        return visit.show("effort/catalogue.jte", TITLE,
                new EffortPage.Catalogue(rows.stream().map(row -> views.line(visit, row)).toList(), organisations, kinds, organisation, kind, years));
    }

    @GetMapping("/training/courses/{id}")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View course(Visit visit, @PathVariable String id) {
        var courses = views.courses();
        var row = courses.find(id).orElseThrow(Missing::new);
        var head = row.find("family").orElse(id);
        return visit.show("effort/course.jte", TITLE, book.open(visit.actor(), VIEW, opened -> {
            var trained = coverage.in(visit.actor().agency());
            return new EffortPage.CoursePage(
                    views.line(visit, row), row.yes("ordinary"), row.yes("open"), row.text("reason", visit.language()),
                    row.find("goal").map(goal -> views.name(visit, "goal-areas", goal)).orElse(""), row.text("participants"), row.text("note"),
                    head.equals(id) ? null : new EffortPage.Choice(head, views.name(visit, Courses.REGISTER, head)),
                    courses.family(id).stream().filter(other -> !other.equals(id))
                            .map(other -> new EffortPage.Choice(other, views.name(visit, Courses.REGISTER, other))).toList(),
                    courses.targets(id).stream().map(target -> views.target(visit, target, trained, views.today())).toList(),
                    views.published(visit, registers.current().rows("training-figures").where("course", id)),
                    occasions.ofCourse(visit, id), occasions.compiled(visit, id), views.sources(row));
        }));
    }

    @GetMapping("/training/coverage")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View coverage(Visit visit) {
        var errors = new ArrayList<FormError>();
        var day = day(one(visit, "day"), errors);
        var chosen = one(visit, "target");
        var actor = visit.actor();
        return visit.show("effort/coverage.jte", TITLE, book.open(actor, chosen.isEmpty() || !Views.leads(actor) ? VIEW : PEOPLE, opened -> {
            var trained = coverage.in(actor.agency());
            var rows = views.targets(actor);
            var row = rows.stream().filter(target -> target.key().equals(chosen)).findFirst();
            if (row.isEmpty() || !Views.leads(actor)) {
                var lines = rows.stream().map(target -> views.target(visit, target, trained, day)).toList();
                return new EffortPage.CoveragePage(day, trained.anyStaff(), Views.leads(actor), lines, null, List.of(), List.of(), List.of(), null, errors);
            }
            var course = row.get().text("course");
            var group = Views.narrowed(views.courses().group(row.get()), views.units(actor), true);
            return new EffortPage.CoveragePage(
                    day, trained.anyStaff(), true, List.of(), views.target(visit, row.get(), trained, day),
                    views.parts(visit, "units", trained.byUnit(course, group, day)), views.parts(visit, "staff-role", trained.byRole(course, group, day)),
                    views.parts(visit, "organisations", trained.byOrganisation(course, group, day)),
                    actor.is(Role.MANAGER, Role.AGENCY_COORDINATOR) ? staff.names(coverage.missing(actor.agency(), course, group, day, MOST_NAMES)) : null, errors);
        }));
    }

    @GetMapping("/training/own")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View own(Visit visit) {
        var actor = visit.actor();
        return visit.show("effort/own.jte", TITLE, book.open(actor, VIEW, opened -> {
            var today = views.today();
            var person = staff.byAccount(actor.username());
            var signedUp = occasions.signedUp(visit);
            if (person.isEmpty()) {
                return new EffortPage.Own(false, List.of(), List.of(), signedUp);
            }
            var period = person.get().on(today);
            var done = completions.of(List.of(person.get().id())).getOrDefault(person.get().id(), Map.of());
            var courses = views.courses();
            var left = new TreeMap<String, EffortPage.OwnLine>();
            for (var target : views.targets(actor)) {
                var group = courses.group(target);
                var mine = target.inForce(today) && group.organisations().contains(person.get().organisation()) && period
                        .filter(now -> group.units().isEmpty() || group.units().contains(now.unit()))
                        .filter(now -> group.roles().isEmpty() || group.roles().contains(now.role())).isPresent();
                var course = target.text("course");
                if (mine && courses.family(course).stream().noneMatch(done::containsKey)) {
                    var by = courses.steps(target.key()).stream().map(step -> step.date("due")).filter(due -> due != null && !due.isBefore(today)).findFirst().orElse(null);
                    left.merge(course, new EffortPage.OwnLine(course, views.name(visit, Courses.REGISTER, course), views.word(visit, "strength", target.text("strength")),
                            target.text("strength"), by, null), (one, other) -> one.code().equals("mandatory") ? one : other.code().equals("mandatory") ? other : one);
                }
            }
            var completed = done.entrySet().stream().sorted(Map.Entry.comparingByValue())
                    .map(entry -> new EffortPage.OwnLine(entry.getKey(), views.name(visit, Courses.REGISTER, entry.getKey()), "", "", null, entry.getValue())).toList();
            return new EffortPage.Own(true, List.copyOf(left.values()), completed, signedUp);
        }));
    }

    private LocalDate day(String typed, List<FormError> errors) {
        if (typed.isEmpty()) {
            return views.today();
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            errors.add(FormError.of("day", "effort.error.day"));
            return views.today();
        }
    }

    static String one(Visit visit, String field) {
        return visit.values(field).stream().findFirst().map(String::strip).orElse("");
    }
}
