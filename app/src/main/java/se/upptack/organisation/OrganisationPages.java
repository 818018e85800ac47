package se.upptack.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.NavItem;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.Row;
import se.upptack.platform.Missing;

/** The organisations for whoever is signed in: all of them as they were on a day, and one with everything the registers know of it. */
@Controller
class OrganisationPages {

    static final String TITLE = "organisation.title";

    private final RegisterBook book;
    private final Clock clock;

    OrganisationPages(RegisterBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @GetMapping("/organisations")
    @Access(signedIn = true)
    View list(Visit visit) {
        var on = On.of(visit, clock);
        var words = new Words(book.current(), visit.messages(), visit.language());
        var kind = On.field(visit, "kind");
        var county = On.field(visit, "county");
        var rows = words.registers().rows("organisations");
        var lines = new Lines(words.registers());
        var units = words.registers().rows("units").inForce(on.day());
        var groups = new LinkedHashMap<String, List<OrganisationList.Line>>();
        for (var row : rows.inForce(on.day())) {
            if ((kind.isEmpty() || row.text("kind").equals(kind)) && (county.isEmpty() || row.text("county").equals(county))) {
                groups.computeIfAbsent(row.text("kind"), any -> new ArrayList<>()).add(line(row, words, lines, units.where("organisation", row.key()).size(), on.day()));
            }
        }
        return visit.show("organisation/list.jte", TITLE, new OrganisationList(
                on.typed(), on.day(),
                rows.stream().map(row -> row.text("kind")).distinct().map(code -> new Choice(code, words.value("kind", code))).sorted(words.by(Choice::name)).toList(),
                kind,
                words.registers().counties().entrySet().stream().map(entry -> new Choice(entry.getKey(), entry.getValue())).toList(),
                county,
                groups.entrySet().stream()
                        .map(group -> new OrganisationList.Group(words.value("kind", group.getKey()),
                                group.getValue().stream().sorted(words.by(OrganisationList.Line::name)).toList()))
                        .toList(),
                groups.values().stream().mapToInt(List::size).sum(),
                on.errors()));
    }

    @GetMapping("/organisations/{id}")
    @Access(signedIn = true)
    View one(Visit visit, @PathVariable String id) {
        var on = On.of(visit, clock);
        var words = new Words(book.current(), visit.messages(), visit.language());
        var organisation = words.registers().find("organisations", id).orElseThrow(Missing::new);
        return visit.show("organisation/profile.jte", TITLE, new Profiles(words, on.day()).of(organisation, on.typed(), on.errors()));
    }

    private static OrganisationList.Line line(Row row, Words words, Lines lines, int units, LocalDate day) {
        return new OrganisationList.Line(row.key(), row.text("name", words.language()), row.text("short"), words.county(row.text("county")),
                Period.of(row), (int) lines.of(row.key()).stream().filter(line -> line.inForce(day)).count(), units);
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        private static final Role[] COORDINATING = {
            Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR
        };

        @Bean
        NavItem organisationsItem() {
            return NavItem.of(210, "/organisations", "organisation.menu", COORDINATING);
        }

        @Bean
        NavItem policiesItem() {
            return NavItem.of(220, "/policies", "policies.menu", Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR,
                    Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR);
        }

        @Bean
        NavItem codeListsItem() {
            return NavItem.of(230, "/code-lists", "code-lists.menu", Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER,
                    Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR);
        }
    }
}
