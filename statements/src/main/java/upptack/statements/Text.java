package upptack.statements;

import java.util.List;
import java.util.stream.Stream;

/** SQL as the application writes it and as the driver sends it, made comparable. */
final class Text {

    private static final String INSERTED = "%(\\d+\\$)?s";

    private Text() {}

    /** Without parameters, blanks and brackets: a named parameter may have become one question mark or many. */
    static String comparable(String sql) {
        return sql.replaceAll("(?<!:):[A-Za-z]\\w*|\\$\\d+|[?,()\\s]", "");
    }

    /** What a text must hold for each of the pieces to have been a part of it. */
    static List<String> comparable(List<String> pieces) {
        return pieces.stream().flatMap(piece -> Stream.of(piece.split(INSERTED))).map(Text::comparable).filter(piece -> !piece.isEmpty()).toList();
    }
}
