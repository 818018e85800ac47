package se.upptack.acceptance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address that exists for each route with an id, in the world of the tests. A new route with an id gets its example here. */
final class Examples {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

    /** What stands for the variables of patterns that begin like this; the longest beginning wins. */
    private static final Map<String, Map<String, String>> VARIABLES = new LinkedHashMap<>();

    static {
        VARIABLES.put("/support/", Map.of("code", "1a81e3d4eceb"));
        VARIABLES.put("/activation/", Map.of("unit", World.UNIT));
        VARIABLES.put("/registers/", Map.of("id", "units", "key", World.UNIT));
    }

    private Examples() {}

    /** The address of a route; empty when no example is known. */
    static Optional<String> address(Routes.Route route) {
        if (!route.hasId()) {
            return Optional.of(route.pattern());
        }
        return VARIABLES.keySet().stream()
                .filter(route.pattern()::startsWith)
                .max(java.util.Comparator.comparingInt(String::length))
                .map(VARIABLES::get)
                .filter(values -> VARIABLE.matcher(route.pattern()).results().allMatch(found -> values.containsKey(found.group(1))))
                .map(values -> VARIABLE.matcher(route.pattern()).replaceAll(found -> values.get(found.group(1))));
    }
}
