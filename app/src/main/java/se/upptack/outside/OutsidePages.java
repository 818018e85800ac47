package se.upptack.outside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.NavItem;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Missing;

/** Official statistics: how a county stands, each series, and the files they come by. */
@Controller
class OutsidePages {

    private static final String TITLE = "outside.title";
    private static final int SHOWN = 1_000;
    private static final int LONGEST_SOURCE = 500;

    private final OutsideViews views;
    private final Deliveries deliveries;
    private final RegisterBook registers;

    OutsidePages(OutsideViews views, Deliveries deliveries, RegisterBook registers) {
        this.views = views;
        this.deliveries = deliveries;
        this.registers = registers;
    }

    @Bean
    static NavItem outsideMenu() {
        return NavItem.of(105, "/figures/outside", "outside.menu", Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR,
                Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST);
    }

    @GetMapping("/figures/outside")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View county(Visit visit, @RequestParam Map<String, String> fields) {
        return visit.show("outside/county.jte", TITLE, views.county(visit, fields));
    }

    @GetMapping("/figures/outside/series/{id}")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View series(Visit visit, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var series = Series.find(registers.current(), id).orElseThrow(Missing::new);
        return visit.show("outside/series.jte", TITLE, views.series(visit, series, fields));
    }

    /** The values of a series with their bands, and what they are. */
    @GetMapping("/figures/outside/series/{id}/table.csv")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    ResponseEntity<byte[]> table(Visit visit, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var series = Series.find(registers.current(), id).orElseThrow(Missing::new);
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"table.csv\"")
                .body(views.table(visit, series, fields).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/figures/outside/file")
    @Access({Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View file(Visit visit) {
        return visit.show("outside/file.jte", TITLE, form(visit, "", "", false, null, List.of()));
    }

    @PostMapping("/figures/outside/file")
    @Access({Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View take(Visit visit, @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String series, @RequestParam(defaultValue = "") String source)
            throws IOException {
        var from = source.strip();
        if (from.isEmpty() || from.length() > LONGEST_SOURCE) {
            return visit.showAgain("outside/file.jte", TITLE, form(visit, series, from, true, null, List.of()));
        }
        return switch (deliveries.take(visit.actor(), file.getBytes(), series, from)) {
            case Deliveries.Outcome.Taken(var changed, var same) ->
                visit.show("outside/file.jte", TITLE, form(visit, series, from, false, new FileView.Taken(changed, same), List.of()));
            case Deliveries.Outcome.Refused(var faults) ->
                visit.showAgain("outside/file.jte", TITLE, form(visit, series, from, false, null, faults));
        };
    }

    private FileView form(Visit visit, String chosen, String source, boolean missing, FileView.@Nullable Taken taken, List<Fault> faults) {
        var names = new LinkedHashMap<String, String>();
        Series.all(registers.current()).forEach(series -> names.put(series.id(), series.name(visit.language())));
        return new FileView(names, chosen, source, missing, taken,
                faults.stream().limit(SHOWN).map(fault -> new FileView.Wrong(
                        fault.where(), visit.messages().text(visit.language(), fault.key(), fault.arguments().toArray()))).toList(),
                faults.size());
    }
}
