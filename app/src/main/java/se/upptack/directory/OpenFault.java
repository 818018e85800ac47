package se.upptack.directory;

import java.util.List;

/**
 * What is wrong with a file of open data, or worth knowing.
 *
 * @param place where it stands: the file, then the line or the pointer to the field
 * @param key   the message that says what to do
 */
record OpenFault(String place, String key, List<Object> arguments) {

    static OpenFault of(String place, String key, Object... arguments) {
        return new OpenFault(place, key, List.of(arguments));
    }

    /** A text as it can be repeated in a message. */
    static String quoted(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }
}
