package se.upptack.effort;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Changes a resource as a PATCH says (RFC 7644, section 3.5.2), in the forms that directories really send: operations in any case, several
 * attributes in one value, addresses with dots or schemas, truth as text. What is not kept here is passed over.
 */
final class ScimPatch {

    private static final Pattern MEMBER = Pattern.compile("members\\[value eq \"([^\"]+)\"]", Pattern.CASE_INSENSITIVE);
    private static final List<String> NAMES = List.of("userName", "externalId", "name", "displayName", "active", "userType", "title", "members");

    private ScimPatch() {}

    static void apply(Map<String, Object> resource, Map<String, Object> request) {
        if (!(request.get("Operations") instanceof List<?> operations) || operations.isEmpty()) {
            throw new ScimProblem(400, "invalidSyntax", "Operations is missing.");
        }
        for (var one : operations) {
            if (!(one instanceof Map<?, ?> operation) || !(operation.get("op") instanceof String op)) {
                throw new ScimProblem(400, "invalidSyntax", "An operation has no op.");
            }
            var path = operation.get("path") instanceof String said ? said.strip() : "";
            operation(resource, op.toLowerCase(Locale.ROOT), path, operation.get("value"));
        }
    }

    private static void operation(Map<String, Object> resource, String op, String path, @Nullable Object value) {
        switch (op) {
            case "add", "replace" -> {
                if (!path.isEmpty()) {
                    set(resource, path, value, op.equals("add"));
                } else if (value instanceof Map<?, ?> several) {
                    several.forEach((name, each) -> set(resource, String.valueOf(name), each, op.equals("add")));
                } else {
                    throw new ScimProblem(400, "invalidSyntax", "An operation without a path needs an object as its value.");
                }
            }
            case "remove" -> {
                if (path.isEmpty()) {
                    throw new ScimProblem(400, "noTarget", "A remove operation needs a path.");
                }
                remove(resource, path, value);
            }
            default -> throw new ScimProblem(400, "invalidSyntax", "op is add, replace or remove.");
        }
    }

    private static void set(Map<String, Object> resource, String path, @Nullable Object value, boolean add) {
        if (path.toLowerCase(Locale.ROOT).startsWith("urn:")) {
            for (var schema : Scim.EXTENSIONS) {
                if (path.equalsIgnoreCase(schema) && value instanceof Map<?, ?> several) {
                    several.forEach((name, each) -> inner(resource, schema).put(String.valueOf(name), each));
                } else if (path.toLowerCase(Locale.ROOT).startsWith(schema.toLowerCase(Locale.ROOT) + ":")) {
                    inner(resource, schema).put(path.substring(schema.length() + 1), value);
                }
            }
            return;
        }
        if (path.contains("[")) {
            return;
        }
        var dot = path.indexOf('.');
        var name = named(dot < 0 ? path : path.substring(0, dot));
        if (name.equals("members")) {
            var members = add ? new ArrayList<>(members(resource.get("members"))) : new ArrayList<String>();
            members(value).stream().filter(member -> !members.contains(member)).forEach(members::add);
            resource.put("members", members.stream().map(member -> (Object) Map.of("value", member)).toList());
        } else if (dot >= 0) {
            inner(resource, name).put(path.substring(dot + 1), value);
        } else if (value instanceof Map<?, ?> several && resource.get(name) instanceof Map<?, ?>) {
            several.forEach((part, each) -> inner(resource, name).put(String.valueOf(part), each));
        } else {
            resource.put(name, value);
        }
    }

    private static void remove(Map<String, Object> resource, String path, @Nullable Object value) {
        var member = MEMBER.matcher(path);
        if (member.matches() || path.equalsIgnoreCase("members")) {
            Set<String> gone = member.matches() ? Set.of(member.group(1)) : new HashSet<>(members(value));
            var left = members(resource.get("members")).stream().filter(each -> !gone.isEmpty() && !gone.contains(each)).toList();
            resource.put("members", left.stream().map(each -> (Object) Map.of("value", each)).toList());
        } else if (path.toLowerCase(Locale.ROOT).startsWith("urn:")) {
            Scim.EXTENSIONS.stream().filter(schema -> path.length() > schema.length() + 1 && path.toLowerCase(Locale.ROOT).startsWith(schema.toLowerCase(Locale.ROOT)))
                    .forEach(schema -> inner(resource, schema).remove(path.substring(schema.length() + 1)));
        } else if (path.contains(".") && !path.contains("[")) {
            inner(resource, named(path.substring(0, path.indexOf('.')))).remove(path.substring(path.indexOf('.') + 1));
        } else {
            resource.remove(named(path));
        }
    }

    /** The ids of members, however they are written. */
    static List<String> members(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> many -> many.stream().flatMap(each -> members(each).stream()).toList();
            case Map<?, ?> one when one.get("value") instanceof String id -> List.of(id);
            case String id -> List.of(id);
            default -> throw ScimProblem.value("A member is an object with a value.");
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> resource, String name) {
        var inside = resource.get(name) instanceof Map<?, ?> map ? new LinkedHashMap<>((Map<String, Object>) map) : new LinkedHashMap<String, Object>();
        resource.put(name, inside);
        return inside;
    }

    private static String named(String attribute) {
        return NAMES.stream().filter(attribute::equalsIgnoreCase).findFirst().orElse(attribute);
    }
}
