package se.upptack.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.time.format.TextStyle;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;
import se.upptack.platform.Month;

/** What the values in the figure book are called. */
record Names(RegisterSnapshot registers, Messages messages) {

    private static final List<String> REASONS = List.of("not-asked-reason", "decline-reason", "deferral-reason");

    /** The name of a value of a breakdown; the value itself when nobody has named it. */
    String of(Breakdown breakdown, String key, Language language) {
        if (key.isEmpty()) {
            return messages.text(language, "figures.key.unsaid");
        }
        return switch (breakdown) {
            case ORGANISATION -> registers.name("organisations", key, language);
            case UNIT -> registers.name("units", key, language);
            case LINE -> registers.name("service-lines", key, language);
            case CHANNEL -> code(key, language, "channel");
            case REASON -> REASONS.stream().flatMap(list -> named(list, key, language).stream()).findFirst().orElse(key);
            case CAUSE -> code(key, language, "child-cause");
            case REPORTER -> messages.find(language, "figures.reporter." + key).orElse(key);
            case MODE -> messages.find(language, "figures.mode." + key).orElse(key);
            case ROUND -> messages.find(language, "figures.round." + key).orElse(key);
            case MONTH -> month(Integer.parseInt(key), language);
            case COUNTY -> registers.counties().getOrDefault(key, key);
            case MUNICIPALITY -> registers.find("municipalities", key).map(row -> row.text("name")).orElse(key);
        };
    }

    String code(String key, Language language, String list) {
        return named(list, key, language).orElse(key);
    }

    /** "mars 2021". */
    static String month(int month, Language language) {
        return Month.yearMonth(month).getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.locale()) + " " + month / 100;
    }

    /** "mar 21", for the axis of a chart. */
    static String shortMonth(int month, Language language) {
        var name = Month.yearMonth(month).getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, language.locale()).replace(".", "");
        return name.substring(0, Math.min(3, name.length())) + String.format(Locale.ROOT, " %02d", month / 100 % 100);
    }

    private Optional<String> named(String list, String key, Language language) {
        return registers.versions(list).stream().flatMap(version -> version.find(key).stream()).findFirst().map(code -> code.name(language));
    }
}
