package se.upptack.asking;

import java.util.List;

/**
 * Something wrong with one delivered row.
 *
 * @param line   the line of the file, or the place in the list counted from 1
 * @param column the column it is about
 * @param key    message key of what is wrong and what to do
 */
public record CaseFault(int line, String column, String key, List<String> arguments) {

    public CaseFault {
        arguments = List.copyOf(arguments);
    }

    static CaseFault of(int line, String column, String key, String... arguments) {
        return new CaseFault(line, column, key, List.of(arguments));
    }
}
