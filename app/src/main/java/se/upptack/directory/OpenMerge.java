package se.upptack.directory;

import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two ways in which one and the same object is told, put together. */
final class OpenMerge {

    private OpenMerge() {}

    /** Both together; what they say differently is told by its field and left as the first says it. */
    static ObjectNode both(ObjectNode first, ObjectNode second, Consumer<String> differs) {
        var both = first.deepCopy();
        second.properties().forEach(entry -> {
            var had = both.get(entry.getKey());
            if (had == null || within(had, entry.getValue())) {
                both.set(entry.getKey(), entry.getValue());
            } else if (!within(entry.getValue(), had)) {
                differs.accept(entry.getKey());
            }
        });
        return both;
    }

    /** The object with what a part of it says now; what the part only says in fewer words stays. */
    static ObjectNode over(ObjectNode before, ObjectNode part) {
        var now = before.deepCopy();
        part.properties().forEach(entry -> {
            var had = now.get(entry.getKey());
            if (had == null || !within(entry.getValue(), had)) {
                now.set(entry.getKey(), entry.getValue());
            }
        });
        return now;
    }

    /** Whether everything that the part says is said by the whole as well. */
    static boolean within(JsonNode part, JsonNode whole) {
        if (part.isObject() && whole.isObject()) {
            return part.properties().stream().allMatch(entry -> whole.get(entry.getKey()) instanceof JsonNode other && within(entry.getValue(), other));
        }
        if (part.isArray() && whole.isArray() && part.size() == whole.size()) {
            for (int i = 0; i < part.size(); i++) {
                if (!within(part.get(i), whole.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return same(part, whole);
    }

    /** Whether they are equal as JSON: 1 and 1.0 are the same number. */
    static boolean same(JsonNode one, JsonNode other) {
        return one.equals(
                (a, b) -> a.isNumber() && b.isNumber()
                        ? a.decimalValue().compareTo(b.decimalValue())
                        : a.equals(b) ? 0 : 1,
                other);
    }
}
