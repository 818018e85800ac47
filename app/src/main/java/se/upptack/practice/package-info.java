/**
 * Practice: conversations to go through before they are held, alone or together (TRAIN-20).
 *
 * <p>A scenario is a file in the authoring format ink, one for each language, in the folder {@code scenarios} of a pack; what it is (owner,
 * for whom, what it goes with) is the row of the same id in the register {@code texts}, of the kind {@code exercise}. Format and tags:
 * {@code docs/guide/practice.md}.
 *
 * <p>Rules owned here: what is chosen travels in the form and is stored nowhere, so nobody can ask for it; feedback names a principle and
 * gives no score; a scenario is gone through when its end has been reached; every scenario comes to an end whatever is chosen, which
 * {@code ./upptack pack check} proves; what no specialist has reviewed says so.
 *
 * <p>Stores {@code practice.completion}, insert-only, one agency each: who has gone through what, shown to that person only. No person met
 * stands there. Announces {@link se.upptack.practice.ScenarioCompleted}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "pack", "content"})
package se.upptack.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
