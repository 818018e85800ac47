/**
 * Surveys: definition, round, respondent, answer (SURV, STAFF-13, GOV-12).
 *
 * <p>A definition is rows of the registers {@code surveys}, {@code survey-versions}, {@code survey-questions}, {@code survey-scales} and
 * {@code survey-options}, or a file that an organisation has brought in; what reports have published of answers stands in {@code survey-findings}. A round is
 * bound to its questions as they were when it was opened, so a changed survey changes no round.
 *
 * <p>Rules owned here: an anonymous answer has no link to its invitation, no time, and no place that fewer were invited from than the least (ADR
 * 0022); results are shown when the round is closed and protected as a publication is; service lines are never compared without a warning (SURV-02); one
 * person's answers are read only in a named round, where the respondent was told; what nobody has is a dash, and no answer is not the same
 * as no activity.
 *
 * <p>Stores its own tables in the schema {@code survey}, the agency first, and {@code survey.link}, which says in whose book a link is looked up. Announces
 * nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "trail", "pack", "statistics", "disclosure"})
package se.upptack.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
