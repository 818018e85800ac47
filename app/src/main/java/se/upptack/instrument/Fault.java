package se.upptack.instrument;

import java.util.List;

/**
 * Something in a file that has to be mended.
 *
 * @param path      where, as {@code $.item[2].linkId}; {@code $} for the whole file
 * @param key       the message under {@code instrument.fault.}
 * @param arguments what the message inserts
 */
record Fault(String path, String key, List<Object> arguments) {

    static Fault at(String path, String key, Object... arguments) {
        return new Fault(path, "instrument.fault." + key, List.of(arguments));
    }
}
