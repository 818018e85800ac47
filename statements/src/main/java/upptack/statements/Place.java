package upptack.statements;

import java.util.List;

/**
 * One place in the compiled application where SQL is sent or written.
 *
 * @param id       the same in every process that loads the same class
 * @param method   which method of the class, counted from 0
 * @param element  which element of the method's code, counted from 0
 * @param line     line of the source, 0 when unknown
 * @param pieces   the constant parts of the text, empty when it is not known here
 */
record Place(String id, Kind kind, int method, int element, int line, List<String> pieces) {

    enum Kind {
        /** A call whose only argument is the text. */
        CALL_WITH_TEXT,
        /** A call that is given the text with more, or that makes the text itself. */
        CALL,
        /** A reference to such a method, which cannot be watched. */
        REFERENCE,
        /** A constant that is SQL or a part of it. */
        TEXT
    }

    /** The class as a reader knows it, with the line. */
    String where() {
        return id.substring(0, id.indexOf('#')).replace('/', '.') + ":" + line;
    }

    /** The first words of the text. */
    String words() {
        var all = String.join(" … ", pieces).replaceAll("\\s+", " ").strip();
        return all.length() <= 90 ? all : all.substring(0, 90) + "…";
    }
}
