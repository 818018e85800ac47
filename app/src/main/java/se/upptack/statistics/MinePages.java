package se.upptack.statistics;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.platform.FormError;
import se.upptack.platform.Missing;

/** One's own page of figures: what to act on this week, what has come since the last, and the views one has saved. */
@Controller
class MinePages {

    private static final String TITLE = "figures.title";
    private static final int LONGEST_NAME = 80;

    private final Dashboard dashboard;
    private final SavedViews views;

    MinePages(Dashboard dashboard, SavedViews views) {
        this.dashboard = dashboard;
        this.views = views;
    }

    @GetMapping("/figures/mine")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View mine(Visit visit) {
        return visit.show("statistics/mine.jte", TITLE, dashboard.view(visit, List.of(), ""));
    }

    /** Saves the address of a page of figures under a name. */
    @PostMapping("/figures/views")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View save(
            Visit visit, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "/figures") String path, @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String shared) {
        var address = views.read(path, query).orElseThrow(Missing::new);
        var called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            return visit.showAgain("statistics/mine.jte", TITLE, dashboard.view(visit, List.of(FormError.of("name", "figures.error.view-name")),
                    path + "?" + address));
        }
        views.save(visit.actor(), called, path, address, shared.equals("yes"));
        return visit.see("/figures/mine", "figures.flash.view-saved");
    }

    @PostMapping("/figures/views/{id}/removal")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View remove(Visit visit, @PathVariable UUID id) {
        views.remove(visit.actor(), id);
        return visit.see("/figures/mine", "figures.flash.view-removed");
    }
}
