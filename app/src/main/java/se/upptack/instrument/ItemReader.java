package se.upptack.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.upptack.asking.QuestionSet;
import tools.jackson.databind.JsonNode;

/** The items of a Questionnaire, by the rules que-1 to que-13 of FHIR R4. */
final class ItemReader {

    private static final Set<String> TYPES = Set.of("group", "display", "boolean", "decimal", "integer", "date", "dateTime", "time", "string", "text", "url",
            "choice", "open-choice", "attachment", "reference", "quantity");

    /** What can be shown to whoever asks and answered in a talk, without a number that invites to adding up. */
    static final Set<String> SUPPORTED = Set.of("group", "display", "boolean", "date", "string", "text", "choice", "open-choice");

    private static final Set<String> TEXTS = Set.of("id", "linkId", "definition", "prefix", "text", "type", "enableBehavior", "answerValueSet");
    private static final Set<String> LISTS = Set.of("extension", "code", "enableWhen", "answerOption", "initial", "item");
    private static final Set<String> FLAGS = Set.of("required", "repeats", "readOnly");
    private static final Set<String> WITH_LENGTH = Set.of("boolean", "decimal", "integer", "string", "text", "url", "open-choice");
    private static final Set<String> WITH_OPTIONS = Set.of("choice", "open-choice", "decimal", "integer", "date", "dateTime", "time", "string", "quantity");
    private static final Set<String> OPERATORS = Set.of("exists", "=", "!=", ">", "<", ">=", "<=");
    private static final int MOST_ITEMS = 200;
    private static final int DEEPEST = 6;
    private static final int LONGEST = 2_000;

    private final List<Fault> faults;
    private final Map<String, String> texts = new HashMap<>();
    private final List<QuestionSet.Line> lines = new ArrayList<>();

    ItemReader(List<Fault> faults) {
        this.faults = faults;
    }

    List<QuestionSet.Line> read(JsonNode items) {
        var count = names(items, "$.item", 0);
        if (count > MOST_ITEMS) {
            faults.add(Fault.at("$.item", "many", count, MOST_ITEMS));
            return List.of();
        }
        level(items, "$.item", 0);
        return List.copyOf(lines);
    }

