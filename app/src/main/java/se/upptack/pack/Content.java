package se.upptack.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lines of a pack, looked up by register, key and code while they are being checked. */
final class Content {

    private final Map<String, List<Line>> lines = new HashMap<>();
    private final Map<String, Map<String, Line>> byKey = new HashMap<>();
    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Set<String> counties = new HashSet<>();

    Content(List<Line> all) {
        for (var line : all) {
            lines.computeIfAbsent(line.register().id(), id -> new ArrayList<>()).add(line);
            byKey.computeIfAbsent(line.register().id(), id -> new LinkedHashMap<>()).putIfAbsent(line.key(), line);
        }
        lines("codes").forEach(line ->
                codes.computeIfAbsent(line.cell("list"), list -> new HashSet<>()).add(line.cell("code")));
        lines("municipalities").forEach(line -> counties.add(line.cell("lan_code")));
    }

    List<Line> lines(String register) {
        return lines.getOrDefault(register, List.of());
    }

    Optional<Line> find(String register, String key) {
        return Optional.ofNullable(byKey.getOrDefault(register, Map.of()).get(key));
    }

    boolean has(String register, String key) {
        return find(register, key).isPresent();
    }

    /** Whether any version of the list has the code. */
    boolean hasCode(String list, String code) {
        return codes.getOrDefault(list, Set.of()).contains(code);
    }

    boolean hasCounty(String code) {
        return counties.contains(code);
    }
}
