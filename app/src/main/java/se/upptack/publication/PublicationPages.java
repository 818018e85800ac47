package se.upptack.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Actor;
import se.upptack.access.NavItem;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.platform.FormError;
import se.upptack.platform.Missing;
import se.upptack.platform.Month;
import se.upptack.publication.PublicationForm.Choice;
import se.upptack.publication.PublicationRows.Stored;

/** Publications: the list, the form, and one of them through all it goes through. */
@Controller
class PublicationPages {

    private static final String TITLE = "publication.title";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 1000;
    private static final int MOST_INDICATORS = 4;
    private static final int LONGEST_PERIOD = 120;
    private static final int YEARS_BACK = 10;

    private final PublicationRows rows;
    private final Protecting protecting;
    private final PublicationViews views;
    private final PublicationFile files;
    private final Clock clock;

    PublicationPages(PublicationRows rows, Protecting protecting, PublicationViews views, PublicationFile files, Clock clock) {
        this.rows = rows;
        this.protecting = protecting;
        this.views = views;
        this.files = files;
        this.clock = clock;
    }

    @Bean
    static NavItem publicationsMenu() {
        return NavItem.of(107, "/publications", "publication.menu", Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR,
                Role.COUNTY_STRATEGIST);
    }

    @GetMapping("/publications")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View list(Visit visit) {
        boolean publishes = publishes(visit.actor());
        return visit.show("publication/list.jte", TITLE, new PublicationList(
                rows.published().stream().map(one -> views.item(visit, one)).toList(),
                publishes ? rows.drafts(visit.actor().organisation()).stream().map(one -> views.item(visit, one)).toList() : List.of(), publishes));
    }

    @GetMapping("/publications/new")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View form(
            Visit visit, @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "none") String place, @RequestParam(defaultValue = "none") String time, @RequestParam(defaultValue = "") String crossed) {
        var last = YearMonth.now(clock).minusMonths(1);
        var typed = new Typed(title, visit.values("indicator"), from.isEmpty() ? last.withMonth(1).toString() : from, to.isEmpty() ? last.toString() : to, place, time,
                crossed.equals("yes"));
        return visit.show("publication/form.jte", TITLE, form(visit, typed, List.of()));
    }

    @PostMapping("/publications")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View define(
            Visit visit, @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "none") String place, @RequestParam(defaultValue = "none") String time, @RequestParam(defaultValue = "") String crossed) {
        var typed = new Typed(title.strip(), visit.values("indicator"), from, to, place, time, crossed.equals("yes"));
        var errors = new ArrayList<FormError>();
        var definition = read(visit.actor(), typed, errors);
        if (!errors.isEmpty() || definition == null) {
            return visit.showAgain("publication/form.jte", TITLE, form(visit, typed, errors));
        }
        var actor = visit.actor();
        long seen = rows.approvals();
        var outcome = protecting.protect(actor, definition, protecting.limits(actor.organisation(), today()),
                rows.published().stream().flatMap(one -> java.util.stream.Stream.ofNullable(one.content())).toList());
        var id = rows.add(actor, definition, outcome, seen);
        return visit.see("/publications/" + id, outcome.refusal() == null ? "publication.flash.protected" : null);
    }

    @GetMapping("/publications/{id}")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View one(Visit visit, @PathVariable UUID id) {
        return visit.show("publication/one.jte", TITLE, views.one(visit, find(visit.actor(), id), publishes(visit.actor()), List.of()));
    }

    @PostMapping("/publications/{id}/approval")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View approve(Visit visit, @PathVariable UUID id) {
        var draft = own(visit.actor(), id);
        if (!rows.approve(visit.actor(), draft.id())) {
            return visit.showAgain("publication/one.jte", TITLE, views.one(visit, draft, true, List.of(FormError.of("approval", "publication.error.approval"))));
        }
        return visit.see("/publications/" + id, "publication.flash.approved");
    }

    @PostMapping("/publications/{id}/withdrawal")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View withdraw(Visit visit, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        var draft = own(visit.actor(), id);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return visit.showAgain("publication/one.jte", TITLE, views.one(visit, draft, true, List.of(FormError.of("reason", "publication.error.reason"))));
        }
        rows.withdraw(visit.actor(), draft.id(), reason.strip());
        return visit.see("/publications/" + id, "publication.flash.withdrawn");
    }

    @GetMapping("/publications/{id}/package.zip")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    ResponseEntity<byte[]> file(Visit visit, @PathVariable UUID id) {
        var found = find(visit.actor(), id);
        if (!found.published()) {
            throw new Missing();
        }
        return ResponseEntity.ok()
                .header("Content-Type", "application/zip")
                .header("Content-Disposition", "attachment; filename=\"package.zip\"")
                .body(files.write(visit, found));
    }

    private record Typed(String title, List<String> indicators, String from, String to, String place, String time, boolean crossed) {}

    private @org.jspecify.annotations.Nullable Definition read(Actor actor, Typed typed, List<FormError> errors) {
        require(!typed.title.isBlank() && typed.title.length() <= LONGEST_TITLE, "title", errors);
        var known = protecting.choices(actor).stream().map(one -> one.id()).toList();
        var chosen = typed.indicators.stream().distinct().toList();
        require(!chosen.isEmpty() && chosen.size() <= MOST_INDICATORS && known.containsAll(chosen), "indicators", errors);
        require(Definition.PLACES.contains(typed.place), "place", errors);
        require(Definition.TIMES.contains(typed.time), "time", errors);
        int from = month(typed.from);
        int to = month(typed.to);
        boolean period = from > 0 && from <= to && to < Month.of(today()) && Month.count(from, to) <= LONGEST_PERIOD;
        require(period, "from", errors);
        if (!errors.isEmpty()) {
            return null;
        }
        var scope = actor.is(Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST) ? TableModel.EVERYWHERE : actor.agency();
        var definition = new Definition(typed.title, scope, chosen, from, to, typed.place, typed.time, typed.crossed);
        require(definition.whole(), "time", errors);
        return definition;
    }

    private PublicationForm form(Visit visit, Typed typed, List<FormError> errors) {
        var last = YearMonth.now(clock).minusMonths(1);
        var first = last.minusYears(YEARS_BACK).withMonth(1);
        return new PublicationForm(
                protecting.choices(visit.actor()).stream().map(one -> new Choice(one.id(), one.name(visit.language()))).toList(),
                IntStream.range(0, Month.count(Month.of(first), Month.of(last))).mapToObj(i -> last.minusMonths(i))
                        .map(month -> new Choice(month.toString(), views.month(visit, Month.of(month)))).toList(),
                typed.title, typed.indicators, typed.from, typed.to, typed.place, typed.time, typed.crossed,
                protecting.limits(visit.actor().organisation(), today()).threshold(), errors);
    }

    /** What the actor may see: everything published, and the own organisation's drafts for those who publish. */
    private Stored find(Actor actor, UUID id) {
        return rows.find(id).filter(one -> one.published() || publishes(actor) && one.organisation().equals(actor.organisation())).orElseThrow(Missing::new);
    }

    private Stored own(Actor actor, UUID id) {
        return rows.find(id).filter(one -> one.organisation().equals(actor.organisation())).orElseThrow(Missing::new);
    }

    private static boolean publishes(Actor actor) {
        return actor.is(Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static int month(String text) {
        try {
            return Month.of(YearMonth.parse(text));
        } catch (DateTimeParseException unreadable) {
            return 0;
        }
    }

    private static void require(boolean holds, String field, List<FormError> errors) {
        if (!holds) {
            errors.add(FormError.of(field, "publication.error." + field));
        }
    }
}
