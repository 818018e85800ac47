package se.upptack.directory;

import java.util.List;

/**
 * What is wrong with a cell.
 *
 * @param line      the line of the file, 0 in a form
 * @param cell      the column, empty when the whole row or file is meant
 * @param key       the message that says what to do
 * @param arguments what the message inserts
 */
record Fault(int line, String cell, String key, List<Object> arguments) {

    static Fault of(Cell cell, String key, Object... arguments) {
        return new Fault(0, cell.code(), key, List.of(arguments));
    }

    static Fault of(int line, String cell, String key, Object... arguments) {
        return new Fault(line, cell, key, List.of(arguments));
    }

    Fault at(int where) {
        return new Fault(where, cell, key, arguments);
    }
}
