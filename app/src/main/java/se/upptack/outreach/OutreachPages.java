package se.upptack.outreach;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
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
import se.upptack.platform.FormError;
import se.upptack.platform.Missing;
import se.upptack.trail.Action;

/** What information is given when, what is up on the walls, what has been ordered and sent, and the campaigns. Counts, never persons. */
@Controller
class OutreachPages {

    private static final Action VIEW = new Action("outreach.view");
    private static final Action WRITE = new Action("outreach.write");
    private static final String TITLE = "outreach.title";
    private static final int MOST = 100_000;

    private final PersonBook book;
    private final Plans plans;
    private final EntryRows rows;

    OutreachPages(PersonBook book, Plans plans, EntryRows rows) {
        this.book = book;
        this.plans = plans;
        this.rows = rows;
    }

    @Bean
    static NavItem outreachMenu(ObjectProvider<Plans> plans) {
        return NavItem.of(90, "/outreach", "outreach.menu", Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR,
                        Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST)
                .when(actor -> actor.is(Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST) || !plans.getObject().moments(actor).isEmpty());
    }

    @GetMapping("/outreach")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View plan(Visit visit) {
        return visit.show("outreach/plan.jte", TITLE, book.open(visit.actor(), VIEW, opened -> plans.plan(visit, Map.of(), List.of())));
    }

