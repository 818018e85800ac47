package se.upptack.statistics;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Role;
import se.upptack.access.Visit;

/** One page to explore the indicators with: which, for when, where, divided how. The address holds the choice, and there is no person in it. */
@Controller
class ExplorePages {

    private static final String TITLE = "figures.title";

    private final FigureFrames frames;
    private final IndicatorPage page;

    ExplorePages(FigureFrames frames, IndicatorPage page) {
        this.frames = frames;
        this.page = page;
    }

    @GetMapping("/figures/explore")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View explore(
            Visit visit, @RequestParam Map<String, String> fields, @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "month") String by) {
        var looking = frames.look(visit, fields);
        var id = indicator.isEmpty() ? page.first(looking) : indicator;
        return visit.show("statistics/explore.jte", TITLE, page.view(looking, frames, id, Breakdown.of(by).orElse(Breakdown.MONTH)));
    }

    /** The same page, at the address that an indicator has had and keeps. */
    @GetMapping("/figures/indicators/{id}")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View one(Visit visit, @PathVariable String id, @RequestParam Map<String, String> fields, @RequestParam(defaultValue = "month") String by) {
        return explore(visit, fields, id, by);
    }
}
