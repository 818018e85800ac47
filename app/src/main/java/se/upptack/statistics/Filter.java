package se.upptack.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.Month;

/**
 * What a reader has chosen to look at, as it stands in the address. Codes only; there is no person in it. Empty texts mean everything.
 *
 * @param from    first month, {@code yyyymm}
 * @param to      last month, included; the current month stands for now and takes in what falls due later
 * @param area    a county by its two figures or a municipality by its four
 * @param current the month that goes on
 */
record Filter(int from, int to, String organisation, String area, String unit, String line, String channel, String mode, int current) {

    private static final int OPEN_END = 299_912;
    /** What is shown when nothing else is asked for. */
    static final int MONTHS = 12;
    private static final int LONGEST = 120;
    private static final String CODE = "[a-z0-9-]{1,60}";

    /** Reads the fields of an address. What cannot be read is left out, so that an old link still shows something. */
    static Filter of(Map<String, String> fields, LocalDate today) {
        int current = Month.of(today);
        int to = month(fields.get("to"), current);
        to = Math.min(to, current);
        int from = month(fields.get("from"), Month.of(Month.yearMonth(to).minusMonths(MONTHS - 1)));
        // A longer period says no more and would draw as many months as anyone asks for.
        int longest = Month.of(Month.yearMonth(to).minusMonths(LONGEST - 1));
        return new Filter(Math.clamp(from, longest, to), to, code(fields, "organisation"), area(fields),
                code(fields, "unit"), code(fields, "line"), code(fields, "channel"),
                code(fields, "mode"), current);
    }

    /** Everything but the area, which the registers must tell the units of; see {@link Looking#wanted()}. */
    Selection selection() {
        return new Selection(from, to == current ? OPEN_END : to, null, blank(organisation), unit.isEmpty() ? null : Set.of(unit), blank(line),
                blank(channel), blank(mode));
    }

    /** The address's query for this choice; never holds anything about a person. */
    String query() {
        return query(Map.of());
    }

    /** The same with one thing chosen otherwise. */
    String with(String field, String value) {
        return query(Map.of(field, value));
    }

    /** The same with some things chosen otherwise. */
    String with(Map<String, String> otherwise) {
        return query(otherwise);
    }

    /** The same narrowed to a unit and line. */
    String of(String unit, String line) {
        return query(Map.of("unit", unit, "line", line));
    }

    String fromText() {
        return text(from);
    }

    String toText() {
        return text(to);
    }

    static String text(int month) {
        return Month.yearMonth(month).toString();
    }

    private String query(Map<String, String> otherwise) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("from", fromText());
        fields.put("to", to == current ? "" : toText());
        fields.put("organisation", organisation);
        fields.put("area", area);
        fields.put("unit", unit);
        fields.put("line", line);
        fields.put("channel", channel);
        fields.put("mode", mode);
        fields.putAll(otherwise);
        var query = new StringBuilder();
        fields.forEach((name, value) -> {
            if (!value.isEmpty()) {
                // Months and codes need no escaping; nothing else is let in.
                query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(value);
            }
        });
        return query.toString();
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String code(Map<String, String> fields, String name) {
        var text = fields.getOrDefault(name, "").strip();
        return text.matches(CODE) ? text : "";
    }

    private static String area(Map<String, String> fields) {
        var text = fields.getOrDefault("area", "").strip();
        return text.matches("[0-9]{2}([0-9]{2})?") ? text : "";
    }

    private static int month(@Nullable String text, int otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : Month.of(YearMonth.parse(text.strip()));
        } catch (DateTimeParseException unreadable) {
            return otherwise;
        }
    }
}
