package se.upptack.statistics;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.platform.Missing;

/** The list of the indicators of the assignment, and one of them as a file. */
@Controller
class IndicatorPages {

    private static final String TITLE = "figures.title";

    private final FigureFrames frames;
    private final Indicators indicators;
    private final IndicatorFiles files;

    IndicatorPages(FigureFrames frames, Indicators indicators, IndicatorFiles files) {
        this.frames = frames;
        this.indicators = indicators;
        this.files = files;
    }

    @GetMapping("/figures/indicators")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View list(Visit visit, @RequestParam Map<String, String> fields) {
        var looking = frames.look(visit, fields);
        var groups = new LinkedHashMap<String, List<IndicatorListView.Item>>();
        for (var figure : indicators.totals(visit.actor(), looking.wanted())) {
            var indicator = figure.indicator();
            var group = indicator.organisation().equals("*")
                    ? looking.t("figures.indicators.everyone")
                    : looking.names().of(Breakdown.ORGANISATION, indicator.organisation(), looking.language());
            groups.computeIfAbsent(group, name -> new ArrayList<>()).add(new IndicatorListView.Item(
                    indicator.id(), indicator.name(looking.language()), indicator.definition(looking.language()), figure.total(),
                    looking.t("figures.source." + indicator.sourceKind()), String.join(", ", needs(looking, indicator)), indicator.developmental()));
        }
        return visit.show("statistics/indicators.jte", TITLE, new IndicatorListView(
                frames.frame(looking, "/figures/indicators", "indicators"),
                groups.entrySet().stream().map(entry -> new IndicatorListView.Group(entry.getKey(), entry.getValue())).toList()));
    }

    /** The yearly figures that are collected through Kolada, ready-filled by municipality: every indicator that also is an official series. */
    @GetMapping("/figures/kolada/{year}/table.json")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    ResponseEntity<byte[]> kolada(Visit visit, @PathVariable String year) {
        if (!year.matches("20[0-9]{2}")) {
            throw new Missing();
        }
        var looking = frames.look(visit, Map.of("from", year + "-01", "to", year + "-12"));
        var months = Selection.of(Integer.parseInt(year) * 100 + 1, Integer.parseInt(year) * 100 + 12);
        var figures = indicators.list(visit.actor()).stream()
                .filter(indicator -> looking.registers().find("series", indicator.id()).isPresent())
                .map(indicator -> indicators.value(visit.actor(), indicator.id(), months, Breakdown.MUNICIPALITY))
                .toList();
        return ResponseEntity.ok()
                .header("Content-Type", "application/json")
                .header("Content-Disposition", "attachment; filename=\"table.json\"")
                .body(files.kolada(figures, visit.language()));
    }

    @GetMapping("/figures/indicators/{id}/{file}")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    ResponseEntity<byte[]> file(
            Visit visit, @PathVariable String id, @PathVariable String file, @RequestParam Map<String, String> fields, @RequestParam(defaultValue = "month") String by) {
        var format = ExportFormat.of(file).orElseThrow(Missing::new);
        var looking = frames.look(visit, fields);
        var figure = indicators.value(visit.actor(), id, looking.wanted(), Breakdown.of(by).orElse(Breakdown.MONTH));
        return ResponseEntity.ok()
                .header("Content-Type", format.type())
                .header("Content-Disposition", "attachment; filename=\"" + format.file() + "\"")
                .body(files.write(figure, format, visit.language()));
    }

    /** All of an indicator, divided in every way it can be, as a workbook or as a folder of CSV. */
    @GetMapping({"/figures/indicators/{id}/whole.xlsx", "/figures/indicators/{id}/whole.zip"})
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    ResponseEntity<byte[]> whole(Visit visit, @PathVariable String id, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var looking = frames.look(visit, fields);
        var total = indicators.value(visit.actor(), id, looking.wanted(), null);
        var all = new ArrayList<>(List.of(total));
        for (var by : Breakdown.values()) {
            if (total.indicator().registered() && IndicatorPage.carries(total.indicator(), by)) {
                all.add(indicators.value(visit.actor(), id, looking.wanted(), by));
            }
        }
        boolean workbook = request.getRequestURI().endsWith(".xlsx");
        return ResponseEntity.ok()
                .header("Content-Type", workbook ? ExportFormat.XLSX.type() : "application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + (workbook ? "whole.xlsx" : "whole.zip") + "\"")
                .body(files.whole(all, workbook, visit.language()));
    }

    static List<String> needs(Looking looking, Indicator indicator) {
        return indicator.otherNeeds().stream().map(need -> looking.t("figures.needs." + need)).toList();
    }
}
