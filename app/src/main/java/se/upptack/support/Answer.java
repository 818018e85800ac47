package se.upptack.support;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact;
import se.upptack.platform.Month;

/**
 * An answer to take care of: an occasion as it stands, with the case it belongs to, seen by someone who may see that case.
 *
 * @param reference    the agency's own case reference
 * @param occurred     the day of the occasion; decides which steps, rules and provisions apply
 * @param mode         the code of the asking mode, for the figures
 * @param outcome      the code of the outcome
 * @param affirmative  violence became known
 * @param wish         what the person says about wanting support, or null while it has not been asked (REF-15)
 * @param information  the first information that was given about support, or null
 */
public record Answer(
        String agency,
        UUID caseId,
        UUID occasionId,
        String reference,
        String organisation,
        String unit,
        String line,
        String caseType,
        LocalDate occurred,
        String mode,
        String outcome,
        boolean affirmative,
        boolean exposed,
        boolean usesViolence,
        boolean childWitness,
        @Nullable Wish wish,
        @Nullable Information information) {

    /** In what form and language information was given, as codes of {@code information-form} and {@code language} (ACT-02). */
    public record Information(String form, String language) {}

    /** The kinds of answer this is. {@code childConcern} adds what became known about a child afterwards. */
    Set<AnswerKind> kinds(boolean childConcern) {
        var kinds = EnumSet.of(AnswerKind.ANY);
        if (affirmative) {
            kinds.add(AnswerKind.AFFIRMATIVE);
        }
        if (exposed) {
            kinds.add(AnswerKind.EXPOSED);
        }
        if (usesViolence) {
            kinds.add(AnswerKind.USES_VIOLENCE);
        }
        if (childWitness || childConcern) {
            kinds.add(AnswerKind.CHILD);
        }
        return kinds;
    }

    /** A fact about this answer, at its place and in the month of {@code day}. */
    public Fact fact(Fact.Kind kind, LocalDate day, Map<Dimension, String> values) {
        return new Fact(agency, organisation, unit, line, caseType, Month.of(day), kind, values, 1);
    }

    /**
     * The fact that a step was done.
     *
     * @param step  names the step
     * @param state how it ended, {@code done} for most
     */
    public Fact step(String step, String state, LocalDate day) {
        return fact(Fact.Kind.STEP, day, Map.of(
                Dimension.MODE, mode, Dimension.OUTCOME, outcome, Dimension.REASON, step, Dimension.STATE, state));
    }

    /**
     * The fact of something decided, adapted or granted after this answer.
     *
     * @param what names what it is about
     * @param code what was decided
     */
    Fact consequence(String what, String code, int count, LocalDate day) {
        return new Fact(agency, organisation, unit, line, caseType, Month.of(day), Fact.Kind.CONSEQUENCE,
                Map.of(Dimension.OUTCOME, outcome, Dimension.REASON, what, Dimension.STATE, code), count);
    }
}
