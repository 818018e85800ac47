package se.upptack.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.pack.Row;
import se.upptack.platform.Missing;

/**
 * The result chain of each effort and pilot (IND-15, EVAL-01, EVAL-03): what was done, what came of it, whether the way of working changed, and
 * whether the individual had any use of it. A step that nobody has followed says so. Counted steps show their indicator as it stands now.
 */
@Component
class Results {

    private static final List<String> STEPS = List.of("activity", "output", "working-method", "effect");

    private static final List<String> ASPECTS = List.of("fit-for-purpose", "carried-out");

    private final Indicators indicators;
    private final Clock clock;

    Results(Indicators indicators, Clock clock) {
        this.indicators = indicators;
        this.clock = clock;
    }

    ResultsView view(Looking looking, Frame frame) {
        var agency = looking.reach().agency();
        var steps = looking.registers().rows("result-steps").stream().collect(Collectors.groupingBy(row -> row.text("chain")));
        var chains = looking.registers().rows("result-chains").stream()
                .filter(row -> agency == null || own(row, looking, agency))
                .map(row -> chain(looking, row, steps.getOrDefault(row.key(), List.of())))
                .sorted(Comparator.comparing(ResultsView.Chain::of).reversed().thenComparing(ResultsView.Chain::name))
                .toList();
        var tools = looking.registers().rows("follow-up-tools").stream()
                .filter(row -> agency == null || own(row, looking, agency))
                .map(row -> tool(looking, row))
                .toList();
        return new ResultsView(frame, chains, tools);
    }

    private static boolean own(Row row, Looking looking, String agency) {
        return row.text("organisation").equals(agency) || row.text("organisation").equals(looking.actor().organisation());
    }

    private ResultsView.Chain chain(Looking looking, Row chain, List<Row> steps) {
        return new ResultsView.Chain(chain.key(), chain.text("name", looking.language()),
                looking.names().of(Breakdown.ORGANISATION, chain.text("organisation"), looking.language()), chain.text("of"),
                STEPS.stream().flatMap(step -> {
                    var said = steps.stream().filter(row -> row.text("step").equals(step)).sorted(Comparator.comparing(Row::key)).toList();
                    return said.isEmpty()
                            ? java.util.stream.Stream.of(new ResultsView.Step(step, "not-followed", "", "", "", null, ""))
                            : said.stream().map(row -> step(looking, chain, row));
                }).toList(),
                ASPECTS.stream().flatMap(aspect -> assessments(looking, chain.key(), aspect).stream()).toList());
    }

    private static List<ResultsView.Assessment> assessments(Looking looking, String chain, String aspect) {
        var said = looking.registers().rows("assessments").where("chain", chain).stream().filter(row -> row.text("judged").equals(aspect)).sorted(Comparator.comparing(Row::key)).toList();
        return said.isEmpty()
                ? List.of(new ResultsView.Assessment("", aspect, "not-assessed", "", "", null))
                : said.stream().map(row -> new ResultsView.Assessment(row.key(), aspect, row.text("verdict"), row.text("grounds", looking.language()),
                        row.list("basis").stream().map(basis -> looking.t("figures.assessed.basis." + basis)).collect(Collectors.joining(", ")), row.date("on"))).toList();
    }

    private ResultsView.Step step(Looking looking, Row chain, Row row) {
        var indicator = row.text("known").equals("counted") ? row.text("indicator") : "";
        var query = looking.filter().with(Map.of("line", chain.text("service_line"), "organisation", chain.text("organisation")));
        return new ResultsView.Step(row.text("step"), row.text("known"), row.text("text", looking.language()), indicator,
                indicator.isEmpty() ? "" : looking.registers().find("indicators", indicator).map(found -> found.text("name", looking.language())).orElse(indicator),
                indicator.isEmpty() ? null : value(looking, chain, indicator), query);
    }

    /** The indicator where the effort went on; null when the reader may not see it. */
    private @Nullable Value value(Looking looking, Row chain, String indicator) {
        var wanted = looking.wanted().organisation(chain.text("organisation"));
        try {
            return indicators.value(looking.actor(), indicator, chain.find("service_line").map(wanted::line).orElse(wanted), null).total();
        } catch (Missing outOfReach) {
            return null;
        }
    }

    private ResultsView.Tool tool(Looking looking, Row row) {
        var due = row.date("due");
        var built = row.date("built_in");
        var state = built != null ? "built-in" : due == null ? "undated" : due.isBefore(LocalDate.now(clock)) ? "late" : "coming";
        return new ResultsView.Tool(row.key(), row.text("name", looking.language()), looking.names().of(Breakdown.LINE, row.text("service_line"), looking.language()),
                due, row.text("precision"), built, state);
    }
}
