package se.upptack.outside;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.outside.CountyView.Verdict;
import se.upptack.outside.Point.Sex;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.Language;
import se.upptack.statistics.Chart;
import se.upptack.statistics.LineChart;

/** Puts together what the pages of official statistics show. */
@Component
class OutsideViews {

    private static final int YEARS_BACK = 12;

    private final Deliveries deliveries;
    private final RegisterBook registers;
    private final Clock clock;

    OutsideViews(Deliveries deliveries, RegisterBook registers, Clock clock) {
        this.deliveries = deliveries;
        this.registers = registers;
        this.clock = clock;
    }

    CountyView county(Visit visit, Map<String, String> fields) {
        var known = registers.current();
        var choice = choice(visit, fields, known);
        var series = Series.all(known);
        var standings = new Standings(known, deliveries.values(known, series.stream().map(Series::id).toList()), choice.year(), choice.rule());
        var goals = standings.goalAreas().stream().map(row -> goal(visit, standings, choice, row)).toList();
        int thisYear = LocalDate.now(clock).getYear();
        var rule = choice.rule();
        return new CountyView(
                choice.county(), known.counties().get(choice.county()), new Places(known).counties(), choice.year(),
                Stream.iterate(thisYear, year -> year - 1).limit(YEARS_BACK).toList(), rule.worst(), rule.best(), rule.fewest(),
                List.of(field("ties", rule.ties(), BandRule.Ties.values()), field("missing", rule.missing(), BandRule.Missing.values()),
                        field("combine", rule.combine(), BandRule.Combine.values())),
                choice.query(), goals, chart(visit, standings, choice, goals), sets(known, visit.language()), visit.actor().is(Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST));
    }

    private static List<CountyView.NationalSet> sets(RegisterSnapshot known, Language language) {
        return known.rows("indicator-sets").stream().map(row -> {
            var marked = new LinkedHashMap<String, String>();
            var unmarked = new LinkedHashMap<String, String>();
            known.rows("series").where("set", row.key()).forEach(series ->
                    (series.text("regional").equals("yes") ? marked : unmarked).put(series.key(), series.text("name", language)));
            return new CountyView.NationalSet(row.text("name", language), row.text("issuer"), Integer.parseInt(row.text("total")), Integer.parseInt(row.text("regional")), marked, unmarked);
        }).toList();
    }

    private CountyView.Goal goal(Visit visit, Standings standings, Choice choice, Row row) {
        var language = visit.language();
        var lines = standings.seriesOf(row.key()).stream().map(series -> line(language, standings, choice, series)).toList();
        var published = standings.publishedGoal(row.key(), choice.county());
        var computed = standings.goalArea(row.key()).get(choice.county());
        boolean statistics = row.text("statistics").equals("series");
        return new CountyView.Goal(row.text("name", language), row.text("about", language), statistics,
                verdict(computed, !statistics ? "outside.why.no-statistics" : computed == null ? "outside.why.few-series" : null, published.orElse(null)), lines);
    }

    private CountyView.Line line(Language language, Standings standings, Choice choice, Series series) {
        var places = new Places(standings.registers());
        var area = places.of(choice.county(), series.level()).orElse(choice.county());
        var years = standings.years(series, area);
        var latest = standings.latest(series);
        var standing = latest.standings().get(area);
        var published = standings.published(series, area).orElse(null);
        var there = years.isEmpty() ? null : years.lastEntry().getValue();
        var first = years.isEmpty() ? null : years.firstEntry().getValue();
        String change = null;
        if (there != null && first != null && first.year() < there.year() && first.value() != null && there.value() != null) {
            change = signed(there.value().subtract(first.value()), series, language);
        }
        String why = standing != null ? null
                : series.direction() == Direction.NONE ? "outside.why.no-direction"
                : there == null || there.value() == null ? "outside.why.no-value"
                : there.year() < latest.year() ? "outside.why.old-value" : "outside.why.others";
        return new CountyView.Line(
                series.id(), series.name(language), area.equals(choice.county()) ? null : places.name(area, language) + " (" + String.join(", ", places.countiesOf(area)) + ")",
                shown(there, series, language), there == null ? 0 : there.year(), change, first == null ? 0 : first.year(),
                standing == null ? 0 : standing.rank(), standing == null ? 0 : standing.of(),
                verdict(standing == null ? null : standing.band(), why, published));
    }

