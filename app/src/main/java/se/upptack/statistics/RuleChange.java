package se.upptack.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.pack.Row;
import se.upptack.platform.Month;
import se.upptack.statistics.LineChart.Mark;
import se.upptack.statistics.LineChart.Point;
import se.upptack.statistics.LineChart.Series;
import se.upptack.statistics.Value.Share;

/** Sets the months before a changed rule beside the months after it. */
@Component
class RuleChange {

    private static final List<Integer> LENGTHS = List.of(3, 6, 12);

    ChangeView view(Looking looking, Frame frame, String rule, int length) {
        var lines = looking.linesThere();
        var organisations = looking.there(looking.selection(), Sums.Place::organisation);
        var changes = looking.policies().changes(organisations, looking.selection().line()).stream()
                .filter(row -> lines.contains(row.text("service_line")))
                .filter(row -> Month.of(from(row)) <= looking.filter().current())
                .toList();
        var chosen = changes.stream().filter(row -> row.key().equals(rule)).findFirst()
                .or(() -> changes.stream().filter(row -> hasBefore(looking, row)).findFirst())
                .or(() -> changes.stream().findFirst())
                .orElse(null);
        int months = LENGTHS.contains(length) ? length : 6;
        return new ChangeView(
                frame,
                changes.stream().map(row -> new Frame.Option(row.key(), title(looking, row), row == chosen)).toList(),
                LENGTHS.stream().map(one -> new Frame.Option(String.valueOf(one), looking.t("figures.change.months", one), one == months)).toList(),
                chosen == null ? null : change(looking, chosen, months));
    }

    private static ChangeView.Change change(Looking looking, Row rule, int length) {
        var from = from(rule);
        var month = YearMonth.from(from);
        // A change within a month leaves that month belonging to neither side.
        boolean mixed = from.getDayOfMonth() > 1;
        var first = mixed ? month.plusMonths(1) : month;
        var before = part(looking, rule, month.minusMonths(length), month.minusMonths(1));
        var after = part(looking, rule, first, first.plusMonths(length - 1L));
        var table = looking.table();
        int rowBefore = table.row(counts(looking, before));
        int rowAfter = table.row(counts(looking, after));
        var series = new TreeMap<Integer, Integer>();
        for (var side : List.of(before, after)) {
            looking.countsBy(looking.lines(side, Set.of(Breakdown.MONTH)), line -> Integer.parseInt(line.key(Breakdown.MONTH))).forEach((key, counts) -> {
                series.put(key, table.row(counts));
            });
        }
        int monthsAfter = Month.count(Month.of(first), Math.min(after.to(), looking.filter().current()));
        return new ChangeView.Change(
                rule.text("decision", looking.language()), looking.names().of(Breakdown.MODE, rule.text("mode"), looking.language()), from,
                rule.text("precision"), rule.key(), period(looking, before), period(looking, after),
                mixed ? Names.month(Month.of(month), looking.language()) : "",
                shares(looking, table, rowBefore, rowAfter, rule.text("service_line"), before, after),
                tallies(looking, table, rowBefore, rowAfter, length, monthsAfter),
                chart(looking, table, series, month, length, mixed));
    }

    private static List<ChangeView.Line> shares(
            Looking looking, ShownTable table, int before, int after, String line, Selection sideBefore, Selection sideAfter) {
        return Stream.of(
                        share(looking, table, "coverage", Count.PUT, Count.DUE, before, after, line, sideBefore, sideAfter),
                        share(looking, table, "informed-first", Count.INFORMED_FIRST, Count.INFORM_DUE, before, after, line, sideBefore, sideAfter),
                        share(looking, table, "signs-asked", Count.SIGNS_ASKED, Count.SIGNS, before, after, line, sideBefore, sideAfter),
                        share(looking, table, "yes", Count.ANSWERED_YES, Count.ASKED, before, after, line, sideBefore, sideAfter))
                .filter(one -> !(one.before() instanceof Value.Nothing && one.after() instanceof Value.Nothing))
                .toList();
    }

    private static ChangeView.Line share(
            Looking looking, ShownTable table, String name, Count part, Count whole, int before, int after, String line, Selection sideBefore, Selection sideAfter) {
        var one = judged(looking, table.share(before, part, whole), part, line, sideBefore);
        var other = judged(looking, table.share(after, part, whole), part, line, sideAfter);
        var difference = "";
        boolean clear = false;
        if (one instanceof Share was && other instanceof Share is) {
            var interval = Shares.newcombe(is.part(), is.whole(), was.part(), was.whole());
            difference = looking.t("figures.change.points", signed(is.share() - was.share()), signed(interval.low()), signed(interval.high()));
            clear = !interval.holds(0);
        }
        return new ChangeView.Line(looking.t("figures.change.share." + name), looking.t("figures.change.share." + name + ".means"), one, other, difference, clear);
    }

