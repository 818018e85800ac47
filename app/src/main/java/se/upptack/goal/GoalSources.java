package se.upptack.goal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;

/** What the documents say of goals, as the registers have it. */
final class GoalSources {

    /**
     * A goal that a document has and the other, which covers it, has not.
     *
     * @param has   the document with the goal
     * @param lacks the document without it
     */
    record Gap(Row goal, Row has, Row lacks) {}

    private final RegisterSnapshot known;

    GoalSources(RegisterSnapshot known) {
        this.known = known;
    }

    RegisterSnapshot known() {
        return known;
    }

    /** Every document on goals, the oldest first. */
    List<Row> documents() {
        return known.rows("goal-documents").stream().sorted(Comparator.comparing(row -> row.text("dated"))).toList();
    }

    /** The goals of an organisation, or of all when it is empty, in the order of the register. */
    List<Row> goals(String organisation) {
        return known.rows("goals").stream().filter(goal -> organisation.isEmpty() || goal.text("organisation").equals(organisation))
                .sorted(Comparator.comparing((Row goal) -> goal.text("organisation")).thenComparingInt(goal -> number(goal, "sort"))).toList();
    }

    Optional<Row> goal(String id) {
        return known.find("goals", id);
    }

    List<String> organisations() {
        return known.rows("goals").stream().map(goal -> goal.text("organisation")).distinct().sorted().toList();
    }

    /** The wordings of a goal, the oldest document first. */
    List<Row> wordings(Row goal) {
        var order = documents().stream().map(Row::key).toList();
        return known.rows("goal-wordings").where("goal", goal.key()).stream()
                .sorted(Comparator.comparingInt(wording -> order.indexOf(wording.text("document")))).toList();
    }

    Row document(Row of) {
        return known.find("goal-documents", of.text("document")).orElseThrow();
    }

    /** Documents that cover the goal and whose wordings are lost. */
    List<Row> lost(Row goal) {
        return documents().stream().filter(document -> !told(document) && covers(document, goal)).toList();
    }

    /** Goals that an earlier document has and a later one that covers them does not mention (GOAL-08). */
    List<Gap> vanished() {
        return gaps(false);
    }

    /** Goals that a document has and an earlier one that covers them has not. */
    List<Gap> appeared() {
        return gaps(true);
    }

    private List<Gap> gaps(boolean appeared) {
        var gaps = new ArrayList<Gap>();
        var documents = documents().stream().filter(GoalSources::told).toList();
        for (var goal : goals("")) {
            if (!goal.text("kind").equals("goal")) {
                continue;
            }
            var in = wordings(goal).stream().map(this::document).toList();
            for (var lacks : documents) {
                if (in.isEmpty() || in.contains(lacks) || !covers(lacks, goal)) {
                    continue;
                }
                int at = documents.indexOf(lacks);
                if (appeared) {
                    if (at < documents.indexOf(in.getFirst())) {
                        gaps.add(new Gap(goal, in.getFirst(), lacks));
                        break;
                    }
                } else {
                    in.stream().filter(has -> documents.indexOf(has) < at).reduce((first, second) -> second)
                            .ifPresent(has -> gaps.add(new Gap(goal, has, lacks)));
                }
            }
        }
        return List.copyOf(gaps);
    }

    private static boolean told(Row document) {
        return document.text("wordings").equals("known");
    }

    private static boolean covers(Row document, Row goal) {
        return document.list("organisations").contains(goal.text("organisation"))
                && number(document, "year_from") <= number(goal, "year_to") && number(goal, "year_from") <= number(document, "year_to");
    }

    static int number(Row row, String column) {
        return row.whole(column).orElse(0);
    }

    /** The years of a row: "2019" or "2020–2021". */
    static String years(Row row) {
        return row.text("year_from").equals(row.text("year_to")) ? row.text("year_from") : row.text("year_from") + "–" + row.text("year_to");
    }
}
