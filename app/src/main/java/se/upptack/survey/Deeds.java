package se.upptack.survey;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.Visit;
import se.upptack.platform.Missing;
import se.upptack.statistics.Breakdown;
import se.upptack.statistics.Indicators;
import se.upptack.statistics.Shares;
import se.upptack.statistics.Value;

/**
 * Words against deeds (SURV-07, IND-18): what staff say, what is registered and what clients say, for one service line or one of its units in a year. Never a
 * person, never two benefits.
 */
@Component
class Deeds {

    private static final String REGISTERED = "ind-s-1";

    private final Rounds rounds;
    private final Results results;
    private final SurveyViews views;
    private final Indicators indicators;

    Deeds(Rounds rounds, Results results, SurveyViews views, Indicators indicators) {
        this.rounds = rounds;
        this.results = results;
        this.views = views;
        this.indicators = indicators;
    }

    DeedsPage page(Visit visit, String wantedLine, String wantedUnit, int wantedYear) {
        var lines = views.lines(visit);
        var line = lines.containsKey(wantedLine) ? wantedLine : lines.keySet().stream().findFirst().orElse("");
        var unit = views.units(visit).containsKey(wantedUnit) ? wantedUnit : "";
        var all = rounds.all(visit.actor()).stream().map(Round.Listed::round).filter(round -> round.over(rounds.today())).toList();
        var years = new TreeSet<Integer>(Comparator.reverseOrder());
        years.add(rounds.today().getYear());
        all.forEach(round -> years.add(round.opens().getYear()));
        int year = years.contains(wantedYear) ? wantedYear : years.first();
        var place = unit.isEmpty() ? "line:" + line : "unit:" + unit;
        var asked = new ArrayList<Told>();
        all.stream().filter(round -> round.opens().getYear() == year).sorted(Comparator.comparing(Round::opens).reversed())
                .forEach(round -> rounds.tallies(visit.actor(), round.id()).ifPresent(tallies -> tallies.forEach(tally -> asked.add(new Told(round, tally)))));
        var staff = told(asked, "asks", place);
        var knows = told(asked, "knows", place);
        var clients = told(asked, "was-asked", place);
        var registered = registered(visit, line, unit, year);
        return new DeedsPage(
                line, unit, year, List.copyOf(years), lines, views.units(visit), source(visit, staff, place), registered, source(visit, clients, place),
                gap(value(staff, place), registered), gap(registered, value(clients, place)), source(visit, knows, place), gap(value(knows, place), value(staff, place)),
                reasons(visit, asked, place), supports(visit, asked));
    }

    private record Told(Round round, Tally tally) {}

    /** The latest question of the year that tells this, put to those of the place. */
    private static @Nullable Told told(List<Told> asked, String tells, String place) {
        return asked.stream().filter(one -> one.tally().question().tells().equals(tells) && at(one.tally(), place) != null).findFirst().orElse(null);
    }

    /** Where in a tally a place stands: itself, or everyone when all who were asked are of it. */
    private static @Nullable String at(Tally tally, String place) {
        var way = place.substring(0, place.indexOf(':'));
        var known = tally.places().getOrDefault(way, List.of());
        var key = place.substring(place.indexOf(':') + 1);
        return !known.contains(key) ? known.equals(List.of("")) ? Tally.ALL : null : known.size() == 1 ? Tally.ALL : place;
    }

    private static Value value(@Nullable Told told, String place) {
        return told == null ? new Value.Missing(List.of("survey")) : told.tally().side(String.valueOf(at(told.tally(), place)), "high");
    }

    private static DeedsPage.@Nullable Source source(Visit visit, @Nullable Told told, String place) {
        return told == null ? null : new DeedsPage.Source(told.round().title(), told.tally().question().text().in(visit.language()),
                told.tally().side("high").map(words -> words.in(visit.language())).orElse(""), value(told, place), told.tally().question().reworded());
    }

    /** The registered share of the line in the year, or of the unit. */
    private Value registered(Visit visit, String line, String unit, int year) {
        try {
            var by = unit.isEmpty() ? Breakdown.LINE : Breakdown.UNIT;
            return indicators.value(visit.actor(), REGISTERED, YearMonth.of(year, 1), YearMonth.of(year, 12), by).groups().stream()
                    .filter(group -> group.key().equals(unit.isEmpty() ? line : unit)).findFirst().map(group -> group.value()).orElse(new Value.Nothing());
        } catch (Missing noFigures) {
            return new Value.Missing(List.of("registration"));
        }
    }

    /** The first share minus the second with its interval, where both are there. */
    private static DeedsPage.@Nullable Gap gap(Value first, Value second) {
        if (first instanceof Value.Share one && second instanceof Value.Share other) {
            var interval = Shares.newcombe(one.part(), one.whole(), other.part(), other.whole());
            return new DeedsPage.Gap(Math.round(100 * (one.share() - other.share())), Math.round(100 * interval.low()), Math.round(100 * interval.high()));
        }
        return null;
    }

    /** Why those who seldom ask do not, by whether they say to have been trained. */
    private DeedsPage.@Nullable Reasons reasons(Visit visit, List<Told> asked, String place) {
        var told = told(asked, "reason", place);
        if (told == null) {
            return null;
        }
        var tally = told.tally();
        var places = new ArrayList<>(List.of(String.valueOf(at(tally, place))));
        var trained = tally.places().getOrDefault(Tally.TRAINED, List.of());
        // The answers by training are of everyone asked; they are shown only where all of them are of the place.
        if (places.getFirst().equals(Tally.ALL) && trained.size() > 1) {
            trained.stream().filter(key -> !key.isEmpty()).forEach(key -> places.add(Tally.TRAINED + ":" + key));
        }
        return new DeedsPage.Reasons(places.stream().map(one -> results.placeName(visit, one)).toList(), tally.question().options().stream()
                .map(option -> new ResultPage.Line(option.name().in(visit.language()), places.stream().map(one -> tally.share(one, option)).toList())).toList());
    }

    /** How far staff feel they have support and conditions, by unit: each question and the index, which is all of them together (STAFF-13). */
    private List<ResultPage.Line> supports(Visit visit, List<Told> asked) {
        var questions = asked.stream().filter(one -> one.tally().question().tells().equals("supports")).toList();
        var units = new TreeSet<String>();
        questions.forEach(one -> units.addAll(one.tally().places().getOrDefault(Tally.UNIT, List.of())));
        var rows = new ArrayList<ResultPage.Line>();
        rows.add(support(visit, questions, Tally.ALL));
        if (units.size() > 1) {
            units.forEach(unit -> rows.add(support(visit, questions, Tally.UNIT + ":" + unit)));
        }
        return questions.isEmpty() ? List.of() : rows;
    }

    private ResultPage.Line support(Visit visit, List<Told> questions, String place) {
        var values = new ArrayList<Value>();
        long part = 0;
        long whole = 0;
        boolean there = true;
        for (var one : questions) {
            var value = one.tally().side(place, "high");
            values.add(value);
            if (value instanceof Value.Share share) {
                part += share.part();
                whole += share.whole();
            } else {
                there = false;
            }
        }
        values.addFirst(there ? Value.share(part, whole) : new Value.Withheld());
        return new ResultPage.Line(results.placeName(visit, place), values);
    }
}
