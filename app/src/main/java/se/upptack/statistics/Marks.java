package se.upptack.statistics;

import java.util.HashMap;
import java.util.List;
import se.upptack.platform.Month;
import se.upptack.statistics.IndicatorFigure.Break;
import se.upptack.statistics.IndicatorFigure.Kind;
import se.upptack.statistics.LineChart.Load;
import se.upptack.statistics.LineChart.Mark;

/** What stands beside the figures, placed on the months of a chart. */
record Marks(Looking looking, List<Break> breaks) {

    private static final int MOST = 6;

    /** Numbered as the list beside the figures; too many marks would hide what they mark. */
    List<Mark> marks() {
        var months = looking.months();
        var marks = new HashMap<Integer, String>();
        for (int i = 0; i < breaks.size(); i++) {
            int month = months.indexOf(Month.of(breaks.get(i).from()));
            if (breaks.get(i).kind() != Kind.LOAD && month >= 0) {
                marks.merge(month, String.valueOf(i + 1), (one, other) -> one + "," + other);
            }
        }
        return marks.size() > MOST ? List.of() : marks.entrySet().stream().map(mark -> new Mark(mark.getKey(), mark.getValue())).toList();
    }

    List<Load> loads() {
        var months = looking.months();
        return breaks.stream()
                .filter(one -> one.kind() == Kind.LOAD)
                .map(one -> {
                    var to = one.to();
                    int from = Math.max(0, Month.count(months.getFirst(), Month.of(one.from())) - 1);
                    int last = to == null ? months.size() - 1 : Math.min(months.size(), Month.count(months.getFirst(), Month.of(to))) - 1;
                    return new Load(from, last);
                })
                .filter(load -> load.from() <= load.to())
                .distinct()
                .toList();
    }
}
