package se.upptack.goal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.Row;
import se.upptack.platform.Language;
import se.upptack.platform.Missing;
import se.upptack.statistics.Breakdown;
import se.upptack.statistics.Indicators;
import se.upptack.statistics.Value;

/** Puts together what the pages of goals show. */
@Component
class GoalViews {

    private final RegisterBook registers;
    private final GoalDecisions decisions;
    private final Indicators indicators;
    private final Clock clock;

    GoalViews(RegisterBook registers, GoalDecisions decisions, Indicators indicators, Clock clock) {
        this.registers = registers;
        this.decisions = decisions;
        this.indicators = indicators;
        this.clock = clock;
    }

    GoalList list(Visit visit, String wanted) {
        var sources = new GoalSources(registers.current());
        var language = visit.language();
        var agencies = new LinkedHashMap<String, String>();
        sources.organisations().forEach(id -> agencies.put(id, sources.known().name("organisations", id, language)));
        var agency = wanted.equals("all") ? "" : agencies.containsKey(wanted) ? wanted : agencies.containsKey(visit.actor().agency()) ? visit.actor().agency() : "";
        var written = decisions.verdicts(visit.actor());
        var vanished = sources.vanished();
        var groups = sources.goals(agency).stream().collect(Collectors.groupingBy(goal -> goal.text("organisation"), LinkedHashMap::new, Collectors.toList()));
        return new GoalList(agency, agencies, groups.entrySet().stream().map(group -> new GoalList.Group(agencies.get(group.getKey()), group.getValue().stream()
                .map(goal -> line(visit, sources, goal, written, vanished)).toList())).toList(), leads(visit.actor()));
    }

    private static GoalList.Line line(Visit visit, GoalSources sources, Row goal, List<Written.Verdict> written, List<GoalSources.Gap> vanished) {
        var language = visit.language();
        var wordings = sources.wordings(goal);
        boolean changed = false;
        for (int i = 1; i < wordings.size(); i++) {
            changed |= WordDiff.of(wordings.get(i - 1).text("text"), wordings.get(i).text("text")).changed();
        }
        var verdicts = new GoalVerdicts(sources, goal, written);
        return new GoalList.Line(goal.key(), goal.text("kind"), goal.text("name", language), name(sources, "service-lines", goal.text("service_line"), language),
                GoalSources.years(goal), name(sources, "goals", goal.text("part_of"), language),
                verdicts.current().stream().filter(one -> !one.verdict().equals("not-stated"))
                        .map(one -> new GoalList.Said(brief(sources, one.assessor(), language), one.verdict())).distinct().toList(),
                changed, vanished.stream().filter(gap -> gap.goal().equals(goal)).map(gap -> gap.lacks().text("name", language)).toList(),
                verdicts.doubts(visit, null).size());
    }

    GoalView goal(Visit visit, String id, GoalView.@Nullable Form again) {
        var sources = new GoalSources(registers.current());
        var goal = sources.goal(id).orElseThrow(Missing::new);
        var language = visit.language();
        var verdicts = new GoalVerdicts(sources, goal, decisions.verdicts(visit.actor()));
        var computed = computed(visit.actor(), goal).orElse(null);
        var partOf = sources.goal(goal.text("part_of"));
        var lacking = Stream.concat(
                sources.vanished().stream().filter(gap -> gap.goal().equals(goal)).map(gap -> visit.messages().text(language, "goal.gone.from", gap.lacks().text("name", language), gap.has().text("name", language))),
                sources.appeared().stream().filter(gap -> gap.goal().equals(goal)).map(gap -> visit.messages().text(language, "goal.new.in", gap.has().text("name", language), gap.lacks().text("name", language)))).toList();
        var form = again != null ? again : leads(visit.actor()) && GoalDecisions.mayJudge(visit.actor(), goal) ? new GoalView.Form("", "", "", List.of(), LocalDate.now(clock), List.of()) : null;
        return new GoalView(id, goal.text("name", language), sources.known().name("organisations", goal.text("organisation"), language),
                name(sources, "service-lines", goal.text("service_line"), language), GoalSources.years(goal), goal.text("kind"),
                partOf.map(row -> new GoalView.Link(row.key(), row.text("name", language))).orElse(null),
                sources.known().rows("goals").where("part_of", id).stream().map(row -> new GoalView.Link(row.key(), row.text("name", language))).toList(),
                verdicts.doubts(visit, computed), wordings(visit, sources, goal),
                sources.lost(goal).stream().map(row -> row.text("name", language)).toList(), lacking, parts(visit, sources, goal),
                verdicts.shown(visit), values(visit, sources, goal, computed), upwards(sources, goal, language), goal.text("source"), form);
    }

