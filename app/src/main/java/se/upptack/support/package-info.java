/**
 * Support: what follows an answer, for the person, whatever the answer is.
 *
 * <p>Rules: the steps are those of the service line on the day of the occasion, in any order, paused and resumed; each says whose
 * responsibility it is; danger comes first (ACT-01). A step may ask for codes, days and references, never text, and what is answered does
 * something: it marks the case, gives advice, closes another step, or asks for a second handler (ADR 14; ACT-03..16, 20..28). What belongs to
 * a service undertaking is counted and not noted (ACT-15). What is meant for support is not shown to whoever handles control (ACT-26).
 * Information about support is given regardless of the answer, with its form and language (ACT-02). An adult's account prompts for children
 * and for the one who uses violence (ACT-17, CHILD-08). The wish for support is asked before any referral and is a fact of its own (REF-15).
 * A "yes" is followed up on a day, with an outcome (ACT-18). Passing on within the agency is need, recipient and codes, logged (ACT-08, ACT-12,
 * REF-18, SEC-11). Three doors never mix: help for the adult, concern for a child, and nothing leaves the house; the modules behind them show
 * their state through {@link se.upptack.support.SupportSection}.
 *
 * <p>Stores {@code support.step_done} with {@code step_answer} and {@code step_confirmed}, {@code support.follow_up},
 * {@code support.service_count} (no person), {@code support.handover} and its end, all insert-only. States facts of steps, consequences,
 * information given and the wish for support.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "pack", "content", "figure", "asking"})
package se.upptack.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
