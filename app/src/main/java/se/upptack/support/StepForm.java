package se.upptack.support;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.upptack.pack.RegisterSnapshot;

/** What a step asks for on a day and what the answers do. Most steps ask nothing: they are done or not. */
record StepForm(List<StepField> fields, List<StepEffect> effects) {

    private static final int LARGEST = 9_999;

    /** What was typed, read as far as it goes. */
    sealed interface Read {
        /** What is said, by field, in the order of the form; fields that are not asked or not answered are left out. */
        record Said(Map<String, List<String>> answers) implements Read {}

        /** The first field that cannot be used as it is. */
        record Fault(StepField field, String message) implements Read {}
    }

    StepForm {
        fields = List.copyOf(fields);
        effects = List.copyOf(effects);
    }

    static StepForm of(RegisterSnapshot registers, String step, LocalDate day) {
        return new StepForm(
                registers.rows("step-fields").where("step", step).stream()
                        .filter(row -> row.inForce(day))
                        .sorted(Comparator.comparingInt(row -> row.whole("sort").orElse(0)))
                        .map(StepField::of)
                        .toList(),
                registers.rows("step-effects").where("step", step).stream().filter(row -> row.inForce(day)).map(StepEffect::of).toList());
    }

    boolean asks() {
        return !fields.isEmpty();
    }

    Optional<StepField> find(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /**
     * Reads what was typed.
     *
     * @param complete whether what is required must be there; a form that is put aside may have gaps
     */
    Read read(Function<String, List<String>> typed, boolean complete, RegisterSnapshot registers, Answer answer) {
        var said = new LinkedHashMap<String, List<String>>();
        for (var field : fields) {
            if (!StepField.meets(field.when(), said)) {
                continue;
            }
            var values = typed.apply(field.id()).stream().map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
            if (values.isEmpty()) {
                if (complete && field.required()) {
                    return new Read.Fault(field, "support.rule.field." + (field.kind() == FieldKind.DATE ? "date" : "choose"));
                }
                continue;
            }
            if (!fits(field, values, registers, answer)) {
                return new Read.Fault(field, "support.rule.field." + switch (field.kind()) {
                    case DATE -> "date";
                    case COUNT -> "count";
                    case YES_NO, YES_NO_UNKNOWN, CHOICE, CHOICES, UNIT, SERVICE_LINE, LAW -> "choose";
                });
            }
            said.put(field.id(), values);
        }
        return new Read.Said(said);
    }

    private static boolean fits(StepField field, List<String> values, RegisterSnapshot registers, Answer answer) {
        if (field.kind() != FieldKind.CHOICES && values.size() != 1) {
            return false;
        }
        return switch (field.kind()) {
            case DATE -> isDay(values.getFirst());
            case COUNT -> values.getFirst().matches("\\d{1,4}") && Integer.parseInt(values.getFirst()) <= LARGEST;
            case YES_NO, YES_NO_UNKNOWN, CHOICE, CHOICES, UNIT, SERVICE_LINE, LAW -> field.options(registers, answer).containsAll(values);
        };
    }

    private static boolean isDay(String typed) {
        try {
            return LocalDate.parse(typed).getYear() > 1900;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    /** What follows from what has been said. */
    List<StepEffect> following(Map<String, List<String>> said) {
        return effects.stream().filter(effect -> StepField.meets(effect.when(), said)).toList();
    }

    Stream<StepEffect> following(Map<String, List<String>> said, StepEffect.Does does) {
        return following(said).stream().filter(effect -> effect.does() == does);
    }
}
