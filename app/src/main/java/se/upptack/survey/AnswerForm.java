package se.upptack.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.upptack.access.Visit;
import se.upptack.platform.FormError;
import se.upptack.survey.Definition.Question;

/** Reads what was typed on a page of a survey, and judges it. What cannot be used is kept as typed and told. */
final class AnswerForm {

    private static final int LONGEST = 4000;

    private AnswerForm() {}

    static Map<String, String> read(Visit visit, List<Question> questions) {
        var typed = new HashMap<String, String>();
        for (var question : questions) {
            for (var field : question.fields()) {
                typed.put(field, question.kind().equals("choices") ? String.join("|", visit.values(field)) : one(visit, field));
                if (question.kind().equals("number")) {
                    typed.put(field + "__flag", one(visit, field + "__flag"));
                } else if (question.kind().equals("fte")) {
                    typed.put(field + "__fte", one(visit, field + "__fte"));
                }
            }
            if (question.comment().there()) {
                typed.put(question.code() + "__comment", one(visit, question.code() + "__comment"));
            }
        }
        return typed;
    }

    static List<FormError> faults(List<Question> questions, Map<String, String> typed) {
        var errors = new ArrayList<FormError>();
        for (var question : questions) {
            for (var field : question.fields()) {
                fault(question, field, typed, errors);
            }
        }
        typed.forEach((field, value) -> {
            if (value.length() > LONGEST) {
                errors.add(FormError.of(field, "survey.error.long", LONGEST));
            }
        });
        return errors;
    }

    private static void fault(Question question, String field, Map<String, String> typed, List<FormError> errors) {
        var value = typed.getOrDefault(field, "");
        var options = question.options().stream().map(Definition.Option::code).toList();
        switch (question.kind()) {
            case "scale" -> require(value.isEmpty() || options.contains(value), field, "survey.error.choose", errors);
            case "choices" -> require(value.isEmpty() || options.containsAll(List.of(value.split("\\|"))), field, "survey.error.choose", errors);
            case "number" -> number(field, value, typed.getOrDefault(field + "__flag", ""), errors);
            case "fte" -> {
                require(value.isEmpty() || value.matches("\\d{1,6}"), field, "survey.error.persons", errors);
                var fte = typed.getOrDefault(field + "__fte", "");
                require(fte.isEmpty() || decimal(fte), field + "__fte", "survey.error.fte", errors);
                require(fte.isEmpty() || !decimal(fte) || !value.matches("\\d{1,6}") || new BigDecimal(fte.replace(',', '.')).compareTo(new BigDecimal(value)) <= 0,
                        field + "__fte", "survey.error.fte-more", errors);
            }
            default -> require(value.length() <= LONGEST, field, "survey.error.long", errors);
        }
        if (question.required() && value.isEmpty()) {
            errors.add(FormError.of(field, "survey.error.required"));
        }
    }

    /** A number and how good it is say the same thing. */
    private static void number(String field, String value, String flag, List<FormError> errors) {
        boolean digits = value.matches("\\d{1,9}");
        require(value.isEmpty() || digits, field, "survey.error.number", errors);
        require(flag.isEmpty() || ModeNames.FLAGS.contains(flag), field, "survey.error.choose", errors);
        if (value.isEmpty()) {
            require(!Set.of("exact", "approximate").contains(flag), field, "survey.error.number-missing", errors);
        } else if (digits) {
            require(!flag.equals("cannot"), field, "survey.error.number-cannot", errors);
            require(!flag.equals("zero") || Long.parseLong(value) == 0, field, "survey.error.number-zero", errors);
        }
    }

    private static boolean decimal(String typed) {
        return typed.matches("\\d{1,5}([.,]\\d{1,2})?");
    }

    private static void require(boolean right, String field, String key, List<FormError> errors) {
        if (!right) {
            errors.add(FormError.of(field, key, LONGEST));
        }
    }

    private static String one(Visit visit, String field) {
        return visit.values(field).stream().findFirst().map(String::strip).orElse("");
    }
}
