package se.upptack.directory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is asked of a list: all conditions hold at once. What is not understood is refused by name, never passed over. */
final class HsdsQuery {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    /** A parameter that cannot be used. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused(String parameter) {
            super(parameter);
        }
    }

    private final Map<String, String> asked;

    /** @param known the parameters that this list has, besides those of pages */
    HsdsQuery(Map<String, String> asked, Set<String> known) {
        this.asked = asked;
        for (var name : asked.keySet()) {
            if (!known.contains(name) && !Set.of("page", "per_page", "format").contains(name)) {
                throw new Refused(name);
            }
        }
        if (!asked.getOrDefault("format", "json").equals("json")) {
            throw new Refused("format");
        }
    }

    String text(String name) {
        return asked.getOrDefault(name, "").strip();
    }

    boolean yes(String name) {
        return switch (text(name)) {
            case "true" -> true;
            case "", "false" -> false;
            default -> throw new Refused(name);
        };
    }

    @Nullable UUID id(String name) {
        try {
            return text(name).isEmpty() ? null : UUID.fromString(text(name));
        } catch (IllegalArgumentException notAnId) {
            throw new Refused(name);
        }
    }

    @Nullable Instant moment(String name) {
        var text = text(name);
        try {
            return text.isEmpty()
                    ? null
                    : text.length() == 10 ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant() : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notAMoment) {
            throw new Refused(name);
        }
    }

    /** Whether every word that is looked for stands in one of the texts. */
    boolean says(String... texts) {
        var all = String.join(" ", texts).toLowerCase(Locale.ROOT);
        return List.of(text("search").toLowerCase(Locale.ROOT).split("\\s+")).stream().allMatch(all::contains);
    }

    /** The page that is asked for, in the wrapper of the specification. */
    <T> Map<String, Object> page(List<T> all, java.util.function.Function<T, Map<String, Object>> content) {
        var size = whole("per_page", USUAL, MOST);
        var number = whole("page", 1, Integer.MAX_VALUE);
        var pages = Math.max(1, (all.size() + size - 1) / size);
        var from = Math.min((long) (number - 1) * size, all.size());
        var part = all.subList((int) from, (int) Math.min(from + size, all.size()));
        var json = new LinkedHashMap<String, Object>();
        json.put("total_items", all.size());
        json.put("total_pages", pages);
        json.put("page_number", number);
        json.put("size", part.size());
        json.put("first_page", number == 1);
        json.put("last_page", number >= pages);
        json.put("empty", part.isEmpty());
        json.put("contents", part.stream().map(content).toList());
        return json;
    }

    private int whole(String name, int usual, int most) {
        var text = text(name);
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1) {
            throw new Refused(name);
        }
        return Math.min(Integer.parseInt(text), most);
    }
}
