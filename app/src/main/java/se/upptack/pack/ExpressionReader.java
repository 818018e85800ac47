package se.upptack.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the language of {@link Expression}: {@code or} binds loosest, then {@code &}, then {@code not}. */
final class ExpressionReader {

    /** What an expression names, and at which character, from 1. */
    sealed interface Mention {

        int at();

        record Column(String name, int at) implements Mention {}

        record Value(String column, String name, int at) implements Mention {}

        record Measure(String name, int at) implements Mention {}
    }

    record Reading(Expression expression, List<Mention> mentions) {}

    private static final Pattern WORD = Pattern.compile("\\s*([a-z0-9][a-z0-9_-]*)");

    private final String text;
    private final List<Mention> mentions = new ArrayList<>();
    private int next;

    private ExpressionReader(String text) {
        this.text = text;
    }

    static Reading read(String text) {
        var reader = new ExpressionReader(text);
        var expression = reader.any();
        if (!reader.atEnd()) {
            throw reader.unreadable();
        }
        return new Reading(expression, List.copyOf(reader.mentions));
    }

    private Expression any() {
        var parts = new ArrayList<>(List.of(all()));
        while (keyword("or")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expression.Any(parts);
    }

    private Expression all() {
        var parts = new ArrayList<>(List.of(one()));
        while (sign("&")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expression.All(parts);
    }

    private Expression one() {
        if (keyword("not")) {
            return new Expression.Not(one());
        }
        if (keyword("no")) {
            return new Expression.Unsaid(column(word()));
        }
        if (sign("(")) {
            var inner = any();
            if (!sign(")")) {
                throw unreadable();
            }
            return inner;
        }
        var name = word();
        if (sign("!=")) {
            return new Expression.Not(values(column(name)));
        }
        if (sign("=")) {
            return values(column(name));
        }
        mentions.add(new Mention.Measure(name.text(), name.at()));
        return new Expression.Named(name.text());
    }

    private String column(Word name) {
        mentions.add(new Mention.Column(name.text(), name.at()));
        return name.text();
    }

    private Expression values(String column) {
        var values = new TreeSet<String>();
        do {
            var value = word();
            mentions.add(new Mention.Value(column, value.text(), value.at()));
            values.add(value.text());
        } while (sign("|"));
        return new Expression.Is(column, values);
    }

    private record Word(String text, int at) {}

    private Word word() {
        var found = matcher();
        if (!found.lookingAt() || found.group(1).equals("or") || found.group(1).equals("not")) {
            throw unreadable();
        }
        next = found.end();
        return new Word(found.group(1), found.start(1) + 1);
    }

    private boolean keyword(String keyword) {
        var found = matcher();
        if (found.lookingAt() && found.group(1).equals(keyword)) {
            next = found.end();
            return true;
        }
        return false;
    }

    private boolean sign(String sign) {
        skip();
        if (text.startsWith(sign, next)) {
            next += sign.length();
            return true;
        }
        return false;
    }

    private boolean atEnd() {
        skip();
        return next == text.length();
    }

    private void skip() {
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
    }

    private Matcher matcher() {
        return WORD.matcher(text).region(next, text.length());
    }

    private Expression.Unreadable unreadable() {
        skip();
        return new Expression.Unreadable(text, next + 1);
    }
}
