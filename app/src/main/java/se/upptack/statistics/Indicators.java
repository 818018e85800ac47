package se.upptack.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import se.upptack.access.Actor;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;
import se.upptack.platform.Missing;
import se.upptack.platform.Month;
import se.upptack.statistics.FigureTable.Line;
import se.upptack.statistics.IndicatorFigure.Break;
import se.upptack.statistics.IndicatorFigure.Group;
import se.upptack.statistics.IndicatorFigure.Kind;
import se.upptack.statistics.Value.CannotBeAssessed;
import se.upptack.statistics.Value.Reason;

/** The indicators of the registers and their values (IND-01..07), for pages and for the interface. */
@Service
public class Indicators {

    /** Fewer workers than this in a month would point someone out. */
    static final int FEWEST_WORKERS = 3;

    private final RegisterBook registers;
    private final FigureTable table;
    private final ColleagueGuard colleagues;
    private final Messages messages;
    private final Clock clock;
    private final Rounding rounding;
    private final ObjectProvider<OtherSource> sources;

    Indicators(
            RegisterBook registers,
            FigureTable table,
            ColleagueGuard colleagues,
            Messages messages,
            Clock clock,
            Rounding rounding,
            ObjectProvider<OtherSource> sources) {
        this.registers = registers;
        this.table = table;
        this.colleagues = colleagues;
        this.messages = messages;
        this.clock = clock;
        this.rounding = rounding;
        this.sources = sources;
    }

    /** The indicators that concern the actor: everyone's and the own organisation's, or all for those who see every agency. */
    public List<Indicator> list(Actor actor) {
        var today = LocalDate.now(clock);
        return visible(registers.current(), actor).stream().filter(indicator -> indicator.holds(today)).toList();
    }

    /**
     * The value for whole months, for everything the actor may see. Those who may not see the cases get rounded counts, and none of a few or nobody.
     *
     * @param from first month
     * @param to   last month, included
     * @param by   what to divide by, or null for the total only
     * @throws Missing when there is no such indicator for this actor, or no figures at all
     */
    public IndicatorFigure value(Actor actor, String id, YearMonth from, YearMonth to, @Nullable Breakdown by) {
        return value(actor, id, Selection.of(Month.of(from), Month.of(to)), by);
    }

    IndicatorFigure value(Actor actor, String id, Selection wanted, @Nullable Breakdown by) {
        var snapshot = registers.current();
        var indicator = concerning(snapshot, actor).filter(row -> row.key().equals(id)).findFirst().map(row -> Indicator.of(snapshot, row)).orElseThrow(Missing::new);
        var reach = colleagues.guard(actor, wanted);
        var selection = selection(indicator, reach, wanted);
        var breaks = breaks(snapshot, indicator, selection, table.linesThere(actor, selection));
        if (!indicator.registered()) {
            var told = elsewhere(actor, indicator, selection, by);
            var names = new Names(snapshot, messages);
            return new IndicatorFigure(indicator, selection.from(), selection.to(), by, told.total(), told.groups().entrySet().stream()
                    .map(one -> new Group(one.getKey(), names.of(Objects.requireNonNull(by), one.getKey(), Language.SV), names.of(by, one.getKey(), Language.EN), one.getValue()))
                    .sorted(Comparator.comparing(Group::nameSv)).toList(), breaks);
        }
        var measures = indicator.measures(current());
        if (by != null && !indicator.mayBeDividedBy(by) || measures.stream().anyMatch(measure -> !selection.suits(measure) || by != null && !measure.carries(by))) {
            return new IndicatorFigure(indicator, selection.from(), selection.to(), by, new CannotBeAssessed(Reason.NOT_DIVIDED), List.of(), breaks);
        }
        var lines = lines(snapshot, actor, reach, selection, measures, by).stream()
                .filter(line -> by == null || line.sum(0) != 0 || line.sum(measures.size() - 1) != 0)
                .toList();
        var total = by == null ? lines.getFirst() : total(snapshot, actor, reach, selection, measures, lines);
        var judged = new IndicatorValues(indicator, selection, new Policies(snapshot), reach, rounding.steady().base()).judge(total, lines, by);
        var names = new Names(snapshot, messages);
        var groups = new ArrayList<Group>();
        for (int i = 0; by != null && i < lines.size(); i++) {
            var key = lines.get(i).key(by);
            groups.add(new Group(key, names.of(by, key, Language.SV), names.of(by, key, Language.EN), judged.groups().get(i)));
        }
        groups.sort(by == Breakdown.MONTH ? Comparator.comparing(Group::key) : Comparator.comparing(Group::nameSv));
        return new IndicatorFigure(indicator, selection.from(), selection.to(), by, judged.total(), groups, breaks);
    }

    /** The totals of all indicators that concern the actor, from one pass over the figures for each organisation they belong to. */
    List<IndicatorFigure> totals(Actor actor, Selection wanted) {
        return totals(actor, wanted, indicator -> true);
    }

