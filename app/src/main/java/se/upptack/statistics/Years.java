package se.upptack.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.pack.Row;
import se.upptack.statistics.IndicatorFigure.Kind;
import se.upptack.statistics.Value.Counted;
import se.upptack.statistics.Value.Share;

/**
 * An indicator by calendar year. A year is set against the one before only when the question put to people and the definition have been the
 * same all the time (IND-20): a question in new words gives a new answer without anyone asking more or less.
 */
@Component
class Years {

    private static final int MOST = 4;
    private static final int FIRST_MONTH = 1;
    private static final int LAST_MONTH = 12;
    private static final Set<String> QUESTIONS = Set.of("ask-exposure", "ask-use");

    private final Indicators indicators;

    Years(Indicators indicators) {
        this.indicators = indicators;
    }

    /** The last years up to the end of the selection, the first first; empty when there is only one. */
    List<IndicatorView.Year> of(Looking looking, IndicatorFigure figure) {
        if (!figure.indicator().registered()) {
            return List.of();
        }
        var years = new ArrayList<IndicatorView.Year>();
        int last = looking.filter().to() / 100;
        var changes = changes(looking, figure.indicator(), last);
        Value before = null;
        for (int year = Math.max(last - MOST + 1, looking.sums().earliest(looking.filter().current()) / 100); year <= last; year++) {
            int end = year == looking.filter().current() / 100 ? looking.filter().selection().to() : year * 100 + LAST_MONTH;
            var value = indicators.value(looking.actor(), figure.indicator().id(), looking.wanted().months(year * 100 + FIRST_MONTH, end), null).total();
            years.add(new IndicatorView.Year(year, value, question(looking, changes, year), before == null ? "" : change(looking, changes, year, before, value)));
            before = value;
        }
        return years.size() < 2 ? List.of() : years;
    }

    /** The days from which question or definition are others than before. */
    private static TreeSet<LocalDate> changes(Looking looking, Indicator indicator, int last) {
        var days = new TreeSet<LocalDate>();
        var place = looking.place();
        var line = looking.selection().line();
        looking.registers().rows("wordings").stream()
                .filter(row -> QUESTIONS.contains(row.text("purpose")))
                .filter(row -> (place == null || row.covers("organisation", place)) && (line == null || row.covers("service_line", line)))
                .forEach(row -> add(days, row.date("valid_from"), last));
        looking.registers().rows("indicator-breaks").where("indicator", indicator.id()).forEach((Row row) -> add(days, row.date("valid_from"), last));
        looking.breaks().stream().filter(one -> one.kind() == Kind.CODES || one.kind() == Kind.DEFINITION).forEach(one -> add(days, one.from(), last));
        return days;
    }

    private static void add(TreeSet<LocalDate> days, @Nullable LocalDate day, int last) {
        if (day != null && day.getYear() <= last) {
            days.add(day);
        }
    }

    private static String question(Looking looking, TreeSet<LocalDate> changes, int year) {
        var latest = changes.floor(LocalDate.of(year, 12, 31));
        return latest == null ? "" : looking.t(latest.isAfter(LocalDate.of(year, 1, 1)) ? "figures.years.changed" : "figures.years.since", latest.toString());
    }

    private static String change(Looking looking, TreeSet<LocalDate> changes, int year, Value before, Value now) {
        var within = changes.higher(LocalDate.of(year - 1, 1, 1));
        if (within != null && within.getYear() <= year) {
            return looking.t("figures.years.not-comparable");
        }
        if (before instanceof Counted(var then) && now instanceof Counted(var count)) {
            return looking.t("figures.years.number", (count > then ? "+" : count < then ? "−" : "") + looking.number(Math.abs(count - then)));
        }
        if (!(before instanceof Share then) || !(now instanceof Share share)) {
            return looking.t("figures.years.none");
        }
        var interval = Shares.newcombe(share.part(), share.whole(), then.part(), then.whole());
        var words = interval.holds(0) ? "figures.years.unclear" : share.share() > then.share() ? "figures.years.up" : "figures.years.down";
        return looking.t(words, IndicatorPage.points(share.share() - then.share()), IndicatorPage.points(interval.low()), IndicatorPage.points(interval.high()));
    }
}
