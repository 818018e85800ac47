package se.upptack.goal;

import java.util.List;

/** The rules by which documents are read against themselves and each other, in the order in which findings are shown. */
final class Review {

    /** A rule: general, named, and silent where there is nothing to find. */
    interface Rule {

        /** The name in messages and in print. */
        String name();

        List<Finding> find(Papers papers);
    }

    static final List<Rule> RULES = List.of(
            new FigureRules.Sums(), new FigureRules.Products(), new FigureRules.Parts(), new FigureRules.Percentages(), new FigureRules.Published(), new FactRules.SameFact("figure"),
            new FactRules.SameFact("day"), new FactRules.SameFact("name"), new FactRules.SameFact("claim"), new FactRules.DayOrder(), new GoalRules.Assessors(), new GoalRules.OneAssessor(),
            new GoalRules.Grounds(), new GoalRules.Scope(), new GoalRules.Vanished(), new GoalRules.Appeared(), new GoalRules.MovedYear());

    private Review() {}

    /** Everything found, rule by rule. */
    static List<Finding> of(Papers papers) {
        return RULES.stream().flatMap(rule -> rule.find(papers).stream()).toList();
    }
}