    @PostMapping("/outreach")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR})
    View given(Visit visit) {
        var typed = typed(visit, "touchpoint", "unit", "language", "setting", "quantity", "happened");
        var ways = visit.values("way");
        var group = typed.get("setting").equals("group");
        var errors = new ArrayList<FormError>();
        require(plans.moments(visit.actor()).stream().anyMatch(row -> row.key().equals(typed.get("touchpoint"))), "touchpoint", errors);
        common(visit, typed, errors);
        require(group || typed.get("setting").equals("individual"), "setting", errors);
        require(ways.contains("oral") || ways.contains("written"), "way", errors);
        var quantity = group ? number(typed.get("quantity")).orElse(0) : 1;
        require(quantity >= 1 && quantity <= 500, "quantity", errors);
        if (errors.isEmpty()) {
            return kept(visit, "/outreach", new Entry(
                    0, Entry.Kind.GIVEN, typed.get("unit"), typed.get("touchpoint"), null, typed.get("language"), day(typed).orElseThrow(),
                    ways.contains("oral"), ways.contains("written"), group, quantity, null, ""));
        }
        return visit.showAgain("outreach/plan.jte", TITLE, book.open(visit.actor(), VIEW, opened -> plans.plan(visit, typed, errors)));
    }

    @GetMapping("/outreach/premises")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR})
    View premises(Visit visit) {
        return visit.show("outreach/premises.jte", TITLE, book.open(visit.actor(), VIEW, opened -> plans.premises(visit, Map.of(), List.of(), true)));
    }

    @PostMapping("/outreach/premises")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR})
    View display(Visit visit) {
        var typed = typed(visit, "unit", "text", "quantity", "happened");
        var errors = new ArrayList<FormError>();
        require(plans.units(visit).stream().anyMatch(unit -> unit.id().equals(typed.get("unit"))), "unit", errors);
        require(plans.printed(visit).stream().anyMatch(text -> text.id().equals(typed.get("text"))), "text", errors);
        require(day(typed).filter(day -> !day.isAfter(plans.today())).isPresent(), "happened", errors);
        require(number(typed.get("quantity")).isPresent(), "up", errors);
        if (errors.isEmpty()) {
            return kept(visit, "/outreach/premises", new Entry(
                    0, Entry.Kind.DISPLAY, typed.get("unit"), null, typed.get("text"), null, day(typed).orElseThrow(), false, false, false,
                    number(typed.get("quantity")).orElseThrow(), null, ""));
        }
        return visit.showAgain("outreach/premises.jte", TITLE, book.open(visit.actor(), VIEW, opened -> plans.premises(visit, typed, errors, true)));
    }

    @GetMapping("/outreach/orders")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR})
    View orders(Visit visit) {
        return visit.show("outreach/orders.jte", TITLE, book.open(visit.actor(), VIEW, opened -> plans.orders(visit, Map.of(), List.of(), maySend(visit))));
    }

    @PostMapping("/outreach/orders")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR})
    View order(Visit visit) {
        var typed = typed(visit, "unit", "text", "language", "quantity", "happened");
        typed.put("happened", plans.today().toString());
        var errors = new ArrayList<FormError>();
        common(visit, typed, errors);
        require(plans.printed(visit).stream().anyMatch(text -> text.id().equals(typed.get("text"))), "text", errors);
        require(number(typed.get("quantity")).filter(number -> number >= 1).isPresent(), "copies", errors);
        if (errors.isEmpty()) {
            return kept(visit, "/outreach/orders", new Entry(
                    0, Entry.Kind.ORDER, typed.get("unit"), null, typed.get("text"), typed.get("language"), plans.today(), false, false, false,
                    number(typed.get("quantity")).orElseThrow(), null, ""));
        }
        return visit.showAgain("outreach/orders.jte", TITLE, book.open(visit.actor(), VIEW, opened -> plans.orders(visit, typed, errors, maySend(visit))));
    }

    @PostMapping("/outreach/orders/{number}")
    @Access(Role.AGENCY_COORDINATOR)
    View send(Visit visit, @PathVariable long number) {
        var typed = typed(visit, "quantity");
        return book.open(visit.actor(), WRITE, opened -> {
            rows.lock(number);
            var order = rows.find(number).filter(found -> found.kind() == Entry.Kind.ORDER).orElseThrow(Missing::new);
            var left = order.quantity() - rows.sent(number);
            var quantity = number(typed.get("quantity")).filter(copies -> copies >= 1 && copies <= left);
            if (quantity.isEmpty()) {
                return visit.showAgain("outreach/orders.jte", TITLE, plans.orders(
                        visit, Map.of(), List.of(FormError.of("send-" + number, "outreach.error.send", left)), true));
            }
            rows.add(visit.actor(), new Entry(0, Entry.Kind.DISPATCH, order.unit(), null, null, null, plans.today(), false, false, false, quantity.get(), number, ""));
            return visit.see("/outreach/orders", "outreach.sent");
        });
    }

    @GetMapping("/outreach/efforts")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View efforts(Visit visit) {
        return visit.show("outreach/efforts.jte", TITLE, plans.efforts(visit));
    }

    @GetMapping("/outreach/sites")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View sites(Visit visit) {
        return visit.show("outreach/sites.jte", TITLE, plans.sites(visit));
    }

    private View kept(Visit visit, String path, Entry entry) {
        return book.open(visit.actor(), WRITE, opened -> {
            rows.add(visit.actor(), entry);
            return visit.see(path, "outreach.kept." + entry.kind().code());
        });
    }

    private void common(Visit visit, Map<String, String> typed, List<FormError> errors) {
        require(plans.units(visit).stream().anyMatch(unit -> unit.id().equals(typed.get("unit"))), "unit", errors);
        require(plans.languages().stream().anyMatch(language -> language.code().equals(typed.get("language"))), "language", errors);
        require(day(typed).filter(day -> !day.isAfter(plans.today())).isPresent(), "happened", errors);
    }

    private static boolean maySend(Visit visit) {
        return visit.actor().is(Role.AGENCY_COORDINATOR);
    }

    private static void require(boolean right, String field, List<FormError> errors) {
        if (!right) {
            errors.add(FormError.of(field.equals("copies") || field.equals("up") ? "quantity" : field, "outreach.error." + field));
        }
    }

    private static Map<String, String> typed(Visit visit, String... fields) {
        var typed = new HashMap<String, String>();
        for (var field : fields) {
            typed.put(field, visit.values(field).stream().findFirst().map(String::strip).orElse(""));
        }
        return typed;
    }

    private static Optional<Integer> number(String typed) {
        return typed.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(typed)).filter(number -> number <= MOST) : Optional.empty();
    }

    private static Optional<LocalDate> day(Map<String, String> typed) {
        try {
            return Optional.of(LocalDate.parse(typed.get("happened")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
