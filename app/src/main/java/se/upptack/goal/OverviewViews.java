package se.upptack.goal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.Row;
import se.upptack.platform.Language;

/** Puts together the pages that look across goals: what vanished, what is above, what is steered by, what is followed up and carried on. */
@Component
class OverviewViews {

    private static final int YEARS_BACK = 8;

    private final RegisterBook registers;
    private final GoalDecisions decisions;
    private final Clock clock;

    OverviewViews(RegisterBook registers, GoalDecisions decisions, Clock clock) {
        this.registers = registers;
        this.decisions = decisions;
        this.clock = clock;
    }

    VanishedView vanished(Visit visit) {
        var sources = new GoalSources(registers.current());
        var language = visit.language();
        var moved = new ArrayList<VanishedView.Line>();
        for (var goal : sources.goals("")) {
            var wordings = sources.wordings(goal);
            for (int i = 1; i < wordings.size(); i++) {
                if (!GoalSources.years(wordings.get(i - 1)).equals(GoalSources.years(wordings.get(i)))) {
                    moved.add(new VanishedView.Line(goal.key(), goal.text("name", language), brief(sources, goal, language),
                            sources.document(wordings.get(i - 1)).text("name", language) + ": " + GoalSources.years(wordings.get(i - 1)), wordings.get(i - 1).text("source"),
                            sources.document(wordings.get(i)).text("name", language) + ": " + GoalSources.years(wordings.get(i)), wordings.get(i).text("source")));
                }
            }
        }
        return new VanishedView(gaps(sources, sources.vanished(), language), gaps(sources, sources.appeared(), language), moved,
                sources.documents().stream().filter(document -> document.text("wordings").equals("lost")).map(document -> document.text("name", language)).toList());
    }

    private static List<VanishedView.Line> gaps(GoalSources sources, List<GoalSources.Gap> gaps, Language language) {
        return gaps.stream().map(gap -> new VanishedView.Line(gap.goal().key(), gap.goal().text("name", language), brief(sources, gap.goal(), language),
                gap.has().text("name", language),
                sources.wordings(gap.goal()).stream().filter(wording -> wording.text("document").equals(gap.has().key())).findFirst().map(row -> row.text("source")).orElse(""),
                gap.lacks().text("name", language), gap.lacks().text("source"))).toList();
    }

    UpwardsView upwards(Visit visit) {
        var sources = new GoalSources(registers.current());
        return new UpwardsView(sources.known().rows("upward-goals").where("part_of", "").stream().map(row -> node(sources, row, visit.language())).toList());
    }

    private static UpwardsView.Node node(GoalSources sources, Row row, Language language) {
        var links = sources.known().rows("upward-links").where("upward", row.key()).stream().map(link -> new UpwardsView.Link(link.text("goal"),
                link.text("goal").isEmpty() ? "" : sources.goal(link.text("goal")).map(goal -> goal.text("name", language)).orElse(""),
                link.text("organisation").equals("*") ? "" : GoalViews.brief(sources, link.text("organisation"), language), link.text("source"))).toList();
        return new UpwardsView.Node(row.text("kind"), GoalViews.upward(sources, row.key(), language), row.text("source"), links,
                sources.known().rows("upward-goals").where("part_of", row.key()).stream().map(child -> node(sources, child, language)).toList());
    }

    ReviewView review(Visit visit) {
        var papers = Papers.of(registers.current(), visit.messages(), visit.language());
        var groups = Review.RULES.stream().map(rule -> new ReviewView.Group(rule.name(), rule.find(papers))).toList();
        return new ReviewView(groups.stream().mapToInt(group -> group.findings().size()).sum(), groups.stream().filter(group -> !group.findings().isEmpty()).toList(),
                groups.stream().filter(group -> group.findings().isEmpty()).map(ReviewView.Group::rule).toList());
    }

