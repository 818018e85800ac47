package se.upptack.outside;

import java.util.List;

/**
 * What is wrong with a file, and where.
 *
 * @param where     a line number, or the place in a file without lines: {@code values[3].values[0]}, {@code DATA 17}; empty for all of it
 * @param key       the message that says what to do
 * @param arguments what the message inserts
 */
record Fault(String where, String key, List<Object> arguments) {

    static Fault of(String where, String key, Object... arguments) {
        return new Fault(where, "outside.fault." + key, List.of(arguments));
    }
}
