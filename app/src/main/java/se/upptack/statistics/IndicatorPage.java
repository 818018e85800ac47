package se.upptack.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.Role;
import se.upptack.platform.Missing;
import se.upptack.platform.Month;
import se.upptack.statistics.LineChart.Point;
import se.upptack.statistics.LineChart.Series;
import se.upptack.statistics.Value.Share;

/** Puts together the page of one indicator: the value, what it is compared with, and everything needed to read it rightly. */
@Component
class IndicatorPage {

    private final Indicators indicators;
    private final Quality quality;
    private final Years years;
    private final SwedenMap maps;
    private final Clock clock;

    IndicatorPage(Indicators indicators, Quality quality, Years years, SwedenMap maps, Clock clock) {
        this.indicators = indicators;
        this.quality = quality;
        this.years = years;
        this.maps = maps;
        this.clock = clock;
    }

    /** The indicator to begin with when none is chosen. */
    String first(Looking looking) {
        var all = indicators.list(looking.actor());
        return all.stream().filter(one -> one.registered() && one.denominator() != null && one.organisation().equals("*")).findFirst().or(() -> all.stream().findFirst())
                .orElseThrow(Missing::new).id();
    }

    IndicatorView view(Looking looking, FigureFrames frames, String id, Breakdown by) {
        var wanted = looking.wanted();
        var figure = indicators.value(looking.actor(), id, wanted, by);
        var indicator = figure.indicator();
        var choices = Stream.of(Breakdown.values())
                .filter(one -> carries(indicator, one))
                .map(one -> new Frame.Option(one.code(), looking.t("figures.by." + one.code()), one == by))
                .toList();
        var all = indicators.list(looking.actor()).stream()
                .map(one -> new Frame.Option(one.id(), one.name(looking.language()), one.id().equals(id)))
                .toList();
        boolean oneLine = looking.selection().line() != null || looking.linesThere().size() < 2;
        boolean comparable = indicator.denominator() == null || by == Breakdown.MONTH || by != Breakdown.LINE && oneLine;
        var funnel = by == Breakdown.UNIT && comparable ? funnel(figure) : null;
        var lines = figure.groups().stream()
                .map(group -> new IndicatorView.Line(group.name(looking.language()), group.value(), place(funnel, group.value()), narrowed(looking, id, by, group.key())))
                .toList();
        var frame = frames.frame(looking, "/figures/explore", "explore");
        var sql = indicator.registered() ? IndicatorSql.of(indicator, indicators.selection(looking.actor(), indicator, wanted), by.area() ? Breakdown.UNIT : by, current()) : null;
        return new IndicatorView(
                new Frame(frame.path(), frame.active(), frame.query(), frame.words(), frame.filters(), frame.kept(), frame.notice(), frame.nobody(), figure.breaks()),
                indicator, looking.names().of(Breakdown.ORGANISATION, indicator.owner(), looking.language()), figure.total(), all, choices, by.code(), comparable, lines,
                by.area() ? map(looking, figure) : null, work(looking), comparable ? chart(looking, figure, lines) : null, compared(looking, figure), by == Breakdown.MONTH ? trend(looking, figure) : "",
                years.of(looking, figure),
                funnel == null ? null : new IndicatorView.Funnels(funnelChart(looking, figure, funnel), funnelWords(looking, funnel)),
                versions(looking, indicator), Stream.of(ExportFormat.values())
                        .map(format -> new IndicatorView.Download(looking.t("figures.download." + format.name().toLowerCase(java.util.Locale.ROOT)),
                                "/figures/indicators/" + indicator.id() + "/" + format.file() + "?by=" + by.code() + "&" + looking.filter().query()))
                        .toList(),
                kolada(looking, id), IndicatorPages.needs(looking, indicator), sql == null ? "" : sql.text(), sql == null ? List.of() : sql.bound(),
                sql == null || id.startsWith(Quality.ABOUT_REGISTERING) ? List.of() : quality.beside(looking));
    }

    /** Those of the last whole year of the period; a caseworker has no use for them. */
    private static String kolada(Looking looking, String id) {
        if (looking.registers().find("series", id).isEmpty() || looking.reach().guarded()) {
            return "";
        }
        int to = looking.filter().to();
        return "/figures/kolada/" + (to % 100 == 12 ? to / 100 : to / 100 - 1) + "/table.json";
    }

    /** The page narrowed to one line of the table; empty where there is nothing to narrow to. */
    private static String narrowed(Looking looking, String id, Breakdown by, String key) {
        var field = switch (by) {
            case ORGANISATION, UNIT, LINE, CHANNEL, MODE -> by.code();
            case COUNTY, MUNICIPALITY -> "area";
            case MONTH, REASON, ROUND, CAUSE, REPORTER -> "";
        };
        if (field.isEmpty() || key.isEmpty()) {
            return "";
        }
        var next = by == Breakdown.COUNTY ? Breakdown.MUNICIPALITY : Breakdown.MONTH;
        return "/figures/explore?indicator=" + id + "&by=" + next.code() + "&" + looking.filter().with(field, key);
    }

    /** The reader's own work list of what is looked at; empty for those who have none. */
    private static String work(Looking looking) {
        var filter = looking.filter();
        if (looking.actor().is(Role.MANAGER)) {
            return "/work/standing?unit=" + filter.unit() + "&line=" + filter.line();
        }
        return looking.actor().is(Role.CASEWORKER) ? "/work?line=" + filter.line() : "";
    }