    private static Verdict verdict(@Nullable Band computed, @Nullable String why, @Nullable Row published) {
        return new Verdict(computed, why,
                published == null ? null : Band.valueOf(published.text("band").toUpperCase(java.util.Locale.ROOT)),
                published == null ? 0 : published.whole("year").orElseThrow(), published == null ? "" : published.text("source"));
    }

    private static @Nullable Chart chart(Visit visit, Standings standings, Choice choice, List<CountyView.Goal> goals) {
        var rows = new ArrayList<BandChart.Row>();
        var areas = standings.goalAreas();
        for (int i = 0; i < goals.size(); i++) {
            var verdict = goals.get(i).verdict();
            if (verdict.computed() != null || verdict.published() != null) {
                var name = t(visit, "outside.goal", String.join(t(visit, "outside.goal.and"), areas.get(i).list("goals")));
                var told = verdict.computed() != null ? t(visit, "outside.band." + verdict.computed().code())
                        : t(visit, "outside.published-only", t(visit, "outside.band." + verdict.published().code()));
                rows.add(new BandChart.Row(name + ": " + told, verdict.computed(), null, verdict.published()));
            }
        }
        return rows.isEmpty() ? null : BandChart.draw(t(visit, "outside.picture", standings.registers().counties().get(choice.county())),
                rows.stream().map(BandChart.Row::name).collect(java.util.stream.Collectors.joining(". ")), rows, choice.rule(), t(visit, "outside.end.worst"),
                t(visit, "outside.end.best"));
    }

    SeriesView series(Visit visit, Series series, Map<String, String> fields) {
        var known = registers.current();
        var language = visit.language();
        var choice = choice(visit, fields, known);
        var places = new Places(known);
        var area = places.of(choice.county(), series.level()).orElse(choice.county());
        var points = deliveries.values(known, List.of(series.id()));
        var standings = new Standings(known, points, choice.year(), choice.rule());
        var latest = standings.latest(series);
        var years = points.stream().filter(point -> point.area().equals(area)).map(Point::year).distinct().sorted(Comparator.reverseOrder())
                .map(year -> new SeriesView.Year(year, of(points, area, year, Sex.ALL, series, language), of(points, area, year, Sex.WOMEN, series, language),
                        of(points, area, year, Sex.MEN, series, language)))
                .toList();
        var row = series.row();
        return new SeriesView(series.id(), series.name(language), row.text("definition", language), row.text("issuer"), row.text("direction"), row.text("unit"),
                row.text("caveat", language), row.text("source"), row.text("kolada"), choice.query(), places.name(area, language), latest.year(),
                series.direction() != Direction.NONE, lines(visit, series, points, area, choice, places), years,
                ranked(series, points, latest, area, places, language),
                deliveries.latest(series.id()).stream()
                        .map(one -> new SeriesView.Delivered(one.source(), one.taken(), known.name("organisations", one.organisation(), language), one.at())).toList());
    }

    /** How the area has gone beside the country. */
    private static @Nullable Chart lines(Visit visit, Series series, List<Point> points, String area, Choice choice, Places places) {
        var years = points.stream().filter(point -> point.area().equals(area) && point.sex() == Sex.ALL && point.value() != null && point.year() <= choice.year())
                .mapToInt(Point::year).summaryStatistics();
        if (years.getCount() < 2) {
            return null;
        }
        var labels = new ArrayList<String>();
        for (int year = years.getMin(); year <= years.getMax(); year++) {
            labels.add(String.valueOf(year));
        }
        var drawn = new ArrayList<LineChart.Series>();
        for (var one : List.of(area, Places.COUNTRY)) {
            var line = labels.stream().map(Integer::valueOf).map(year -> points.stream()
                            .filter(point -> point.area().equals(one) && point.year() == year && point.sex() == Sex.ALL && point.value() != null)
                            .findFirst().map(point -> LineChart.Point.of(point.value().doubleValue() / (series.share() ? 100 : 1))).orElse(null))
                    .toList();
            if (one.equals(area) || line.stream().anyMatch(point -> point != null)) {
                drawn.add(new LineChart.Series(places.name(one, visit.language()), line, false));
            }
        }
        return LineChart.draw(series.name(visit.language()), t(visit, "outside.series.picture", labels.getFirst(), labels.getLast()), labels, drawn, List.of(), List.of(),
                series.share());
    }

