package se.upptack.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One way to break figures down, with its levels from the total to the leaves. A level need not contain the one above it, so that
 * groupings which cut across each other (counties and police regions) are levels of the same dimension.
 *
 * @param id the name used in a {@link Table}
 * @param levels at least one; the first has exactly one code, the total; the last has the leaves, each consisting of itself
 */
public record Dimension(String id, List<Level> levels) {

    /**
     * The codes of one level.
     *
     * @param id the name used in a {@link Table}
     * @param codes each code and the leaves it consists of; a leaf may be in no code, or in several
     */
    public record Level(String id, Map<String, List<String>> codes) {
        public Level {
            var copy = new LinkedHashMap<String, List<String>>();
            codes.forEach((code, leaves) -> copy.put(code, List.copyOf(leaves)));
            codes = java.util.Collections.unmodifiableMap(copy);
        }
    }

    public Dimension {
        levels = List.copyOf(levels);
        if (levels.isEmpty() || levels.getFirst().codes().size() != 1) {
            throw new IllegalArgumentException("the first level of " + id + " must be its total, one code");
        }
        var leaves = levels.getLast().codes().keySet();
        var codes = new LinkedHashSet<String>();
        var names = new LinkedHashSet<String>();
        for (var level : levels) {
            if (!names.add(level.id())) {
                throw new IllegalArgumentException("the level " + level.id() + " of " + id + " occurs twice");
            }
            level.codes().forEach((code, parts) -> {
                if (!codes.add(code)) {
                    throw new IllegalArgumentException("the code " + code + " of " + id + " occurs twice");
                }
                if (!leaves.containsAll(parts) || Set.copyOf(parts).size() != parts.size()) {
                    throw new IllegalArgumentException("the code " + code + " of " + id + " names a leaf that does not exist, or one twice");
                }
            });
        }
        levels.getLast().codes().forEach((code, parts) -> {
            if (!parts.equals(List.of(code))) {
                throw new IllegalArgumentException("the leaf " + code + " of " + id + " must consist of itself");
            }
        });
        if (levels.getFirst().codes().values().iterator().next().size() != leaves.size()) {
            throw new IllegalArgumentException("the total of " + id + " must hold every leaf");
        }
    }

    /** A dimension with a total and leaves, in levels named {@code all} and {@code id}. */
    public static Dimension flat(String id, String total, List<String> leaves) {
        return new Dimension(id, List.of(new Level("all", Map.of(total, leaves)), leafLevel(id, leaves)));
    }

    /**
     * A dimension with a total, one level of groups and leaves.
     *
     * @param groups each group and its leaves, in the order they shall have
     */
    public static Dimension grouped(String id, String total, String groupLevel, Map<String, List<String>> groups) {
        var leaves = groups.values().stream().flatMap(List::stream).distinct().toList();
        return new Dimension(id, List.of(new Level("all", Map.of(total, leaves)), new Level(groupLevel, groups), leafLevel(id, leaves)));
    }

    /** This dimension with one more grouping of its leaves, which may cut across those there are. */
    public Dimension with(String level, Map<String, List<String>> groups) {
        var more = new ArrayList<>(levels);
        more.add(levels.size() - 1, new Level(level, groups));
        return new Dimension(id, more);
    }

    /** The code of the total. */
    public String total() {
        return levels.getFirst().codes().keySet().iterator().next();
    }

    List<String> leaves() {
        return List.copyOf(levels.getLast().codes().keySet());
    }

    Level level(String name) {
        return levels.stream().filter(level -> level.id().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the dimension " + id + " has no level " + name));
    }

    /** The leaves of a code; null when the code is not registered here. */
    @org.jspecify.annotations.Nullable List<String> leavesOf(String code) {
        for (var level : levels) {
            var leaves = level.codes().get(code);
            if (leaves != null) {
                return leaves;
            }
        }
        return null;
    }

    private static Level leafLevel(String id, List<String> leaves) {
        var codes = new LinkedHashMap<String, List<String>>();
        leaves.forEach(leaf -> codes.put(leaf, List.of(leaf)));
        return new Level(id, codes);
    }
}
