/**
 * Encounters: someone tells of violence, or is told where help is, at a counter, in a call or in an accommodation, without a case.
 *
 * <p>Rules owned here: such a meeting is counted and nothing is written down about the person, because a service undertaking carries no
 * documentation duty and a register that the law does not ask for must not arise (ASK-38, SEC-03); only organisations with a service
 * line of that kind count, and suppliers in their principal's lines; a group is counted by its participants; whoever counted wrongly
 * takes it back the same day.
 *
 * <p>Stores one counter row per meeting with its maker and day, no person met and no text. States facts of the kind
 * {@code ENCOUNTER} in the transaction of the registration.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "pack", "content", "figure"})
package se.upptack.encounter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
