/**
 * Figures: what the registrations add up to, with the definition beside each number.
 *
 * <p>Facts arrive as {@link se.upptack.figure.FactsStated} and are written in the transaction that registered what they tell about, so a
 * figure moves with the registration. Measures and indicators are rows of the registers {@code measures} and {@code indicators}, compiled
 * to one query per page view. The counts of the pages follow from the vocabulary of facts and hold for every assignment.
 *
 * <p>Rules owned here: a share has an interval, a base and its definition with it (brief, principle 8); without a denominator the answer
 * is "cannot be assessed" and 0 of 0 is a dash (IND-06); everyone who may not see the cases themselves gets rounded counts, from one place
 * ({@code RoundedTable}), so that no difference of two answers is a count of one to four; figures never point out a colleague;
 * units are compared within one service line, never across benefits (source 003:173).
 *
 * <p>Stores the figure book, without persons: what is stated until it is folded ({@code figure.stated}), the sums ({@code figure.cell}) and every
 * fact in a few bytes ({@code figure.log}); {@code figure.fact} reads as all facts. Beside it what the sums were each of the last weeks
 * ({@code figure.week}) and saved choices of pages ({@code figure.saved_view}). Announces nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "figure", "pack", "activation", "disclosure", "directory", "effort"})
package se.upptack.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