    private static List<GoalView.Wording> wordings(Visit visit, GoalSources sources, Row goal) {
        var language = visit.language();
        var shown = new ArrayList<GoalView.Wording>();
        Row earlier = null;
        for (var wording : sources.wordings(goal)) {
            var document = sources.document(wording);
            var text = wording.text("text");
            var diff = WordDiff.of(earlier == null ? text : earlier.text("text"), text);
            var changes = new ArrayList<GoalView.Change>();
            if (earlier != null) {
                ScopeWords.changes(sources.known(), earlier.text("text"), text).forEach(change -> changes.add(new GoalView.Change(visit.messages().text(language,
                        "goal.change." + change.what().code(), visit.messages().text(language, "goal.scope." + change.kind())), change.words())));
                if (!GoalSources.years(earlier).equals(GoalSources.years(wording))) {
                    changes.add(new GoalView.Change(visit.messages().text(language, "goal.change.years", GoalSources.years(earlier), GoalSources.years(wording)), ""));
                }
            }
            shown.add(new GoalView.Wording(document.text("name", language), document.text("kind"), document.text("dated"), GoalSources.years(wording), text, diff.pieces(),
                    earlier == null ? "" : sources.document(earlier).text("name", language), diff.changed(), changes, wording.text("note"), wording.text("source")));
            earlier = wording;
        }
        return shown;
    }

    private static List<GoalView.Part> parts(Visit visit, GoalSources sources, Row goal) {
        var language = visit.language();
        return sources.known().rows("goal-parts").stream().filter(part -> part.list("goals").contains(goal.key()))
                .map(part -> new GoalView.Part(part.text("kind"), !part.text("part_of").isEmpty(), part.text("name", language),
                        part.list("units").stream().map(unit -> sources.known().name("units", unit, language)).collect(Collectors.joining(", ")),
                        Stream.of(part.text("valid_from"), part.text("due")).filter(day -> !day.isEmpty()).collect(Collectors.joining(" – "))
                                + (part.text("precision").equals("assumed") ? " " + visit.messages().text(language, "goal.assumed") : ""),
                        part.text("state"), part.text("about", language), part.text("source")))
                .toList();
    }

    private List<GoalView.Beside> values(Visit visit, GoalSources sources, Row goal, @Nullable Value computed) {
        var language = visit.language();
        var values = new ArrayList<GoalView.Beside>();
        if (!goal.text("indicator").isEmpty()) {
            values.add(new GoalView.Beside(sources.known().name("indicators", goal.text("indicator"), language),
                    visit.messages().text(language, computed == null ? "goal.value.not-yours" : computed instanceof Value.Missing ? "goal.value.waits" : "goal.value.computed", GoalSources.years(goal)), computed,
                    (computed == null ? Measured.UNKNOWN : Measured.of(goal, computed)).code(), ""));
        }
        for (var id : goal.list("findings")) {
            sources.known().find("survey-findings", id).ifPresent(finding -> values.add(new GoalView.Beside(
                    finding.text("text", language), visit.messages().text(language, "goal.value.published", finding.text("written"), finding.text("asked_on")), null,
                    Measured.ofFinding(goal, finding).code(), finding.text("source"))));
        }
        return values;
    }

    /** The value of the goal's own service line, or of its whole organisation; empty when the reader has no such figures. */
    private Optional<Value> computed(Actor actor, Row goal) {
        var indicator = goal.text("indicator");
        if (indicator.isEmpty()) {
            return Optional.empty();
        }
        var line = goal.text("service_line");
        try {
            var figure = indicators.value(actor, indicator, YearMonth.of(GoalSources.number(goal, "year_from"), 1),
                    YearMonth.of(GoalSources.number(goal, "year_to"), 12), line.isEmpty() ? Breakdown.ORGANISATION : Breakdown.LINE);
            if (!figure.indicator().registered()) {
                return Optional.of(figure.total());
            }
            return Optional.of(figure.groups().stream().filter(group -> group.key().equals(line.isEmpty() ? goal.text("organisation") : line))
                    .map(group -> group.value()).findFirst().orElse(new Value.Nothing()));
        } catch (Missing notTheirs) {
            return Optional.empty();
        }
    }

    private static List<GoalView.Upward> upwards(GoalSources sources, Row goal, Language language) {
        return sources.known().rows("upward-links").stream()
                .filter(link -> link.text("goal").equals(goal.key()) || link.text("goal").isEmpty() && link.covers("organisation", goal.text("organisation")))
                .map(link -> new GoalView.Upward(upward(sources, link.text("upward"), language), link.text("note"), link.text("source"))).toList();
    }

    static String upward(GoalSources sources, String id, Language language) {
        var row = sources.known().find("upward-goals", id).orElseThrow();
        return Stream.of(row.text("number"), row.text("name", language)).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** The short name of an organisation, or its name. */
    static String brief(GoalSources sources, String id, Language language) {
        return sources.known().find("organisations", id).map(row -> row.find("short").orElse(row.text("name", language))).orElse(id);
    }

    private static String name(GoalSources sources, String register, String key, Language language) {
        return key.isEmpty() ? "" : sources.known().name(register, key, language);
    }

    static boolean leads(Actor actor) {
        return actor.is(Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR);
    }
}
