package se.upptack.statistics;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.NavItem;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.platform.Missing;

/** The figures of the registrations: the first page, divided, units beside each other, before and after a changed rule, quality, results. */
@Controller
class FigurePages {

    private static final String TITLE = "figures.title";

    private final FigureFrames frames;
    private final FigureOverview overview;
    private final FigureDivision division;
    private final UnitComparison units;
    private final RuleChange change;
    private final FigureConsequences consequences;
    private final FigureReferrals referrals;
    private final Quality quality;
    private final Results results;

    FigurePages(
            FigureFrames frames, FigureOverview overview, FigureDivision division, UnitComparison units, RuleChange change,
            FigureConsequences consequences, FigureReferrals referrals, Quality quality, Results results) {
        this.frames = frames;
        this.overview = overview;
        this.division = division;
        this.units = units;
        this.change = change;
        this.consequences = consequences;
        this.referrals = referrals;
        this.quality = quality;
        this.results = results;
    }

    @Bean
    static NavItem figuresMenu() {
        return NavItem.of(100, "/figures", "figures.menu", Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR,
                Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST);
    }

    @GetMapping("/figures")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View overview(Visit visit, @RequestParam Map<String, String> fields) {
        var looking = frames.look(visit, fields);
        return visit.show("statistics/overview.jte", TITLE, overview.view(looking, frames.frame(looking, "/figures", "overview")));
    }

    @GetMapping("/figures/by/{dimension}")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View divided(Visit visit, @PathVariable String dimension, @RequestParam Map<String, String> fields) {
        var by = Breakdown.of(dimension).filter(one -> !one.area()).orElseThrow(Missing::new);
        var looking = frames.look(visit, fields);
        return visit.show("statistics/division.jte", TITLE, division.view(looking, frames.frame(looking, "/figures/by/" + by.code(), "by"), by));
    }

    @GetMapping("/figures/units")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View units(Visit visit, @RequestParam Map<String, String> fields) {
        var looking = frames.look(visit, fields);
        return visit.show("statistics/units.jte", TITLE, units.view(looking, frames.frame(looking, "/figures/units", "units")));
    }

    @GetMapping("/figures/change")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View change(
            Visit visit, @RequestParam Map<String, String> fields, @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "6") String months) {
        var looking = frames.look(visit, fields);
        int length = months.matches("[0-9]{1,2}") ? Integer.parseInt(months) : 0;
        return visit.show("statistics/change.jte", TITLE, change.view(looking, frames.frame(looking, "/figures/change", "change"), rule, length));
    }

    @GetMapping("/figures/referrals")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View referrals(Visit visit, @RequestParam Map<String, String> fields) {
        var looking = frames.look(visit, fields);
        return visit.show("statistics/referrals.jte", TITLE, referrals.view(looking, frames.frame(looking, "/figures/referrals", "referrals")));
    }

    @GetMapping("/figures/consequences")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View consequences(Visit visit, @RequestParam Map<String, String> fields) {
        var looking = frames.look(visit, fields);
        return visit.show("statistics/consequences.jte", TITLE,
                consequences.view(looking, frames.frame(looking, "/figures/consequences", "consequences")));
    }

    @GetMapping("/figures/quality")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View quality(Visit visit, @RequestParam Map<String, String> fields) {
        var looking = frames.look(visit, fields);
        return visit.show("statistics/quality.jte", TITLE, quality.view(looking, frames.frame(looking, "/figures/quality", "quality")));
    }

    @GetMapping("/figures/results")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View results(Visit visit, @RequestParam Map<String, String> fields) {
        var looking = frames.look(visit, fields);
        return visit.show("statistics/results.jte", TITLE, results.view(looking, frames.frame(looking, "/figures/results", "results")));
    }
}
