/**
 * Goals: what the documents say of them, who has judged them, what the registrations say, and what is carried on (GOAL-01..15).
 *
 * <p>Goals, wordings, steps, verdicts of documents and goals above are registers; nothing about an assignment is code. Here they are
 * compared: words between documents, verdicts between assessors, verdicts with values.
 *
 * <p>Rules owned here: a wording is compared with that of the document before it; of a document whose wordings are lost nothing is
 * concluded; a goal that an earlier document has and a later one that covers it lacks has vanished; a verdict of "met" needs as large a part
 * as the goal asks for; verdicts are versions and two that differ are both kept; a goal is carried on by answers to the guiding questions.
 *
 * <p>Stores what coordinators write, insert-only and without persons met: {@code goal.verdict}, {@code goal.carried} and
 * {@code goal.follow_up}. An agency reads its own and what others have said of its goals. Announces nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "pack", "statistics"})
package se.upptack.goal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
