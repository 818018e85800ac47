package se.upptack.survey;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.Row;
import se.upptack.statistics.Breakdown;
import se.upptack.statistics.OtherSource;
import se.upptack.statistics.Value;

/**
 * The indicators that a survey answers (IND-04, IND-05): of those who said something, the share that chose the high side or one option, in the latest
 * round of the period that is over. What is small was withheld when the round was tallied. Only the agency's own accounts are told.
 */
@Component
class SurveyIndicators implements OtherSource {

    private final Rounds rounds;
    private final RegisterBook registers;

    SurveyIndicators(Rounds rounds, RegisterBook registers) {
        this.rounds = rounds;
        this.registers = registers;
    }

    @Override
    public Optional<Answer> answer(Actor actor, Question question) {
        var row = registers.current().rows("indicator-sources").where("indicator", question.indicator()).stream().filter(one -> one.find("survey").isPresent()).findFirst();
        if (row.isEmpty() || !actor.agency().equals(question.organisation())) {
            return Optional.empty();
        }
        return rounds.all(actor).stream().map(Round.Listed::round)
                .filter(round -> round.survey().equals(row.get().text("survey")) && round.over(rounds.today()))
                .filter(round -> !round.closes().isBefore(question.from()) && !round.opens().isAfter(question.to()))
                .max(Comparator.comparing(Round::closes).thenComparing(Round::id))
                .flatMap(round -> rounds.tallies(actor, round.id()))
                .flatMap(tallies -> tallies.stream().filter(tally -> tally.question().code().equals(row.get().text("question"))).findFirst())
                .map(tally -> answer(tally, row.get(), question));
    }

    private static Answer answer(Tally tally, Row row, Question question) {
        var units = question.units();
        var place = question.line() != null ? Tally.LINE + ":" + question.line() : units != null && units.size() == 1 ? Tally.UNIT + ":" + units.iterator().next() : Tally.ALL;
        var way = question.by() == Breakdown.LINE ? Tally.LINE : question.by() == Breakdown.UNIT ? Tally.UNIT : null;
        var groups = new TreeMap<String, Value>();
        if (way != null) {
            tally.places().getOrDefault(way, java.util.List.of()).forEach(one -> groups.put(one, value(tally, row, way + ":" + one)));
        }
        return new Answer(value(tally, row, place), groups);
    }

    private static Value value(Tally tally, Row row, String place) {
        return row.find("option").flatMap(code -> tally.question().option(code)).map(option -> tally.share(place, option)).orElseGet(() -> tally.side(place, "high"));
    }
}
