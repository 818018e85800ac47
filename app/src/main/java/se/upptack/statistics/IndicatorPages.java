package se.upptack.statistics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.platform.Month;
import se.upptack.statistics.LineChart.Point;
import se.upptack.statistics.LineChart.Series;
import se.upptack.statistics.Value.Share;

/** The indicators of the assignment, one page each, with the definition beside the number. */
@Controller
class IndicatorPages {

    private static final String TITLE = "figures.title";

    private final FigureFrames frames;
    private final Indicators indicators;
    private final IndicatorFile file;

    IndicatorPages(FigureFrames frames, Indicators indicators, IndicatorFile file) {
        this.frames = frames;
        this.indicators = indicators;
        this.file = file;
    }

    @GetMapping("/figures/indicators")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View list(Visit visit, @RequestParam Map<String, String> fields) {
        var looking = frames.look(visit, fields);
        var groups = new LinkedHashMap<String, List<IndicatorListView.Item>>();
        for (var figure : indicators.totals(visit.actor(), looking.filter().selection())) {
            var indicator = figure.indicator();
            var group = indicator.organisation().equals("*")
                    ? looking.t("figures.indicators.everyone")
                    : looking.names().of(Breakdown.ORGANISATION, indicator.organisation(), looking.language());
            groups.computeIfAbsent(group, name -> new ArrayList<>()).add(new IndicatorListView.Item(
                    indicator.id(), indicator.name(looking.language()), indicator.definition(looking.language()), figure.total(),
                    looking.t("figures.source." + indicator.sourceKind()), String.join(", ", needs(looking, indicator))));
        }
        return visit.show("statistics/indicators.jte", TITLE, new IndicatorListView(
                frames.frame(looking, "/figures/indicators", "indicators"),
                groups.entrySet().stream().map(entry -> new IndicatorListView.Group(entry.getKey(), entry.getValue())).toList()));
    }

    @GetMapping("/figures/indicators/{id}")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View one(Visit visit, @PathVariable String id, @RequestParam Map<String, String> fields, @RequestParam(defaultValue = "month") String by) {
        var looking = frames.look(visit, fields);
        var breakdown = Breakdown.of(by).orElse(Breakdown.MONTH);
        var figure = indicators.value(visit.actor(), id, looking.filter().selection(), breakdown);
        var indicator = figure.indicator();
        var choices = Stream.of(Breakdown.values())
                .filter(one -> carries(indicator, one))
                .map(one -> new DivisionView.Choice(one.code(), looking.t("figures.by." + one.code()), one == breakdown))
                .toList();
        var lines = figure.groups().stream().map(group -> new IndicatorView.Line(group.name(looking.language()), group.value())).toList();
        boolean comparable = indicator.denominator() == null || breakdown == Breakdown.MONTH
                || breakdown != Breakdown.LINE && (looking.selection().line() != null || looking.linesThere().size() < 2);
        var frame = frames.frame(looking, "/figures/indicators/" + indicator.id(), "indicators");
        return visit.show("statistics/indicator.jte", TITLE, new IndicatorView(
                new Frame(frame.path(), frame.active(), frame.query(), frame.words(), frame.filters(), frame.kept(), frame.notice(), frame.nobody(), figure.breaks()),
                indicator, figure.total(), choices, breakdown.code(), comparable, lines, comparable ? chart(looking, figure, lines) : null,
                "/figures/indicators/" + indicator.id() + "/table.csv?by=" + breakdown.code() + "&" + looking.filter().query(), needs(looking, indicator)));
    }

    @GetMapping("/figures/indicators/{id}/table.csv")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    ResponseEntity<byte[]> file(Visit visit, @PathVariable String id, @RequestParam Map<String, String> fields, @RequestParam(defaultValue = "month") String by) {
        var looking = frames.look(visit, fields);
        var figure = indicators.value(visit.actor(), id, looking.filter().selection(), Breakdown.of(by).orElse(Breakdown.MONTH));
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"table.csv\"")
                .body(file.write(looking, figure).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean carries(Indicator indicator, Breakdown breakdown) {
        return Stream.of(indicator.numerator(), indicator.denominator()).allMatch(term -> term == null || term.measure().carries(breakdown));
    }

    private static List<String> needs(Looking looking, Indicator indicator) {
        return indicator.otherNeeds().stream().map(need -> looking.t("figures.needs." + need)).toList();
    }

    private static @Nullable Chart chart(Looking looking, IndicatorFigure figure, List<IndicatorView.Line> lines) {
        boolean shares = figure.indicator().denominator() != null;
        var name = figure.indicator().name(looking.language());
        if (figure.by() == Breakdown.MONTH) {
            var points = new ArrayList<@Nullable Point>();
            var labels = new ArrayList<String>();
            boolean any = false;
            for (int month : looking.months()) {
                labels.add(Names.shortMonth(month, looking.language()));
                var point = figure.groups().stream()
                        .filter(group -> looking.shownMonth(Integer.parseInt(group.key())) == month && month == Integer.parseInt(group.key()))
                        .findFirst()
                        .map(group -> point(group.value()))
                        .orElse(null);
                any |= point != null;
                points.add(point);
            }
            return any ? LineChart.draw(name, looking.t("figures.by.month.summary", labels.getFirst(), labels.getLast()), labels,
                    List.of(new Series(name, points, shares)), new Marks(looking, figure.breaks()).marks(), new Marks(looking, figure.breaks()).loads(), shares) : null;
        }
        if (shares) {
            var rows = lines.stream()
                    .map(line -> new RowChart.ShareRow(line.name(), line.value() instanceof Share share ? share : null,
                            line.value() instanceof Share share ? looking.percent(share) : ""))
                    .toList();
            return rows.stream().noneMatch(row -> row.share() != null) ? null
                    : RowChart.shares(name, looking.t("figures.by.coverage.summary", rows.size()), rows, null);
        }
        var rows = lines.stream().filter(line -> line.value() instanceof Value.Counted)
                .map(line -> new RowChart.Row(line.name(), ((Value.Counted) line.value()).count(), looking.number(((Value.Counted) line.value()).count())))
                .toList();
        return rows.isEmpty() ? null : RowChart.bars(name, looking.t("figures.by.coverage.summary", rows.size()), rows);
    }

    private static @Nullable Point point(Value value) {
        return switch (value) {
            case Share share -> new Point(share.share(), share.low(), share.high());
            case Value.Counted(var count) -> Point.of(Math.max(0, count));
            case Value.CannotBeAssessed cannot -> null;
            case Value.Missing missing -> null;
            case Value.Withheld withheld -> null;
            case Value.Nothing nothing -> null;
        };
    }
}
