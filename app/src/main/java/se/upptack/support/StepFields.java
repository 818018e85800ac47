package se.upptack.support;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Language;

/** The fields of a step as a page shows them: to fill in, and as sentences afterwards. */
final class StepFields {

    private static final int MOST_RADIOS = 9;

    private final Visit visit;
    private final RegisterSnapshot registers;
    private final Answer answer;

    StepFields(Visit visit, RegisterSnapshot registers, Answer answer) {
        this.visit = visit;
        this.registers = registers;
        this.answer = answer;
    }

    /** The form with what has been said, or with what was typed when it could not be used. */
    List<AnswerPage.Item.Field> form(StepForm form, Map<String, List<String>> said, AnswerPage.@Nullable Fault fault) {
        return form.fields().stream().map(field -> {
            var values = fault == null ? said.getOrDefault(field.id(), List.of()) : fault.typed().apply(field.id());
            var options = field.options(registers, answer).stream()
                    .map(code -> new AnswerPage.Item.Option(code, name(field, code), help(field, code), values.contains(code)))
                    .toList();
            var wrong = fault != null && fault.field().equals(field.id());
            return new AnswerPage.Item.Field(
                    field.id(), input(field, options.size()), field.name().in(visit.language()), field.help().in(visit.language()), field.required(),
                    field.when().clauses().stream()
                            .map(clause -> clause.column() + "=" + String.join("|", clause.values()))
                            .collect(Collectors.joining("&")),
                    options, values.isEmpty() ? "" : values.getFirst(), wrong ? visit.messages().text(visit.language(), fault.message()) : null);
        }).toList();
    }

    private static String input(StepField field, int options) {
        return switch (field.kind()) {
            case DATE -> "date";
            case COUNT -> "number";
            case CHOICES -> "boxes";
            case YES_NO, YES_NO_UNKNOWN -> "radios";
            case CHOICE, UNIT, SERVICE_LINE, LAW -> options > MOST_RADIOS ? "select" : "radios";
        };
    }

    /** What was answered, a sentence for each field. */
    List<String> sentences(StepForm form, Map<String, List<String>> said) {
        return form.fields().stream()
                .filter(field -> said.containsKey(field.id()))
                .map(field -> field.name().in(visit.language()) + (field.name().in(visit.language()).endsWith("?") ? " " : ": ")
                        + said.get(field.id()).stream().map(code -> name(field, code)).collect(Collectors.joining(", ")))
                .toList();
    }

    private String name(StepField field, String code) {
        Language language = visit.language();
        return switch (field.kind()) {
            case YES_NO, YES_NO_UNKNOWN -> visit.messages().text(language, "support.field." + code);
            case CHOICE, CHOICES -> registers.versions(field.list()).stream()
                    .flatMap(list -> list.find(code).stream())
                    .findFirst()
                    .map(found -> found.name(language))
                    .orElse(code);
            case UNIT -> registers.name("units", code, language);
            case SERVICE_LINE -> registers.name("service-lines", code, language);
            case LAW -> registers.find("laws", code).map(Provision::of).map(law -> law.name(language)).orElse(code);
            case DATE, COUNT -> code;
        };
    }

    private String help(StepField field, String code) {
        return field.list().isEmpty() ? "" : registers.codes(field.list(), answer.occurred())
                .flatMap(list -> list.find(code))
                .map(found -> found.examples(visit.language()))
                .orElse("");
    }
}
