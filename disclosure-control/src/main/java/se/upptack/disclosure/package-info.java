/**
 * Disclosure control of tables of counts and magnitudes: what may be published, so that nobody can work out a figure that would expose a
 * person or a respondent, not even from all tables and all earlier releases together. Pure Java, no dependencies, usable on its own.
 *
 * <p>Begin at {@link se.upptack.disclosure.DisclosureControl}: describe the figures as {@link se.upptack.disclosure.Data}, say which
 * {@link se.upptack.disclosure.Table tables} are to be published together and what was published before as a
 * {@link se.upptack.disclosure.Release}, choose a {@link se.upptack.disclosure.Policy}, and protect. What may leave is a
 * {@link se.upptack.disclosure.Publication}; everything else here stays inside.
 *
 * <p>The promise: a {@link se.upptack.disclosure.Protection.Protected} release has, for every sensitive cell, two other tables that agree
 * with everything published, one in which the cell is as small and one in which it is as large as the policy demands. They are checked in
 * the arithmetic they were found in: whole numbers exactly, fractions to a millionth. Which of the two a cell has is said in the
 * {@link se.upptack.disclosure.Audit}. Equal input and seed give equal output.
 */
@NullMarked
package se.upptack.disclosure;

import org.jspecify.annotations.NullMarked;
