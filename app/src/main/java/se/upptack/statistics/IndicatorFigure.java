package se.upptack.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.Language;

/**
 * The value of an indicator for a period, with everything needed to read it rightly.
 *
 * @param from   first month, {@code yyyymm}
 * @param to     last month, included
 * @param by     what it is divided by, or null
 * @param total  for the whole selection
 * @param groups one for each value of {@code by} that occurs, in the order to show them; empty when {@code by} is null
 * @param breaks what may have changed the figure within the period without anyone asking more or less
 */
public record IndicatorFigure(
        Indicator indicator, int from, int to, @Nullable Breakdown by, Value total, List<Group> groups, List<Break> breaks) {

    /**
     * A part of the selection.
     *
     * @param key    the value in the figure book: a unit's id, a month as {@code yyyymm}, a code; empty where the facts do not say
     * @param nameSv the name to show
     */
    public record Group(String key, String nameSv, String nameEn, Value value) {

        public String name(Language language) {
            return language.of(nameSv, nameEn);
        }
    }

    /**
     * Something dated beside a figure.
     *
     * @param to        the last day of a period, null for a moment or when it goes on
     * @param precision how well the source dates it: {@code day}, {@code month}, {@code year}, {@code assumed}, or empty
     * @param register  the register in which it stands
     * @param key       its row there
     */
    public record Break(
            Kind kind, LocalDate from, @Nullable LocalDate to, String precision, String textSv, String textEn, String register, String key) {

        public String text(Language language) {
            return language.of(textSv, textEn);
        }
    }

    /** What a break is. */
    public enum Kind {
        /** The rule for asking changed. */
        POLICY,
        /** A unit or organisation had exceptional load (ASK-31). */
        LOAD,
        /** A code list got a new version (TAX-13). */
        CODES,
        /** The definition of the indicator holds from here. */
        DEFINITION;

        /** The name in messages and data. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public IndicatorFigure {
        groups = List.copyOf(groups);
        breaks = List.copyOf(breaks);
    }
}
