package se.upptack.statistics;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.upptack.access.Actor;

/**
 * Where an indicator gets its value when no registration answers it (IND-04, IND-05): who is trained, what a survey found. A module that knows
 * implements it, and answers for what it may show to the actor; it withholds what is small itself.
 */
public interface OtherSource {

    /**
     * What is asked for.
     *
     * @param indicator    the row of the register
     * @param organisation whose indicator it is
     * @param from         first day
     * @param to           last day, never later than today
     * @param units        the units, or null for all of the organisation
     * @param line         the service line, or null for all
     * @param by           what to divide by, or null
     */
    record Question(String indicator, String organisation, LocalDate from, LocalDate to, @Nullable Set<String> units, @Nullable String line, @Nullable Breakdown by) {}

    /** The value, and the same divided, by code; nothing where it cannot be divided so. */
    record Answer(Value total, Map<String, Value> groups) {}

    /** Nothing when this source does not answer the indicator, or has not got anything yet. */
    Optional<Answer> answer(Actor actor, Question question);
}
