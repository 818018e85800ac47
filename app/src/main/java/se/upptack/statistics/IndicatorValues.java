package se.upptack.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.upptack.figure.Fact.Kind;
import se.upptack.platform.Month;
import se.upptack.statistics.FigureTable.Line;
import se.upptack.statistics.Value.CannotBeAssessed;
import se.upptack.statistics.Value.Reason;
import se.upptack.statistics.Value.Withheld;

/** Turns the sums of one indicator into values: what can be judged, what is kept back, what is neither. */
record IndicatorValues(Indicator indicator, Selection selection, Policies policies, Reach reach, int base) {

    /** The total, and a value for each line in the order of the lines. */
    record Judged(Value total, List<Value> groups) {}

    Judged judge(Line total, List<Line> lines, @Nullable Breakdown by) {
        var groups = new ArrayList<Value>();
        if (by != null) {
            for (var line : lines) {
                groups.add(value(line, by == Breakdown.LINE ? line.key(by) : selection.line(), by == Breakdown.MONTH ? 1 : months()));
            }
        }
        return new Judged(value(total, selection.line(), months()), groups);
    }

    private Value value(Line counts, @Nullable String line, int months) {
        long part = part(counts);
        long whole = whole(counts);
        boolean exact = reach.showsSmall(selection.units());
        if (indicator.denominator() == null) {
            return pointsOut(part, months) ? new Withheld() : Value.counted(part, exact);
        }
        if (whole == 0 && asksForThoseDue() && policies.onIndicationOnly(place(), line, selection.from(), selection.to())) {
            return new CannotBeAssessed(Reason.INDICATION);
        }
        if (pointsOut(whole, months)) {
            return new Withheld();
        }
        return indicator.form() == Indicator.Form.RATE ? Value.rate(part, whole, exact, base) : Value.share(part, whole, exact, base);
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
