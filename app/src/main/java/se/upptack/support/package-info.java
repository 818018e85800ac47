/**
 * Support: what follows an answer, for the person, whatever the answer is.
 *
 * <p>Rules: the steps are those of the service line on the day of the occasion, in any order, paused and resumed; each says whose
 * responsibility it is; danger comes first (ACT-01). Information about support is given regardless of the answer, with its form and
 * language (ACT-02). An adult's account prompts for children and for the one who uses violence (ACT-17, CHILD-08). The wish for support is
 * asked before any referral and is a fact of its own (REF-15). A "yes" is followed up on a day, with an outcome (ACT-18). Three doors never
 * mix: help for the adult, concern for a child, and nothing leaves the house; the modules behind them show their state through
 * {@link se.upptack.support.SupportSection}.
 *
 * <p>Stores {@code support.step_done} and {@code support.follow_up}, insert-only with the latest version in force. States facts of steps,
 * of information given and of the wish for support.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "pack", "figure", "asking"})
package se.upptack.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
