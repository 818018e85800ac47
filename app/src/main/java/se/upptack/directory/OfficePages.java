package se.upptack.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.Row;
import se.upptack.platform.Missing;

/** The list of whom to turn to, for each office (REF-02). */
@Controller
class OfficePages {

    private final AroundRows rows;
    private final Directory directory;
    private final RegisterBook registers;
    private final Clock clock;

    OfficePages(AroundRows rows, Directory directory, RegisterBook registers, Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.registers = registers;
        this.clock = clock;
    }

    @GetMapping("/support/offices")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR})
    View offices(Visit visit) {
        var lists = rows.lists(visit.actor().organisation()).stream().collect(Collectors.toMap(AroundRows.OfficeList::unit, Function.identity()));
        var offices = units(visit.actor()).stream()
                .map(unit -> new OfficesPage.Office(unit.key(), unit.text("name", visit.language()),
                        lists.containsKey(unit.key()) ? lists.get(unit.key()).completedOn() : null))
                .sorted(Comparator.comparing(OfficesPage.Office::name))
                .toList();
        return visit.show("directory/offices.jte", "directory.title",
                new OfficesPage(offices, (int) offices.stream().filter(office -> office.completedOn() != null).count()));
    }

    @GetMapping("/support/offices/{unit}")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR})
    View office(Visit visit, @PathVariable String unit) {
        var office = unit(visit.actor(), unit);
        var list = rows.lists(visit.actor().organisation()).stream().filter(found -> found.unit().equals(unit)).findFirst();
        var ids = list.<Set<String>>map(found -> new LinkedHashSet<>(found.services())).orElse(Set.of());
        var place = office.find("county").flatMap(county -> Place.of(county, registers.current())).orElse(null);
        var near = directory.search(Search.of(place, null), Tier.STAFF);
        var chosen = ids.stream().flatMap(id -> directory.find(id, Tier.STAFF).stream()).toList();
        var offered = new LinkedHashSet<>(chosen);
        offered.addAll(near);
        return visit.show("directory/office.jte", "directory.title", new OfficesPage.One(
                new OfficesPage.Office(unit, office.text("name", visit.language()), list.map(AroundRows.OfficeList::completedOn).orElse(null)),
                list.map(AroundRows.OfficeList::completedBy).orElse(""), chosen, List.copyOf(offered), ids,
                list.map(AroundRows.OfficeList::revision).orElse(0), keeps(visit.actor())));
    }

    @PostMapping("/support/offices/{unit}")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR})
    View complete(Visit visit, @PathVariable String unit, @RequestParam(defaultValue = "0") int revision) {
        unit(visit.actor(), unit);
        var services = visit.values("service").stream().filter(id -> directory.find(id, Tier.STAFF).isPresent()).distinct().toList();
        if (services.isEmpty()) {
            return visit.see("/support/offices/" + unit, "directory.offices.choose");
        }
        var done = rows.complete(unit, revision + 1, visit.actor().organisation(), services, LocalDate.now(clock), visit.actor().name());
        return visit.see("/support/offices/" + unit, done ? "directory.offices.saved" : "directory.flash.superseded");
    }

    private static boolean keeps(Actor actor) {
        return actor.is(Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR);
    }

    private List<Row> units(Actor actor) {
        var own = registers.current().rows("units").inForce(LocalDate.now(clock)).stream()
                .filter(unit -> unit.text("organisation").equals(actor.organisation()))
                .toList();
        // Where people work: what has no units below it and is not the head office.
        var above = own.stream().flatMap(unit -> unit.find("parent").stream()).collect(Collectors.toSet());
        return own.stream().filter(unit -> !above.contains(unit.key()) && !unit.text("kind").equals("head-office")).toList();
    }

    private Row unit(Actor actor, String unit) {
        return units(actor).stream().filter(found -> found.key().equals(unit)).findFirst().orElseThrow(Missing::new);
    }
}
