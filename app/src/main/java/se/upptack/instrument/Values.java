package se.upptack.instrument;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A {@code value[x]} or {@code answer[x]} of a FHIR file: exactly one of the kinds, and one that can be shown as words. */
final class Values {

    private static final Set<String> KINDS = Set.of("Boolean", "Decimal", "Integer", "Date", "DateTime", "Time", "String", "Uri", "Attachment", "Coding",
            "Quantity", "Reference");

    private Values() {}

    /** The value in words; empty after a fault. {@code others} are properties that may stand beside it. */
    static String read(JsonNode node, String stem, String path, Set<String> others, List<Fault> faults) {
        if (!node.isObject()) {
            faults.add(Fault.at(path, "type.object"));
            return "";
        }
        var found = node.propertyStream().map(java.util.Map.Entry::getKey)
                .filter(name -> name.startsWith(stem) && KINDS.contains(name.substring(stem.length()))).toList();
        node.propertyStream().map(java.util.Map.Entry::getKey)
                .filter(name -> !found.contains(name) && !others.contains(name) && !Set.of("id", "extension").contains(name) && !name.startsWith("_"))
                .forEach(name -> faults.add(Fault.at(path + "." + name, name.equals("modifierExtension") ? "not-supported" : "unknown", name)));
        if (found.size() != 1) {
            faults.add(Fault.at(path, "one-value", stem));
            return "";
        }
        var name = found.getFirst();
        var value = node.path(name);
        return switch (name.substring(stem.length())) {
            case "String", "Date" -> words(value.isString(), value.isString() ? value.stringValue() : "", path + "." + name, "text", faults);
            case "Boolean" -> words(value.isBoolean(), String.valueOf(value.asBoolean(false)), path + "." + name, "yes-no", faults);
            case "Coding" -> coding(value, path + "." + name, faults);
            default -> {
                faults.add(Fault.at(path + "." + name, "not-supported", name));
                yield "";
            }
        };
    }

    /** The words of a code; the code itself when there are none. */
    private static String coding(JsonNode coding, String path, List<Fault> faults) {
        var display = coding.path("display");
        var code = coding.path("code");
        if (!display.isString() && !code.isString()) {
            faults.add(Fault.at(path, "coding"));
            return "";
        }
        return display.isString() ? display.stringValue() : code.stringValue();
    }

    private static String words(boolean right, String words, String path, String what, List<Fault> faults) {
        if (!right) {
            faults.add(Fault.at(path, "type." + what));
        }
        return words;
    }
}
