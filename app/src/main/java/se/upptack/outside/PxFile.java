package se.upptack.outside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A PC-Axis file as it is written: keywords, each with values in quotes or without, ended by semicolons. Texts that are broken over several
 * lines are one text. Keywords in another language than the file's own are left aside.
 *
 * @param keywords {@code VALUES("Region")} and the like, as {@code VALUES} and {@code Region} joined by a colon
 * @param data     the values in order
 */
record PxFile(Map<String, List<String>> keywords, List<String> data) {

    /** The file is not written as PX is. */
    static final class NotPx extends Exception {

        private static final long serialVersionUID = 1L;

        NotPx(String keyword) {
            super(keyword, null, false, false);
        }
    }

    /** The values of a keyword, empty when it is not there. */
    List<String> of(String keyword) {
        return keywords.getOrDefault(keyword, List.of());
    }

    List<String> of(String keyword, String variable) {
        return of(keyword + ":" + variable);
    }

    /** The variables, the one that varies slowest first. */
    List<String> variables() {
        var variables = new ArrayList<>(of("STUB"));
        variables.addAll(of("HEADING"));
        return variables;
    }

    /** What a variable's values are called in codes: the codes, or the texts where there are none. */
    List<String> codes(String variable) {
        var codes = of("CODES", variable);
        return codes.isEmpty() ? of("VALUES", variable) : codes;
    }

    Optional<String> first(String keyword) {
        return of(keyword).stream().findFirst();
    }

    static PxFile parse(String text) throws NotPx {
        var keywords = new LinkedHashMap<String, List<String>>();
        var data = new ArrayList<String>();
        int at = 0;
        while ((at = blank(text, at)) < text.length()) {
            int equals = equalsSign(text, at);
            if (equals < 0) {
                throw new NotPx(shortened(text.substring(at)));
            }
            var name = text.substring(at, equals).strip();
            int end = end(text, equals + 1);
            if (end < 0) {
                throw new NotPx(shortened(name));
            }
            var values = values(text.substring(equals + 1, end));
            if (name.equals("DATA")) {
                data.addAll(values);
            } else if (!name.matches("[A-Z0-9-]+\\[.*")) {
                keywords.put(key(name), values);
            }
            at = end + 1;
        }
        if (data.isEmpty()) {
            throw new NotPx("DATA");
        }
        return new PxFile(keywords, data);
    }

    private static int blank(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u001A')) {
            at++;
        }
        return at;
    }

    private static int equalsSign(String text, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '=') {
                return i;
            } else if (!quoted && c == ';') {
                return -1;
            }
        }
        return -1;
    }

    /** The semicolon that ends the values; the very last one may be missing. */
    private static int end(String text, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ';') {
                return i;
            }
        }
        return quoted ? -1 : text.length();
    }

    private static String key(String name) {
        int open = name.indexOf('(');
        if (open < 0) {
            return name;
        }
        return name.substring(0, open) + ":" + String.join(":", values(name.substring(open + 1, name.endsWith(")") ? name.length() - 1 : name.length())));
    }

    /** Texts in quotes, where only a comma begins a new one, and bare words between blanks and commas. */
    private static List<String> values(String written) {
        var values = new ArrayList<String>();
        var word = new StringBuilder();
        boolean text = false;
        int i = 0;
        while (i < written.length()) {
            char c = written.charAt(i);
            if (c == '"') {
                int close = written.indexOf('"', i + 1);
                close = close < 0 ? written.length() : close;
                // In DATA signs stand in quotes between numbers, parted by blanks alone.
                boolean sign = text && word.toString().strip().matches("\\.{1,6}|-");
                if (sign) {
                    values.add(word.toString());
                    word.setLength(0);
                }
                word.append(written, i + 1, close);
                text = true;
                i = close;
            } else if (c == ',' || Character.isWhitespace(c) && !text) {
                add(values, word, text);
                text = false;
            } else if (Character.isWhitespace(c)) {
                // A text may go on in quotes after the blank; a number after a sign begins a new value.
                int next = blank(written, i);
                if (next < written.length() && written.charAt(next) != '"' && written.charAt(next) != ',') {
                    add(values, word, true);
                    text = false;
                }
            } else {
                word.append(c);
            }
            i++;
        }
        add(values, word, text);
        return values;
    }

    private static void add(List<String> values, StringBuilder word, boolean text) {
        if (text || !word.isEmpty()) {
            values.add(word.toString());
        }
        word.setLength(0);
    }

    private static String shortened(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.substring(0, Math.min(40, line.length()));
    }
}
