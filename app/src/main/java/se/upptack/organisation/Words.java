package se.upptack.organisation;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.upptack.pack.Citation;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;

/** Rows of the registers in words, for one reader. */
record Words(RegisterSnapshot registers, Messages messages, Language language) {

    /** The name of an entry; "all" for {@code *}, empty for an empty key. */
    String name(String register, String key) {
        return key.isEmpty() ? "" : key.equals("*") ? t("pack.value.*") : registers.name(register, key, language);
    }

    String organisation(String key) {
        return name("organisations", key);
    }

    /** The short name of an organisation, or its name when it has none. */
    String shortName(String key) {
        return registers.find("organisations", key).flatMap(row -> row.find("short")).orElseGet(() -> organisation(key));
    }

    /** A closed value of a column in words, such as {@code statutory}; empty for an empty cell. */
    String value(String column, String value) {
        return value.isEmpty() ? "" : messages.find(language, "pack.value." + column + "." + value).orElseGet(() -> t("pack.value." + value));
    }

    String values(String column, List<String> values) {
        return values.stream().map(value -> value(column, value)).collect(Collectors.joining(", "));
    }

    String county(String code) {
        return registers.counties().getOrDefault(code, code);
    }

    List<Citation> sources(Row row) {
        return Citation.byDocument(row, registers);
    }

    String t(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /** The order of the alphabet in the reader's language: å, ä and ö come last in Swedish. */
    <T> Comparator<T> by(Function<T, String> text) {
        var collator = Collator.getInstance(language.locale());
        return (one, other) -> collator.compare(text.apply(one), text.apply(other));
    }
}
