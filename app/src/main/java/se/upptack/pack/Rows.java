package se.upptack.pack;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of one register in the order of the pack, immutable. Looking up by a column's value is indexed at the first question. */
public final class Rows implements Iterable<Row> {

    private final Register register;
    private final List<Row> rows;
    private final Map<String, Row> byKey;
    private final Map<String, Map<String, List<Row>>> indexes = new ConcurrentHashMap<>();

    Rows(Register register, List<Row> rows) {
        this.register = register;
        this.rows = List.copyOf(rows);
        this.byKey = this.rows.stream().collect(Collectors.toUnmodifiableMap(Row::key, row -> row));
    }

    public Register register() {
        return register;
    }

    public Optional<Row> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The rows whose cell is exactly this value. */
    public List<Row> where(String column, String value) {
        return indexes.computeIfAbsent(column, name -> rows.stream().collect(Collectors.groupingBy(row -> row.text(name))))
                .getOrDefault(value, List.of());
    }

    /** The rows in force on the day. */
    public Rows inForce(LocalDate day) {
        return only(row -> row.inForce(day));
    }

    public Rows only(Predicate<Row> condition) {
        return new Rows(register, rows.stream().filter(condition).toList());
    }

    public List<Row> list() {
        return rows;
    }

    public Stream<Row> stream() {
        return rows.stream();
    }

    public int size() {
        return rows.size();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public Iterator<Row> iterator() {
        return rows.iterator();
    }
}
