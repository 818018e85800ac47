package upptack.statements;

import java.util.List;

/** SQL as the application writes it and as the driver sends it, made comparable. */
final class Text {

    private Text() {}

    /** Without parameters, blanks and brackets: a named parameter may have become one question mark or many. */
    static String comparable(String sql) {
        return sql.replaceAll("(?<!:):[A-Za-z]\\w*|\\$\\d+|[?,()\\s]|%s", "");
    }

    /** What a text must hold for each of the pieces to have been a part of it. */
    static List<String> comparable(List<String> pieces) {
        return pieces.stream().flatMap(piece -> List.of(piece.split("%s")).stream()).map(Text::comparable).filter(piece -> !piece.isEmpty()).toList();
    }
}
