package se.upptack.goal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.upptack.access.Visit;
import se.upptack.pack.Row;
import se.upptack.statistics.Value;

/** Who has judged a goal, where they differ, and where a verdict and what is known do not fit together (GOAL-03, GOAL-05). */
final class GoalVerdicts {

    /** A verdict that stands, whether a document or somebody here gave it; {@code row} is null for the latter, {@code written} for the former. */
    record Standing(String assessor, String verdict, String restsOn, @Nullable Row row, Written.@Nullable Verdict written) {}

    private final GoalSources sources;
    private final Row goal;
    private final List<Written.Verdict> written;

    GoalVerdicts(GoalSources sources, Row goal, List<Written.Verdict> written) {
        this.sources = sources;
        this.goal = goal;
        this.written = written.stream().filter(verdict -> verdict.goal().equals(goal.key())).toList();
    }

    /** Those of the documents, and the latest of each agency here. */
    List<Standing> current() {
        var latest = new LinkedHashMap<String, Written.Verdict>();
        written.forEach(verdict -> latest.putIfAbsent(verdict.agency(), verdict));
        return Stream.concat(
                sources.known().rows("goal-verdicts").where("goal", goal.key()).stream()
                        .map(row -> new Standing(row.text("assessor"), row.text("verdict"), row.text("rests_on"), row, null)),
                latest.values().stream().map(verdict -> new Standing(verdict.agency(), verdict.verdict(), verdict.restsOn(), null, verdict))).toList();
    }

    /** What does not fit together, in words: assessors against each other, and verdicts against their own grounds and against values. */
    List<String> doubts(Visit visit, @Nullable Value computed) {
        var language = visit.language();
        var messages = visit.messages();
        var doubts = new ArrayList<String>();
        var standing = current().stream().filter(one -> !one.verdict().equals("not-stated")).toList();
        if (standing.stream().map(Standing::verdict).distinct().count() > 1) {
            doubts.add(messages.text(language, "goal.doubt.differ", standing.stream().map(one -> GoalViews.brief(sources, one.assessor(), language) + ": "
                    + messages.text(language, "goal.verdict." + one.verdict())).distinct().collect(Collectors.joining("; "))));
        }
        for (var one : standing) {
            var who = GoalViews.brief(sources, one.assessor(), language);
            var verdict = messages.text(language, "goal.verdict." + one.verdict());
            if (Measured.ofGrounds(goal, one.restsOn()).contradicts(one.verdict())) {
                doubts.add(messages.text(language, "goal.doubt.grounds", who, verdict, messages.text(language, "goal.quantifier." + goal.text("quantifier")),
                        messages.text(language, "goal.rests." + one.restsOn())));
            }
            if (computed != null && Measured.of(goal, computed).contradicts(one.verdict())) {
                doubts.add(messages.text(language, "goal.doubt.value", who, verdict));
            }
            for (var id : goal.list("findings")) {
                sources.known().find("survey-findings", id).filter(finding -> Measured.ofFinding(goal, finding).contradicts(one.verdict()))
                        .ifPresent(finding -> doubts.add(messages.text(language, "goal.doubt.finding", who, verdict, finding.text("written"))));
            }
        }
        return List.copyOf(doubts);
    }

    List<GoalView.Verdict> shown(Visit visit) {
        var language = visit.language();
        return current().stream().map(one -> {
            var who = sources.known().name("organisations", one.assessor(), language);
            if (one.written() != null) {
                var here = one.written();
                return new GoalView.Verdict(who, visit.messages().text(language, "goal.written-here", here.day(), here.maker()), here.verdict(), "", here.restsOn(), here.reason(),
                        here.outside(), "", "", (int) written.stream().filter(other -> other.agency().equals(here.agency())).count() - 1);
            }
            var row = java.util.Objects.requireNonNull(one.row());
            return new GoalView.Verdict(who, sources.document(row).text("name", language), one.verdict(), row.text("written"), one.restsOn(), row.text("reason", language),
                    row.list("outside"), row.text("note"), row.text("source"), 0);
        }).toList();
    }
}
