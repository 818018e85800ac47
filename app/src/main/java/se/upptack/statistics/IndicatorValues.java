package se.upptack.statistics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.upptack.figure.Fact.Kind;
import se.upptack.platform.Month;
import se.upptack.statistics.FigureTable.Line;
import se.upptack.statistics.Value.CannotBeAssessed;
import se.upptack.statistics.Value.Counted;
import se.upptack.statistics.Value.Reason;
import se.upptack.statistics.Value.Withheld;

/** Turns the sums of one indicator into values: what can be judged, what is kept back, what is neither. */
record IndicatorValues(Indicator indicator, Selection selection, Policies policies, Reach reach, int threshold) {

    /** The total, and a value for each line in the order of the lines. */
    record Judged(Value total, List<Value> groups) {}

    Judged judge(List<Line> lines, @Nullable Breakdown by) {
        long part = lines.stream().mapToLong(this::part).sum();
        long whole = lines.stream().mapToLong(this::whole).sum();
        var hidden = reach.showsSmall(selection.units()) ? new BitSet() : withheld(lines, part, whole);
        var groups = new ArrayList<Value>();
        if (by != null) {
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                groups.add(value(part(line), whole(line), hidden.get(i + 1), by == Breakdown.LINE ? line.key(by) : selection.line(),
                        by == Breakdown.MONTH ? 1 : months()));
            }
        }
        return new Judged(value(part, whole, hidden.get(0), selection.line(), months()), groups);
    }

    private Value value(long part, long whole, boolean hide, @Nullable String line, int months) {
        if (indicator.denominator() == null) {
            return hide || pointsOut(part, months) ? new Withheld() : new Counted(part);
        }
        if (whole == 0 && asksForThoseDue() && policies.onIndicationOnly(place(), line, selection.from(), selection.to())) {
            return new CannotBeAssessed(Reason.INDICATION);
        }
        if (hide || pointsOut(whole, months)) {
            return new Withheld();
        }
        return indicator.form() == Indicator.Form.RATE ? Value.rate(part, whole) : Value.share(part, whole);
    }

    /** Of worker-months so few that they could be known colleagues nothing is shown to anyone. */
    private boolean pointsOut(long base, int months) {
        return indicator.counting().equals("worker-month") && base > 0 && base < (long) Indicators.FEWEST_WORKERS * months;
    }

    /** Whether the base is the questions that were due by routine: then a line that asks on indication only has no base. */
    private boolean asksForThoseDue() {
        var base = indicator.denominator();
        if (base == null) {
            return false;
        }
        var measure = Measure.of(base.meaning());
        var modes = measure.values("mode");
        return measure.kinds().equals(Set.of(Kind.PROMPT)) && (modes.isEmpty() || modes.contains("routine") || modes.contains("periodic"));
    }

    /** Line 0 is the total. A share is kept back when its part, its whole or what is left between them must be. */
    private BitSet withheld(List<Line> lines, long part, long whole) {
        var withholding = new Withholding(threshold);
        var parts = new ArrayList<Integer>(List.of(withholding.cell(part)));
        lines.forEach(line -> parts.add(withholding.cell(part(line))));
        withholding.sum(parts.getFirst(), parts.subList(1, parts.size()));
        var wholes = new ArrayList<Integer>();
        if (indicator.denominator() != null) {
            wholes.add(withholding.cell(whole));
            lines.forEach(line -> wholes.add(withholding.cell(whole(line))));
            withholding.sum(wholes.getFirst(), wholes.subList(1, wholes.size()));
            for (int i = 0; i < wholes.size(); i++) {
                long p = i == 0 ? part : part(lines.get(i - 1));
                long w = i == 0 ? whole : whole(lines.get(i - 1));
                if (p <= w) {
                    withholding.sum(wholes.get(i), parts.get(i), withholding.rest(w - p));
                }
            }
        }
        var cells = withholding.withheld();
        var hidden = new BitSet();
        for (int i = 0; i < parts.size(); i++) {
            hidden.set(i, cells.get(parts.get(i)) || !wholes.isEmpty() && cells.get(wholes.get(i)));
        }
        return hidden;
    }

    private long part(Line line) {
        return line.sums()[0];
    }

    private long whole(Line line) {
        return indicator.denominator() == null ? 0 : line.sums()[1];
    }

    private int months() {
        return Month.count(selection.from(), selection.to());
    }

    private @Nullable String place() {
        return selection.organisation() != null ? selection.organisation() : selection.agency();
    }
}
