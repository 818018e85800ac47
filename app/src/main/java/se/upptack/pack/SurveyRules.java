package se.upptack.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A survey can be answered as it is written: scales, versions and conditions exist, and what is published of it is about something it asks. */
final class SurveyRules {

    /** What a condition may ask of the respondent besides earlier answers: the role and the service line, which the invitation says. */
    private static final Map<String, Set<String>> RESPONDENT = Map.of("role", Set.of("staff", "manager", "support"));

    private static final String LINE = "line";

    /** How a number can be given, and that nothing was. */
    private static final Set<String> FLAGS = Set.of("exact", "approximate", "zero", "cannot", "outside", "no-answer");

    private final Content content;
    private final Consumer<Fault> faults;
    private final Map<String, Set<String>> options;
    private final Map<String, List<Line>> questions;

    private SurveyRules(Content content, Consumer<Fault> faults) {
        this.content = content;
        this.faults = faults;
        this.options = content.lines("survey-options").stream().collect(Collectors.groupingBy(line -> line.cell("scale"), HashMap::new,
                Collectors.mapping(line -> line.cell("code"), Collectors.toSet())));
        this.questions = content.lines("survey-questions").stream().collect(Collectors.groupingBy(line -> line.cell("survey")));
    }

    static void check(Content content, Consumer<Fault> faults) {
        var rules = new SurveyRules(content, faults);
        for (var scale : content.lines("survey-scales")) {
            if (rules.options.getOrDefault(scale.key(), Set.of()).size() < 2) {
                faults.accept(Fault.in(scale, "id", "survey-scale", scale.key()));
            }
        }
        content.lines("survey-questions").forEach(rules::question);
        content.lines("survey-versions").forEach(rules::version);
        content.lines("survey-findings").forEach(rules::finding);
    }

    private void question(Line line) {
        boolean chosen = Set.of("scale", "choices").contains(line.cell("kind"));
        if (chosen == line.cell("scale").isEmpty()) {
            faults.accept(Fault.in(line, "scale", chosen ? "survey-scale-missing" : "survey-scale-idle", line.cell("kind")));
        }
        if (!content.has("survey-versions", line.cell("survey") + "~" + line.cell("version"))) {
            faults.accept(Fault.in(line, "version", "survey-version", line.cell("version")));
        }
        if (!line.cell("shown_when").isEmpty()) {
            condition(line);
        }
    }

    private void condition(Line line) {
        Condition condition;
        try {
            condition = Condition.parse(line.cell("shown_when"));
        } catch (IllegalArgumentException unreadable) {
            faults.accept(Fault.in(line, "shown_when", "condition", line.cell("shown_when")));
            return;
        }
        for (var clause : condition.clauses()) {
            Optional<Set<String>> known = clause.column().equals(LINE)
                    ? Optional.of(content.lines("service-lines").stream().map(Line::key).collect(Collectors.toSet()))
                    : Optional.ofNullable(RESPONDENT.get(clause.column())).or(() -> earlier(line, clause.column()));
            if (known.isEmpty()) {
                faults.accept(Fault.in(line, "shown_when", "survey-earlier", clause.column()));
            } else {
                clause.values().stream().filter(value -> !known.get().contains(value))
                        .forEach(value -> faults.accept(Fault.in(line, "shown_when", "survey-option", value, clause.column())));
            }
        }
    }

    /** What can be chosen in a question that stands before this one. */
    private Optional<Set<String>> earlier(Line line, String code) {
        return questions.getOrDefault(line.cell("survey"), List.of()).stream()
                .filter(one -> one.cell("version").equals(line.cell("version")) && one.cell("code").equals(code) && sort(one) < sort(line))
                .findFirst().map(one -> options.getOrDefault(one.cell("scale"), Set.of()));
    }

    private void version(Line line) {
        var told = content.find("surveys", line.cell("survey")).map(survey -> survey.cell("questions")).orElse("");
        long there = questions.getOrDefault(line.cell("survey"), List.of()).stream().filter(one -> one.cell("version").equals(line.cell("version"))).count();
        if (there == 0 || !told.isEmpty() && !told.equals(String.valueOf(there))) {
            faults.accept(Fault.in(line, "version", "survey-questions", told.isEmpty() ? "1" : told, there));
        }
    }

    private void finding(Line line) {
        boolean number = Set.of("share", "count").contains(line.cell("gives"));
        var value = line.cell("value");
        if (number != value.matches("[0-9]{1,6}(\\.[0-9]{1,3})?") || number == line.cell("relation").equals("none") || !number && !value.isEmpty()) {
            faults.accept(Fault.in(line, "value", "survey-value", line.cell("gives")));
        }
        if (line.cell("question").isEmpty()) {
            return;
        }
        var asked = questions.getOrDefault(line.cell("survey"), List.of()).stream().filter(one -> one.cell("code").equals(line.cell("question"))).toList();
        if (asked.isEmpty()) {
            faults.accept(Fault.in(line, "question", "survey-question", line.cell("question")));
            return;
        }
        var last = asked.getLast();
        if (!line.cell("row").isEmpty() && !options.getOrDefault(last.cell("rows"), Set.of()).contains(line.cell("row"))) {
            faults.accept(Fault.in(line, "row", "survey-option", line.cell("row"), line.cell("question")));
        }
        Row.values(line.cell("options")).stream().filter(one -> !options.getOrDefault(last.cell("scale"), Set.of()).contains(one) && !FLAGS.contains(one))
                .forEach(one -> faults.accept(Fault.in(line, "options", "survey-option", one, line.cell("question"))));
    }

    private static int sort(Line line) {
        return line.cell("sort").matches("\\d{1,6}") ? Integer.parseInt(line.cell("sort")) : 0;
    }
}