    /** Scorecards and operational plans, and whether the goals stand in them (GOAL-11, GOAL-12). */
    SteeringView steering(Visit visit) {
        var sources = new GoalSources(registers.current());
        var language = visit.language();
        var documents = sources.known().rows("steering-documents").stream().map(row -> new SteeringView.Line(row.key(), GoalViews.brief(sources, row.text("organisation"), language),
                row.text("kind"), row.text("name", language), row.text("year"),
                row.list("units").stream().map(unit -> sources.known().name("units", unit, language)).collect(Collectors.joining(", ")),
                row.text("holds"), row.text("follow_up", language), row.text("note"), row.text("source"))).toList();
        var silent = sources.organisations().stream().filter(id -> sources.known().rows("steering-documents").where("organisation", id).stream()
                .noneMatch(row -> row.text("kind").equals("operational-plan"))).map(id -> sources.known().name("organisations", id, language)).toList();
        return new SteeringView(documents, silent);
    }

    CarryView carry(Visit visit, CarryView.@Nullable Form again) {
        var sources = new GoalSources(registers.current());
        var language = visit.language();
        var questions = new LinkedHashMap<String, String>();
        sources.known().rows("guiding-questions").forEach(row -> questions.put(row.key(), row.text("text", language)));
        var carried = decisions.carried(visit.actor());
        var written = decisions.verdicts(visit.actor());
        var agency = visit.actor().agency();
        var open = GoalDecisions.subjects(sources.known(), agency).stream().map(row -> {
            boolean goal = row.register().id().equals("goals");
            var state = goal
                    ? new GoalVerdicts(sources, row, written).current().stream().map(one -> visit.messages().text(language, "goal.verdict." + one.verdict())).distinct().collect(Collectors.joining(", "))
                    : visit.messages().text(language, "goal.area." + row.text("state"));
            return new CarryView.Line(GoalDecisions.subjectKey(row), goal ? "goal" : "area", row.text("name", language), state, row.text("source"),
                    carried.stream().anyMatch(one -> one.agency().equals(agency) && (one.kind() + ":" + one.subject()).equals(GoalDecisions.subjectKey(row))));
        }).toList();
        var decided = carried.stream().map(one -> new CarryView.Decided(GoalViews.brief(sources, one.agency(), language),
                sources.known().name(one.kind().equals("goal") ? "goals" : "development-areas", one.subject(), language), one.decision(),
                one.from() == one.to() ? String.valueOf(one.from()) : one.from() + "–" + one.to(), one.wording(),
                one.questions().stream().map(id -> questions.getOrDefault(id, id)).toList(), one.answers(), one.maker())).toList();
        int next = LocalDate.now(clock).getYear() + 1;
        var empty = new CarryView.Form("", "", String.valueOf(next), String.valueOf(next + 2), "", questions.keySet().stream().map(id -> "").toList(), List.of());
        return new CarryView(open, questions, decided, again != null ? again : GoalViews.leads(visit.actor()) && !open.isEmpty() ? empty : null);
    }

    FollowUpView followUp(Visit visit, String wanted, List<String> errors) {
        var sources = new GoalSources(registers.current());
        var language = visit.language();
        int thisYear = LocalDate.now(clock).getYear();
        int year = wanted.matches("20\\d{2}") ? Integer.parseInt(wanted) : thisYear;
        var agency = visit.actor().agency();
        var verdicts = decisions.verdicts(visit.actor());
        var handed = decisions.followUps(visit.actor());
        var goals = GoalDecisions.ofYear(sources.known(), agency, year).stream()
                .map(goal -> new FollowUpView.Line(goal.key(), goal.text("name", language), GoalDecisions.judged(verdicts, agency, goal, year))).toList();
        var late = new ArrayList<String>();
        for (int before = thisYear - YEARS_BACK; before < thisYear; before++) {
            int one = before;
            if (!GoalDecisions.ofYear(sources.known(), agency, one).isEmpty() && handed.stream().noneMatch(row -> row.agency().equals(agency) && row.year() == one)) {
                late.add(String.valueOf(one));
            }
        }
        return new FollowUpView(year, goals, late, handed.stream().map(row -> new FollowUpView.Handed(sources.known().name("organisations", row.agency(), language), row.year(),
                row.judged(), row.goals(), row.maker(), LocalDate.ofInstant(row.made(), clock.getZone()))).toList(), GoalViews.leads(visit.actor()) && !goals.isEmpty(), errors);
    }

    private static String brief(GoalSources sources, Row goal, Language language) {
        return GoalViews.brief(sources, goal.text("organisation"), language);
    }
}
