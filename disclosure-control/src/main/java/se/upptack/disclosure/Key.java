package se.upptack.disclosure;

import java.util.List;

/**
 * Which cell: one code for each dimension of the {@link Data}, in their order, the total's code where a table does not break down.
 *
 * @param codes as many as there are dimensions
 */
public record Key(List<String> codes) implements Comparable<Key> {
    public Key {
        codes = List.copyOf(codes);
    }

    public static Key of(String... codes) {
        return new Key(List.of(codes));
    }

    @Override
    public int compareTo(Key other) {
        for (int i = 0; i < Math.min(codes.size(), other.codes.size()); i++) {
            int order = codes.get(i).compareTo(other.codes.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(codes.size(), other.codes.size());
    }

    @Override
    public String toString() {
        return String.join("/", codes);
    }
}
