package se.upptack.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One table of a release: for each dimension the levels it is broken down by, all crossed with each other. A dimension that is not named is
 * shown as its total.
 *
 * @param id the name in reports
 * @param levels the dimension's id and the ids of its levels
 */
public record Table(String id, Map<String, List<String>> levels) {
    public Table {
        var copy = new LinkedHashMap<String, List<String>>();
        levels.forEach((dimension, names) -> copy.put(dimension, List.copyOf(names)));
        levels = Collections.unmodifiableMap(copy);
    }
}
