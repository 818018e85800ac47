package se.upptack.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.Expression;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.Language;

/**
 * An indicator as the register defines it (IND-01). It travels with every value, so that no number is read without its definition.
 *
 * @param id           as in the register; says nothing about anyone
 * @param organisation whose indicator it is, or {@code *}
 * @param owner        the organisation that answers for the definition
 * @param form         whether it is a number, a share (of a whole it is a part of) or a rate (so many for each of the base)
 * @param numerator    what is counted, or null when no registration answers the indicator
 * @param denominator  what it is a part of, or null when only a number can be given
 * @param exclusions   what is left out of both, or null
 * @param needs        the sources that answer it; those besides {@code registration} are not in the figure book
 * @param counting     {@code every-occasion}, {@code person-year} (a person counts once each calendar year), {@code worker-month} (a worker
 *                     counts once each month and service line) or {@code last-per-case} (only for other sources: facts have no cases)
 * @param sourceKind   {@code registered}, {@code self-assessed}, {@code estimated}, {@code external} or {@code missing} (REP-05)
 * @param level        the finest level it is meant for: {@code agency}, {@code service-line} or {@code unit}
 * @param breakdowns   what it may be divided by besides; empty when everything that its facts carry
 * @param caveatSv     what to beware of, empty when nothing is said
 * @param developmental whether it is a version on trial that may yet change
 * @param replaces     the indicator that it is a new version of, empty when of none
 * @param validFrom    the day from which the definition holds, null when it always has
 * @param validTo      the last day it holds, null while it goes on
 */
public record Indicator(
        String id,
        String organisation,
        String owner,
        String nameSv,
        String nameEn,
        String definitionSv,
        String definitionEn,
        Form form,
        @Nullable Term numerator,
        @Nullable Term denominator,
        @Nullable Term exclusions,
        List<String> needs,
        String counting,
        String sourceKind,
        String level,
        List<String> breakdowns,
        String caveatSv,
        String caveatEn,
        boolean developmental,
        String replaces,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    /** What kind of number it is. */
    public enum Form {
        NUMBER,
        SHARE,
        RATE;

        /** The name in messages and data. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What is counted, in words and as the expression that the figure book evaluates.
     *
     * @param id         the measure's key, or empty when the expression is more than one measure
     * @param expression as the register has it
     * @param condition  the same with every measure written out
     */
    public record Term(
            String id, String nameSv, String nameEn, String definitionSv, String definitionEn, String expression, String condition, Expression meaning) {

        public String name(Language language) {
            return language.of(nameSv, nameEn);
        }

        public String definition(Language language) {
            return language.of(definitionSv, definitionEn);
        }
    }

    public Indicator {
        needs = List.copyOf(needs);
        breakdowns = List.copyOf(breakdowns);
    }

    static Indicator of(RegisterSnapshot snapshot, Row row) {
        return new Indicator(row.key(), row.text("organisation"), row.text("owner"), row.text("name_sv"), row.text("name_en"), row.text("definition_sv"),
                row.text("definition_en"), Form.valueOf(row.text("gives").toUpperCase(java.util.Locale.ROOT)), term(snapshot, row, "numerator"),
                term(snapshot, row, "denominator"), term(snapshot, row, "exclusions"), row.list("needs"), row.text("counting"), row.text("source_kind"),
                row.text("level"), row.list("breakdowns"), row.text("caveat_sv"), row.text("caveat_en"), row.text("status").equals("developmental"),
                row.text("replaces"), row.date("valid_from"), row.date("valid_to"), row.text("source"));
    }

    public String name(Language language) {
        return language.of(nameSv, nameEn);
    }

    public String definition(Language language) {
        return language.of(definitionSv, definitionEn);
    }

    public String caveat(Language language) {
        return language.of(caveatSv, caveatEn);
    }

    /** Whether registrations answer it; otherwise its value is what it still needs. */
    public boolean registered() {
        return numerator != null && (needs.isEmpty() || needs.contains("registration"));
    }

    /** The sources besides registration, which this product answers elsewhere. */
    public List<String> otherNeeds() {
        return needs.stream().filter(need -> !registered() || !need.equals("registration")).toList();
    }

    /** Whether it holds on a day. */
    public boolean holds(LocalDate day) {
        return validTo == null || !day.isAfter(validTo);
    }

    boolean mayBeDividedBy(Breakdown breakdown) {
        // An area is its units added up.
        return breakdown == Breakdown.MONTH || breakdowns.isEmpty() || breakdown.area() && breakdowns.contains(Breakdown.UNIT.code()) || breakdowns.contains(breakdown.code());
    }

    /**
     * What is counted: the numerator, and the denominator when there is one; nothing when no registration answers.
     *
     * @param month the month that goes on now
     */
    List<Measure> measures(int month) {
        var measures = new ArrayList<Measure>();
        if (numerator != null && registered()) {
            measures.add(Measure.of(without(numerator)));
            if (denominator != null) {
                measures.add(Measure.of(without(denominator)).due(month));
            }
        }
        return measures;
    }

    /** What is counted as conditions on facts, of months that are over: the numerator's, and the denominator's when there is one. */
    public List<String> conditions() {
        return measures(0).stream().map(measure -> measure.where().canonical()).toList();
    }

    private Expression without(Term term) {
        return exclusions == null
                ? term.meaning()
                : new Expression.All(List.of(term.meaning(), new Expression.Not(exclusions.meaning()))).written(KNOWN);
    }

    private static final Function<String, Expression> KNOWN = name -> {
        throw new IllegalArgumentException("Already resolved: " + name);
    };

    private static @Nullable Term term(RegisterSnapshot snapshot, Row row, String column) {
        var text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        var read = Expression.parse(text);
        Function<String, Row> find = name -> snapshot.find("measures", name).orElseThrow(() -> new IllegalArgumentException("No measure is called " + name));
        Function<String, Expression> where = name -> Expression.parse(find.apply(name).text("where"));
        var meaning = column.equals("exclusions") ? read.written(where) : read.meaning(where);
        var names = names(read);
        if (read instanceof Expression.Named(var measure)) {
            var one = find.apply(measure);
            return new Term(measure, one.text("name_sv"), one.text("name_en"), one.text("definition_sv"), one.text("definition_en"), text, one.text("where"), meaning);
        }
        return new Term("", text, text, words(names, find, "definition_sv"), words(names, find, "definition_en"), text, meaning.canonical(), meaning);
    }

    private static String words(List<String> names, Function<String, Row> find, String column) {
        return names.stream().map(name -> name + ": " + find.apply(name).text(column)).collect(Collectors.joining(" "));
    }

    private static List<String> names(Expression expression) {
        return switch (expression) {
            case Expression.Named(var measure) -> List.of(measure);
            case Expression.Not(var of) -> names(of);
            case Expression.All(var of) -> of.stream().flatMap(one -> names(one).stream()).distinct().toList();
            case Expression.Any(var of) -> of.stream().flatMap(one -> names(one).stream()).distinct().toList();
            case Expression.Is _, Expression.Unsaid _ -> List.of();
        };
    }
}