    /** Before a routine there often was indication only: then nobody knows what the share was. */
    private static Value judged(Looking looking, Value share, Count part, String line, Selection side) {
        return (share instanceof Value.Nothing || !looking.exact() && share instanceof Value.Withheld) && part == Count.PUT && looking.policies().onIndicationOnly(looking.place(), line, side.from(), side.to())
                ? new Value.CannotBeAssessed(Value.Reason.INDICATION)
                : share;
    }

    private static List<ChangeView.Counted> tallies(Looking looking, ShownTable table, int before, int after, int monthsBefore, int monthsAfter) {
        return Stream.of(Count.ASKED, Count.ANSWERED_YES, Count.DECLINED, Count.DETECTED, Count.TOLD, Count.WANTS, Count.REFERRED, Count.INFORMED, Count.NOT_ASKED)
                .map(count -> new ChangeView.Counted(
                        looking.t("figures.count." + count.code()), looking.t("figures.count." + count.code() + ".means"), table.value(before, count),
                        table.value(after, count), perMonth(looking, table.value(before, count), monthsBefore), perMonth(looking, table.value(after, count), monthsAfter)))
                .toList();
    }

    private static Chart chart(Looking looking, ShownTable table, Map<Integer, Integer> rows, YearMonth change, int length, boolean mixed) {
        var labels = new ArrayList<String>();
        var asked = new ArrayList<@Nullable Point>();
        var detected = new ArrayList<@Nullable Point>();
        for (var month = change.minusMonths(length); month.isBefore(change.plusMonths(length + (mixed ? 1L : 0L))) && Month.of(month) <= looking.filter().current();
                month = month.plusMonths(1)) {
            labels.add(Names.shortMonth(Month.of(month), looking.language()));
            var row = rows.get(Month.of(month));
            boolean between = mixed && month.equals(change);
            asked.add(between ? null : point(table, row, Count.ASKED));
            detected.add(between ? null : point(table, row, Count.DETECTED));
        }
        return LineChart.draw(
                looking.t("figures.change.chart"), looking.t("figures.change.summary", Names.month(Month.of(change), looking.language())), labels,
                List.of(new Series(looking.t("figures.count.asked"), asked, false), new Series(looking.t("figures.count.detected"), detected, false)),
                List.of(new Mark(length, looking.t("figures.change.mark"))), List.of(), false);
    }

    private static @Nullable Point point(ShownTable table, @Nullable Integer row, Count count) {
        if (row == null) {
            return Point.of(0);
        }
        long known = table.known(row, count);
        return known < 0 ? null : Point.of(known);
    }

    private static Map<Count, Long> counts(Looking looking, Selection side) {
        return Count.read(looking.lines(side, Set.of()).getFirst().sums());
    }

    private static Selection part(Looking looking, Row rule, YearMonth from, YearMonth to) {
        return looking.selection().line(rule.text("service_line")).months(Month.of(from), Month.of(to));
    }

    private static boolean hasBefore(Looking looking, Row rule) {
        var month = YearMonth.from(from(rule));
        return !looking.there(part(looking, rule, month.minusMonths(6), month.minusMonths(1)), Sums.Place::line).isEmpty();
    }

    private static LocalDate from(Row rule) {
        return Objects.requireNonNull(rule.date("valid_from"));
    }

    private static String title(Looking looking, Row rule) {
        return looking.t("figures.change.rule", looking.names().of(Breakdown.LINE, rule.text("service_line"), looking.language()),
                looking.names().of(Breakdown.MODE, rule.text("mode"), looking.language()), from(rule));
    }

    private static String period(Looking looking, Selection side) {
        return looking.t("figures.period", Names.month(side.from(), looking.language()), Names.month(side.to(), looking.language()));
    }

    private static String perMonth(Looking looking, Value value, int months) {
        return value instanceof Value.Counted(var count) && count > 0 && months > 0 ? String.format(looking.language().locale(), "%.1f", (double) count / months) : "";
    }

    private static String signed(double share) {
        long points = Math.round(100 * share);
        return points > 0 ? "+" + points : points < 0 ? "−" + -points : "0";
    }
}
