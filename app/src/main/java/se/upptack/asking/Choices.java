package se.upptack.asking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Language;

/** The choices of a form: codes of the lists in force on the day, in the reader's language. */
record Choices(RegisterSnapshot registers, LocalDate day, Language language) {

    List<Option> of(String list, String chosen) {
        return of(list, List.of(chosen));
    }

    List<Option> of(String list, Collection<String> chosen) {
        return registers.codes(list, day)
                .map(version -> version.codes().stream()
                        .map(code -> new Option(code.code(), code.name(language), code.examples(language), chosen.contains(code.code())))
                        .toList())
                .orElse(List.of());
    }

    List<Option> both(String first, String second, Collection<String> chosen) {
        var all = new ArrayList<>(of(first, chosen));
        all.addAll(of(second, chosen));
        return all;
    }

    String name(String list, String code) {
        return registers.codes(list, day).flatMap(version -> version.find(code)).map(found -> found.name(language)).orElse(code);
    }

    String names(String list, Collection<String> codes) {
        return codes.stream().map(code -> name(list, code)).collect(java.util.stream.Collectors.joining(", "));
    }
}
