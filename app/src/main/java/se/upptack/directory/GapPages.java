package se.upptack.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Ids;
import se.upptack.platform.Missing;

/** That support is missing (REF-08) and that advice was sought (REF-12), without anything about anyone. */
@Controller
class GapPages {

    /** A schematic Sweden: column from the west and row from the north of each county. */
    private static final Map<String, int[]> AT = Map.ofEntries(
            Map.entry("25", new int[] {3, 0}), Map.entry("24", new int[] {3, 1}), Map.entry("23", new int[] {2, 2}), Map.entry("22", new int[] {3, 2}),
            Map.entry("20", new int[] {2, 3}), Map.entry("21", new int[] {3, 3}), Map.entry("17", new int[] {1, 4}), Map.entry("18", new int[] {2, 4}),
            Map.entry("19", new int[] {3, 4}), Map.entry("03", new int[] {4, 4}), Map.entry("14", new int[] {1, 5}), Map.entry("05", new int[] {2, 5}),
            Map.entry("04", new int[] {3, 5}), Map.entry("01", new int[] {4, 5}), Map.entry("13", new int[] {1, 6}), Map.entry("06", new int[] {2, 6}),
            Map.entry("08", new int[] {3, 6}), Map.entry("09", new int[] {4, 6}), Map.entry("12", new int[] {1, 7}), Map.entry("07", new int[] {2, 7}),
            Map.entry("10", new int[] {3, 7}));

    private final AroundRows rows;
    private final Directory directory;
    private final Places places;
    private final RegisterBook registers;
    private final Ids ids;
    private final Clock clock;

    GapPages(AroundRows rows, Directory directory, Places places, RegisterBook registers, Ids ids, Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.places = places;
        this.registers = registers;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/support/gaps")
    @Access(signedIn = true)
    View gaps(Visit visit) {
        var groups = Arrays.stream(TargetGroup.values()).map(TargetGroup::code).toList();
        var counted = rows.gaps(month().minusMonths(11));
        var counties = registers.current().counties().entrySet().stream().map(county -> {
            var counts = groups.stream().map(group -> counted.stream()
                    .filter(gap -> gap.place().startsWith(county.getKey()) && gap.group().equals(group)).mapToInt(AroundRows.GapCount::count).sum()).toList();
            var at = AT.getOrDefault(county.getKey(), new int[] {1, 0});
            return new GapsPage.County(county.getKey(), county.getValue(), counts, counts.stream().mapToInt(Integer::intValue).sum(), at[0], at[1]);
        }).toList();
        return visit.show("directory/gaps.jte", "directory.title",
                new GapsPage(groups, counties, counties.stream().mapToInt(GapsPage.County::total).max().orElse(0)));
    }

    @PostMapping("/support/gaps")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View note(
            Visit visit,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String need,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String kind) {
        var where = places.of(place);
        var group = TargetGroup.of(need);
        if (where.isEmpty() || group.isEmpty()) {
            return visit.see("/support", "directory.gaps.choose");
        }
        var today = LocalDate.now(clock);
        var known = registers.current();
        rows.addGap(ids.next(), visit.actor().organisation(), month(), where.get(), group.get(),
                known.codes("violence-area", today).filter(codes -> codes.has(area)).isPresent() ? area : "*",
                known.codes("language", today).filter(codes -> codes.has(language)).isPresent() ? language : "",
                Kinds.ALL.contains(kind) ? kind : "");
        return visit.see("/support/gaps", "directory.gaps.noted");
    }

    /** Advice was sought from a line for those who work; about whom is never asked. */
    @PostMapping("/support/{code}/advice")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR})
    View advice(Visit visit, @PathVariable String code) {
        var service = directory.findByCode(code, Tier.STAFF).filter(found -> found.isFor(TargetGroup.PROFESSIONAL)).orElseThrow(Missing::new);
        rows.addAdvice(ids.next(), visit.actor().organisation(), service.id(), month());
        return visit.see("/support/" + code, "directory.advice.noted");
    }

    private LocalDate month() {
        return LocalDate.now(clock).withDayOfMonth(1);
    }
}
