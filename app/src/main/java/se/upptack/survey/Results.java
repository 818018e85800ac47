package se.upptack.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.Visit;
import se.upptack.platform.Language;
import se.upptack.platform.Missing;
import se.upptack.statistics.Chart;
import se.upptack.statistics.RowChart;
import se.upptack.statistics.Value;
import se.upptack.survey.Definition.Question;

/** Makes the page of results out of tallies, numbers and texts. */
@Component("surveyResults")
class Results {

    private final Rounds rounds;
    private final Definitions definitions;
    private final ModerationRows moderations;

    Results(Rounds rounds, Definitions definitions, ModerationRows moderations) {
        this.rounds = rounds;
        this.definitions = definitions;
        this.moderations = moderations;
    }

    ResultPage page(Visit visit, UUID id, String by) {
        var tallies = rounds.tallies(visit.actor(), id).orElseThrow(Missing::new);
        var whole = rounds.whole(visit.actor(), id);
        var round = whole.round();
        boolean open = round.mode() == Round.Mode.NAMED;
        return rounds.read(visit.actor(), id, (found, all) -> {
            var responses = all.get();
            var ways = Tally.WAYS.stream().filter(way -> tallies.stream().anyMatch(tally -> tally.places().get(way).size() > 1)).toList();
            var chosen = ways.contains(by) ? by : "";
            var shown = open || responses.size() >= round.least();
            return new ResultPage(
                    round, responses.size(), whole.total(), chosen, ways, chosen.equals(Tally.LINE), round.definition().change().in(visit.language()),
                    shown ? tallies.stream().map(tally -> block(visit, tally, chosen)).toList() : List.of(),
                    shown ? round.definition().questions().stream().flatMap(question -> numbers(visit, question, responses, open, round.least())).toList() : List.of(),
                    shown ? texts(visit, whole, responses) : List.of(), Rounds.leads(visit.actor()),
                    whole.events().stream().anyMatch(event -> event.what().equals("published")));
        });
    }

    private ResultPage.Block block(Visit visit, Tally tally, String by) {
        var language = visit.language();
        var places = new ArrayList<>(List.of(Tally.ALL));
        if (!by.isEmpty()) {
            tally.places().get(by).forEach(place -> places.add(by + ":" + place));
        }
        var question = tally.question();
        var sides = new ArrayList<ResultPage.Line>();
        for (var side : List.of("high", "low")) {
            tally.side(side).ifPresent(words -> sides.add(new ResultPage.Line(words.in(language), places.stream().map(place -> tally.side(place, side)).toList())));
        }
        boolean several = question.kind().equals("choices");
        var options = question.options().stream().filter(option -> several || option.counts())
                .map(option -> new ResultPage.Line(option.name().in(language), places.stream().map(place -> tally.share(place, option)).toList())).toList();
        var apart = several ? List.<ResultPage.Line>of() : question.options().stream().filter(option -> !option.counts())
                .map(option -> new ResultPage.Line(option.name().in(language), places.stream().map(place -> tally.count(place, option.code())).toList())).toList();
        var base = new ResultPage.Line("", places.stream().map(place -> counted(tally.base(place, question.options().getFirst()))).toList());
        var row = tally.row() == null ? null : tally.row().name().in(language);
        var text = question.text().in(language);
        return new ResultPage.Block(
                text, row, question.reworded(), !question.shownWhen().isEmpty(), places.stream().map(place -> placeName(visit, place)).toList(), sides, options, base,
                new ResultPage.Line("", places.stream().map(tally::noAnswer).toList()), apart, chart(visit, text + (row == null ? "" : ", " + row), sides, options, places));
    }

    private static Value counted(OptionalLong count) {
        return count.isEmpty() ? new Value.Withheld() : new Value.Counted(count.getAsLong());
    }

    /** Divided: the first share by place. Undivided: every answer. */
    private @Nullable Chart chart(Visit visit, String title, List<ResultPage.Line> sides, List<ResultPage.Line> options, List<String> places) {
        var rows = new ArrayList<RowChart.ShareRow>();
        if (places.size() > 1 && !sides.isEmpty()) {
            for (int i = 0; i < places.size(); i++) {
                rows.add(row(placeName(visit, places.get(i)), sides.getFirst().values().get(i)));
            }
        } else {
            Stream.concat(sides.stream(), options.stream()).forEach(line -> rows.add(row(line.name(), line.values().getFirst())));
        }
        return rows.stream().allMatch(row -> row.share() == null) ? null : RowChart.shares(title, visit.messages().text(visit.language(), "survey.chart"), rows, null);
    }

    private static RowChart.ShareRow row(String name, Value value) {
        return value instanceof Value.Share share ? new RowChart.ShareRow(name, share, Math.round(100 * share.share()) + " %") : new RowChart.ShareRow(name, null, "–");
    }