    /** Every linkId with its text first: a condition may look forward. */
    private int names(JsonNode items, String path, int depth) {
        var count = 0;
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var id = item.path("linkId");
            if (id.isString() && texts.putIfAbsent(id.stringValue(), item.path("text").isString() ? item.path("text").stringValue() : id.stringValue()) != null) {
                faults.add(Fault.at(path + "[" + i + "].linkId", "link-twice", id.stringValue()));
            }
            count += 1 + (depth < DEEPEST && item.path("item").isArray() ? names(item.path("item"), path + "[" + i + "].item", depth + 1) : 0);
        }
        return count;
    }

    private void level(JsonNode items, String path, int depth) {
        for (int i = 0; i < items.size(); i++) {
            item(items.get(i), path + "[" + i + "]", depth);
        }
    }

    private void item(JsonNode item, String path, int depth) {
        if (!item.isObject()) {
            faults.add(Fault.at(path, "type.object"));
            return;
        }
        properties(item, path);
        if (item.path("linkId").isMissingNode()) {
            faults.add(Fault.at(path + ".linkId", "missing", "linkId"));
        }
        var type = type(item, path);
        var nested = item.path("item").isArray();
        if (type.equals("group") && !nested || type.equals("display") && nested) {
            faults.add(Fault.at(path, type.equals("group") ? "group-empty" : "display-nested"));
        }
        var text = text(item, "text");
        if (text.isEmpty() && !type.equals("group") && !type.isEmpty() && !item.path("text").isString()) {
            faults.add(Fault.at(path + ".text", "text"));
        } else if (text.length() > LONGEST) {
            faults.add(Fault.at(path + ".text", "long", text.length(), LONGEST));
        }
        display(item, path, type);
        var answers = answers(item, path, type);
        initial(item, path, type);
        if (item.has("maxLength") && !WITH_LENGTH.contains(type)) {
            faults.add(Fault.at(path + ".maxLength", "max-length", type));
        }
        var only = conditions(item, path);
        if (!text.isEmpty()) {
            var prefix = text(item, "prefix");
            lines.add(new QuestionSet.Line(depth, !type.equals("group") && !type.equals("display"), prefix.isEmpty() ? text : prefix + " " + text, answers, only));
        }
        if (nested && depth >= DEEPEST) {
            faults.add(Fault.at(path + ".item", "deep", DEEPEST));
        } else if (nested) {
            level(item.path("item"), path + ".item", depth + 1);
        }
    }

    private void properties(JsonNode item, String path) {
        item.propertyStream().forEach(property -> {
            var name = property.getKey();
            var here = path + "." + name;
            var value = property.getValue();
            if (TEXTS.contains(name)) {
                expect(value.isString(), here, "text");
            } else if (LISTS.contains(name)) {
                expect(value.isArray(), here, "list");
            } else if (FLAGS.contains(name)) {
                expect(value.isBoolean(), here, "yes-no");
            } else if (name.equals("maxLength")) {
                expect(value.isIntegralNumber(), here, "number");
            } else if (name.equals("modifierExtension")) {
                faults.add(Fault.at(here, "not-supported", name));
            } else if (!(name.startsWith("_") && (TEXTS.contains(name.substring(1)) || FLAGS.contains(name.substring(1))))) {
                faults.add(Fault.at(here, "unknown", name));
            }
        });
    }

    private String type(JsonNode item, String path) {
        var type = text(item, "type");
        if (item.path("type").isMissingNode()) {
            faults.add(Fault.at(path + ".type", "missing", "type"));
        } else if (!type.isEmpty() && !TYPES.contains(type)) {
            faults.add(Fault.at(path + ".type", "code", type, String.join(", ", TYPES.stream().sorted().toList())));
        } else if (!type.isEmpty() && !SUPPORTED.contains(type)) {
            faults.add(Fault.at(path + ".type", "type-not-supported", type, String.join(", ", SUPPORTED.stream().sorted().toList())));
        }
        return type;
    }

    /** que-3, que-6, que-9: what a piece of text cannot have. */
    private void display(JsonNode item, String path, String type) {
        if (type.equals("display")) {
            for (var name : List.of("code", "required", "repeats", "readOnly")) {
                if (item.has(name)) {
                    faults.add(Fault.at(path + "." + name, "display-has", name));
                }
            }
        }
    }

    private List<String> answers(JsonNode item, String path, String type) {
        var options = item.path("answerOption");
        if (item.has("answerValueSet")) {
            faults.add(Fault.at(path + ".answerValueSet", item.has("answerOption") ? "options-twice" : "not-supported", "answerValueSet"));
        }
        if (item.has("answerOption") && !type.isEmpty() && !WITH_OPTIONS.contains(type)) {
            faults.add(Fault.at(path + ".answerOption", "options-not-for", type));
        }
        if (type.equals("choice") && !item.has("answerOption") && !item.has("answerValueSet")) {
            faults.add(Fault.at(path + ".answerOption", "missing", "answerOption"));
        }
        var answers = new ArrayList<String>();
        for (int i = 0; options.isArray() && i < options.size(); i++) {
            answers.add(Values.read(options.get(i), "value", path + ".answerOption[" + i + "]", Set.of("initialSelected"), faults));
        }
        return List.copyOf(answers);
    }

    /** que-8, que-11, que-13. */
    private void initial(JsonNode item, String path, String type) {
        if (!item.has("initial")) {
            return;
        }
        var here = path + ".initial";
        if (type.equals("group") || type.equals("display")) {
            faults.add(Fault.at(here, "initial-not-for", type));
        } else if (item.has("answerOption")) {
            faults.add(Fault.at(here, "initial-with-options"));
        } else if (item.path("initial").size() > 1 && !(item.path("repeats").isBoolean() && item.path("repeats").booleanValue())) {
            faults.add(Fault.at(here, "initial-many"));
        }
        for (int i = 0; item.path("initial").isArray() && i < item.path("initial").size(); i++) {
            Values.read(item.path("initial").get(i), "value", here + "[" + i + "]", Set.of(), faults);
        }
    }

    private List<QuestionSet.Only> conditions(JsonNode item, String path) {
        var when = item.path("enableWhen");
        var behaviour = text(item, "enableBehavior");
        if (when.size() > 1 && behaviour.isEmpty()) {
            faults.add(Fault.at(path + ".enableBehavior", "behaviour"));
        } else if (!behaviour.isEmpty() && !Set.of("all", "any").contains(behaviour)) {
            faults.add(Fault.at(path + ".enableBehavior", "code", behaviour, "all, any"));
        } else if (behaviour.equals("any") && when.size() > 1) {
            faults.add(Fault.at(path + ".enableBehavior", "not-supported", "any"));
        }
        var only = new ArrayList<QuestionSet.Only>();
        for (int i = 0; when.isArray() && i < when.size(); i++) {
            condition(when.get(i), path + ".enableWhen[" + i + "]", text(item, "linkId"), only);
        }
        return List.copyOf(only);
    }

    private void condition(JsonNode when, String path, String self, List<QuestionSet.Only> only) {
        var question = text(when, "question");
        var operator = text(when, "operator");
        if (question.isEmpty() || !texts.containsKey(question) || question.equals(self)) {
            faults.add(Fault.at(path + ".question", "question", question));
        }
        if (!OPERATORS.contains(operator)) {
            faults.add(Fault.at(path + ".operator", "code", operator, String.join(", ", OPERATORS.stream().sorted().toList())));
        } else if (!Set.of("exists", "=", "!=").contains(operator)) {
            faults.add(Fault.at(path + ".operator", "not-supported", operator));
        }
        var answer = Values.read(when, "answer", path, Set.of("question", "operator"), faults);
        if (operator.equals("exists") && !when.path("answerBoolean").isBoolean()) {
            faults.add(Fault.at(path + ".answerBoolean", "exists"));
        }
        var exists = operator.equals("exists");
        var how = exists ? when.path("answerBoolean").asBoolean(false) ? "answered" : "not-answered" : operator.equals("=") ? "is" : "is-not";
        only.add(new QuestionSet.Only(texts.getOrDefault(question, question), how, exists ? "" : answer));
    }

    private void expect(boolean right, String path, String what) {
        if (!right) {
            faults.add(Fault.at(path, "type." + what));
        }
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).stringValue().strip() : "";
    }
}
