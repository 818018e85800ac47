/**
 * Debrief: a talk that a member of staff asks for after a heavy conversation, who holds it and who bears the cost (STAFF-06, ECON-09).
 *
 * <p>Rules owned here: nothing is asked or kept about the conversation or the person met, so there is no field for it; the one who is asked
 * for confirms with a day and a cost bearer; a talk with a method supporter is never shown to a manager; whoever neither leads the unit nor
 * holds the talk sees sums only, and of one to four no more than that they are few. Who holds talks and who bears costs are the code lists
 * {@code debrief-provider} and {@code cost-bearer}.
 *
 * <p>Stores {@code debrief.booking} and {@code debrief.outcome}, insert-only, one agency each; opening them leaves a row in the trail.
 * Announces nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "pack"})
package se.upptack.debrief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