    private static List<SeriesView.Line> ranked(
            Series series, List<Point> points, Standings.Latest latest, String area, Places places, Language language) {
        return places.all(series.level()).stream()
                .map(one -> {
                    var standing = latest.standings().get(one);
                    return new SeriesView.Line(places.name(one, language), of(points, one, latest.year(), Sex.ALL, series, language),
                            standing == null ? 0 : standing.rank(), standing == null ? null : standing.band(), one.equals(area));
                })
                .sorted(Comparator.comparingInt((SeriesView.Line line) -> line.rank() == 0 ? Integer.MAX_VALUE : line.rank()).thenComparing(SeriesView.Line::name))
                .toList();
    }

    /** Every value of the latest year with its place, and a line each of what it is. */
    String table(Visit visit, Series series, Map<String, String> fields) {
        var view = series(visit, series, fields);
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("# " + view.name());
            csv.writeRecord("# " + view.definition());
            csv.writeRecord("# " + t(visit, "outside.issuer") + ": " + view.issuer() + ". " + t(visit, "outside.kind"));
            csv.writeRecord(t(visit, "outside.area"), t(visit, "outside.year"), t(visit, "outside.value"), t(visit, "outside.rank"), t(visit, "outside.band"));
            for (var line : view.lines()) {
                csv.writeRecord(line.name(), view.year() == 0 ? "" : String.valueOf(view.year()), line.value(), line.rank() == 0 ? "" : String.valueOf(line.rank()),
                        line.band() == null ? "" : t(visit, "outside.band." + line.band().code()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private Choice choice(Visit visit, Map<String, String> fields, RegisterSnapshot known) {
        var own = known.find("organisations", visit.actor().organisation()).map(row -> row.text("county")).filter(known.counties()::containsKey);
        var usual = own.or(() -> known.rows("published-bands").stream().map(row -> row.text("area")).filter(known.counties()::containsKey).findFirst())
                .orElseGet(() -> known.counties().keySet().iterator().next());
        return Choice.of(fields, usual, known.counties().keySet(), LocalDate.now(clock).getYear());
    }

    private static CountyView.Field field(String name, Enum<?> chosen, Enum<?>[] values) {
        return new CountyView.Field(name, Choice.code(chosen), Arrays.stream(values).map(Choice::code).toList());
    }

    private static String of(List<Point> points, String area, int year, Sex sex, Series series, Language language) {
        return shown(points.stream().filter(point -> point.area().equals(area) && point.year() == year && point.sex() == sex).findFirst().orElse(null), series, language);
    }

    /** A value as it is read; what official statistics write where there is none (a dash, two points, one point). */
    private static String shown(@Nullable Point point, Series series, Language language) {
        return point == null ? "–" : switch (point.state()) {
            case VALUE -> number(point.value() == null ? BigDecimal.ZERO : point.value(), language) + (series.share() ? " %" : "");
            case MISSING -> "–";
            case SUPPRESSED -> "..";
            case NOT_APPLICABLE -> ".";
        };
    }

    private static String signed(BigDecimal change, Series series, Language language) {
        var size = number(change.abs(), language);
        return (change.signum() < 0 ? "−" : change.signum() > 0 ? "+" : "±") + size + (series.share() ? language.of(" procentenheter", " percentage points") : "");
    }

    private static String number(BigDecimal value, Language language) {
        var plain = value.stripTrailingZeros().toPlainString();
        return language.of(plain.replace('.', ','), plain);
    }

    private static String t(Visit visit, String key, Object... arguments) {
        return visit.messages().text(visit.language(), key, arguments);
    }
}
