package se.upptack.instrument;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** No value of a FHIR file is null, an empty text, an empty list or an empty object; what is not there is left out. */
final class NothingEmpty {

    private NothingEmpty() {}

    static void check(JsonNode node, String path, List<Fault> faults) {
        if (node.isNull() || node.isContainer() && node.isEmpty() || node.isString() && node.stringValue().isBlank()) {
            faults.add(Fault.at(path, "empty"));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), path + "[" + i + "]", faults);
            }
        } else {
            node.propertyStream().forEach(property -> check(property.getValue(), path + "." + property.getKey(), faults));
        }
    }
}
