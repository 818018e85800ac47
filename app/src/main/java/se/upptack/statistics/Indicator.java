package se.upptack.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.Row;
import se.upptack.platform.Language;

/**
 * An indicator as the register defines it (IND-01). It travels with every value, so that no number is read without its definition.
 *
 * @param id           as in the register; says nothing about anyone
 * @param organisation whose indicator it is, or {@code *}
 * @param numerator    what is counted, or null when no registration answers the indicator
 * @param denominator  what it is a part of, or null when only a number can be given
 * @param needs        the sources that answer it; those besides {@code registration} are not in the figure book
 * @param counting     {@code every-occasion}, {@code person-year} (a person counts once each calendar year) or {@code worker-month} (a
 *                     worker counts once each month and service line)
 * @param sourceKind   {@code registered}, {@code self-assessed}, {@code estimated}, {@code external} or {@code missing} (REP-05)
 * @param level        the finest level it is meant for: {@code agency}, {@code service-line} or {@code unit}
 * @param caveatSv     what to beware of, empty when nothing is said
 * @param validFrom    the day from which the definition holds, null when it always has
 */
public record Indicator(
        String id,
        String organisation,
        String nameSv,
        String nameEn,
        String definitionSv,
        String definitionEn,
        @Nullable Term numerator,
        @Nullable Term denominator,
        List<String> needs,
        String counting,
        String sourceKind,
        String level,
        String caveatSv,
        String caveatEn,
        @Nullable LocalDate validFrom,
        String source) {

    /** A measure in words and as the condition on the facts that the figure book evaluates. */
    public record Term(String id, String nameSv, String nameEn, String definitionSv, String definitionEn, String condition) {

        static Term of(Row measure) {
            return new Term(measure.key(), measure.text("name_sv"), measure.text("name_en"), measure.text("definition_sv"),
                    measure.text("definition_en"), measure.text("where"));
        }

        public String name(Language language) {
            return language.of(nameSv, nameEn);
        }

        public String definition(Language language) {
            return language.of(definitionSv, definitionEn);
        }

        Measure measure() {
            return Measure.of(id, condition);
        }
    }

    public Indicator {
        needs = List.copyOf(needs);
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
}
