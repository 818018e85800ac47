package se.upptack.disclosure;

import java.util.List;
import java.util.Map;

/**
 * What is to be published in one act, all its tables together.
 *
 * @param name its name, carried to the {@link Publication}
 * @param data the true figures
 * @param tables the tables; their cells may overlap
 * @param hidden crossings that are never shown but whose small cells must not be a sum and difference of what is
 * @param earlier everything that was ever published of these figures
 * @param demands cells that are sensitive whatever the rules say, with what it must be possible that they are
 */
public record Release(String name, Data data, List<Table> tables, List<Table> hidden, List<Earlier> earlier, Map<Key, Demand> demands) {

    /**
     * How little an attacker may learn of a cell.
     *
     * @param low it must be possible to be at most this
     * @param high it must be possible to be at least this
     */
    public record Demand(long low, long high) {}

    public Release {
        demands = Map.copyOf(demands);
        tables = List.copyOf(tables);
        hidden = List.copyOf(hidden);
        earlier = List.copyOf(earlier);
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("a release needs a table");
        }
    }

    public static Release of(String name, Data data, Table... tables) {
        return new Release(name, data, List.of(tables), List.of(), List.of(), Map.of());
    }

    /** As this, after what was published before. */
    public Release after(List<Earlier> releases) {
        return new Release(name, data, tables, hidden, releases, demands);
    }

    /** As this, with crossings that are looked after but not shown. */
    public Release hiding(List<Table> crossings) {
        return new Release(name, data, tables, crossings, earlier, demands);
    }

    /** As this, with cells that are sensitive whatever the rules say. */
    public Release demanding(Map<Key, Demand> more) {
        return new Release(name, data, tables, hidden, earlier, more);
    }

    /** As this, with other tables. */
    public Release showing(List<Table> others) {
        return new Release(name, data, others, hidden, earlier, demands);
    }

    /** The cells of all tables, each once, in the order of the tables. */
    public List<Key> cells() {
        return tables.stream().flatMap(table -> data.cells(table).stream()).distinct().toList();
    }
}
