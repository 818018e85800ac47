package se.upptack.instrument;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Extensions of a FHIR file. Those that give an answer a weight or compute something are refused: nothing here is added up to a score. Others
 * mean nothing here, and it is said which they were.
 */
final class Extensions {

    private static final Set<String> SCORES = Set.of("itemWeight", "ordinalValue", "questionnaire-ordinalValue", "iso21090-CO-value",
            "sdc-questionnaire-calculatedExpression", "cqf-expression", "cqf-calculatedValue", "variable");

    private Extensions() {}

    /** The addresses of the extensions that are left aside, wherever they stand. */
    static Set<String> check(JsonNode node, String path, List<Fault> faults) {
        var ignored = new TreeSet<String>();
        walk(node, path, faults, ignored);
        return ignored;
    }

    private static void walk(JsonNode node, String path, List<Fault> faults, Set<String> ignored) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), path + "[" + i + "]", faults, ignored);
            }
        } else if (node.isObject()) {
            node.propertyStream().forEach(property -> {
                var here = path + "." + property.getKey();
                if (property.getKey().equals("extension") && property.getValue().isArray()) {
                    for (int i = 0; i < property.getValue().size(); i++) {
                        one(property.getValue().get(i), here + "[" + i + "]", faults, ignored);
                    }
                } else {
                    walk(property.getValue(), here, faults, ignored);
                }
            });
        }
    }

    private static void one(JsonNode extension, String path, List<Fault> faults, Set<String> ignored) {
        var url = extension.path("url");
        if (!url.isString()) {
            faults.add(Fault.at(path + ".url", "missing", "url"));
        } else if (SCORES.contains(url.stringValue().substring(url.stringValue().lastIndexOf('/') + 1))) {
            faults.add(Fault.at(path, "score", url.stringValue()));
        } else {
            ignored.add(url.stringValue());
        }
    }
}
