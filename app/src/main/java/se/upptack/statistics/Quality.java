package se.upptack.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import se.upptack.platform.Month;
import se.upptack.statistics.FigureTable.Line;

/**
 * The quality of the registrations themselves: figures about units and never about a worker. A unit in which fewer than three worked with the
 * question in every month of the selection is counted and not shown, whoever looks.
 */
@Component
class Quality {

    /** The ids of the indicators about registering begin like this; they stand beside every other figure. */
    static final String ABOUT_REGISTERING = "ind-q-";

    /** So many answers without one yes are worth a look: with one yes in fifty, chance alone gives it in every seventh unit. */
    static final int MANY_ANSWERS = 100;

    private static final int SILENT_MONTHS = 2;
    private static final Measure WORKERS = Measure.of("kind=worker-month & state=scoped");
    private static final Measure REGISTERED = Measure.of("kind=registration");
    private static final Measure DUE = Measure.of("kind=prompt & mode=routine|periodic");
    private static final Measure PUT = Measure.of("kind=occasion & outcome=asked-no|asked-yes|declined");
    private static final Measure PRESENT = Measure.of("kind=occasion & outcome=asked-no|asked-yes|declined & presence!=alone");
    private static final Measure SAME_DAY = Measure.of("kind=registration & state=same-day");
    private static final Measure MONTH_END = Measure.of("kind=registration & month_end=yes");
    private static final Measure ANSWERED = Measure.of("kind=occasion & outcome=asked-no|asked-yes");
    private static final Measure YES = Measure.of("kind=occasion & outcome=asked-yes");
    private static final List<Measure> SHOWN = List.of(PRESENT, PUT, SAME_DAY, REGISTERED, MONTH_END, REGISTERED, YES, ANSWERED);

    /** Where yes and answers stand in {@link #SHOWN}. */
    private static final int NO_YES = 6;

    private final Indicators indicators;

    Quality(Indicators indicators) {
        this.indicators = indicators;
    }

    QualityView view(Looking looking, Frame frame) {
        var enough = enough(looking);
        var there = looking.there(looking.selection(), Sums.Place::unit);
        var lines = new TreeMap<String, Line>();
        looking.lines(looking.selection(), SHOWN, Set.of(Breakdown.UNIT)).forEach(line -> lines.put(line.key(Breakdown.UNIT), line));
        var units = lines.keySet().stream().filter(enough::contains)
                .sorted(Comparator.comparing(unit -> looking.names().of(Breakdown.UNIT, unit, looking.language())))
                .toList();
        var shares = new ArrayList<List<Value>>();
        for (int pair = 0; pair < SHOWN.size(); pair += 2) {
            int at = pair;
            shares.add(units.stream().map(lines::get)
                    .map(line -> Value.share(line.sum(at), line.sum(at + 1), looking.exact(), looking.rounded().rounding().base()))
                    .toList());
        }
        var silent = silent(looking);
        var rows = new ArrayList<QualityView.Unit>();
        for (int i = 0; i < units.size(); i++) {
            var yes = shares.get(3).get(i);
            rows.add(new QualityView.Unit(looking.names().of(Breakdown.UNIT, units.get(i), looking.language()), shares.get(0).get(i), shares.get(1).get(i),
                    shares.get(2).get(i), yes, lines.get(units.get(i)).sum(NO_YES) == 0 && lines.get(units.get(i)).sum(NO_YES + 1) >= MANY_ANSWERS, silent.getOrDefault(units.get(i), "")));
        }
        return new QualityView(frame, beside(looking), rows, (int) there.stream().filter(unit -> !enough.contains(unit)).count());
    }

    /** The indicators about registering, for the selection. */
    List<QualityView.Beside> beside(Looking looking) {
        return indicators.totals(looking.actor(), looking.wanted(), indicator -> indicator.id().startsWith(ABOUT_REGISTERING)).stream()
                .map(figure -> new QualityView.Beside(figure.indicator().id(), figure.indicator().name(looking.language()),
                        figure.indicator().definition(looking.language()), figure.indicator().caveat(looking.language()), figure.total()))
                .toList();
    }

    /** The units in which enough worked with the question in one month at least; a worker counts in each line, so the largest line is certain. */
    private static Set<String> enough(Looking looking) {
        var most = new HashMap<String, Long>();
        FigureTable.add(looking.sums(), wide(looking), List.of(WORKERS), EnumSet.of(Breakdown.UNIT, Breakdown.LINE, Breakdown.MONTH))
                .forEach(line -> most.merge(line.key(Breakdown.UNIT), line.sum(0), Math::max));
        var enough = new TreeSet<String>();
        most.forEach((unit, workers) -> {
            if (workers >= Indicators.FEWEST_WORKERS) {
                enough.add(unit);
            }
        });
        return enough;
    }

    /** Units where questions fell due in the last whole months of the selection and nothing was registered, with the last month in which it was. */
    private static Map<String, String> silent(Looking looking) {
        var end = Month.yearMonth(Math.min(looking.filter().to(), looking.filter().current()));
        int last = Month.of(looking.filter().to() >= looking.filter().current() ? end.minusMonths(1) : end);
        int first = Month.of(Month.yearMonth(last).minusMonths(SILENT_MONTHS - 1L));
        var registered = new TreeMap<String, Integer>();
        var due = new HashMap<String, Long>();
        for (var line : looking.lines(wide(looking), List.of(REGISTERED, DUE), EnumSet.of(Breakdown.UNIT, Breakdown.MONTH))) {
            int month = Integer.parseInt(line.key(Breakdown.MONTH));
            if (line.sum(0) > 0) {
                registered.merge(line.key(Breakdown.UNIT), month, Math::max);
            }
            if (month >= first && month <= last) {
                due.merge(line.key(Breakdown.UNIT), line.sum(1), Long::sum);
            }
        }
        var silent = new TreeMap<String, String>();
        registered.forEach((unit, month) -> {
            if (month < first && due.getOrDefault(unit, 0L) > 0) {
                silent.put(unit, Names.month(month, looking.language()));
            }
        });
        return silent;
    }

    /** Registrations and workers carry no channel or mode. */
    private static Selection wide(Looking looking) {
        var selection = looking.selection();
        return new Selection(selection.from(), selection.to(), selection.agency(), selection.organisation(), selection.units(), selection.line(), null, null);
    }
}
