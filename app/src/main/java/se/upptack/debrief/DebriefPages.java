package se.upptack.debrief;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Accounts;
import se.upptack.access.Actor;
import se.upptack.access.NavItem;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.CodeList;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.FormError;
import se.upptack.platform.Missing;
import se.upptack.trail.Action;

/** Asking for a talk afterwards, answering, and what it adds up to (STAFF-06, ECON-09). */
@Controller
class DebriefPages {

    private static final String TEMPLATE = "debrief/debrief.jte";
    private static final String TITLE = "debrief.title";
    private static final Action LOOKED = new Action("debrief.looked");
    private static final Action ASKED = new Action("debrief.asked");
    private static final Action ANSWERED = new Action("debrief.answered");

    private final PersonBook book;
    private final BookingRows rows;
    private final Accounts accounts;
    private final RegisterBook registers;
    private final Clock clock;

    DebriefPages(PersonBook book, BookingRows rows, Accounts accounts, RegisterBook registers, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.accounts = accounts;
        this.registers = registers;
        this.clock = clock;
    }

    @Bean
    static NavItem debriefMenu() {
        return NavItem.of(83, "/debrief", "debrief.menu", Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR);
    }

    @GetMapping("/debrief")
    @Access({Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR})
    View page(Visit visit) {
        return visit.show(TEMPLATE, TITLE, model(visit, new DebriefPage.Typed("", "", "", "alone", ""), List.of()));
    }

    @PostMapping("/debrief")
    @Access({Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR})
    View ask(
            Visit visit, @RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String provider, @RequestParam(defaultValue = "") String bearer,
            @RequestParam(defaultValue = "") String way, @RequestParam(defaultValue = "") String wanted) {
        var typed = new DebriefPage.Typed(unit, provider, bearer, way, wanted);
        var errors = new ArrayList<FormError>();
        known(units(visit), unit, "unit", "debrief.unit.choose", errors);
        known(codes(visit, "debrief-provider"), provider, "provider", "debrief.provider.choose", errors);
        known(codes(visit, "cost-bearer"), bearer, "bearer", "debrief.bearer.choose", errors);
        var day = day(wanted);
        if (!wanted.isBlank() && (day == null || day.isBefore(LocalDate.now(clock)))) {
            errors.add(FormError.of("wanted", "debrief.wanted.wrong"));
        }
        if (!errors.isEmpty()) {
            return visit.showAgain(TEMPLATE, TITLE, model(visit, typed, errors));
        }
        book.open(visit.actor(), ASKED, opened -> {
            rows.add(id(key), visit.actor().account(), unit, provider, bearer, way.equals("group"), day);
            return true;
        });
        return visit.see("/debrief", "debrief.asked");
    }

    /** Whoever asked takes it back; whoever was asked confirms, declines or says that it was held. */
    @PostMapping("/debrief/{id}")
    @Access({Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR})
    View answer(
            Visit visit, @PathVariable UUID id, @RequestParam(defaultValue = "") String outcome, @RequestParam(defaultValue = "") String agreed,
            @RequestParam(defaultValue = "") String bearer) {
        var day = day(agreed);
        boolean done = book.open(visit.actor(), ANSWERED, opened -> {
            var booking = rows.all().stream().filter(one -> one.id().equals(id) && one.open()).findFirst().orElseThrow(Missing::new);
            boolean own = booking.account().equals(visit.actor().account());
            boolean asked = !own && answers(visit.actor(), booking);
            if (!own && !asked || own && (outcome.equals("confirmed") || outcome.equals("not-possible")) || asked && outcome.equals("withdrawn")) {
                throw new Missing();
            }
            boolean complete = switch (outcome) {
                case "withdrawn", "not-possible" -> true;
                case "held" -> booking.state().equals("confirmed");
                case "confirmed" -> day != null && codes(visit, "cost-bearer").stream().anyMatch(code -> code.code().equals(bearer));
                default -> false;
            };
            if (complete) {
                boolean confirms = outcome.equals("confirmed");
                rows.end(id, outcome, confirms ? day : null, confirms ? bearer : null, visit.actor().account());
            }
            return complete;
        });
        return done ? visit.see("/debrief", "debrief.answered")
                : visit.showAgain(TEMPLATE, TITLE, model(visit, new DebriefPage.Typed("", "", "", "alone", ""), List.of(FormError.of("agreed-" + id, "debrief.agreed.wrong"))));
    }

