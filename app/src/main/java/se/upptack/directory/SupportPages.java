package se.upptack.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
import se.upptack.pack.Citation;
import se.upptack.pack.CodeList;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Missing;
import se.upptack.platform.ShiftedClock;

/**
 * The directory for signed-in staff. A search holds a place and a need, never anything about anyone; it is posted, so that the need does not
 * stand in an address.
 */
@Controller
class SupportPages {

    private static final int SHOWN = 50;

    private final Directory directory;
    private final ServiceRows rows;
    private final Upkeep upkeep;
    private final AroundRows around;
    private final Places places;
    private final RegisterBook registers;
    private final Clock clock;

    SupportPages(Directory directory, ServiceRows rows, Upkeep upkeep, AroundRows around, Places places, RegisterBook registers, Clock clock) {
        this.directory = directory;
        this.rows = rows;
        this.upkeep = upkeep;
        this.around = around;
        this.places = places;
        this.registers = registers;
        this.clock = clock;
    }

    @GetMapping("/support")
    @Access(signedIn = true)
    View begin(Visit visit) {
        return show(visit, Search.of(places.near(visit.actor()).orElse(null), null));
    }

    @PostMapping("/support")
    @Access(signedIn = true)
    View search(
            Visit visit,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String need,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String kind) {
        return show(visit, new Search(
                places.of(place).orElse(null), TargetGroup.of(need).orElse(null), chosen(area), chosen(language), chosen(kind)));
    }

    @GetMapping("/support/{code}")
    @Access(signedIn = true)
    View entry(Visit visit, @PathVariable String code) {
        var keeps = Keeper.keeps(visit.actor());
        var service = keeps ? upkeep.any(code).orElseThrow(Missing::new) : directory.findByCode(code, Tier.STAFF).orElseThrow(Missing::new);
        var where = directory.where(service);
        var history = rows.history(service.id()).stream()
                .map(change -> new EntryPage.Happened(
                        LocalDate.ofInstant(change.at(), ShiftedClock.ZONE), change.what().name().toLowerCase(java.util.Locale.ROOT), change.by()))
                .toList();
        return visit.show("directory/entry.jte", "directory.title", new EntryPage(
                service, where.isEmpty() ? visit.messages().text(visit.language(), "directory.level.national") : where, named("violence-area", service.areas()),
                named("language", service.languages()), upkeep.organisation(service.upkeep().owner(), visit.language()),
                Keeper.mayChange(visit.actor(), service.upkeep().owner()), history,
                Citation.of(service.source(), registers.current()),
                around.advice(visit.actor().organisation(), service.id(), LocalDate.now(clock).withDayOfMonth(1).minusMonths(11)),
                shared(visit, service)));
    }

    private List<String> shared(Visit visit, Service service) {
        var snapshot = registers.current();
        return Sharing.agreements(service.id(), LocalDate.now(clock), snapshot).stream()
                .map(row -> visit.messages().text(visit.language(), "directory.shared." + row.text("kind"),
                        snapshot.name("organisations", row.text("party"), visit.language()),
                        snapshot.name("organisations", row.text("counterpart"), visit.language())))
                .toList();
    }

    private View show(Visit visit, Search search) {
        var found = directory.search(search, Tier.STAFF);
        var keeps = Keeper.keeps(visit.actor());
        return visit.show("directory/search.jte", "directory.title", new SearchPage(
                choices(), search, found.stream().limit(SHOWN).toList(), Math.max(0, found.size() - SHOWN), keeps,
                visit.actor().is(Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST),
                visit.actor().is(Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR),
                keeps ? upkeep.waiting(visit.actor()).size() : 0));
    }

    private SearchPage.Choices choices() {
        return new SearchPage.Choices(places.all(), codes("violence-area"), codes("language"), Kinds.ALL);
    }

    private List<CodeList.Code> named(String list, Set<String> codes) {
        return codes(list).stream().filter(code -> codes.contains(code.code())).toList();
    }

    private List<CodeList.Code> codes(String list) {
        return registers.current().codes(list, LocalDate.now(clock)).map(CodeList::codes).orElse(List.of());
    }

    private static @Nullable String chosen(String value) {
        return value.isBlank() ? null : value;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        NavItem supportItem() {
            return NavItem.of(40, "/support", "directory.menu", Role.values());
        }
    }
}
