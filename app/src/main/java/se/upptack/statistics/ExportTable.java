package se.upptack.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import se.upptack.platform.Language;
import se.upptack.platform.Month;
import se.upptack.statistics.Value.CannotBeAssessed;
import se.upptack.statistics.Value.Counted;
import se.upptack.statistics.Value.Missing;
import se.upptack.statistics.Value.Nothing;
import se.upptack.statistics.Value.Rate;
import se.upptack.statistics.Value.Share;
import se.upptack.statistics.Value.Withheld;

/**
 * An indicator's values as a table that leaves the product: exactly what the page shows, no more, with what is needed to read it rightly.
 *
 * @param synthetic whether the figures are made up, which every format says
 * @param words     texts of the messages by key
 */
record ExportTable(IndicatorFigure figure, Language language, boolean synthetic, Function<String, String> words) {

    /** What a cell of a row holds, in the order of the columns. */
    enum Content {
        COUNT,
        BASE,
        VALUE,
        LOW,
        HIGH;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a value is not there; the codes are those of the files. */
    enum Mark {
        NONE,
        WITHHELD,
        CANNOT_BE_ASSESSED,
        MISSING,
        NOTHING;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Mark of(Value value) {
            return switch (value) {
                case Counted _, Share _, Rate _ -> NONE;
                case Withheld _ -> WITHHELD;
                case CannotBeAssessed _ -> CANNOT_BE_ASSESSED;
                case Missing _ -> MISSING;
                case Nothing _ -> NOTHING;
            };
        }
    }

    /** A line: the whole of it first, with the key {@code total}. */
    record Row(String key, String name, Value value) {

        Mark mark() {
            return Mark.of(value);
        }

        OptionalDouble number(Content content) {
            return switch (value) {
                case Counted(var count) -> content == Content.COUNT ? OptionalDouble.of(count) : OptionalDouble.empty();
                case Share share -> OptionalDouble.of(pick(content, share.part(), share.whole(), share.share(), share.low(), share.high()));
                case Rate rate -> OptionalDouble.of(pick(content, rate.part(), rate.whole(), rate.rate(), rate.low(), rate.high()));
                case Withheld _, CannotBeAssessed _, Missing _, Nothing _ -> OptionalDouble.empty();
            };
        }

        private static double pick(Content content, long part, long whole, double value, double low, double high) {
            return switch (content) {
                case COUNT -> part;
                case BASE -> whole;
                case VALUE -> value;
                case LOW -> low;
                case HIGH -> high;
            };
        }

        /** As it is written in files: whole numbers for counts, four decimals for the rest, empty where there is none. */
        String text(Content content) {
            var number = number(content);
            return number.isEmpty() ? "" : written(content, number.getAsDouble());
        }
    }

    static String written(Content content, double number) {
        return content == Content.COUNT || content == Content.BASE ? String.valueOf((long) number) : String.format(Locale.ROOT, "%.4f", number);
    }

    Indicator indicator() {
        return figure.indicator();
    }

    String t(String key) {
        return words.apply(key);
    }

    /** What the columns of numbers are: one for a number, five for a share or a rate. */
    List<Content> contents() {
        return indicator().form() == Indicator.Form.NUMBER ? List.of(Content.COUNT) : List.of(Content.values());
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.add(new Row("total", t("figures.total"), figure.total()));
        figure.groups().forEach(group -> rows.add(new Row(key(group.key()), group.name(language), group.value())));
        return rows;
    }

    /** The code of what it is divided by; {@code total} when it is not divided. */
    String by() {
        var by = figure.by();
        return by == null ? "total" : by.code();
    }

    /** What it is divided by in words. */
    String byName() {
        return figure.by() == null ? t("figures.total") : t("figures.by." + by());
    }

    String from() {
        return Month.yearMonth(figure.from()).toString();
    }

    /** The last month; what falls due later than now has no month of its own here. */
    String to() {
        return figure.to() > 299_900 ? t("figures.now") : Month.yearMonth(figure.to()).toString();
    }

    String name(Content content) {
        return t("figures.export.content." + content.code());
    }

    String name(Mark mark) {
        return t("figures.export.mark." + mark.code());
    }

    /** All that a reader must know, as pairs of what and the words for it. */
    Map<String, String> about() {
        var indicator = indicator();
        var about = new LinkedHashMap<String, String>();
        about.put(t("figures.indicator"), indicator.name(language) + " (" + indicator.id() + ")");
        about.put(t("figures.definition"), indicator.definition(language));
        var numerator = indicator.numerator();
        if (numerator != null) {
            about.put(t("figures.numerator"), numerator.name(language) + ": " + numerator.definition(language));
        }
        var denominator = indicator.denominator();
        if (denominator != null) {
            about.put(t("figures.denominator"), denominator.name(language) + ": " + denominator.definition(language));
        }
        about.put(t("figures.source"), t("figures.source." + indicator.sourceKind()));
        about.put(t("figures.counting"), t("figures.counting." + indicator.counting()));
        if (!indicator.caveat(language).isEmpty()) {
            about.put(t("figures.caveat"), indicator.caveat(language));
        }
        about.put(t("figures.export.period"), from() + " – " + to());
        about.put(t("figures.by"), byName());
        figure.breaks().forEach(one -> about.merge(t("figures.beside"), one.from() + " " + one.text(language), (first, second) -> first + "; " + second));
        about.put(t("figures.export.interval"), t("figures.export.interval.means"));
        for (var mark : List.of(Mark.WITHHELD, Mark.CANNOT_BE_ASSESSED, Mark.MISSING, Mark.NOTHING)) {
            about.put(mark.code(), name(mark));
        }
        about.put(t("figures.export.protection"), t("figures.export.protection.means"));
        if (synthetic) {
            about.put(t("figures.export.synthetic"), t("figures.export.synthetic.means"));
        }
        return about;
    }

    private String key(String key) {
        return key.isEmpty() ? "unsaid" : figure.by() == Breakdown.MONTH ? Month.yearMonth(Integer.parseInt(key)).toString() : key;
    }
}
