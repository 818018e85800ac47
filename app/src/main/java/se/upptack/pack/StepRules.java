package se.upptack.pack;

import java.util.Optional;
import java.util.function.Consumer;

/** What a step asks for and what its answers do must lead somewhere: to fields of the same step, code lists, marks and steps. */
final class StepRules {

    private StepRules() {}

    static void check(Content content, Consumer<Fault> faults) {
        for (var field : content.lines("step-fields")) {
            boolean choice = field.cell("kind").startsWith("choice");
            var list = field.cell("list");
            if (choice == list.isEmpty()) {
                faults.accept(choice ? Fault.in(field, "list", "empty") : Fault.in(field, "list", "value", list, "–"));
            } else if (choice && content.lines("code-lists").stream().noneMatch(known -> known.cell("id").equals(list))) {
                faults.accept(Fault.in(field, "list", "reference", list, "code-lists"));
            }
            condition(field, "shown_when", content, faults);
        }
        for (var effect : content.lines("step-effects")) {
            condition(effect, "when", content, faults);
            leads(effect, content, faults);
        }
    }

    /** Every clause names a field of the same step. */
    private static void condition(Line line, String column, Content content, Consumer<Fault> faults) {
        var cell = line.cell(column);
        if (cell.isEmpty()) {
            return;
        }
        try {
            for (var clause : Condition.parse(cell).clauses()) {
                if (!content.has("step-fields", line.cell("step") + "~" + clause.column())) {
                    faults.accept(Fault.in(line, column, "reference", clause.column(), "step-fields"));
                }
            }
        } catch (IllegalArgumentException e) {
            faults.accept(Fault.in(line, column, "condition", cell));
        }
    }

    private static void leads(Line effect, Content content, Consumer<Fault> faults) {
        var target = effect.cell("target");
        Optional<String> register = switch (effect.cell("does")) {
            case "mark" -> Optional.of("case-marks");
            case "closes" -> Optional.of("steps");
            default -> Optional.empty();
        };
        if (register.isPresent() && !content.has(register.get(), target)) {
            faults.accept(Fault.in(effect, "target", "reference", target, register.get()));
        }
        if (register.isEmpty() && !target.isEmpty()) {
            faults.accept(Fault.in(effect, "target", "value", target, "–"));
        }
        boolean says = effect.cell("does").equals("advice") || effect.cell("does").equals("closes");
        if (says && effect.cell("text_sv").isEmpty()) {
            faults.accept(Fault.in(effect, "text_sv", "empty"));
        }
    }
}
