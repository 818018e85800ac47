package se.upptack.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.upptack.api.Problem.Fault;
import se.upptack.api.Problem.Kind;
import se.upptack.platform.Language;

/**
 * The parameters of a GET. Ask for each that the contract has, then {@link #end}: whatever is wrong, or left over, is told at once.
 * Declared as a parameter of a handler method.
 */
final class Query {

    /** Stands for what is no text; no parameter accepts it. */
    private static final String UNREADABLE = "\0";
    private static final int PAGE_SIZE = 20;
    private static final int LARGEST_PAGE = 500;
    private static final int LAST_PAGE = 100_000;

    private final Map<String, List<String>> sent;
    private final Language language;
    private final Set<String> known = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private Query(Map<String, List<String>> sent, Language language) {
        this.sent = sent;
        this.language = language;
    }

    /** Reads the address only; the body, whatever it is, stays unread. */
    static Query of(HttpServletRequest request) {
        var sent = new TreeMap<String, List<String>>();
        var query = request.getQueryString();
        if (query != null && !query.isEmpty()) {
            for (var pair : query.split("&", -1)) {
                var parts = pair.split("=", 2);
                sent.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>()).add(parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return new Query(sent, AcceptLanguage.of(request));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return UNREADABLE;
        }
    }

    /** The language of names in the answer. */
    Language language() {
        return language;
    }

    /** The text, or null when nothing is said. */
    @Nullable String text(String name) {
        known.add(name);
        var values = sent.get(name);
        if (values == null) {
            return null;
        }
        if (values.size() != 1 || values.getFirst().length() > 100 || !PlainText.plain(values.getFirst())) {
            faults.add(Fault.of(name, "api.fault.parameter"));
            return null;
        }
        return values.getFirst().isEmpty() ? null : values.getFirst();
    }

    /** One of the codes, or null when nothing is said. */
    @Nullable String code(String name, Collection<String> codes) {
        var text = text(name);
        if (text != null && !codes.contains(text)) {
            faults.add(Fault.of(name, "api.fault.one-of", String.join(", ", codes)));
            return null;
        }
        return text;
    }

    /** A day as RFC 3339 writes it, or null when nothing is said. */
    @Nullable LocalDate day(String name) {
        var text = text(name);
        try {
            return text == null ? null : Days.day(text);
        } catch (DateTimeException notADay) {
            faults.add(Fault.of(name, "api.fault.day"));
            return null;
        }
    }

    /** A month as {@code 2020-04}, or null when nothing is said. */
    @Nullable YearMonth month(String name) {
        var text = text(name);
        try {
            return text == null ? null : Days.month(text);
        } catch (DateTimeException notAMonth) {
            faults.add(Fault.of(name, "api.fault.month"));
            return null;
        }
    }

    /** Rows on a page. */
    int limit() {
        return whole("limit", PAGE_SIZE, LARGEST_PAGE);
    }

    /** The page, counted from 1. */
    int page() {
        return whole("page", 1, LAST_PAGE);
    }

    /** @throws Problem when anything was wrong, or something was sent that the contract does not have */
    void end() {
        sent.keySet().stream().filter(name -> !known.contains(name)).sorted()
                .forEach(name -> faults.add(Fault.of(PlainText.shown(name), "api.fault.unknown-parameter", PlainText.shown(name))));
        if (!faults.isEmpty()) {
            throw new Problem(Kind.INVALID_PARAMETER, faults);
        }
    }

    void fault(String name, String key, String... arguments) {
        faults.add(Fault.of(name, key, arguments));
    }

    private int whole(String name, int otherwise, int largest) {
        var text = text(name);
        if (text == null) {
            return otherwise;
        }
        var value = text.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(text) : 0;
        if (value < 1 || value > largest) {
            faults.add(Fault.of(name, "api.fault.whole", "1", String.valueOf(largest)));
            return otherwise;
        }
        return value;
    }
}
