package se.upptack.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes nested objects apart into organisations, services and places, each once. What is told of one object in several places of a file must
 * agree.
 */
final class OpenParts {

    /** @param whole whether it was told in full: then a field that it leaves out is gone */
    record Part(ObjectNode document, ObjectNode about, boolean whole, String place) {}

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    final Map<OpenRows.Key, Part> parts = new LinkedHashMap<>();
    final List<OpenFault> faults = new ArrayList<>();

    void take(OpenFile.Found found) {
        put(found.kind(), found.object(), !found.summary(), found.place(), NODES.objectNode());
    }

    private void put(String kind, ObjectNode object, boolean whole, String place, ObjectNode about) {
        var rest = object.deepCopy();
        var id = OpenTable.text(object, "id");
        switch (kind) {
            case "organization" -> {
                if (rest.remove("services") instanceof JsonNode list) {
                    var services = about.putArray("services");
                    each(list, place + "/services", (service, where) -> {
                        services.add(service.get("id"));
                        put("service", service, whole && full(service), where, NODES.objectNode().put("organization", id));
                    });
                }
            }
            case "service" -> {
                if (rest.remove("organization") instanceof ObjectNode organisation) {
                    about.put("organization", OpenTable.text(organisation, "id"));
                    put("organization", organisation, whole && full(organisation), place + "/organization", NODES.objectNode());
                }
                if (rest.remove("service_at_locations") instanceof JsonNode list) {
                    var places = about.withArray("places");
                    each(list, place + "/service_at_locations", (spot, where) -> {
                        places.add(spot.get("id"));
                        put("service_at_location", spot, whole && full(spot), where, NODES.objectNode().put("service", id));
                    });
                }
            }
            case "service_at_location" -> {
                if (rest.remove("service") instanceof ObjectNode service) {
                    about.set("service", service.get("id"));
                    var under = NODES.objectNode();
                    under.putArray("places").add(id);
                    put("service", service, whole && full(service), place + "/service", under);
                }
            }
            default -> { }
        }
        keep(OpenRows.Key.of(kind, id), new Part(rest, about, whole, place));
    }

    /** Whether an object inside another is told in full: a short form has only what there is one of. */
    private static boolean full(ObjectNode object) {
        return object.properties().stream().anyMatch(entry -> entry.getValue().isArray());
    }

    private interface Each {
        void take(ObjectNode object, String place);
    }

    private static void each(JsonNode list, String place, Each each) {
        for (int i = 0; list != null && i < list.size(); i++) {
            each.take((ObjectNode) list.get(i), place + "/" + i);
        }
    }

    private void keep(OpenRows.Key key, Part part) {
        parts.merge(key, part, (before, now) -> new Part(
                OpenMerge.both(before.document(), now.document(), field -> faults.add(OpenFault.of(now.place() + "/" + field, "directory.open.two-ways", before.place()))),
                together(before.about(), now.about()), before.whole() || now.whole(), before.whole() ? before.place() : now.place()));
    }

    /** What two mentions of an object hang together with. */
    static ObjectNode together(ObjectNode before, ObjectNode now) {
        var both = before.deepCopy();
        now.properties().forEach(entry -> {
            if (both.get(entry.getKey()) instanceof tools.jackson.databind.node.ArrayNode had && entry.getValue().isArray()) {
                entry.getValue().forEach(id -> {
                    if (had.valueStream().noneMatch(id::equals)) {
                        had.add(id);
                    }
                });
            } else {
                both.set(entry.getKey(), entry.getValue());
            }
        });
        return both;
    }
}
