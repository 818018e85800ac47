package se.upptack.figure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Something true for follow-up, without a person.
 *
 * @param agency       whose figures it belongs to
 * @param organisation the organisation that did it; differs from the agency for suppliers (SUPP-03)
 * @param unit         the unit, as an id of the register of units
 * @param line         the service line
 * @param caseType     the case type, empty when the line has none
 * @param month        {@code yyyymm}: for prompts and the occasions that close them the month the prompt fell due, so that coverage is read
 *                     on one cohort; otherwise the month it happened
 * @param count        1 when it becomes true, -1 when it is withdrawn, or a sum of such
 */
public record Fact(
        String agency,
        String organisation,
        String unit,
        String line,
        String caseType,
        int month,
        Kind kind,
        Map<Dimension, String> values,
        int count) {

    /** What a fact is about. The codes are those of {@code kind=} in {@code measures.csv}. */
    public enum Kind {
        /** A question or an information was due, under a rule. STATE says how it ended; the open ones have none yet. */
        PROMPT,
        /** An occasion was registered. */
        OCCASION,
        /** A sign of violence was noted, with or without a question. */
        INDICATION,
        /**
         * A referral, in the month it was offered and with the state it is in: withdrawn and stated anew when it goes on. What ended or was
         * withdrawn says how far it had come, so that every referral is counted once.
         */
        REFERRAL,
        /** The same referral by the very service it is to: REASON is its kind and OUTCOME its id (REF-16). */
        REFERRAL_TARGET,
        /** A meeting without a case: call centre, service office, service undertaking. */
        ENCOUNTER,
        /** A case worker had at least one prompt, or asked at least once, in the month and service line. */
        WORKER_MONTH,
        /** A case had at least one asked, detected … this calendar year: the person counted once. */
        PERSON_YEAR,
        /** A step after an answer was done. REASON names the step, OUTCOME the outcome of the occasion it follows. */
        STEP,
        /** Something was decided, adapted or granted after an answer. REASON names what, STATE is the code. */
        CONSEQUENCE,
        /** A report of concern for a child was made, in the month it was made (CHILD-06). STATE says duty or recommendation. */
        CHILD_REPORT,
        /**
         * An occasion was registered, in the month of the registration; a correction is none. STATE says how long after:
         * {@code same-day}, {@code within-week}, {@code within-month} or {@code later}.
         */
        REGISTRATION;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String code) {
            return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst().orElseThrow();
        }
    }

    public Fact {
        values = values.isEmpty() ? Map.of() : Map.copyOf(values);
    }

    /** The same fact untrue again. */
    public Fact withdrawn() {
        return new Fact(agency, organisation, unit, line, caseType, month, kind, values, -count);
    }

    /** The same fact with one more thing said about it. */
    public Fact with(Dimension dimension, String value) {
        var more = new EnumMap<Dimension, String>(Dimension.class);
        more.putAll(values);
        more.put(dimension, value);
        return new Fact(agency, organisation, unit, line, caseType, month, kind, more, count);
    }
}
