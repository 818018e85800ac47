/**
 * Statistics from outside: official series by county, municipality and police region, and how a county stands among the others (IND-08–12).
 *
 * <p>Which series there are, what they mean and which goal they belong to are registers ({@code series}, {@code goal-areas}), as are police
 * regions, values that a report states ({@code series-values}) and bands that a report published ({@code published-bands}). Values
 * delivered as files are kept here.
 *
 * <p>Rules owned here: a file is taken whole or not at all, with every fault at its place; a later value stands before an earlier one and
 * the earlier is kept; a band is a place among others by a rule that is shown and can be changed; what has no values is said to be not
 * computable beside what was published, never filled in; a police region's value holds for each of its counties.
 *
 * <p>Stores {@code outside.delivery} and {@code outside.point}, insert-only: no person, shared by all agencies. Announces nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "pack", "statistics"})
package se.upptack.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
