package se.upptack.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.upptack.figure.Dimension;

/**
 * What facts say apart from place and month: the kind and one value for each dimension, null where nothing is said. There are few of them,
 * however many facts there are.
 */
final class What {

    private static final Dimension[] DIMENSIONS = Dimension.values();

    private final int id;
    private final String kind;
    private final @Nullable String[] values;
    private final int hash;

    /**
     * @param id     its number in the figure book; not a part of what it says
     * @param values in the order of {@link Dimension}
     */
    What(int id, String kind, @Nullable String[] values) {
        this.id = id;
        this.kind = kind.intern();
        this.values = values.clone();
        for (int i = 0; i < DIMENSIONS.length; i++) {
            var value = this.values[i];
            this.values[i] = value == null ? null : value.intern();
        }
        this.hash = 31 * kind.hashCode() + Arrays.hashCode(this.values);
    }

    int id() {
        return id;
    }

    String kind() {
        return kind;
    }

    @Nullable String value(Dimension dimension) {
        return values[dimension.ordinal()];
    }

    /** All of it in one line, the same for the same: {@code occasion mode=routine outcome=asked-no}. */
    String said() {
        var said = new StringBuilder(kind);
        for (var dimension : DIMENSIONS) {
            var value = values[dimension.ordinal()];
            if (value != null) {
                said.append(' ').append(dimension.column()).append('=').append(value);
            }
        }
        return said.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof What what && kind.equals(what.kind) && Arrays.equals(values, what.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
