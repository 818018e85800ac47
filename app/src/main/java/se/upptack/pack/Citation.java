package se.upptack.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * One place in a source, as a reader understands it.
 *
 * @param title   the title of the document; the key when the register of sources does not know it
 * @param lines   the lines as written ({@code 181-183}), or empty
 * @param ownText whether the pack's makers wrote the text themselves
 */
public record Citation(String title, String lines, boolean ownText) {

    /** The places that the {@code source} of a row names, in its order. */
    public static List<Citation> of(Row row, RegisterSnapshot registers) {
        return of(row.text("source"), registers);
    }

    /** The places of a {@code source} as it is written in a cell. */
    public static List<Citation> of(String cell, RegisterSnapshot registers) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .map(place -> {
                    var key = place.contains(":") ? place.substring(0, place.indexOf(':')) : place;
                    var title = registers.find("sources", key).map(source -> source.text("title")).orElse(key);
                    var lines = place.substring(Math.min(place.length(), key.length() + 1)).strip();
                    return new Citation(title, lines.replace("-", "–"), key.equals("own"));
                })
                .toList();
    }

    /** The same with each document once, its places together. */
    public static List<Citation> byDocument(Row row, RegisterSnapshot registers) {
        var places = new LinkedHashMap<String, List<Citation>>();
        of(row, registers).forEach(place -> places.computeIfAbsent(place.title(), title -> new ArrayList<>()).add(place));
        return places.values().stream()
                .map(of -> new Citation(of.getFirst().title(), String.join(", ", of.stream().map(Citation::lines).filter(lines -> !lines.isEmpty()).toList()),
                        of.getFirst().ownText()))
                .toList();
    }
}
