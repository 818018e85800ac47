package se.upptack.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Language;

/** Places as people write them, with commas between, to codes and back. What is not known stays as it was written. */
final class PlaceWords {

    private final Map<String, String> codes = new HashMap<>();
    private final RegisterSnapshot registers;

    PlaceWords(RegisterSnapshot registers) {
        this.registers = registers;
        registers.counties().forEach((code, name) -> {
            codes.put(name.toLowerCase(Locale.ROOT), code);
            codes.put(code, code);
        });
        registers.rows("municipalities").forEach(row -> {
            codes.putIfAbsent(row.text("name").toLowerCase(Locale.ROOT), row.key());
            codes.put(row.key(), row.key());
        });
        for (var country : List.of("se", "hela landet", "sverige", "whole country", "the whole country", "sweden")) {
            codes.put(country, Service.COUNTRY);
        }
    }

    /** {@code "Mora, Dalarnas län"} as {@code 2062|20}. */
    String codes(String written) {
        var found = new ArrayList<String>();
        for (var word : written.split("[,;\n|]")) {
            var place = word.strip();
            if (!place.isEmpty()) {
                var code = codes.getOrDefault(place.toLowerCase(Locale.ROOT), place);
                if (!found.contains(code)) {
                    found.add(code);
                }
            }
        }
        return String.join("|", found);
    }

    /** {@code 2062|20} as {@code "Mora, Dalarnas län"}. */
    String names(String joined, Language language) {
        return joined.isEmpty()
                ? ""
                : java.util.Arrays.stream(joined.split("\\|"))
                        .map(code -> code.equals(Service.COUNTRY) ? language.of("Hela landet", "Whole country") : Places.name(code, registers))
                        .collect(Collectors.joining(", "));
    }
}
