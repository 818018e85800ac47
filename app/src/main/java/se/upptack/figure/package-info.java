/**
 * The vocabulary of the figure book: what may be said for follow-up, and nothing else. A fact has no person, no case, no day and no
 * free text; it has codes, an organisational place and a month.
 *
 * <p>Rules: a fact is stated when something becomes true and withdrawn (a fact with a negative count) when a correction makes it untrue,
 * so sums are right in any order. Modules that register state facts in the transaction of the registration; {@code statistics} listens.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package se.upptack.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
