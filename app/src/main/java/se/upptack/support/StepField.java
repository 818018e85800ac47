package se.upptack.support;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.upptack.pack.Condition;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;

/**
 * Something a step asks for, as the register {@code step-fields} says it.
 *
 * @param list     the code list of a choice, else empty
 * @param when     the field is asked when what has been said meets this; no clauses when it always is
 * @param countsAs the name of the answer in the figures, empty when it is not counted
 */
record StepField(String id, FieldKind kind, String list, boolean required, Condition when, String countsAs, Step.Text name, Step.Text help) {

    private static final Condition ALWAYS = new Condition(List.of());
    private static final List<String> YES_NO = List.of("yes", "no");
    private static final List<String> YES_NO_UNKNOWN = List.of("yes", "no", "unknown");

    static StepField of(Row row) {
        return new StepField(
                row.text("id"), FieldKind.of(row.text("kind")), row.text("list"), row.yes("required"), condition(row.text("shown_when")),
                row.text("counts_as"), new Step.Text(row.text("name_sv"), row.text("name_en")), new Step.Text(row.text("help_sv"), row.text("help_en")));
    }

    static Condition condition(String text) {
        return text.isEmpty() ? ALWAYS : Condition.parse(text);
    }

    /** Whether what has been said meets the condition; of several answers to one field one is enough. */
    static boolean meets(Condition condition, Map<String, List<String>> said) {
        return condition.clauses().stream().allMatch(clause ->
                said.getOrDefault(clause.column(), List.of()).stream().anyMatch(clause.values()::contains));
    }

    /** What can be answered, for everything but days and numbers. */
    List<String> options(RegisterSnapshot registers, Answer answer) {
        return switch (kind) {
            case YES_NO -> YES_NO;
            case YES_NO_UNKNOWN -> YES_NO_UNKNOWN;
            case CHOICE, CHOICES -> registers.codes(list, answer.occurred()).stream()
                    .flatMap(codes -> codes.codes().stream())
                    .map(code -> code.code())
                    .toList();
            case UNIT -> own(registers, "units", answer);
            case SERVICE_LINE -> own(registers, "service-lines", answer);
            case LAW -> Provision.inForce(registers, answer.occurred()).stream().map(Provision::id).toList();
            case DATE, COUNT -> List.of();
        };
    }

    private static List<String> own(RegisterSnapshot registers, String register, Answer answer) {
        return Stream.concat(registers.rows(register).where("organisation", answer.agency()).stream(),
                        answer.organisation().equals(answer.agency()) ? Stream.empty()
                                : registers.rows(register).where("organisation", answer.organisation()).stream())
                .filter(row -> row.inForce(answer.occurred()))
                .map(Row::key)
                .toList();
    }
}