    /** The same of some of them. */
    List<IndicatorFigure> totals(Actor actor, Selection wanted, Predicate<Indicator> which) {
        var snapshot = registers.current();
        var reach = colleagues.guard(actor, wanted);
        var policies = new Policies(snapshot);
        var figures = new LinkedHashMap<Indicator, IndicatorFigure>();
        var today = LocalDate.now(clock);
        var byOrganisation = visible(snapshot, actor).stream().filter(indicator -> indicator.holds(today)).filter(which).collect(Collectors.groupingBy(Indicator::organisation, LinkedHashMap::new, Collectors.toList()));
        byOrganisation.forEach((organisation, indicators) -> {
            var selection = selection(indicators.getFirst(), reach, wanted);
            var measures = new ArrayList<Measure>();
            indicators.forEach(indicator -> measures.addAll(indicator.measures(current())));
            var sums = lines(snapshot, actor, reach, selection, measures, null).getFirst().sums();
            int at = 0;
            for (var indicator : indicators) {
                var own = indicator.measures(current());
                Value value;
                if (!indicator.registered()) {
                    value = elsewhere(actor, indicator, selection, null).total();
                } else if (own.stream().anyMatch(measure -> !selection.suits(measure))) {
                    value = new CannotBeAssessed(Reason.NOT_DIVIDED);
                } else {
                    var line = new Line(Map.of(), Arrays.copyOfRange(sums, at, at + own.size()));
                    value = new IndicatorValues(indicator, selection, policies, reach, rounding.steady().base()).judge(line, List.of(), null).total();
                }
                at += own.size();
                figures.put(indicator, new IndicatorFigure(indicator, selection.from(), selection.to(), null, value, List.of(), List.of()));
            }
        });
        return List.copyOf(figures.values());
    }

    /** What another source tells, or that it tells nothing. */
    private OtherSource.Answer elsewhere(Actor actor, Indicator indicator, Selection selection, @Nullable Breakdown by) {
        var today = LocalDate.now(clock);
        var last = Month.yearMonth(Math.min(selection.to(), current())).atEndOfMonth();
        var question = new OtherSource.Question(indicator.id(), indicator.organisation(), Month.yearMonth(selection.from()).atDay(1), last.isAfter(today) ? today : last,
                selection.units(), selection.line(), by);
        return sources.stream().flatMap(source -> source.answer(actor, question).stream()).findFirst()
                .orElseGet(() -> new OtherSource.Answer(new Value.Missing(indicator.otherNeeds()), Map.of()));
    }

    /** Lines add up when they are exact; what is rounded is rounded as a whole. */
    private Line total(RegisterSnapshot snapshot, Actor actor, Reach reach, Selection selection, List<Measure> measures, List<Line> lines) {
        if (!reach.showsSmall(selection.units())) {
            return lines(snapshot, actor, reach, selection, measures, null).getFirst();
        }
        var sums = new long[measures.size()];
        lines.forEach(line -> Arrays.setAll(sums, i -> sums[i] + line.sum(i)));
        return new Line(Map.of(), sums);
    }

    /** What the actor may see: the counts of cases that may be looked into as they are, all others rounded. */
    private List<Line> lines(
            RegisterSnapshot snapshot, Actor actor, Reach reach, Selection selection, List<Measure> measures, @Nullable Breakdown by) {
        var areas = new Areas(snapshot);
        boolean area = by != null && by.area();
        if (!reach.showsSmall(selection.units())) {
            return table.rounded(actor, selection, measures, by, areas, new RoundedTable(rounding.steady(), current()));
        }
        return area ? areas.add(table.read(actor, selection, measures, EnumSet.of(Breakdown.UNIT)), by)
                : table.read(actor, selection, measures, by == null ? Set.of() : EnumSet.of(by));
    }

    /** What is counted for the actor when this is asked for. */
    Selection selection(Actor actor, Indicator indicator, Selection wanted) {
        return selection(indicator, colleagues.guard(actor, wanted), wanted);
    }

    private static Selection selection(Indicator indicator, Reach reach, Selection wanted) {
        return reach.narrow(indicator.organisation().equals("*") ? wanted : wanted.organisation(indicator.organisation()));
    }

    private int current() {
        return Month.of(LocalDate.now(clock));
    }

    private static List<Break> breaks(RegisterSnapshot snapshot, Indicator indicator, Selection selection, Set<String> lines) {
        var organisation = selection.organisation() != null ? selection.organisation() : selection.agency();
        var breaks = new ArrayList<>(new Policies(snapshot)
                .breaks(organisation, selection.line(), selection.units(), lines, selection.from(), selection.to()));
        LocalDate from = indicator.validFrom();
        if (from != null && Month.of(from) > selection.from() && Month.of(from) <= selection.to()) {
            breaks.add(new Break(Kind.DEFINITION, from, null, "day", indicator.nameSv(), indicator.nameEn(), "indicators", indicator.id()));
        }
        snapshot.rows("indicator-breaks").where("indicator", indicator.id()).forEach(row -> {
            var day = row.date("valid_from");
            if (day != null && Month.of(day) >= selection.from() && Month.of(day) <= selection.to()) {
                breaks.add(new Break(Kind.DEFINITION, day, null, "day", row.text("text_sv"), row.text("text_en"), "indicator-breaks", row.key()));
            }
        });
        return breaks;
    }

    private static List<Indicator> visible(RegisterSnapshot snapshot, Actor actor) {
        return concerning(snapshot, actor).map(row -> Indicator.of(snapshot, row)).toList();
    }

    private static Stream<Row> concerning(RegisterSnapshot snapshot, Actor actor) {
        var agency = Reach.of(actor).agency();
        return snapshot.rows("indicators").stream()
                .filter(row -> agency == null || row.covers("organisation", agency) || row.covers("organisation", actor.organisation()));
    }
}