    private DebriefPage model(Visit visit, DebriefPage.Typed typed, List<FormError> errors) {
        var actor = visit.actor();
        var all = book.open(actor, LOOKED, opened -> rows.all());
        var names = accounts.ofAgency(actor.agency()).stream().collect(Collectors.toMap(one -> one.actor().account(), one -> one.actor().name(), (one, same) -> one));
        boolean coordinates = actor.is(Role.AGENCY_COORDINATOR);
        var summed = all.stream().filter(booking -> coordinates || actor.is(Role.MANAGER) && answers(actor, booking)).toList();
        return new DebriefPage(
                UUID.randomUUID().toString(), typed, units(visit), codes(visit, "debrief-provider"), codes(visit, "cost-bearer"),
                all.stream().filter(booking -> booking.account().equals(actor.account())).map(booking -> item(visit, booking, "")).toList(),
                all.stream().filter(booking -> !booking.account().equals(actor.account()) && booking.open() && answers(actor, booking))
                        .map(booking -> item(visit, booking, names.getOrDefault(booking.account(), ""))).toList(),
                actor.is(Role.MANAGER, Role.METHOD_SUPPORTER), sums(visit, summed), coordinates, errors);
    }

    /** A method supporter answers for talks with method supporters, a manager for all others of her units. */
    private static boolean answers(Actor actor, Booking booking) {
        return booking.provider().equals(Booking.METHOD_SUPPORTER) ? actor.is(Role.METHOD_SUPPORTER) : actor.is(Role.MANAGER) && actor.seesUnit(booking.unit());
    }

    private List<DebriefPage.Sum> sums(Visit visit, List<Booking> bookings) {
        record Key(String unit, String bearer) {}
        Map<Key, List<Booking>> by = bookings.stream().filter(booking -> !booking.state().equals("withdrawn"))
                .collect(Collectors.groupingBy(booking -> new Key(unit(visit, booking.unit()), name(visit, "cost-bearer", booking.bearer()))));
        return by.entrySet().stream()
                .map(entry -> new DebriefPage.Sum(entry.getKey().unit(), entry.getKey().bearer(), entry.getValue().size(),
                        count(entry.getValue(), "confirmed") + count(entry.getValue(), "held"), count(entry.getValue(), "held")))
                .sorted(Comparator.comparing(DebriefPage.Sum::unit).thenComparing(DebriefPage.Sum::bearer))
                .toList();
    }

    private static int count(List<Booking> bookings, String state) {
        return (int) bookings.stream().filter(booking -> booking.state().equals(state)).count();
    }

    private DebriefPage.Item item(Visit visit, Booking booking, String who) {
        return new DebriefPage.Item(booking.id(), who, unit(visit, booking.unit()), name(visit, "debrief-provider", booking.provider()), booking.bearer(),
                name(visit, "cost-bearer", booking.bearer()), booking.group(), booking.wantedOn(), booking.agreedOn(), booking.state());
    }

    /** The units an account works in; those who see every unit choose among the organisation's. */
    private List<DebriefPage.Choice> units(Visit visit) {
        var actor = visit.actor();
        var snapshot = registers.current();
        var units = actor.units().contains("*") || actor.units().isEmpty()
                ? snapshot.rows("units").where("organisation", actor.organisation()).stream().map(row -> row.key()) : actor.units().stream();
        return units.map(unit -> new DebriefPage.Choice(unit, unit(visit, unit))).sorted(Comparator.comparing(DebriefPage.Choice::name)).toList();
    }

    private List<DebriefPage.Choice> codes(Visit visit, String list) {
        return registers.current().codes(list, LocalDate.now(clock)).map(CodeList::codes).orElse(List.of()).stream()
                .map(code -> new DebriefPage.Choice(code.code(), code.name(visit.language()))).toList();
    }

    private String name(Visit visit, String list, String code) {
        return codes(visit, list).stream().filter(choice -> choice.code().equals(code)).map(DebriefPage.Choice::name).findFirst().orElse(code);
    }

    private String unit(Visit visit, String unit) {
        return registers.current().name("units", unit, visit.language());
    }

    private static void known(List<DebriefPage.Choice> choices, String said, String field, String key, List<FormError> errors) {
        if (choices.stream().noneMatch(choice -> choice.code().equals(said))) {
            errors.add(FormError.of(field, key));
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}
