package se.upptack.support;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;

/**
 * The steps of a service line that follow one answer: those of the register in force on the day of the occasion, and those that the product
 * offers after every such answer and the register leaves out (ACT-01, ACT-02, ACT-17, ACT-18, REF-15, CHILD-08).
 */
record StepList(List<Step> steps) {

    /** What always belongs, after which answer, and where it stands when the register does not say. */
    private static final Map<StepKind, Always> ALWAYS = new EnumMap<>(Map.of(
            StepKind.SAFETY, new Always(AnswerKind.AFFIRMATIVE, 10),
            StepKind.CHILDREN, new Always(AnswerKind.AFFIRMATIVE, 30),
            StepKind.SUPPORT_WISH, new Always(AnswerKind.AFFIRMATIVE, 50),
            StepKind.REFERRAL, new Always(AnswerKind.AFFIRMATIVE, 60),
            StepKind.INFORMATION, new Always(AnswerKind.ANY, 70),
            StepKind.PERSPECTIVE, new Always(AnswerKind.AFFIRMATIVE, 80),
            StepKind.CHILD_REPORT, new Always(AnswerKind.CHILD, 15),
            StepKind.FOLLOW_UP, new Always(AnswerKind.AFFIRMATIVE, 110)));

    private record Always(AnswerKind after, int sort) {}

    StepList {
        steps = List.copyOf(steps);
    }

    /** @param childConcern whether concern for a child became known after the occasion was registered */
    static StepList of(RegisterSnapshot registers, Answer answer, boolean childConcern) {
        var kinds = answer.kinds(childConcern);
        var steps = new ArrayList<Step>();
        var documentation = registers.find("service-lines", answer.line()).map(line -> line.text("documentation")).orElse("");
        for (var row : registers.rows("steps")) {
            if (row.inForce(answer.occurred()) && concerns(row, answer) && kinds.stream().anyMatch(kind -> row.text("answer").equals(kind.code()))) {
                steps.add(Step.of(row, documentation));
            }
        }
        ALWAYS.forEach((kind, always) -> {
            if (kinds.contains(always.after()) && steps.stream().noneMatch(step -> step.kind() == kind)) {
                steps.add(Step.own(kind, always.sort()));
            }
        });
        steps.sort(Step.IN_ORDER);
        return new StepList(steps);
    }

    /** A supplier's staff follow the steps of the agency they work for as well as their own (ORG-14). */
    private static boolean concerns(Row row, Answer answer) {
        return (row.covers("organisation", answer.organisation()) || row.covers("organisation", answer.agency()))
                && row.covers("service_line", answer.line());
    }

    Optional<Step> find(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
