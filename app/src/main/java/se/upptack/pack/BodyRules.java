package se.upptack.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What a text must be before it is kept, whether it comes with a pack or is written in the application. Direction marks are judged line by line, as browsers apply them: one that is not closed turns the
 * rest of a line around and can make a telephone number or a "not" stand elsewhere than it was written.
 */
public final class BodyRules {

    /** The longest text, in characters; a page of the public part stays far below 60 kB with it. */
    public static final int LONGEST = 40_000;

    /** Something to mend: the line it is on, a message key under {@code content.flaw.} and what it tells. */
    public record Flaw(int line, String key, List<Object> arguments) {

        static Flaw of(int line, String key, Object... arguments) {
            return new Flaw(line, "content.flaw." + key, List.of(arguments));
        }
    }

    private static final String OPENS_ISOLATE = "\u2066\u2067\u2068";
    private static final String OPENS_EMBEDDING = "\u202a\u202b";
    private static final String OVERRIDES = "\u202d\u202e";
    private static final char CLOSES_ISOLATE = '\u2069';
    private static final char CLOSES_EMBEDDING = '\u202c';

    private BodyRules() {}

    /** Line breaks made one kind and blanks at the end taken away, as texts are kept. */
    public static String tidy(String body) {
        return body.replace("\r\n", "\n").replace('\r', '\n').replace("\uFEFF", "").strip();
    }

    /** All flaws of a tidied text, in the order of its lines; empty when it may be kept. */
    public static List<Flaw> flaws(String body) {
        if (body.isBlank()) {
            return List.of(Flaw.of(1, "empty"));
        }
        if (body.length() > LONGEST) {
            return List.of(Flaw.of(1, "long", body.length(), LONGEST));
        }
        var flaws = new ArrayList<Flaw>();
        var lines = body.split("\n", -1);
        if (!lines[0].startsWith("# ") || lines[0].length() < 3 || lines[0].substring(2).isBlank()) {
            flaws.add(Flaw.of(1, "heading"));
        }
        for (int i = 0; i < lines.length; i++) {
            directions(lines[i], i + 1, flaws);
            characters(lines[i], i + 1, flaws);
        }
        return List.copyOf(flaws);
    }

    private static void directions(String line, int number, List<Flaw> flaws) {
        var open = new ArrayDeque<Character>();
        for (int i = 0; i < line.length(); i++) {
            char mark = line.charAt(i);
            if (OVERRIDES.indexOf(mark) >= 0) {
                flaws.add(Flaw.of(number, "override", number));
                return;
            }
            if (OPENS_ISOLATE.indexOf(mark) >= 0 || OPENS_EMBEDDING.indexOf(mark) >= 0) {
                open.push(mark);
            } else if (mark == CLOSES_ISOLATE || mark == CLOSES_EMBEDDING) {
                var opens = mark == CLOSES_ISOLATE ? OPENS_ISOLATE : OPENS_EMBEDDING;
                if (open.isEmpty() || opens.indexOf(open.pop()) < 0) {
                    flaws.add(Flaw.of(number, "closes-nothing", number));
                    return;
                }
            }
        }
        if (!open.isEmpty()) {
            flaws.add(Flaw.of(number, "not-closed", number));
        }
    }

    private static void characters(String line, int number, List<Flaw> flaws) {
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int point = line.codePointAt(i);
            boolean half = point >= 0xD800 && point <= 0xDFFF;
            if (half || point == 0xFFFD || Character.getType(point) == Character.CONTROL && point != '\t') {
                flaws.add(Flaw.of(number, "unreadable", number));
                return;
            }
        }
    }
}