    String placeName(Visit visit, String place) {
        var language = visit.language();
        if (place.equals(Tally.ALL)) {
            return visit.messages().text(language, "survey.all");
        }
        var key = place.substring(place.indexOf(':') + 1);
        if (key.isEmpty()) {
            return visit.messages().text(language, "survey.unsaid");
        }
        if (place.startsWith(Tally.TRAINED + ":")) {
            return visit.messages().text(language, key.equals("yes") ? "survey.trained.yes" : "survey.trained.no");
        }
        return place.startsWith("role:") ? visit.messages().text(language, "survey.role." + key)
                : definitions.registers().name(place.startsWith("line:") ? "service-lines" : "units", key, language);
    }

    private static Stream<ResultPage.Numbers> numbers(Visit visit, Question question, List<Response> responses, boolean open, int least) {
        if (!question.kind().equals("number") && !question.kind().equals("fte")) {
            return Stream.empty();
        }
        var numbers = new ArrayList<ResultPage.Numbers>();
        for (int i = 0; i < question.fields().size(); i++) {
            var field = question.fields().get(i);
            var flags = new LinkedHashMap<String, Long>();
            ModeNames.FLAGS.forEach(flag -> flags.put(flag, responses.stream().filter(one -> flag.equals(flag(one, field))).count()));
            long able = flags.get("exact") + flags.get("approximate") + flags.get("zero");
            long sum = responses.stream().map(one -> one.answer(field)).filter(value -> !value.isEmpty()).mapToLong(Long::parseLong).sum();
            double fte = responses.stream().map(one -> one.answer(field + "__fte")).filter(value -> !value.isEmpty())
                    .map(value -> new BigDecimal(value.replace(',', '.'))).reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
            long none = responses.stream().filter(one -> flag(one, field).isEmpty()).count();
            boolean shown = open || able >= least && able <= responses.size();
            numbers.add(new ResultPage.Numbers(question.text().in(visit.language()), question.rows().isEmpty() ? null : question.rows().get(i).name().in(visit.language()), shown, sum, fte,
                    question.kind().equals("fte"), flags, able, none));
        }
        return numbers.stream();
    }

    /** How good the number is; one that is given without a word about it is exact. */
    private static String flag(Response one, String field) {
        var flag = one.answer(field + "__flag");
        return flag.isEmpty() && !one.answer(field).isEmpty() ? one.answer(field).equals("0") ? "zero" : "exact" : flag;
    }

    /** The free texts: all of them for those who decide of them, else the relevant ones. In a round with names the organisation stands beside. */
    List<ResultPage.Texts> texts(Visit visit, Round.Whole whole, List<Response> responses) {
        var round = whole.round();
        boolean leads = Rounds.leads(visit.actor());
        var decided = moderations.latest(round.id());
        var texts = new ArrayList<ResultPage.Texts>();
        for (var question : round.definition().questions()) {
            var said = new ArrayList<ResultPage.Said>();
            for (var field : question.kind().equals("text") ? question.fields() : question.comment().there() ? List.of(question.code() + "__comment") : List.<String>of()) {
                for (var one : responses) {
                    if (!one.answer(field).isEmpty()) {
                        var word = decided.get(one.id() + field);
                        var state = word == null ? "waiting" : word.state();
                        if (leads || state.equals("relevant")) {
                            said.add(new ResultPage.Said(one.id().toString(), field, one.answer(field), round.mode() == Round.Mode.NAMED ? who(whole, one, visit.language()) : "", state,
                                    word == null ? null : word.reason()));
                        }
                    }
                }
            }
            if (!said.isEmpty()) {
                texts.add(new ResultPage.Texts(question.text().in(visit.language()), question.namesActor(), said));
            }
        }
        return texts;
    }

    /** Decides of a free text of a round that is over. */
    void moderate(Visit visit, UUID id, UUID response, String field, String state, @Nullable String reason) {
        rounds.read(visit.actor(), id, (round, all) -> {
            if (!round.over(rounds.today()) || all.get().stream().noneMatch(one -> one.id().equals(response) && !one.answer(field).isEmpty())) {
                throw new Missing();
            }
            moderations.add(visit.actor(), id, response, field, state, reason);
            return true;
        });
    }

    /** For which organisation, or who. */
    String who(Round.Whole whole, Response one, Language language) {
        if (!one.organisation().isEmpty()) {
            return definitions.registers().name("organisations", one.organisation(), language);
        }
        return whole.invited().stream().filter(invited -> Long.valueOf(invited.seq()).equals(one.invited())).findFirst().map(invited -> String.valueOf(invited.name())).orElse("");
    }
}
