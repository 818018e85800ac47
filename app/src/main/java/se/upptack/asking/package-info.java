/**
 * Asking: whom to ask about violence, when and why, and what came of it.
 *
 * <p>Cases come from the agency's own system; no name is needed. A policy in force on the day of a step in the case makes a
 * <em>prompt</em>: a stored fact with a window, a reason and the rule it rests on, so that a changed policy never changes how an earlier
 * occasion is judged. What happened is an <em>occasion</em> with one outcome from a closed list, never overwritten: a correction is a new
 * version with a reason. The person is alone before the question is asked; a question that cannot be asked ends with a reason or waits.
 *
 * <p>Stores the person book of asking (schema {@code asking}). States facts without persons ({@code figure}) in the same transaction,
 * and announces {@link se.upptack.asking.OccasionRegistered}. Requirements ASK, PILOT-02, PILOT-03.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "pack", "content", "figure", "activation"})
package se.upptack.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