    private AreaMap map(Looking looking, IndicatorFigure figure) {
        var values = new LinkedHashMap<String, Value>();
        figure.groups().stream().filter(group -> !group.key().isEmpty()).forEach(group -> values.put(group.key(), group.value()));
        var areas = new Areas(looking.registers());
        var words = new SwedenMap.Words(figure.indicator().name(looking.language()), looking.t("figures.withheld"), looking.t("figures.map.none"), areas::name);
        var area = looking.filter().area();
        return figure.by() == Breakdown.MUNICIPALITY
                ? maps.municipalities(area.isEmpty() ? "" : area.substring(0, 2), values, words)
                : maps.counties(values, words);
    }

    private List<IndicatorView.Version> versions(Looking looking, Indicator indicator) {
        return indicators.list(looking.actor()).stream()
                .filter(other -> other.replaces().equals(indicator.id()) || other.id().equals(indicator.replaces()))
                .map(other -> new IndicatorView.Version(other.id(), other.name(looking.language()), other.developmental(),
                        indicators.value(looking.actor(), other.id(), looking.wanted(), null).total()))
                .toList();
    }

    /** The same number of months just before, with Newcombe's interval of the difference. */
    private String compared(Looking looking, IndicatorFigure figure) {
        if (!(figure.total() instanceof Share now)) {
            return "";
        }
        var filter = looking.filter();
        int months = Month.count(filter.from(), filter.to());
        var first = Month.yearMonth(filter.from());
        var before = filter.selection().months(Month.of(first.minusMonths(months)), Month.of(first.minusMonths(1)));
        if (!(indicators.value(looking.actor(), figure.indicator().id(), before, null).total() instanceof Share then)) {
            return "";
        }
        var interval = Shares.newcombe(now.part(), now.whole(), then.part(), then.whole());
        return looking.t("figures.compared", looking.percent(then), then.part(), then.whole(), points(now.share() - then.share()), points(interval.low()),
                points(interval.high())) + " " + looking.t(interval.holds(0) ? "figures.compared.unclear" : "figures.compared.clear");
    }

    private static String trend(Looking looking, IndicatorFigure figure) {
        if (figure.indicator().form() != Indicator.Form.SHARE) {
            return "";
        }
        var months = looking.months();
        var parts = new long[months.size()];
        var wholes = new long[months.size()];
        for (var group : figure.groups()) {
            int at = months.indexOf(looking.shownMonth(Integer.parseInt(group.key())));
            if (at >= 0 && group.value() instanceof Share share) {
                parts[at] += share.part();
                wholes[at] += share.whole();
            }
        }
        var trend = Shares.trend(parts, wholes);
        if (trend == null) {
            return looking.t("figures.share-trend.unknown");
        }
        var words = looking.t(!trend.clear() ? "figures.trend.none" : trend.rising() ? "figures.share-trend.up" : "figures.share-trend.down", looking.decimal(trend.p()));
        return figure.breaks().isEmpty() ? words : words + " " + looking.t("figures.trend.break");
    }

    private static @Nullable Funnel funnel(IndicatorFigure figure) {
        var shares = figure.groups().stream().map(IndicatorFigure.Group::value).filter(Share.class::isInstance).map(Share.class::cast).toList();
        return figure.indicator().form() != Indicator.Form.SHARE || shares.size() < 3
                ? null
                : Funnel.of(shares.stream().mapToLong(Share::part).toArray(), shares.stream().mapToLong(Share::whole).toArray());
    }

    private static String place(@Nullable Funnel funnel, Value value) {
        return funnel == null || !(value instanceof Share share) ? "" : switch (funnel.place(share.part(), share.whole())) {
            case WITHIN -> "within";
            case BEYOND_WARNING -> "warning";
            case BEYOND_ALARM -> "alarm";
        };
    }

    private static Chart funnelChart(Looking looking, IndicatorFigure figure, Funnel funnel) {
        var units = figure.groups().stream().map(IndicatorFigure.Group::value).filter(Share.class::isInstance).map(Share.class::cast)
                .map(share -> new FunnelChart.Unit(share.part(), share.whole()))
                .toList();
        return FunnelChart.draw(looking.t("figures.funnel"), funnelWords(looking, funnel), looking.t("figures.base"), funnel, units);
    }

    private static String funnelWords(Looking looking, Funnel funnel) {
        return looking.t("figures.funnel.words", Math.round(100 * funnel.target()) + " %") + " "
                + (funnel.widened() ? looking.t("figures.funnel.widened", String.format(looking.language().locale(), "%.1f", funnel.dispersion()))
                        : looking.t("figures.funnel.chance"));
    }

    private int current() {
        return Month.of(LocalDate.now(clock));
    }

    static boolean carries(Indicator indicator, Breakdown breakdown) {
        return indicator.mayBeDividedBy(breakdown) && indicator.measures(0).stream().allMatch(measure -> measure.carries(breakdown));
    }

    static String points(double share) {
        long points = Math.round(100 * share);
        return points > 0 ? "+" + points : points < 0 ? "−" + -points : "0";
    }

    private static @Nullable Chart chart(Looking looking, IndicatorFigure figure, List<IndicatorView.Line> lines) {
        boolean shares = figure.indicator().form() != Indicator.Form.NUMBER;
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
            case Value.Rate rate -> new Point(rate.rate(), rate.low(), rate.high());
            case Value.Counted(var count) -> Point.of(Math.max(0, count));
            case Value.CannotBeAssessed cannot -> null;
            case Value.Missing missing -> null;
            case Value.Withheld withheld -> null;
            case Value.Nothing nothing -> null;
        };
    }
}
