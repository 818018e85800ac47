package se.upptack.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.upptack.pack.Row;

/** Rules on goals: verdicts, words, and goals that come and go. */
final class GoalRules {

    private GoalRules() {}

    /** Assessors say the same of a goal. */
    record Assessors() implements Review.Rule {

        @Override
        public String name() {
            return "assessors";
        }

        @Override
        public List<Finding> find(Papers papers) {
            return pairs(papers, name(), (one, other) -> !one.text("assessor").equals(other.text("assessor")));
        }
    }

    /** One assessor says one thing of a goal. */
    record OneAssessor() implements Review.Rule {

        @Override
        public String name() {
            return "one-assessor";
        }

        @Override
        public List<Finding> find(Papers papers) {
            return pairs(papers, name(), (one, other) -> one.text("assessor").equals(other.text("assessor")));
        }
    }

    /** A verdict fits what it says that it rests on, and what was published. */
    record Grounds() implements Review.Rule {

        @Override
        public String name() {
            return "grounds";
        }

        @Override
        public List<Finding> find(Papers papers) {
            var findings = new ArrayList<Finding>();
            for (var goal : papers.sources().goals("")) {
                for (var verdict : verdicts(papers, goal)) {
                    if (Measured.ofGrounds(goal, verdict.text("rests_on")).contradicts(verdict.text("verdict"))) {
                        findings.add(new Finding(name(), papers.name(goal), said(papers, verdict), "", verdict.text("source"),
                                papers.t("review.grounds", papers.t("goal.quantifier." + goal.text("quantifier")), papers.t("goal.rests." + verdict.text("rests_on"))), "", goal.text("source")));
                    }
                    goal.list("findings").stream().flatMap(id -> papers.sources().known().find("survey-findings", id).stream())
                            .filter(finding -> Measured.ofFinding(goal, finding).contradicts(verdict.text("verdict")))
                            .forEach(finding -> findings.add(new Finding(name(), papers.name(goal), said(papers, verdict), "", verdict.text("source"), "", finding.text("written"), finding.text("source"))));
                }
            }
            return findings;
        }
    }

    /** A goal covers the same in every document: words of scope, quantity, channel and condition stay. */
    record Scope() implements Review.Rule {

        @Override
        public String name() {
            return "scope";
        }

        @Override
        public List<Finding> find(Papers papers) {
            return successive(papers, (goal, wordings) -> {
                var before = wordings.getFirst();
                var after = wordings.getLast();
                var changes = ScopeWords.changes(papers.sources().known(), before.text("text"), after.text("text"));
                return changes.isEmpty() ? List.of() : List.of(new Finding(name(), papers.name(goal), papers.name(papers.sources().document(before)), "", before.text("source"),
                        papers.name(papers.sources().document(after)) + ". " + changes.stream().map(change -> papers.t("goal.change." + change.what().code(), papers.t("goal.scope." + change.kind())))
                                .distinct().collect(Collectors.joining(". ")), changes.stream().map(ScopeWords.Change::words).collect(Collectors.joining(", ")), after.text("source")));
            });
        }
    }

    /** A goal keeps its years. */
    record MovedYear() implements Review.Rule {

        @Override
        public String name() {
            return "moved-year";
        }

        @Override
        public List<Finding> find(Papers papers) {
            return successive(papers, (goal, wordings) -> GoalSources.years(wordings.getFirst()).equals(GoalSources.years(wordings.getLast())) ? List.of()
                    : List.of(new Finding(name(), papers.name(goal), GoalSources.years(wordings.getFirst()), "", wordings.getFirst().text("source"),
                            GoalSources.years(wordings.getLast()), "", wordings.getLast().text("source"))));
        }
    }

    /** A goal is told of until the end. */
    record Vanished() implements Review.Rule {

        @Override
        public String name() {
            return "vanished";
        }

        @Override
        public List<Finding> find(Papers papers) {
            return gaps(papers, name(), papers.sources().vanished());
        }
    }

    /** A goal that is reported was planned. */
    record Appeared() implements Review.Rule {

        @Override
        public String name() {
            return "appeared";
        }

        @Override
        public List<Finding> find(Papers papers) {
            return gaps(papers, name(), papers.sources().appeared());
        }
    }

    private static List<Finding> gaps(Papers papers, String rule, List<GoalSources.Gap> gaps) {
        return gaps.stream().map(gap -> new Finding(rule, papers.name(gap.goal()), papers.name(gap.has()), "",
                papers.sources().wordings(gap.goal()).stream().filter(wording -> wording.text("document").equals(gap.has().key())).map(row -> row.text("source")).findFirst().orElse(""),
                papers.t("review.not-in", papers.name(gap.lacks())), "", gap.lacks().text("source"))).toList();
    }

    private static List<Finding> successive(Papers papers, java.util.function.BiFunction<Row, List<Row>, List<Finding>> judge) {
        var findings = new ArrayList<Finding>();
        for (var goal : papers.sources().goals("")) {
            var wordings = papers.sources().wordings(goal);
            for (int i = 1; i < wordings.size(); i++) {
                findings.addAll(judge.apply(goal, wordings.subList(i - 1, i + 1)));
            }
        }
        return findings;
    }

    private static List<Finding> pairs(Papers papers, String rule, java.util.function.BiPredicate<Row, Row> concerns) {
        var findings = new ArrayList<Finding>();
        for (var goal : papers.sources().goals("")) {
            var verdicts = verdicts(papers, goal);
            for (int i = 0; i < verdicts.size(); i++) {
                for (int j = i + 1; j < verdicts.size(); j++) {
                    var one = verdicts.get(i);
                    var other = verdicts.get(j);
                    if (concerns.test(one, other) && !one.text("verdict").equals(other.text("verdict"))) {
                        findings.add(new Finding(rule, papers.name(goal), said(papers, one), "", one.text("source"), said(papers, other), "", other.text("source")));
                    }
                }
            }
        }
        return findings;
    }

    private static List<Row> verdicts(Papers papers, Row goal) {
        return papers.sources().known().rows("goal-verdicts").where("goal", goal.key()).stream().filter(row -> !row.text("verdict").equals("not-stated")).toList();
    }

    private static String said(Papers papers, Row verdict) {
        Function<String, String> brief = id -> GoalViews.brief(papers.sources(), id, papers.language());
        return brief.apply(verdict.text("assessor")) + ": " + papers.t("goal.verdict." + verdict.text("verdict"));
    }
}
