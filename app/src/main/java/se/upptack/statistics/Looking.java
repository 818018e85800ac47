package se.upptack.statistics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.upptack.access.Actor;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;
import se.upptack.platform.Month;
import se.upptack.statistics.FigureTable.Line;
import se.upptack.statistics.IndicatorFigure.Break;
import se.upptack.statistics.Value.CannotBeAssessed;
import se.upptack.statistics.Value.Reason;

/**
 * One look at the figures: who looks, at what, and what may be shown. Taken once for a page, so that all of it speaks of the same moment.
 *
 * @param selection what is looked at, cut down to what the account reaches
 * @param exact     whether counts are shown as they are, because the account may see the cases
 * @param rounded   how they are shown otherwise
 */
record Looking(
        Actor actor, Language language, Messages messages, RegisterSnapshot registers, Filter filter, Reach reach, Selection selection, Sums sums,
        boolean exact, RoundedTable rounded) {

    /** The same look at other sums, or over other months. */
    Looking at(Sums sums, Selection selection) {
        return new Looking(actor, language, messages, registers, filter, reach, selection, sums, exact, rounded);
    }

    /** What is asked for, the area written out as its units, before it is cut down to what the account reaches. */
    Selection wanted() {
        return wanted(filter, registers, reach);
    }

    static Selection wanted(Filter filter, RegisterSnapshot registers, Reach reach) {
        var wanted = filter.selection();
        return filter.area().isEmpty() ? wanted : wanted.units(new Areas(registers).units(filter.area(), wanted.units(), reach.units()));
    }

    String t(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    String number(long value) {
        return String.format(language == Language.SV ? java.util.Locale.of("sv", "SE") : java.util.Locale.UK, "%,d", value);
    }

    String percent(Value.Share share) {
        return Math.round(100 * share.share()) + " %";
    }

    String decimal(double value) {
        return String.format(language.locale(), "%.3f", value);
    }

    String decimalMark() {
        return language == Language.SV ? "," : ".";
    }

    Names names() {
        return new Names(registers, messages);
    }

    Policies policies() {
        return new Policies(registers);
    }

    ShownTable table() {
        return new ShownTable(selection, exact, rounded.rounding().base());
    }

    /** The counts of the selection, divided; the line that occurs when nothing is divided is always there. */
    List<Line> lines(Set<Breakdown> by) {
        return lines(selection, by);
    }

    List<Line> lines(Selection part, Set<Breakdown> by) {
        var measures = Count.measures(filter.current());
        if (!exact) {
            return rounded.add(sums, part, measures, by, Count::settle);
        }
        var lines = FigureTable.add(sums, part, measures, by);
        lines.forEach(line -> Count.settle(line.sums()));
        return lines;
    }

    /** The same of other measures. */
    List<Line> lines(Selection part, List<Measure> measures, Set<Breakdown> by) {
        return exact ? FigureTable.add(sums, part, measures, by) : rounded.add(sums, part, measures, by, sums -> { });
    }

    Map<Count, Long> counts() {
        return Count.read(lines(Set.of()).getFirst().sums());
    }

    /** The counts by the values of one breakdown; what falls due later belongs to the month that goes on. */
    Map<String, Map<Count, Long>> countsBy(Breakdown by) {
        return countsBy(lines(Set.of(by)), line -> by == Breakdown.MONTH ? String.valueOf(shownMonth(Integer.parseInt(line.key(by)))) : line.key(by));
    }

    <K> Map<K, Map<Count, Long>> countsBy(List<Line> lines, Function<Line, K> key) {
        return lines.stream().collect(Collectors.groupingBy(key, Collectors.collectingAndThen(Collectors.toList(), Looking::add)));
    }

    int shownMonth(int month) {
        return Math.min(month, filter.current());
    }

    /** The months to show, one after another. */
    List<Integer> months() {
        var months = new java.util.ArrayList<Integer>();
        for (var month = Month.yearMonth(filter.from()); Month.of(month) <= filter.to(); month = month.plusMonths(1)) {
            months.add(Month.of(month));
        }
        return months;
    }

    /** The organisation whose rules and load stand beside the figures, or null when several are looked at. */
    @Nullable String place() {
        return selection.organisation() != null ? selection.organisation() : selection.agency();
    }

    /** The service lines of which there are figures in the selection. */
    Set<String> linesThere() {
        return there(selection, Sums.Place::line);
    }

    /** The values that occur in a part of the book. */
    Set<String> there(Selection part, Function<Sums.Place, String> value) {
        var there = new TreeSet<String>();
        sums.each(part, true, Sums.EVERY_YEAR, (place, cells) -> there.add(value.apply(place)));
        return there;
    }

    List<Break> breaks() {
        return policies().breaks(place(), selection.line(), selection.units(), linesThere(), filter.from(), filter.to());
    }

    /** The share, unless the place asks on indication only and so has nothing to take a share of. */
    Value coverage(ShownTable table, int row, @Nullable String line) {
        var value = table.share(row, Count.PUT, Count.DUE);
        return table.number(row, Count.DUE) == 0 && policies().onIndicationOnly(place(), line, filter.from(), filter.to())
                ? new CannotBeAssessed(Reason.INDICATION)
                : value;
    }

    private static Map<Count, Long> add(List<Line> lines) {
        var sum = new EnumMap<Count, Long>(Count.class);
        for (var line : lines) {
            Count.read(line.sums()).forEach((count, value) -> sum.merge(count, value, Long::sum));
        }
        return sum;
    }
}
